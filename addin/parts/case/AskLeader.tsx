import { useDraft, usePane, useToday } from "../../taskpane/pane-context.ts";
import { Options, SelectField } from "../SelectField.tsx";
import type { AddProps } from "./AddRecord.tsx";
import { Day, RecordForm, Words } from "./RecordForm.tsx";

const empty = { question: "", one: "", two: "", three: "", recommended: "", by: "" };

/** One question, the answers to choose from, the one the office recommends, and by when. */
export function AskLeader({ view: { reference, questions }, busy, record }: AddProps) {
  const key = `ask ${reference}`;
  const { drafts, me } = usePane();
  const today = useToday();
  const [draft, change] = useDraft(key, empty);
  const { question, recommended, by } = draft;
  const options = [draft.one, draft.two, draft.three].map((one) => one.trim()).filter(Boolean);
  if (questions.some(({ state }) => state === "open"))
    return <p className="quiet">A question is before the Leader already. Withdraw it to ask another.</p>;
  const at = options.indexOf(recommended);
  const missing = !question.trim()
    ? "Ask the question."
    : options.length < 2
      ? "Give at least two answers to choose from."
      : by
        ? undefined
        : "By when is the answer needed?";
  const event = { kind: "raised" as const, question, options, recommended: at < 0 ? null : at, by };
  return (
    <RecordForm
      label={`Put before ${me?.leader ?? "the Leader"}`}
      busy={busy}
      missing={missing}
      save={() => record(event, () => drafts.clear(key))}
    >
      <p className="quiet">It stands in the next brief and in the Leader’s pane. Leave names out of it.</p>
      <Words
        label="Question"
        value={question}
        onChange={(next) => change({ question: next })}
        most={500}
        rows={2}
        required
      />
      <Words label="First answer" value={draft.one} onChange={(one) => change({ one })} most={200} required />
      <Words
        label="Second answer"
        value={draft.two}
        onChange={(two) => change({ two })}
        most={200}
        required
      />
      <Words label="Third answer" value={draft.three} onChange={(three) => change({ three })} most={200} />
      <SelectField
        label="The office recommends"
        value={recommended}
        onChange={(next) => change({ recommended: next })}
      >
        <option value="">No recommendation</option>
        <Options of={options.map((one) => [one, one] as const)} />
      </SelectField>
      <Day
        label="Answer needed by"
        value={by}
        onChange={(next) => change({ by: next })}
        min={today}
        required
      />
    </RecordForm>
  );
}
