import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ReplyDraft } from "../../../core/contract/replies.ts";
import {
  clearanceSteps,
  type ClearanceStep,
  type Verdict,
  whyNotTold,
} from "../../../core/replies/clearance.ts";
import type { Question } from "../../taskpane/answers.ts";
import { useAnswer, useDraft, usePane } from "../../taskpane/pane-context.ts";
import { Disclosure } from "../Disclosure.tsx";
import { focusSoon } from "../focus.ts";

interface ClearanceFormProps {
  step: ClearanceStep;
  draft: ReplyDraft;
  question: Question<"readReplies">;
}

/** What somebody says of the words as they are in Outlook now. What is typed is kept until it is on the record. */
export function ClearanceForm({ step, draft, question }: ClearanceFormProps) {
  const { answers, announce, drafts } = usePane();
  const { doing } = useAnswer(question);
  const key = `clearance ${draft.id} ${step}`;
  const [{ note }, change] = useDraft<{ note: string }>(key, { note: "" });
  const [problem, setProblem] = useState<string>();
  const { label, asks, tell } = clearanceSteps[step];
  const hasGaps = draft.gaps.length > 0;

  async function say(verdict: Verdict) {
    const missing = whyNotTold(step, verdict, note);
    setProblem(missing);
    if (missing) return;
    const { reference } = question.input;
    const input = { reference, draft: draft.id, step, digest: draft.digest, verdict, note: note.trim() };
    const done = await answers.act(question, `clear ${step}`, { name: "clearReply", input }, (view) => {
      answers.put(question, view);
      drafts.clear(key);
      announce(verdict === "cleared" ? `${label}: cleared.` : `${label}: sent back.`);
    });
    if (!done) await answers.ask(question);
    focusSoon("[data-replies]");
  }

  return (
    <Disclosure label={tell}>
      <div className="fields">
        <p className="quiet">{asks}</p>
        <Field label="Who said so, and what" {...(problem && { validationMessage: problem })}>
          <Input value={note} maxLength={500} onChange={(_, { value }) => change({ note: value })} />
        </Field>
        <div className="buttons">
          <Button
            size="small"
            disabledFocusable={hasGaps || doing !== undefined}
            onClick={() => void say("cleared")}
          >
            Cleared
          </Button>
          <Button size="small" disabledFocusable={doing !== undefined} onClick={() => void say("returned")}>
            Sent back
          </Button>
        </div>
        {hasGaps && <p className="quiet">It can be cleared once nothing is left to fill in.</p>}
      </div>
    </Disclosure>
  );
}
