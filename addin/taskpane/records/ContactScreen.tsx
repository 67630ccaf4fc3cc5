import { type Channel } from "../../../core/cases/channels.ts";
import { correspondenceTypes, type TypeCode, typeCodes } from "../../../core/triage/types.ts";
import { type Capacity, capacityLabels } from "../../../core/triage/vocabulary.ts";
import { channelOptions } from "../../parts/case/AddRecord.tsx";
import { Day, RecordForm, Words } from "../../parts/case/RecordForm.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { BackButton } from "../BackButton.tsx";
import { Weighed } from "./Weighed.tsx";
import { useAnswer, useDraft, usePane, useQuestion, useToday } from "../pane-context.ts";

const key = "contact case";
const types = typeCodes
  .filter((code) => code !== "political")
  .map((code) => [code, correspondenceTypes[code].label] as const)
  .toSorted(([, a], [, b]) => a.localeCompare(b));

/** A case from a call, a letter by post or a visit. */
export function ContactScreen() {
  const { answers, drafts, go, me, announce } = usePane();
  const today = useToday();
  const about = useQuestion("readHome", {});
  const { doing, failure } = useAnswer(about);
  const [draft, keep] = useDraft(key, {
    // Pressed twice, it is one case.
    key: crypto.randomUUID() as string,
    channel: "phone-waiting" as Channel,
    on: today,
    name: "",
    email: "",
    phone: "",
    address: "",
    about: "",
    said: "",
    type: "" as TypeCode | "",
    capacity: "council" as Capacity,
  });
  const change = (part: Partial<typeof draft>) => keep({ ...part, key: draft.key });
  const hats = (me?.capacities ?? ["council"]).map((hat) => [hat, capacityLabels[hat]] as const);
  const missing = !draft.name.trim()
    ? "Who was it?"
    : !draft.about.trim()
      ? "Say what it is about."
      : !draft.said.trim()
        ? "Write down what was said."
        : draft.type
          ? undefined
          : "Choose what it is.";

  function save() {
    const { name, email, phone, address, type, ...rest } = draft;
    if (type === "") return;
    const input = {
      ...rest,
      type,
      person: { name, email, phone, address },
      priority: correspondenceTypes[type].priority,
    };
    void answers.act(about, "record", { name: "recordContact", input }, (recorded) => {
      const { reference } = recorded;
      // Whoever wrote it down need not say why they look at it.
      answers.put({ name: "readCase", input: { reference } }, recorded);
      drafts.clear(key);
      announce(`${reference} is on the record.`);
      go({ at: "case", reference });
    });
  }

  return (
    <Screen heading="Record a call or letter" lead={<BackButton from="contact" />}>
      <Weighed words={draft} type={draft.type} choose={(type) => change({ type })} />
      <section className="card" aria-label="Call or letter">
        <RecordForm label="Record as a case" busy={doing === "record"} missing={missing} save={save}>
          <SelectField label="How" value={draft.channel} onChange={(channel) => change({ channel })}>
            <Options of={channelOptions} />
          </SelectField>
          <Day label="Received on" value={draft.on} onChange={(on) => change({ on })} max={today} required />
          <Words label="Who" value={draft.name} onChange={(name) => change({ name })} most={200} required />
          <Words label="Phone" value={draft.phone} onChange={(phone) => change({ phone })} most={40} />
          <Words label="Email" value={draft.email} onChange={(email) => change({ email })} most={254} />
          <Words
            label="Address"
            value={draft.address}
            onChange={(address) => change({ address })}
            most={300}
            rows={2}
          />
          <Words
            label="What it is about"
            value={draft.about}
            onChange={(next) => change({ about: next })}
            most={200}
            required
          />
          <Words
            label="What was said"
            value={draft.said}
            onChange={(said) => change({ said })}
            most={5000}
            rows={5}
            required
          />
          <SelectField label="What it is" value={draft.type} onChange={(type) => change({ type })} required>
            <option value="">Choose a type</option>
            <Options of={types} />
          </SelectField>
          {hats.length > 1 && (
            <SelectField
              label="Addressed to the Leader as"
              value={draft.capacity}
              onChange={(capacity) => change({ capacity })}
            >
              <Options of={hats} />
            </SelectField>
          )}
          {failure && <RefusalNotice refusal={failure} />}
        </RecordForm>
      </section>
    </Screen>
  );
}
