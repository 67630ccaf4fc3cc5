import { EffectLine } from "../../parts/EffectLine.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { BackButton } from "../BackButton.tsx";
import { CaseCard } from "../CaseCard.tsx";
import { SealedCase } from "../SealedCase.tsx";
import { type Place, useAnswer, usePane, useQuestion } from "../pane-context.ts";

const titles = { open: "Case", undone: "Undone", merged: "Part of another case" } as const;

/** One case, reached from a list. */
export function CaseScreen({ reference, back }: { reference: string; back?: Place }) {
  const { answers } = usePane();
  const question = useQuestion("readCase", { reference });
  const { value, refusal, asking } = useAnswer(question);
  return (
    <Screen heading={value?.subject || reference} lead={<BackButton from={reference} to={back} />}>
      {value ? (
        <CaseCard
          shown={value}
          title={titles[value.state]}
          from={{ at: "case", reference, ...(back && { back }) }}
          changed={(now) => answers.put(question, now)}
        >
          {value.marking.state === "failed" && (
            <EffectLine
              effect={value.marking}
              waiting=""
              done=""
              failed="The email could not be marked in Outlook"
            />
          )}
        </CaseCard>
      ) : refusal?.kind === "reason-needed" ? (
        <SealedCase reference={reference} />
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting
          says="Reading the case"
          shapes={[
            [40, 60, 90],
            [30, 70, 70, 70],
          ]}
        />
      )}
    </Screen>
  );
}
