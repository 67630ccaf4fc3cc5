import { plural } from "../text.ts";
import { addDays, type LondonDate } from "../time.ts";
import { CalendarRunsOut, isWorkingDay, type WorkingCalendar } from "./calendar.ts";
import { daysBetween } from "./count.ts";

/** Nobody counts further back. */
const furthest = 400;

/** How long ago a day was, in working days: "3 working days ago", "yesterday"; undefined of one that is not over. */
export function sayLate(dueOn: LondonDate, today: LondonDate, calendar: WorkingCalendar): string | undefined {
  const days = daysBetween(dueOn, today);
  if (days <= 0) return undefined;
  if (days > furthest) return "more than a year ago";
  const passed = workingDaysBetween(calendar, dueOn, today);
  if (passed === undefined || passed === 0) return `${plural(days, "day")} ago`;
  return `${plural(passed, "working day")} ago`;
}

/** Working days after one day up to another, that one included; undefined where the bank holidays are not known. */
function workingDaysBetween(calendar: WorkingCalendar, from: LondonDate, to: LondonDate): number | undefined {
  try {
    let count = 0;
    for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(calendar, on)) count += 1;
    return count;
  } catch (error) {
    if (error instanceof CalendarRunsOut) return undefined;
    throw error;
  }
}
