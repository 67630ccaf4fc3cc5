import type { CaseView } from "../../../core/contract/shapes.ts";
import { dueOnOf } from "../../../core/deadlines/next-due.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { sayInstant } from "../../parts/words.ts";
import { CaseRow, DueLine, Whole } from "../CaseRow.tsx";
import { useToday } from "../pane-context.ts";

interface CaseListProps {
  heading: string;
  cases: readonly CaseView[];
  empty: string;
  shows: "due" | "logged";
}

export function CaseList({ heading, cases, empty, shows }: CaseListProps) {
  const today = useToday();
  const id = `list-${shows}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="eyebrow">
        {heading}
      </h2>
      {cases.length === 0 && <p className="quiet">{empty}</p>}
      <ul className="rows">
        {cases.map(({ reference, type, subject, correspondent, dates, loggedAt }) => (
          <CaseRow
            key={reference}
            list={shows}
            reference={reference}
            title={subject || correspondenceTypes[type].label}
          >
            <span className="row-sub">
              {/* A name may hold signs that turn the letters after it around. */}
              <bdi>{correspondent.name || correspondent.address}</bdi> · <Whole>{reference}</Whole>
            </span>
            {shows === "due" ? (
              <DueLine on={dueOnOf(dates) ?? undefined} />
            ) : (
              <span className="row-sub">Logged {sayInstant(loggedAt, today)}</span>
            )}
          </CaseRow>
        ))}
      </ul>
    </section>
  );
}
