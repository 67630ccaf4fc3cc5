import type { RegisterLine } from "../../../core/contract/register.ts";
import { unanswered } from "../../../core/cases/stages.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import type { LondonDate } from "../../../core/time.ts";
import { Icon } from "../../parts/Icon.tsx";
import { capital, isOverdue, sayDate, sayDue } from "../../parts/words.ts";
import { addressOf } from "../address.ts";
import { goTo } from "../use-place.ts";
import { columnOf, type Layout } from "./columns.ts";

export interface LineProps {
  line: RegisterLine;
  at: number;
  top: number;
  active: boolean;
  /** Its place in the whole list, where that is known. */
  place?: number;
  layout: Layout;
  teams: ReadonlyMap<string, string>;
  today: LondonDate;
  activate: () => void;
}

export const lineProps = ({ line, at, top, active, place, activate }: LineProps) => ({
  role: "row",
  tabIndex: active ? 0 : -1,
  "data-line": at,
  style: { transform: `translateY(${top}px)` },
  ...(place !== undefined && { "aria-rowindex": place }),
  onFocus: activate,
  onClick: () => {
    // Whoever marks words to copy them does not want to be taken elsewhere.
    if (!getSelection()?.toString()) goTo({ at: "case", reference: line.reference });
  },
});

/** One case in the table. */
export function Row(props: LineProps) {
  const { line, layout, teams, today } = props;
  const { shown, restrictedTo } = line;
  return (
    <div className="register-line" {...lineProps(props)}>
      <div role="gridcell">
        <CaseLink line={line} />
      </div>
      <div role="gridcell">
        <Due line={line} today={today} />
      </div>
      {shown ? (
        layout.shown.map((name) => {
          const { say, theirs } = columnOf(name);
          const said = say(shown, teams);
          return (
            <div key={name} role="gridcell" title={said}>
              {theirs ? <bdi>{said}</bdi> : said}
            </div>
          );
        })
      ) : (
        <div role="gridcell" className="register-restricted" aria-colspan={layout.shown.length}>
          <Icon name="lock" size={14} />
          {restrictedTo && `Restricted: ${restrictionLabels[restrictedTo]}`}
        </div>
      )}
    </div>
  );
}

export const CaseLink = ({ line: { reference } }: Pick<LineProps, "line">) => (
  <a
    href={addressOf({ at: "case", reference })}
    tabIndex={-1}
    onClick={(event) => {
      event.stopPropagation();
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      goTo({ at: "case", reference });
    }}
  >
    {reference}
  </a>
);

/** When it is due; late only while the date still counts. */
export function Due({ line, today }: Pick<LineProps, "line" | "today">) {
  const { dueOn, state, shown } = line;
  if (state === "undone") return <span className="quiet">Undone</span>;
  if (!dueOn) return <span className="quiet">No date</span>;
  const counts = shown === null || unanswered.includes(shown.stage);
  if (!counts) return <span className="quiet">{capital(sayDate(dueOn, today))}</span>;
  const late = isOverdue(dueOn, today);
  return (
    <span className={late ? "late" : ""}>
      {late && <Icon name="warning" size={14} />}{" "}
      {late ? sayDue(dueOn, today) : capital(sayDate(dueOn, today))}
    </span>
  );
}
