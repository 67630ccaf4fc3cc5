import { useEffect, useState } from "react";
import type { Opening } from "../../core/contract/shapes.ts";
import { type Restriction, restrictionLabels } from "../../core/people/restrictions.ts";
import { ReasonForm } from "../parts/case/ReasonForm.tsx";
import { focusSoon } from "../parts/focus.ts";
import { RefusalNotice } from "../parts/RefusalNotice.tsx";
import { Waiting } from "../parts/Skeleton.tsx";
import { CaseCard } from "./CaseCard.tsx";
import { useAnswer, usePane, useQuestion } from "./pane-context.ts";
import { CaseReaders } from "./readers/CaseReaders.ts";

interface SealedCaseProps {
  reference: string;
  restrictedTo?: Restriction;
}

/** A restricted case: shown once its reader says why. The reason is kept with their name; leaving closes it again. */
export function SealedCase({ reference, restrictedTo }: SealedCaseProps) {
  const [opened, setOpened] = useState<Opening>();
  if (opened) return <OpenedCase opening={opened} end={() => setOpened(undefined)} />;
  const who = restrictedTo ? `It is for those who need to know: ${restrictionLabels[restrictedTo]}.` : "";
  return (
    <ReasonForm
      reference={reference}
      says={who}
      open={(reason) => {
        setOpened({ reference, reason, opening: crypto.randomUUID() });
        focusSoon("[data-outcome]");
      }}
    />
  );
}

/** `end`: the sitting is over for which it was opened. */
function OpenedCase({ opening, end }: { opening: Opening; end: () => void }) {
  const { answers } = usePane();
  const question = useQuestion("readCase", opening);
  const { value, refusal, asking } = useAnswer(question);
  const isOver = refusal?.kind === "reason-needed";
  useEffect(() => {
    if (isOver) end();
  }, [isOver, end]);
  if (value)
    return (
      <>
        <CaseCard shown={value} title="Restricted case" changed={(now) => answers.put(question, now)} />
        <CaseReaders reference={opening.reference} />
      </>
    );
  return refusal && !asking ? (
    <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
  ) : (
    <Waiting says="Reading the case" shapes={[[40, 60, 90]]} />
  );
}
