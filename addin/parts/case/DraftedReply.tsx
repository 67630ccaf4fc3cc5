import { Button } from "@fluentui/react-components";
import type { ReplyDraft } from "../../../core/contract/replies.ts";
import { clearanceSteps } from "../../../core/replies/clearance.ts";
import { purposes } from "../../../core/replies/purposes.ts";
import { plural } from "../../../core/text.ts";
import type { Question } from "../../taskpane/answers.ts";
import { usePane, useToday } from "../../taskpane/pane-context.ts";
import { Disclosure } from "../Disclosure.tsx";
import { EffectLine } from "../EffectLine.tsx";
import { Icon } from "../Icon.tsx";
import { Notice } from "../Notice.tsx";
import { capital, sayDate, sayInstant } from "../words.ts";
import { Clearance } from "./Clearance.tsx";

interface DraftedReplyProps {
  draft: ReplyDraft;
  question: Question<"readReplies">;
}

const labelOf = ({ step }: ReplyDraft["steps"][number]): string => clearanceSteps[step].label;

/** One reply: on its way into the drafts, there to be sent, or gone to the writer. */
export function DraftedReply({ draft, question }: DraftedReplyProps) {
  const { openInOutlook } = usePane();
  const today = useToday();
  const { purpose, title, by, at, state, sentOn, making, opens, words, gaps, cleared, steps } = draft;
  const label = purposes[purpose].label;
  return (
    <div className="drafted">
      <p className="drafted-title">
        {state === "sent" && <Icon name="check" />}
        {label === title ? label : title}
      </p>
      <p className="quiet">
        {sentOn && state === "sent"
          ? `Sent ${sayDate(sentOn, today)}`
          : `${capital(sayInstant(at, today))}, by ${by}`}
      </p>
      {state === "sent" && cleared === false && (
        <Notice tone="warn" title="It went without its clearance">
          <p>
            The words that went had not been cleared by all: {steps.map(labelOf).join(", ")}. Tell them what
            was sent.
          </p>
        </Notice>
      )}
      {state === "sent" && cleared && <p className="quiet">Cleared as it went</p>}
      {state === "making" && (
        <EffectLine
          effect={making}
          waiting="Putting it among the drafts…"
          done="In the drafts"
          failed="The draft could not be made"
        />
      )}
      {state === "open" && (
        <>
          {gaps.length > 0 && (
            <p className="gaps-left">
              <Icon name="warning" />
              {plural(gaps.length, "place")} to fill in
            </p>
          )}
          {words !== null && (
            <Disclosure label="Read it as it is in Outlook">
              <p className="prepared">{words}</p>
            </Disclosure>
          )}
          <Clearance draft={draft} question={question} />
          {opens && (
            <div className="buttons">
              <Button
                size="small"
                appearance="primary"
                data-opens={draft.id}
                onClick={() => openInOutlook(opens)}
              >
                Open it in Outlook
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
