import { useEffect } from "react";
import type { CaseListName } from "../../../core/cases/lists.ts";
import type { CaseLine, ListPlace } from "../../../core/contract/case-lists.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { CaseRow, DueLine, Whole } from "../CaseRow.tsx";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";
import { Turning } from "./Turning.tsx";

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
  const answer = useAnswer(question);
  const total = answer.value?.total;
  useEffect(() => {
    if (total !== undefined) onTotal(total);
  }, [total, onTotal]);
  return (
    <Turning
      {...{ answer, after, more }}
      retry={() => void answers.ask(question)}
      says="Reading the list"
      nothing={empty[of]}
      row={(line) => <Line key={line.reference} of={of} line={line} />}
    />
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
