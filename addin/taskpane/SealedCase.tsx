import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Opening } from "../../core/contract/shapes.ts";
import { type Restriction, restrictionLabels } from "../../core/people/restrictions.ts";
import { type ViewReason, viewReasonCodes, viewReasons } from "../../core/records/acts.ts";
import { focusSoon } from "../parts/focus.ts";
import { Notice } from "../parts/Notice.tsx";
import { RefusalNotice } from "../parts/RefusalNotice.tsx";
import { Options, SelectField } from "../parts/SelectField.tsx";
import { Waiting } from "../parts/Skeleton.tsx";
import { CaseCard } from "./CaseCard.tsx";
import { useAnswer, usePane, useQuestion } from "./pane-context.ts";
import { CaseReaders } from "./readers/CaseReaders.ts";

interface SealedCaseProps {
  reference: string;
  restrictedTo?: Restriction;
}

const reasons = viewReasonCodes.map((code) => [code, viewReasons[code]] as const);

/** A restricted case: shown once its reader says why. The reason is kept with their name; leaving closes it again. */
export function SealedCase({ reference, restrictedTo }: SealedCaseProps) {
  const [reason, setReason] = useState<ViewReason | "">("");
  const [opened, setOpened] = useState<Opening>();
  const [missing, setMissing] = useState(false);
  if (opened) return <OpenedCase opening={opened} end={() => setOpened(undefined)} />;
  const open = () => {
    setMissing(reason === "");
    if (reason === "") return;
    setOpened({ reference, reason, opening: crypto.randomUUID() });
    focusSoon("[data-outcome]");
  };
  return (
    <section className="card fields" aria-label={`Restricted case ${reference}`}>
      <Notice tone="warn" title={`${reference} is restricted`}>
        <p>
          {restrictedTo && `It is for those who need to know: ${restrictionLabels[restrictedTo]}. `}
          Your reason for opening it is put on the record with your name.
        </p>
      </Notice>
      <SelectField
        label="Why are you opening it?"
        value={reason}
        onChange={setReason}
        problem={missing && reason === "" ? "Choose a reason." : undefined}
        required
      >
        <option value="">Choose a reason</option>
        <Options of={reasons} />
      </SelectField>
      <Button className="wide" appearance="primary" onClick={open}>
        Open {reference}
      </Button>
    </section>
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
