import { Field, Input, Textarea } from "@fluentui/react-components";
import { extensionReasons } from "../../../core/clocks/waits.ts";
import type { ClockView } from "../../../core/contract/clocks.ts";
import { saySpan } from "../../../core/deadlines/words.ts";
import type { LondonDate } from "../../../core/time.ts";
import { Options, SelectField } from "../SelectField.tsx";
import { type ClockDraft, deedsOf } from "./clock-draft.ts";

interface ClockFormProps {
  clock: ClockView;
  draft: ClockDraft;
  change: (part: Partial<ClockDraft>) => void;
  today: LondonDate;
}

/** What happened to a clock, and on which day: only the fields that it takes to say it. */
export function ClockForm({ clock, draft, change, today }: ClockFormProps) {
  const { deed, on, dueOn, receivedOn, note } = draft;
  const law = lawOf(clock, deed);
  return (
    <div className="fields">
      <SelectField label="What happened" value={deed} onChange={(next) => change({ deed: next })}>
        <option value="">Choose what happened</option>
        <Options of={deedsOf(clock)} />
      </SelectField>
      {law && <p className="quiet">{law}</p>}
      {deed !== "" && deed !== "correct" && (
        <Day label="On which day" value={on} max={today} change={(next) => change({ on: next })} />
      )}
      {deed === "extend" && clock.mayExtend && (
        <Extension rule={clock.mayExtend} draft={draft} change={change} />
      )}
      {deed === "give" && (
        <Day
          label="To be answered by"
          hint={`Named by ${clock.dayGivenBy ?? ""}`}
          value={dueOn}
          change={(next) => change({ dueOn: next })}
        />
      )}
      {deed === "correct" && (
        <Day
          label="Received on"
          value={receivedOn}
          max={today}
          change={(next) => change({ receivedOn: next })}
        />
      )}
      {deed !== "" && (
        <Field label={deed === "correct" ? "Why" : "Note"} required={deed === "correct"}>
          <Textarea
            value={note}
            maxLength={500}
            rows={2}
            resize="vertical"
            onChange={(_, { value }) => change({ note: value })}
          />
        </Field>
      )}
    </div>
  );
}

const lawOf = ({ mayStopFor, mayExtend, mayBegin }: ClockView, deed: string): string =>
  mayStopFor.find((one) => deed === `stop ${one.for}`)?.law ??
  (deed === "extend" ? mayExtend?.law : deed.startsWith("begin ") ? mayBegin?.law : undefined) ??
  "";

interface DayProps {
  label: string;
  hint?: string;
  value: LondonDate;
  max?: LondonDate;
  change: (on: LondonDate) => void;
}

const Day = ({ label, hint, value, max, change }: DayProps) => (
  <Field label={label} required {...(hint && { hint })}>
    <Input type="date" value={value} {...(max && { max })} onChange={(_, data) => change(data.value)} />
  </Field>
);

interface ExtensionProps {
  rule: NonNullable<ClockView["mayExtend"]>;
  draft: ClockDraft;
  change: (part: Partial<ClockDraft>) => void;
}

function Extension({ rule: { most, unit, reasons }, draft: { by, reason }, change }: ExtensionProps) {
  return (
    <>
      <Field label={`By how many ${units[unit]}`} hint={`${saySpan({ n: most, unit })} at most`} required>
        <Input
          type="number"
          value={by}
          min={1}
          max={most}
          onChange={(_, { value }) => change({ by: value })}
        />
      </Field>
      {reasons.length > 1 && (
        <SelectField label="Because" value={reason} onChange={(next) => change({ reason: next })} required>
          <option value="">Choose a reason</option>
          <Options of={reasons.map((code) => [code, extensionReasons[code]] as const)} />
        </SelectField>
      )}
    </>
  );
}

const units = { workingDays: "working days", calendarDays: "days", calendarMonths: "months" } as const;
