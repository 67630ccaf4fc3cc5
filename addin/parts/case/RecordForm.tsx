import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

export const isReference = (text: string): boolean => /^LO-\d{4}-\d{6}$/.test(text);

/** A line or some lines that a person writes. */
export function Words({
  label,
  value,
  onChange,
  most,
  rows = 0,
  problem,
  required = false,
  hint,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  most: number;
  rows?: number;
  problem?: string | undefined;
  required?: boolean;
  hint?: string;
}) {
  const told = {
    value,
    maxLength: most,
    onChange: (_: unknown, { value: typed }: { value: string }) => onChange(typed),
  };
  return (
    <Field
      label={label}
      required={required}
      {...(hint && { hint })}
      {...(problem && { validationMessage: problem })}
    >
      {rows > 0 ? <Textarea {...told} rows={rows} resize="vertical" /> : <Input {...told} />}
    </Field>
  );
}

export function Day({
  label,
  value,
  onChange,
  ...more
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
  problem?: string | undefined;
  required?: boolean;
}) {
  const { min, max, problem, required = false } = more;
  return (
    <Field label={label} required={required} {...(problem && { validationMessage: problem })}>
      <Input
        type="date"
        value={value}
        {...(min && { min })}
        {...(max && { max })}
        onChange={(_, { value: chosen }) => onChange(chosen)}
      />
    </Field>
  );
}

interface FormProps {
  label: string;
  busy: boolean;
  /** The first thing that is missing, in words. */
  missing: string | undefined;
  save: () => void;
  cancel?: () => void;
  children: ReactNode;
}

/** Some fields and the button that sends them: what is missing is said once somebody has pressed it. */
export function RecordForm({ label, busy, missing, save, cancel, children }: FormProps) {
  const [tried, setTried] = useState(false);
  function press() {
    setTried(missing !== undefined);
    if (missing === undefined) save();
  }
  return (
    <div className="fields record-form" role="group" aria-label={label}>
      {children}
      {tried && missing && (
        <p className="late" role="alert">
          {missing}
        </p>
      )}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={busy} onClick={press}>
          {label}
        </Button>
        {cancel && (
          <Button appearance="subtle" onClick={cancel}>
            Not now
          </Button>
        )}
      </div>
    </div>
  );
}
