import { useState } from "react";
import { type Channel, channels } from "../../../core/cases/channels.ts";
import type { RecordDeed } from "../../../core/contract/record-events.ts";
import type { RecordsView } from "../../../core/contract/records.ts";
import { useDraft, useMay, usePane, useToday } from "../../taskpane/pane-context.ts";
import { Options, SelectField } from "../SelectField.tsx";
import { AskLeader } from "./AskLeader.tsx";
import { ComplaintForm } from "./ComplaintForm.tsx";
import { Day, RecordForm, Words } from "./RecordForm.tsx";
import type { Records } from "./use-records.ts";

export interface AddProps {
  view: RecordsView;
  busy: boolean;
  record: Records["record"];
}

const kinds = {
  note: "Note",
  task: "Task",
  contact: "Call, letter or visit",
  raised: "Question for the Leader",
  complaint: "What was found of the complaint",
} as const;
type Kind = keyof typeof kinds;

/** Something new for the case. What is typed is kept until it is sent, whatever comes between. */
export function AddRecord({ view, isComplaint, ...rest }: AddProps & { isComplaint: boolean }) {
  const [kind, setKind] = useState<Kind>("note");
  const offered = (Object.keys(kinds) as Kind[]).filter(
    (one) => (one !== "complaint" || isComplaint) && (one !== "raised" || view.state === "open"),
  );
  if (!useMay("record-cases") || view.state === "merged") return null;
  const props = { view, ...rest };
  return (
    <section className="card fields" aria-labelledby="add-heading">
      <h2 id="add-heading" className="eyebrow">
        Add to the case
      </h2>
      <SelectField label="What" value={kind} onChange={setKind}>
        <Options of={offered.map((one) => [one, kinds[one]] as const)} />
      </SelectField>
      {kind === "note" && <AddNote {...props} />}
      {kind === "task" && <AddTask {...props} />}
      {kind === "contact" && <AddContact {...props} />}
      {kind === "raised" && <AskLeader {...props} />}
      {kind === "complaint" && <ComplaintForm {...props} />}
    </section>
  );
}

function AddNote({ view: { reference }, busy, record }: AddProps) {
  const key = `note ${reference}`;
  const { drafts } = usePane();
  const [{ text }, change] = useDraft(key, { text: "" });
  return (
    <RecordForm
      label="Save note"
      busy={busy}
      missing={text.trim() ? undefined : "Write the note first."}
      save={() => record({ kind: "note", text }, () => drafts.clear(key))}
    >
      <Words label="Note" value={text} onChange={(next) => change({ text: next })} most={5000} rows={3} />
    </RecordForm>
  );
}

function AddTask({ view: { reference }, busy, record }: AddProps) {
  const key = `task ${reference}`;
  const { drafts } = usePane();
  const today = useToday();
  const [{ what, who, by }, change] = useDraft(key, { what: "", who: "", by: "" });
  return (
    <RecordForm
      label="Set task"
      busy={busy}
      missing={what.trim() ? undefined : "Say what is to be done."}
      save={() => record({ kind: "task", what, who, by: by || null }, () => drafts.clear(key))}
    >
      <Words
        label="What is to be done"
        value={what}
        onChange={(next) => change({ what: next })}
        most={500}
        rows={2}
        required
      />
      <Words label="Who does it" value={who} onChange={(next) => change({ who: next })} most={200} />
      <Day label="By when" value={by} onChange={(next) => change({ by: next })} min={today} />
    </RecordForm>
  );
}

export const channelOptions = (Object.keys(channels) as Channel[]).map(
  (channel) => [channel, channels[channel].label] as const,
);

function AddContact({ view: { reference }, busy, record }: AddProps) {
  const key = `contact ${reference}`;
  const { drafts } = usePane();
  const today = useToday();
  const empty = { channel: "phone-answered" as Channel, on: today, name: "", phone: "", said: "" };
  const [draft, change] = useDraft(key, empty);
  const { channel, on, name, phone, said } = draft;
  const event: RecordDeed = {
    kind: "contact",
    channel,
    person: { name, email: "", phone, address: "" },
    said,
  };
  return (
    <RecordForm
      label="Save contact"
      busy={busy}
      missing={name.trim() ? (said.trim() ? undefined : "Write down what was said.") : "Who was it?"}
      save={() => record(event, () => drafts.clear(key), on)}
    >
      <SelectField label="How" value={channel} onChange={(next) => change({ channel: next })}>
        <Options of={channelOptions} />
      </SelectField>
      <Day label="On" value={on} onChange={(next) => change({ on: next })} max={today} required />
      <Words label="Who" value={name} onChange={(next) => change({ name: next })} most={200} required />
      <Words label="Phone" value={phone} onChange={(next) => change({ phone: next })} most={40} />
      <Words
        label="What was said"
        value={said}
        onChange={(next) => change({ said: next })}
        most={5000}
        rows={4}
        required
      />
    </RecordForm>
  );
}
