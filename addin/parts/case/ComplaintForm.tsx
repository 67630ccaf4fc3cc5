import {
  type ComplaintOutcome,
  complaintOutcomes,
  type ComplaintStage,
  complaintStages,
  type RootCause,
  rootCauses,
} from "../../../core/cases/complaints.ts";
import type { ComplaintFacts } from "../../../core/contract/record-events.ts";
import { useDraft, usePane } from "../../taskpane/pane-context.ts";
import { Options, SelectField } from "../SelectField.tsx";
import type { AddProps } from "./AddRecord.tsx";
import { Day, RecordForm, Words } from "./RecordForm.tsx";

const nothing: ComplaintFacts = {
  stage: "1",
  outcome: "open",
  rootCause: null,
  remedy: "",
  lesson: "",
  lessonOwner: "",
  lessonBy: null,
};

// The keys of these tables are their codes.
const options = <K extends string>(of: Readonly<Record<K, string>>) =>
  Object.entries(of) as unknown as readonly (readonly [K, string])[];

/** How far a complaint has gone, what was found, and what is learnt from it. */
export function ComplaintForm({ view: { reference, complaint }, busy, record }: AddProps) {
  const key = `complaint ${reference}`;
  const { drafts } = usePane();
  const [facts, change] = useDraft<ComplaintFacts>(key, complaint ?? nothing);
  const decided = facts.outcome !== "open" && facts.outcome !== "withdrawn";
  return (
    <RecordForm
      label="Save what was found"
      busy={busy}
      missing={decided && !facts.rootCause ? "Choose what went wrong." : undefined}
      save={() => record({ kind: "complaint", ...facts }, () => drafts.clear(key))}
    >
      <SelectField<ComplaintStage> label="Stage" value={facts.stage} onChange={(stage) => change({ stage })}>
        <Options of={options(complaintStages)} />
      </SelectField>
      <SelectField<ComplaintOutcome>
        label="Outcome"
        value={facts.outcome}
        onChange={(outcome) => change({ outcome })}
      >
        <Options of={options(complaintOutcomes)} />
      </SelectField>
      <SelectField<RootCause | "">
        label="What went wrong"
        value={facts.rootCause ?? ""}
        onChange={(cause) => change({ rootCause: cause === "" ? null : cause })}
        required={decided}
      >
        <option value="">Not known yet</option>
        <Options of={options(rootCauses)} />
      </SelectField>
      <Words
        label="Remedy"
        value={facts.remedy}
        onChange={(remedy) => change({ remedy })}
        most={2000}
        rows={2}
      />
      <Words
        label="Lesson"
        value={facts.lesson}
        onChange={(lesson) => change({ lesson })}
        most={2000}
        rows={2}
      />
      <Words
        label="Who sees to it"
        value={facts.lessonOwner}
        onChange={(lessonOwner) => change({ lessonOwner })}
        most={200}
      />
      <Day label="By when" value={facts.lessonBy ?? ""} onChange={(on) => change({ lessonBy: on || null })} />
    </RecordForm>
  );
}
