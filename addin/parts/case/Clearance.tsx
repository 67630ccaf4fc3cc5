import { Button, Field, Input } from "@fluentui/react-components";
import type { ReplyDraft, ReplyStep } from "../../../core/contract/replies.ts";
import { clearanceSteps } from "../../../core/replies/clearance.ts";
import type { Question } from "../../taskpane/answers.ts";
import { useDraft, usePane, useToday } from "../../taskpane/pane-context.ts";
import { focusSoon } from "../focus.ts";
import { Icon } from "../Icon.tsx";
import { sayInstant } from "../words.ts";

interface ClearanceProps {
  draft: ReplyDraft;
  question: Question<"readReplies">;
}

const states: Record<ReplyStep["state"], string> = {
  waiting: "not asked yet",
  cleared: "cleared",
  returned: "sent back",
  changed: "cleared, but the words have changed since",
};

/** Who is to look at a reply before it goes, and what they have said of these very words. */
export function Clearance({ draft, question }: ClearanceProps) {
  if (draft.steps.length === 0) return null;
  return (
    <ul className="clearance" aria-label="Before it goes">
      {draft.steps.map((step) => (
        <li key={step.step}>
          <Step step={step} draft={draft} question={question} />
        </li>
      ))}
    </ul>
  );
}

function Step({
  step: { step, state, by, at, note, mine },
  draft,
  question,
}: ClearanceProps & { step: ReplyStep }) {
  const { answers, announce, drafts } = usePane();
  const today = useToday();
  const key = `clearance ${draft.id} ${step}`;
  const [said, change] = useDraft<{ note: string }>(key, { note: "" });
  const { label, asks } = clearanceSteps[step];
  const isSettled = state === "cleared";

  async function say(verdict: "cleared" | "returned") {
    const { reference } = question.input;
    const input = { reference, draft: draft.id, step, digest: draft.digest, verdict, note: said.note };
    const done = await answers.act(question, `clear ${step}`, { name: "clearReply", input }, (view) => {
      answers.put(question, view);
      drafts.clear(key);
      announce(verdict === "cleared" ? `${label}: cleared.` : `${label}: sent back.`);
    });
    if (!done) await answers.ask(question);
    focusSoon("[data-replies]");
  }

  return (
    <>
      <p className={isSettled ? "" : "gaps-left"}>
        {isSettled && <Icon name="check" />}
        <strong>{label}</strong>
        <span>{states[state]}</span>
      </p>
      {at && (
        <p className="quiet">
          {by}, {sayInstant(at, today)}
          {note && `: ${note}`}
        </p>
      )}
      {mine && !isSettled && draft.words !== null && (
        <details className="disclosure">
          <summary>
            <Icon name="forward" size={14} />
            Say what {label} says
          </summary>
          <div className="disclosure-body fields">
            <p className="quiet">{asks}</p>
            <Field label="Who said so, and what">
              <Input value={said.note} maxLength={500} onChange={(_, { value }) => change({ note: value })} />
            </Field>
            <div className="buttons">
              <Button
                size="small"
                disabledFocusable={draft.gaps.length > 0}
                onClick={() => void say("cleared")}
              >
                Cleared
              </Button>
              <Button size="small" appearance="subtle" onClick={() => void say("returned")}>
                Sent back
              </Button>
            </div>
          </div>
        </details>
      )}
    </>
  );
}
