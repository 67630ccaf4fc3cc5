import { sayLine } from "../../../core/clocks/receipt-text.ts";
import type { DayLine } from "../../../core/contract/receipts.ts";
import { type LondonDate, sayDay, sayShortDay } from "../../../core/time.ts";
import { weeksOf } from "./weeks.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A count as a calendar, a week a row: twenty working days are one glance. */
export function DayGrid({ days, dueOn }: { days: readonly DayLine[]; dueOn: LondonDate | null }) {
  return (
    <table className="day-grid">
      <caption className="unseen">Day by day, a week in each row</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map(({ monday, days: week }) => (
          <tr key={monday}>
            {week.map((line, at) =>
              line ? (
                <Day key={line.on} line={line} isFirst={line === days[0]} isDue={line.on === dueOn} />
              ) : (
                <td key={at} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Said to people who listen, drawn for people who look: the day of the month, and its number in the count. */
function Day({ line, isFirst, isDue }: { line: DayLine; isFirst: boolean; isDue: boolean }) {
  const day = Number(line.on.slice(8));
  const month = sayShortDay(line.on).split(" ").at(-1);
  return (
    <td className={`count-day count-${line.mark}${isDue ? " count-due" : ""}`}>
      <span className="unseen">
        {sayDay(line.on)}: {sayLine(line)}
        {isDue && ", the date"}
      </span>
      <span aria-hidden="true">
        <small>{day === 1 || isFirst ? `${day} ${month}` : day}</small>
        <b>{line.n ?? signs[line.mark]}</b>
      </span>
    </td>
  );
}

const signs: Record<DayLine["mark"], string> = {
  zero: "0",
  counted: "",
  weekend: "",
  holiday: "BH",
  stopped: "–",
  rolled: "",
  added: "+",
  last: "→",
};
