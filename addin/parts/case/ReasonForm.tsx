import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type ViewReason, viewReasonCodes, viewReasons } from "../../../core/records/acts.ts";
import { Notice } from "../Notice.tsx";
import { Options, SelectField } from "../SelectField.tsx";

interface ReasonFormProps {
  reference: string;
  says: string;
  open: (reason: ViewReason) => void;
}

const reasons = viewReasonCodes.map((code) => [code, viewReasons[code]] as const);

/** A restricted case opens once its reader says why; leaving the page closes it again. */
export function ReasonForm({ reference, says, open }: ReasonFormProps) {
  const [reason, setReason] = useState<ViewReason | "">("");
  const [missing, setMissing] = useState(false);
  return (
    <section className="card fields case-page-sealed" aria-label={`Restricted case ${reference}`}>
      <Notice tone="warn" title={`${reference} is restricted`}>
        <p>{says} Your reason is put on the record with your name.</p>
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
      <Button appearance="primary" onClick={() => (reason === "" ? setMissing(true) : open(reason))}>
        Open {reference}
      </Button>
    </section>
  );
}
