import type { HolidayChange, HolidayLine } from "../../../core/contract/holidays.ts";
import { sayShortDay } from "../../../core/time.ts";

const nations = [
  ["E", "England and Wales"],
  ["S", "Scotland"],
  ["N", "Northern Ireland"],
] as const;

/** Everywhere is not said. */
const sayWhere = (where: string): string => {
  const kept = nations.filter(([letter]) => where.includes(letter)).map(([, name]) => name);
  return kept.length === nations.length ? "" : kept.join(", ");
};

/** Days, their names and who has them; what becomes of each, where something does. */
export function HolidayList({ of }: { of: readonly (HolidayLine | HolidayChange)[] }) {
  return (
    <ul className="holiday-list">
      {of.map((line) => (
        <li key={`${line.on} ${line.name} ${line.where}`}>
          <span className="holiday-day">
            {sayShortDay(line.on)} {line.on.slice(0, 4)}
          </span>{" "}
          {"change" in line && line.change === "removed" && <strong>No longer: </strong>}
          {line.name}
          {sayWhere(line.where) && <span className="quiet"> · {sayWhere(line.where)}</span>}
        </li>
      ))}
    </ul>
  );
}
