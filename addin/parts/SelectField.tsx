import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  /** Options, or groups of them under a name. */
  children: ReactNode;
  hint?: string;
  problem?: string | undefined;
  required?: boolean;
}

/** The system's own list: typing finds an entry, and it works with every keyboard and reader. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, onChange, children, hint, problem, required = false } = props;
  return (
    <Field
      label={label}
      required={required}
      {...(hint && { hint })}
      {...(problem && { validationMessage: problem })}
    >
      <Select
        value={value}
        // The options are made from the same union as the value.
        onChange={(_, chosen) => onChange(chosen.value as T)}
      >
        {children}
      </Select>
    </Field>
  );
}

export function Options<T extends string>({ of }: { of: readonly (readonly [value: T, label: string])[] }) {
  return of.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
