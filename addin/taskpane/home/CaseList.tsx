import type { CaseView } from "../../../core/contract/shapes.ts";
import { sayShortDay, type LondonDate } from "../../../core/time.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { Icon } from "../../parts/Icon.tsx";
import { isOverdue, sayDue, sayInstant } from "../../parts/words.ts";
import { usePane } from "../pane-context.ts";

interface CaseListProps {
  heading: string;
  cases: readonly CaseView[];
  today: LondonDate;
  empty: string;
  shows: "due" | "logged";
}

export function CaseList({ heading, cases, today, empty, shows }: CaseListProps) {
  const { go } = usePane();
  const id = `list-${shows}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="eyebrow">
        {heading}
      </h2>
      {cases.length === 0 && <p className="quiet">{empty}</p>}
      <ul className="rows">
        {cases.map((shown) => (
          <li key={shown.reference}>
            <button
              type="button"
              className="row"
              data-row={`${shows} ${shown.reference}`}
              onClick={() => go({ at: "case", reference: shown.reference })}
            >
              <span className="row-main">{shown.subject || correspondenceTypes[shown.type].label}</span>
              <span className="row-sub">
                {/* A name may hold signs that turn the letters after it around. */}
                <bdi>{shown.correspondent.name || shown.correspondent.address}</bdi> · {shown.reference}
              </span>
              {shows === "due" ? (
                <Due shown={shown} today={today} />
              ) : (
                <span className="row-sub">Logged {sayInstant(shown.loggedAt, today)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Due({ shown, today }: { shown: CaseView; today: LondonDate }) {
  const on = shown.dates.respond?.dueOn ?? shown.dates.acknowledge?.dueOn;
  if (!on) return null;
  const late = isOverdue(on, today);
  const soon = late || on === today;
  return (
    <span className={late ? "row-due late" : soon ? "row-due soon" : "row-due"}>
      <Icon name={late ? "warning" : "clock"} size={14} />
      {sayShortDay(on)}, {sayDue(on, today)}
    </span>
  );
}
