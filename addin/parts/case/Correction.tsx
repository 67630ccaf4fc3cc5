import { Button } from "@fluentui/react-components";
import type { CorrectionView } from "../../../core/contract/corrections.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { useDraft, usePane, useToday } from "../../taskpane/pane-context.ts";
import { Notice } from "../Notice.tsx";
import { RefusalNotice } from "../RefusalNotice.tsx";
import { Waiting } from "../Skeleton.tsx";
import { sayInstant } from "../words.ts";
import { choiceIn, type CorrectionDraft, noCorrection, untyped } from "./correction-draft.ts";
import { CorrectionFields } from "./CorrectionFields.tsx";
import { CorrectionOutcome } from "./CorrectionOutcome.tsx";
import { RecordForm, Words } from "./RecordForm.tsx";
import { type Correcting, useCorrection } from "./use-correction.ts";
import "./correction.css";

export interface CorrectionProps {
  reference: string;
  /** Of the case as it is shown around this. */
  version: number;
  changed: (now: CaseView) => void;
}

/** Puts right what a case was logged as; what that changes is shown before it is saved. */
export function Correction({ reference, version, changed }: CorrectionProps) {
  const correcting = useCorrection(reference, version, changed);
  const { answer, retry } = correcting;
  const { value, refusal, asking, failure } = answer;
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={retry} />
    ) : (
      <Waiting says="Reading the case" shapes={[[60, 90, 90]]} />
    );
  return (
    <div className="correction" tabIndex={-1} data-correction>
      <Latest view={value} correcting={correcting} />
      {value.whyNot !== null ? (
        <p className="quiet">{value.whyNot}</p>
      ) : (
        <Form view={value} correcting={correcting} />
      )}
      {failure && <RefusalNotice refusal={failure} retry={retry} retryLabel="Look again" />}
    </div>
  );
}

interface PartProps {
  view: CorrectionView;
  correcting: Correcting;
}

/** What was put right last, and the way back. */
function Latest({ view: { latest, whyNot }, correcting: { answer, save } }: PartProps) {
  const today = useToday();
  if (!latest) return null;
  const { event, says, by, at } = latest;
  return (
    <Notice
      tone="good"
      title={says}
      {...(whyNot === null && {
        actions: (
          <Button
            size="small"
            disabledFocusable={answer.doing !== undefined}
            onClick={() => save({ do: "undo", event }, "Undone")}
          >
            {answer.doing === "undo" ? "Undoing…" : "Undo this correction"}
          </Button>
        ),
      })}
    >
      <p className="quiet">
        By {by}, {sayInstant(at, today)}
      </p>
    </Notice>
  );
}

function Form({ view, correcting: { answer, save } }: PartProps) {
  const { reference, facts, wards } = view;
  const key = `correct ${reference}`;
  const { drafts } = usePane();
  const [draft, change] = useDraft<CorrectionDraft>(key, noCorrection);
  const choice = choiceIn(draft, facts);
  const isNothing = Object.keys(choice).length === 0;
  const missing = isNothing
    ? "Change what is wrong first."
    : choice.subject?.trim() === ""
      ? "Give the case a title."
      : draft.reason.trim() === ""
        ? "Say why."
        : undefined;
  return (
    <RecordForm
      label="Save the correction"
      busy={answer.doing !== undefined}
      missing={missing}
      save={() => save({ do: "correct", choice }, draft.reason, () => drafts.clear(key))}
      {...(!isNothing && { cancel: () => drafts.clear(key) })}
    >
      <CorrectionFields
        facts={facts}
        wards={wards}
        chosen={draft.choice}
        change={(part) => change({ choice: { ...draft.choice, ...part } })}
      />
      <CorrectionOutcome reference={reference} facts={facts} choice={choice} asked={untyped(choice, wards)} />
      <Words
        label="Why"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        most={500}
        rows={2}
        required
      />
    </RecordForm>
  );
}
