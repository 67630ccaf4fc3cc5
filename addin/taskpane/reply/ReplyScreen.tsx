import type { MessageRef } from "../../../core/contract/shapes.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useRepliesQuestion } from "../../parts/case/use-replies.ts";
import { BackButton } from "../BackButton.tsx";
import { type Place, useAnswer, usePane } from "../pane-context.ts";
import { ReplyForm } from "./ReplyForm.tsx";
import "../../parts/case/replies.css";

interface ReplyScreenProps {
  reference: string;
  message?: MessageRef;
}

/** Writes a reply to a case and puts it among the drafts in Outlook. */
export function ReplyScreen({ reference, message }: ReplyScreenProps) {
  const { answers } = usePane();
  const question = useRepliesQuestion(reference, message);
  const { value, refusal, asking } = useAnswer(question);
  const back: Place = message ? { at: "item" } : { at: "case", reference };
  const lead = (
    <>
      <BackButton from={`reply-${reference}`} to={back} />
      <p className="lead">{reference}</p>
    </>
  );
  if (!value || !value.answers)
    return (
      <Screen heading="Reply" lead={lead}>
        {refusal && !asking ? (
          <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
        ) : (
          <Waiting
            says="Reading the letter"
            shapes={[
              [30, 90],
              [40, 90, 90, 60],
            ]}
          />
        )}
      </Screen>
    );
  return <ReplyForm view={value} answered={value.answers} question={question} lead={lead} back={back} />;
}
