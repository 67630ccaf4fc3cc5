import { listOf, plural } from "../text.ts";
import { type LondonDate, sayDay } from "../time.ts";
import type { WorkingCalendar } from "./calendar.ts";
import type { Span } from "./count.ts";

const units = { workingDays: "working day", calendarDays: "day", calendarMonths: "month" } as const;

/** "20 working days", "1 month" */
export const saySpan = ({ n, unit }: Span): string => plural(Math.abs(n), units[unit]);

/** "3 and 6 April", "25 and 28 December 2026 and 1 January 2027" */
export function sayDays(days: readonly LondonDate[]): string {
  const withYear = new Set(days.map((on) => on.slice(0, 4))).size > 1;
  const months = new Map<string, LondonDate[]>();
  for (const on of days) months.set(on.slice(0, 7), [...(months.get(on.slice(0, 7)) ?? []), on]);
  const groups = [...months.values()].map((group) => {
    const [, , month, year] = sayDay(group[0] ?? "").split(" ");
    return `${listOf(group.map((on) => String(Number(on.slice(8)))))} ${month}${withYear ? ` ${year}` : ""}`;
  });
  return listOf(groups);
}

/** ", skipping 3 and 6 April (bank holidays)" */
export const saySkipped = (days: readonly LondonDate[]): string =>
  days.length === 0
    ? ""
    : `, skipping ${sayDays(days)} (${days.length === 1 ? "a bank holiday" : "bank holidays"})`;

/** ", moved on from Saturday 4 April 2026, which is not a working day" */
export const sayRolled = (raw: LondonDate, due: LondonDate): string =>
  raw === due ? "" : `, moved on from ${sayDay(raw)}, which is not a working day`;

const parts = [
  ["E", "England and Wales"],
  ["S", "Scotland"],
  ["N", "Northern Ireland"],
] as const;

/** "St Patrick’s Day, Northern Ireland"; empty where only the day is known. */
export const nameHoliday = ({ holidays }: WorkingCalendar, on: LondonDate): string =>
  (holidays.get(on) ?? [])
    .map(({ name, where }) => {
      const places = parts.filter(([letter]) => where.includes(letter)).map(([, place]) => place);
      return places.length === parts.length ? name : `${name}, ${listOf(places)}`;
    })
    .join("; ");

/** "Tuesday 17 March 2026 is a bank holiday (St Patrick’s Day, Northern Ireland)." */
export const sayHoliday =
  (calendar: WorkingCalendar) =>
  (on: LondonDate): string => {
    const named = nameHoliday(calendar, on);
    return `${sayDay(on)} is a bank holiday${named && ` (${named})`}.`;
  };
