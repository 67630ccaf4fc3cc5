import { Field, Select } from "@fluentui/react-components";
import type { AnswerKind } from "../../../core/diary/answer.ts";
import { Options } from "../../parts/SelectField.tsx";
import { reasonOptions } from "./answer-draft.ts";

interface ReasonFieldProps {
  kind: AnswerKind;
  value: string;
  missing: boolean;
  onChange: (reason: string) => void;
}

/** Why, for the record. The organiser does not see it. */
export function ReasonField({ kind, value, missing, onChange }: ReasonFieldProps) {
  return (
    <Field
      label="Reason"
      required
      hint="For the record. The organiser does not see it."
      {...(missing && { validationMessage: "Choose a reason." })}
    >
      <Select name="reason" value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        <option value="" disabled>
          Choose a reason
        </option>
        <Options of={reasonOptions(kind)} />
      </Select>
    </Field>
  );
}
