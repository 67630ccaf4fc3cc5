import type { DayLine } from "../../../core/contract/receipts.ts";
import { addDays, type LondonDate, weekday } from "../../../core/time.ts";

export interface Week {
  monday: LondonDate;
  /** Monday to Sunday; a day that is no part of the count is null. */
  days: readonly (DayLine | null)[];
}

const mondayOf = (on: LondonDate): LondonDate => addDays(on, -((weekday(on) + 6) % 7));

/** A count as rows of a calendar, the earliest first, whichever way it was counted. */
export function weeksOf(lines: readonly DayLine[]): Week[] {
  const byDay = new Map(lines.map((line) => [line.on, line]));
  const days = [...byDay.keys()].toSorted((a, b) => a.localeCompare(b));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7))
    weeks.push({
      monday,
      days: Array.from({ length: 7 }, (_, at) => byDay.get(addDays(monday, at)) ?? null),
    });
  return weeks;
}
