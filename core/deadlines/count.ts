import { addDays, type LondonDate } from "../time.ts";
import { isWeekend, isWorkingDay, type WorkingCalendar } from "./calendar.ts";

export interface Span {
  /** Negative counts back from day zero. */
  n: number;
  unit: "workingDays" | "calendarDays" | "calendarMonths";
}

export interface Count {
  on: LondonDate;
  /** Weekdays passed over because they are bank holidays, in order. */
  holidays: readonly LondonDate[];
  /** Working days passed over because the clock stood still, in order. */
  stopped: readonly LondonDate[];
}

/**
 * The `n`th working day after day zero, or before it when `n` is negative. Day zero itself never counts.
 * `stands` says on which days the clock stands still.
 */
export function workingDays(
  calendar: WorkingCalendar,
  dayZero: LondonDate,
  n: number,
  stands: (on: LondonDate) => boolean = () => false,
): Count {
  const step = Math.sign(n);
  const holidays: LondonDate[] = [];
  const stopped: LondonDate[] = [];
  let on = dayZero;
  for (let left = Math.abs(n); left > 0;) {
    on = addDays(on, step);
    if (!isWorkingDay(calendar, on)) {
      if (!isWeekend(on)) holidays.push(on);
    } else if (stands(on)) stopped.push(on);
    else left -= 1;
  }
  return { on, holidays, stopped };
}

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The corresponding date `n` months on; where that month is too short, its last day. */
export function calendarMonths(from: LondonDate, n: number): LondonDate {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const day = Math.min(Number(from.slice(8, 10)), lastDayOf(year, month));
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days from one day to another, the last one not counted. */
export const daysBetween = (from: LondonDate, to: LondonDate): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
