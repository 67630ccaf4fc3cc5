import { type LondonTime, londonDate, londonInstant, weekday } from "../time.ts";

const quarterHour = 15 * 60_000;
const mondayToFriday = [1, 2, 3, 4, 5];

/**
 * Fired every quarter hour in UTC: true in the one quarter hour of the London day that holds `at`, on the
 * given weekdays (0 = Sunday). A time that the clocks skip is an hour later; of one that comes twice, the first.
 */
export function isBriefingTime(
  now: Date,
  at: LondonTime,
  weekdays: readonly number[] = mondayToFriday,
): boolean {
  const today = londonDate(now);
  const due = londonInstant(today, at).getTime();
  return weekdays.includes(weekday(today)) && quarterOf(now.getTime()) === quarterOf(due);
}

const quarterOf = (instant: number): number => Math.floor(instant / quarterHour);
