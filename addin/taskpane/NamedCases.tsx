import type { NamedCase } from "../../core/contract/earlier.ts";
import { restrictionLabels } from "../../core/people/restrictions.ts";
import { correspondenceTypes } from "../../core/triage/types.ts";
import { CaseRow, DueLine, Whole } from "./CaseRow.tsx";

/** Cases named beside another: a press opens one. Of a restricted one only that it is there. */
export function NamedCases({ of, list }: { of: readonly NamedCase[]; list: string }) {
  return (
    <ul className="rows">
      {of.map(({ reference, restrictedTo, dueOn, shown }) => (
        <CaseRow
          key={reference}
          list={list}
          reference={reference}
          title={shown ? correspondenceTypes[shown.type].label : "Restricted case"}
          back={{ at: "item" }}
        >
          <span className="row-sub">
            {shown ? shown.subject : restrictedTo && restrictionLabels[restrictedTo]} ·{" "}
            <Whole>{reference}</Whole>
          </span>
          <DueLine on={dueOn} />
        </CaseRow>
      ))}
    </ul>
  );
}
