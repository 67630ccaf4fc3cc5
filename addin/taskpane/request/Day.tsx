import type { DayEntry } from "../../../core/contract/shapes.ts";
import { Icon } from "../../parts/Icon.tsx";
import { sayMinutes } from "../../parts/words.ts";
import { dayRows, type DayRow } from "./day-rows.ts";

/** The Leader's day around the request, from morning to evening. */
export function Day({ day }: { day: readonly DayEntry[] }) {
  const rows = dayRows(day);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="day-heading">
      <h2 id="day-heading" className="eyebrow">
        The day around it
      </h2>
      <ol className="day">
        {rows.map((row) =>
          row.kind === "free" ? (
            <li key={row.key} className="day-free">
              {sayMinutes(row.minutes)} free
            </li>
          ) : (
            <Entry key={row.entry.id} {...row} />
          ),
        )}
      </ol>
    </section>
  );
}

const clashes = { none: "", overlaps: "Same time", tight: "Little time between" } as const;

const showings: Partial<Record<DayEntry["showAs"], string>> = {
  free: "Shown as free",
  tentative: "Not confirmed",
  oof: "Away",
  workingElsewhere: "Elsewhere",
};

function Entry({ entry, from, to }: Extract<DayRow, { kind: "entry" }>) {
  const clash = clashes[entry.clash];
  const showing = entry.isThisRequest ? undefined : showings[entry.showAs];
  const kind = entry.isThisRequest ? "day-this" : clash ? "day-clash" : showing ? "day-soft" : "";
  return (
    <li className={`day-entry ${kind}`}>
      <p className="day-time">
        {from}
        {to && (
          <>
            <span className="unseen"> to </span>
            <span>{to}</span>
          </>
        )}
      </p>
      <div className="day-what">
        {entry.isThisRequest && <p className="day-mark">This request</p>}
        <p className="day-subject theirs">{entry.subject || "Private engagement"}</p>
        {entry.location && <p className="quiet theirs">{entry.location}</p>}
        {showing && <p className="quiet">{showing}</p>}
        {clash && (
          <p className="day-warning">
            <Icon name="warning" size={14} />
            {clash}
          </p>
        )}
      </div>
    </li>
  );
}
