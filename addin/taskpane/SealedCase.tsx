import { Button } from "@fluentui/react-components";
import { useState } from "react";
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
  const [opened, setOpened] = useState<ViewReason>();
  const [missing, setMissing] = useState(false);
  if (opened) return <OpenedCase reference={reference} reason={opened} />;
  const open = () => {
    setMissing(reason === "");
    if (reason === "") return;
    setOpened(reason);
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

function OpenedCase({ reference, reason }: { reference: string; reason: ViewReason }) {
  const { answers } = usePane();
  const question = useQuestion("readCase", { reference, reason });
  const { value, refusal, asking } = useAnswer(question);
  if (value)
    return (
      <>
        <CaseCard shown={value} title="Restricted case" changed={(now) => answers.put(question, now)} />
        <CaseReaders reference={reference} />
      </>
    );
  return refusal && !asking ? (
    <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
  ) : (
    <Waiting says="Reading the case" shapes={[[40, 60, 90]]} />
  );
}
