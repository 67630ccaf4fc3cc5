import { Button, Field, Textarea } from "@fluentui/react-components";
import type { CampaignPage } from "../../../core/contract/campaigns.ts";
import { CopyButton } from "../../parts/CopyButton.tsx";
import { focusSoon } from "../../parts/focus.ts";
import { capital, sayInstant } from "../../parts/words.ts";
import { useDraft, useMay, usePane, useQuestion, useToday } from "../pane-context.ts";

interface LineDraft {
  text: string;
  isOpen: boolean;
}
const closed: LineDraft = { text: "", isOpen: false };

/** What every copy is answered with, who approved it, and how those who answer for the Leader change it. */
export function ApprovedLine({ page, busy }: { page: CampaignPage; busy: boolean }) {
  const { answers, announce } = usePane();
  const today = useToday();
  const mayApprove = useMay("answer-requests");
  const { key, line } = page.campaign;
  const question = useQuestion("readCampaign", { key, after: 0 });
  const [draft, change] = useDraft(`line ${key}`, closed);

  async function approve() {
    const input = { key, text: draft.text, replaces: line?.version ?? 0 };
    const done = await answers.act(question, "approve", { name: "approveLine", input }, (campaign) => {
      const held = answers.read(question).value;
      if (held) answers.put(question, { ...held, campaign });
      change(closed);
      announce("The answer is approved.");
    });
    if (!done) await answers.ask(question);
    focusSoon("[data-line]");
  }

  return (
    <section className="card campaign" aria-labelledby="line-heading">
      <h2 id="line-heading" className="eyebrow" tabIndex={-1} data-line>
        Approved answer
        {line && <CopyButton text={line.text} label="Copy the approved answer" small />}
      </h2>
      {line ? (
        <>
          <p className="campaign-words">{line.text}</p>
          <p className="quiet">
            {capital(`approved by ${line.approvedBy}`)} {sayInstant(line.approvedAt, today)}
            {line.version > 1 && ` · version ${line.version}`}
          </p>
        </>
      ) : (
        <p className="quiet">Nothing has been approved to answer these letters with.</p>
      )}
      {mayApprove && !draft.isOpen && (
        <div>
          <Button size="small" onClick={() => change({ isOpen: true, text: line?.text ?? "" })}>
            {line ? "Change the answer" : "Write the answer"}
          </Button>
        </div>
      )}
      {draft.isOpen && (
        <>
          <Field label="Answer to all copies">
            <Textarea
              name="line"
              rows={4}
              maxLength={2000}
              value={draft.text}
              onChange={(_, { value }) => change({ text: value })}
            />
          </Field>
          <div className="buttons">
            <Button
              appearance="primary"
              disabledFocusable={busy || draft.text.trim() === ""}
              onClick={() => void approve()}
            >
              Approve
            </Button>
            <Button onClick={() => change(closed)}>Leave it as it is</Button>
          </div>
        </>
      )}
    </section>
  );
}
