import { useState } from "react";
import type { Rearrangement } from "../../../core/contract/records.ts";
import { correspondenceTypes, type TypeCode, typeCodes } from "../../../core/triage/types.ts";
import { plural } from "../../../core/text.ts";
import { useDraft, usePane, useToday } from "../../taskpane/pane-context.ts";
import { Disclosure } from "../Disclosure.tsx";
import { Options, SelectField } from "../SelectField.tsx";
import { sayInstant } from "../words.ts";
import type { AddProps } from "./AddRecord.tsx";
import { MergeForm } from "./MergeForm.tsx";
import { Day, isReference, RecordForm, Words } from "./RecordForm.tsx";
import type { Records } from "./use-records.ts";

interface RearrangeProps extends Omit<AddProps, "record"> {
  rearrange: Records["rearrange"];
}

type Deed = Rearrangement["do"];
const deeds: Record<Deed, string> = {
  link: "Link with another case",
  unlink: "Take a link away",
  split: "Split emails off as a case",
  merge: "Merge into another case",
  part: "Part from the case it is in",
  refile: "Move an email to another case",
  unfile: "Take an email out",
  reopen: "Reopen",
};

/** What can be done with the whole case, or with the emails in it. */
export function Rearrange(props: RearrangeProps) {
  const { view } = props;
  const possible: readonly (readonly [Deed, boolean])[] = [
    ["link", view.state === "open"],
    ["unlink", view.linked.length > 0],
    ["merge", view.state === "open"],
    ["split", view.state === "open" && view.messages.length > 1],
    ["refile", view.state === "open" && view.messages.length > 0],
    ["unfile", view.state === "open" && view.messages.length > 0],
    ["part", view.state === "merged"],
    ["reopen", view.state === "undone" || view.closed],
  ];
  const offered = possible.filter(([, can]) => can).map(([deed]) => deed);
  const [chosen, setChosen] = useState<Deed | "">("");
  const deed = offered.find((one) => one === chosen) ?? "";
  return (
    <Disclosure label="More" open={view.state !== "open"}>
      <div className="fields">
        <SelectField label="What to do with the case" value={deed} onChange={setChosen}>
          <option value="">Choose</option>
          <Options of={offered.map((one) => [one, deeds[one]] as const)} />
        </SelectField>
        {deed === "merge" ? (
          <MergeForm {...props} />
        ) : (
          deed !== "" && <DeedForm key={deed} {...props} deed={deed} done={() => setChosen("")} />
        )}
      </div>
    </Disclosure>
  );
}

const nothing = {
  other: "",
  reason: "",
  messages: [] as number[],
  type: "" as TypeCode | "",
  receivedOn: "",
};
const types = typeCodes
  .map((code) => [code, correspondenceTypes[code].label] as const)
  .toSorted(([, a], [, b]) => a.localeCompare(b));

type FormProps = RearrangeProps & { deed: Exclude<Deed, "merge">; done: () => void };

function DeedForm({ view, deed, busy, rearrange, done }: FormProps) {
  const key = `${deed} ${view.reference}`;
  const { drafts } = usePane();
  const today = useToday();
  const [draft, change] = useDraft(key, nothing);
  const other = draft.other.trim().toUpperCase();
  const { reason, messages } = draft;
  const [message] = messages;
  const named = ["link", "unlink", "refile"].includes(deed);
  const picks = ["split", "refile", "unfile"].includes(deed);
  const missing = !reason.trim()
    ? "Say why."
    : named && !isReference(other)
      ? "Name the other case: a reference looks like LO-2026-000123."
      : picks && message === undefined
        ? "Choose the email."
        : deed === "split" && draft.type === ""
          ? "Say what it is."
          : undefined;
  function whole(): Rearrangement | undefined {
    if (deed === "part" || deed === "reopen") return { do: deed, reason };
    if (deed === "link" || deed === "unlink") return { do: deed, other, reason };
    if (deed === "split")
      return draft.type === ""
        ? undefined
        : { do: deed, messages, type: draft.type, receivedOn: draft.receivedOn || null, reason };
    if (message === undefined) return undefined;
    return deed === "refile" ? { do: deed, message, other, reason } : { do: deed, message, reason };
  }
  function save() {
    const said = whole();
    if (said)
      rearrange(said, "Done, and on the record.", () => {
        drafts.clear(key);
        done();
      });
  }
  const toggle = (id: number, on: boolean) =>
    change({
      messages: deed !== "split" ? [id] : on ? [...messages, id] : messages.filter((one) => one !== id),
    });
  return (
    <RecordForm label={deeds[deed]} busy={busy} missing={missing} save={save} cancel={done}>
      {picks && (
        <fieldset className="people">
          <legend>{deed === "split" ? "Which emails" : "Which email"}</legend>
          {view.messages.map(({ id, subject, from, receivedAt }) => (
            <label key={id}>
              <input
                type={deed === "split" ? "checkbox" : "radio"}
                name={key}
                checked={messages.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <span>
                <span className="theirs">{subject || "No subject"}</span>
                <span className="quiet theirs">
                  {from} · {sayInstant(receivedAt, today)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {deed === "unlink" ? (
        <SelectField
          label="Other case"
          value={draft.other}
          onChange={(next) => change({ other: next })}
          required
        >
          <option value="">Choose</option>
          <Options of={view.linked.map((one) => [one, one] as const)} />
        </SelectField>
      ) : (
        named && (
          <Words
            label="Other case"
            value={draft.other}
            onChange={(next) => change({ other: next })}
            most={20}
            hint="Its reference, such as LO-2026-000123"
            required
          />
        )
      )}
      {deed === "split" && (
        <>
          <SelectField label="What it is" value={draft.type} onChange={(type) => change({ type })} required>
            <option value="">Choose a type</option>
            <Options of={types} />
          </SelectField>
          <Day
            label="Received on, if not with the email"
            value={draft.receivedOn}
            onChange={(receivedOn) => change({ receivedOn })}
            max={today}
          />
          {messages.length > 0 && (
            <p className="quiet">
              {plural(messages.length, "email")} of {view.messages.length}
            </p>
          )}
        </>
      )}
      <Words
        label="Why"
        value={reason}
        onChange={(next) => change({ reason: next })}
        most={500}
        rows={2}
        required
      />
    </RecordForm>
  );
}
