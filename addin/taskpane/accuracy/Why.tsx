import { Field, Textarea } from "@fluentui/react-components";

interface WhyProps {
  reason: string;
  missing: boolean;
  change: (reason: string) => void;
}

/** Why something is done; without it nothing is. */
export function Why({ reason, missing, change }: WhyProps) {
  return (
    <Field
      label="Why"
      hint="Kept on the record with your name"
      required
      {...(missing && { validationMessage: "Say why." })}
    >
      <Textarea
        value={reason}
        maxLength={500}
        rows={2}
        resize="vertical"
        onChange={(_, { value }) => change(value)}
      />
    </Field>
  );
}
