import { Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { KeptLine, LineApproving } from "../../../core/contract/replies.ts";
import { placeholderNames, placeholders } from "../../../core/replies/fill.ts";
import { type Purpose, purposeCodes, purposes } from "../../../core/replies/purposes.ts";
import { correspondenceTypes, type TypeCode, typeCodes } from "../../../core/triage/types.ts";
import { type Topic, topics } from "../../../core/triage/vocabulary.ts";
import { plural } from "../../../core/text.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { useAnswer, useDraft, usePane, useQuestion } from "../pane-context.ts";
import { Preview } from "../reply/Preview.tsx";

interface LineFormProps {
  /** What is changed; a new line without it. */
  line?: KeptLine;
  codes: readonly string[];
  close: () => void;
}

const blank = {
  title: "",
  purpose: "response" as Purpose,
  types: [] as TypeCode[],
  topics: [] as Topic[],
  text: "{{address}},\n\n\n\nYours sincerely,\n\n{{office}}\n{{council}}",
  owner: "",
  validUntil: "",
  retired: false,
};

/** "planning-objections" of a name; another when that is taken. */
function codeOf(title: string, taken: readonly string[]): string {
  const plain =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]{1,200}/g, "-")
      .slice(0, 50)
      .replace(/^-|-$/g, "") || "line";
  const free = (at: number): string => (taken.includes(`${plain}-${at}`) ? free(at + 1) : `${plain}-${at}`);
  return taken.includes(plain) ? free(2) : plain;
}

interface TicksProps<T extends string> {
  label: string;
  of: readonly (readonly [T, string])[];
  ticked: readonly T[];
  change: (ticked: T[]) => void;
}

/** A list to tick in, closed until somebody wants it. */
const Ticks = <T extends string>({ label, of, ticked, change }: TicksProps<T>) => (
  <Disclosure label={label} lazy>
    <div className="line-types">
      {of.map(([code, says]) => (
        <Checkbox
          key={code}
          label={says}
          checked={ticked.includes(code)}
          onChange={(_, { checked }) =>
            change(checked === true ? [...ticked, code] : ticked.filter((one) => one !== code))
          }
        />
      ))}
    </div>
  </Disclosure>
);

/** A new version of a line. Whoever saves it has approved it; the versions before stay. */
export function LineForm({ line, codes, close }: LineFormProps) {
  const { answers, drafts, announce } = usePane();
  const question = useQuestion("readLines", {});
  const { doing, failure } = useAnswer(question);
  const key = `line-text ${line?.code ?? ""} ${line?.version ?? 0}`;
  const first = line
    ? {
        ...blank,
        ...line,
        types: [...line.types],
        topics: [...line.topics],
        validUntil: line.validUntil ?? "",
      }
    : blank;
  const [{ title, purpose, types, topics: about, text, owner, validUntil, retired }, change] = useDraft<
    typeof blank
  >(key, first);
  const [tried, setTried] = useState(false);
  const problem = (value: string, says: string) =>
    tried && value.trim() === "" ? { validationMessage: says } : {};

  async function save() {
    setTried(true);
    if ([title, text, owner].some((value) => value.trim() === "")) return;
    const input: LineApproving = {
      code: line?.code ?? codeOf(title, codes),
      replaces: line?.version ?? 0,
      title,
      purpose,
      types,
      topics: about,
      text,
      owner,
      validUntil: validUntil || null,
      retired,
    };
    const done = await answers.act(question, "approve", { name: "approveReplyLine", input }, (view) => {
      answers.put(question, view);
      drafts.clear(key);
      announce("The line is approved.");
    });
    if (done) close();
    else focusSoon("[role=alert]");
  }

  return (
    <section className="fields" aria-label={line ? line.title : "A new line"} data-line-form>
      <Field label="Name" required {...problem(title, "Give it a name.")}>
        <Input value={title} maxLength={120} onChange={(_, { value }) => change({ title: value })} />
      </Field>
      <SelectField label="What it is for" value={purpose} onChange={(value) => change({ purpose: value })}>
        <Options of={purposeCodes.map((code) => [code, purposes[code].label] as const)} />
      </SelectField>
      <Field label="Words" required {...problem(text, "Write the words.")}>
        <Textarea
          name="words"
          rows={12}
          maxLength={20_000}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <Disclosure label="What the case can fill in">
        <p className="quiet">Write what a person must add in double square brackets: [[name the day]].</p>
        <dl className="line-names">
          {placeholderNames.map((name) => (
            <div key={name}>
              <dt>{`{{${name}}}`}</dt>
              <dd>{placeholders[name]}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <Disclosure label="See it as it will go">
        <Preview subject={title} text={text} />
      </Disclosure>
      <Ticks
        label={
          types.length === 0 ? "For letters of every type" : `For ${plural(types.length, "type")} of letter`
        }
        of={typeCodes.map((code) => [code, correspondenceTypes[code].label] as const)}
        ticked={types}
        change={(ticked) => change({ types: ticked })}
      />
      <Ticks
        label={about.length === 0 ? "About every topic" : `About ${plural(about.length, "topic")}`}
        of={topics.map((topic) => [topic, topic] as const)}
        ticked={about}
        change={(ticked) => change({ topics: ticked })}
      />
      <Field label="Who answers for it" required {...problem(owner, "Say who answers for it.")}>
        <Input value={owner} maxLength={120} onChange={(_, { value }) => change({ owner: value })} />
      </Field>
      <Field label="Holds until" hint="Leave it empty when it does not run out">
        <Input type="date" value={validUntil} onChange={(_, { value }) => change({ validUntil: value })} />
      </Field>
      {line && (
        <Checkbox
          label="Do not offer it any more"
          checked={retired}
          onChange={(_, { checked }) => change({ retired: checked === true })}
        />
      )}
      {failure && <RefusalNotice refusal={failure} />}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={doing !== undefined} onClick={() => void save()}>
          Approve
        </Button>
        <Button onClick={close}>Leave it as it is</Button>
      </div>
    </section>
  );
}
