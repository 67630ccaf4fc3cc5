import type { RecordsView } from "../../../core/contract/records.ts";
import { plural } from "../../../core/text.ts";
import { useAnswer, useDraft, usePane, useQuestion } from "../../taskpane/pane-context.ts";
import { Notice } from "../Notice.tsx";
import { RefusalNotice } from "../RefusalNotice.tsx";
import { isReference, RecordForm, Words } from "./RecordForm.tsx";
import type { Records } from "./use-records.ts";

interface MergeProps {
  view: RecordsView;
  busy: boolean;
  rearrange: Records["rearrange"];
}

/** Which case this one becomes part of, and what that would change there, before it is done. */
export function MergeForm({ view: { reference }, busy, rearrange }: MergeProps) {
  const [draft, change] = useDraft(`merge ${reference}`, { into: "", reason: "" });
  const into = draft.into.trim().toUpperCase();
  return (
    <>
      <Words
        label="Merge into"
        value={draft.into}
        onChange={(next) => change({ into: next })}
        most={20}
        hint="The reference of the case that stays, such as LO-2026-000123"
        required
      />
      {isReference(into) && (
        <Outcome
          reference={reference}
          into={into}
          reason={draft.reason}
          say={(reason) => change({ reason })}
          busy={busy}
          rearrange={rearrange}
        />
      )}
    </>
  );
}

interface OutcomeProps {
  reference: string;
  into: string;
  reason: string;
  say: (reason: string) => void;
  busy: boolean;
  rearrange: Records["rearrange"];
}

function Outcome({ reference, into, reason, say, busy, rearrange }: OutcomeProps) {
  const { drafts, go } = usePane();
  const { value, refusal, asking } = useAnswer(useQuestion("tryMerge", { reference, into }));
  if (refusal && !asking) return <RefusalNotice refusal={refusal} />;
  if (!value) return <p className="quiet">Looking at {into}…</p>;
  if (value.whyNot !== null)
    return (
      <Notice tone="warn" title="These cannot be merged">
        <p>{value.whyNot}</p>
      </Notice>
    );
  const merge = () =>
    rearrange(
      { do: "merge", into, intoVersion: value.into.version, reason },
      `${reference} is part of ${into} now.`,
      (shown) => {
        drafts.clear(`merge ${reference}`);
        go({ at: "records", reference: shown });
      },
    );
  return (
    <RecordForm
      label={`Merge into ${into}`}
      busy={busy}
      missing={reason.trim() ? undefined : "Say why."}
      save={merge}
    >
      <Notice tone="info" title={`${plural(value.emails, "email")} would go to ${into}`}>
        <p className="theirs">{value.into.subject}</p>
        {value.changes.length === 0 && <p>Its dates and handling stay as they are.</p>}
        {value.changes.length > 0 && (
          <ul className="changes">
            {value.changes.map(({ what, before, after }) => (
              <li key={what}>
                {what}: <s>{before}</s> <strong>{after}</strong>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      {value.warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          <p>{warning}</p>
        </Notice>
      ))}
      <Words label="Why" value={reason} onChange={say} most={500} rows={2} required />
    </RecordForm>
  );
}
