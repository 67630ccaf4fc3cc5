import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { CaseListName } from "../../../core/cases/lists.ts";
import type { CaseLine, ListPlace } from "../../../core/contract/case-lists.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { CaseRow, DueLine, Whole } from "../CaseRow.tsx";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";

interface ListPageProps {
  of: CaseListName;
  after: ListPlace | null;
  onTotal: (total: number) => void;
  /** Turns the page, on the last of those that are shown. */
  more?: (next: ListPlace) => void;
}

const empty: Record<CaseListName, string> = {
  open: "No case is open. Open an email to log one.",
  ward: "No ward casework is open. Log an email addressed to the ward councillor to begin.",
};

/** Some of a list's cases, as many as the office gives at a time. */
export function ListPage({ of, after, onTotal, more }: ListPageProps) {
  const { answers } = usePane();
  const question = useQuestion("listCases", { of, after });
  const { value, refusal, asking } = useAnswer(question);
  const total = value?.total;
  useEffect(() => {
    if (total !== undefined) onTotal(total);
  }, [total, onTotal]);
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
    ) : (
      <Waiting
        says="Reading the list"
        shapes={[
          [70, 50, 30],
          [80, 40, 30],
          [60, 50, 30],
        ]}
      />
    );
  const { next, lines } = value;
  function turn() {
    if (!next || !more) return;
    more(next);
    focusSoon(`[data-page="${next.id}"] button`);
  }
  return (
    <div data-page={after?.id ?? 0}>
      {!after && lines.length === 0 && <p className="quiet">{empty[of]}</p>}
      <ul className="rows">
        {lines.map((line) => (
          <Line key={line.reference} of={of} line={line} />
        ))}
      </ul>
      {next && more && (
        <Button className="wide" onClick={turn}>
          Show more
        </Button>
      )}
    </div>
  );
}

function Line({ of, line: { reference, shown, restrictedTo, dueOn } }: { of: CaseListName; line: CaseLine }) {
  const title = shown ? shown.subject || correspondenceTypes[shown.type].label : reference;
  return (
    <CaseRow list="list" reference={reference} title={title} back={{ at: "list", of }}>
      <span className="row-sub">
        {shown ? (
          <>
            <bdi>{shown.from}</bdi> · <Whole>{reference}</Whole>
          </>
        ) : (
          restrictedTo && `Restricted: ${restrictionLabels[restrictedTo]}`
        )}
      </span>
      {shown && shown.owner !== "none" && <span className="row-sub row-line">{shown.owner}</span>}
      {dueOn ? <DueLine on={dueOn} /> : <span className="row-sub">No date</span>}
    </CaseRow>
  );
}
