import type { ReplyDraft, ReplyStep } from "../../../core/contract/replies.ts";
import { clearanceSteps, whoMayTell } from "../../../core/replies/clearance.ts";
import type { Question } from "../../taskpane/answers.ts";
import { useToday } from "../../taskpane/pane-context.ts";
import { Icon } from "../Icon.tsx";
import { sayInstant } from "../words.ts";
import { ClearanceForm } from "./ClearanceForm.tsx";

interface ClearanceProps {
  draft: ReplyDraft;
  question: Question<"readReplies">;
}

const states: Record<ReplyStep["state"], string> = {
  waiting: "not cleared yet",
  cleared: "cleared",
  returned: "sent back",
  changed: "cleared other words: they have changed since",
};

/** Who is to look at a reply before it goes, and what they have said of these very words. */
export function Clearance({ draft, question }: ClearanceProps) {
  if (draft.steps.length === 0) return null;
  const isClear = draft.steps.every(({ state }) => state === "cleared");
  return (
    <section className="clearance" aria-label="Clearance">
      <p className="eyebrow">Clearance</p>
      <ul>
        {draft.steps.map((step) => (
          <li key={step.step}>
            <Step step={step} draft={draft} question={question} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        {isClear
          ? "These words may go. If they are changed in Outlook, they need to be cleared again."
          : "Sent as it is now, it goes on the record as not cleared."}
      </p>
    </section>
  );
}

function Step({ step, draft, question }: ClearanceProps & { step: ReplyStep }) {
  const { state, by, at, note, mine } = step;
  const today = useToday();
  const isSettled = state === "cleared";
  return (
    <>
      <p className={isSettled ? "" : "gaps-left"}>
        <Icon name={isSettled ? "check" : state === "waiting" ? "clock" : "warning"} />
        <strong>{clearanceSteps[step.step].label}</strong>
        <span>{states[state]}</span>
      </p>
      {at && (
        <p className="quiet theirs">
          {by}, {sayInstant(at, today)}
          {note && `: ${note}`}
        </p>
      )}
      {!isSettled && !mine && <p className="quiet">For a {whoMayTell(step.step)} to say.</p>}
      {!isSettled && mine && draft.words !== null && (
        <ClearanceForm step={step.step} draft={draft} question={question} />
      )}
    </>
  );
}
