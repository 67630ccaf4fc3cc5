import { addDays, type LondonTime, londonDate, londonInstant, weekday } from "../time.ts";

const mondayToFriday = [1, 2, 3, 4, 5];
/** A brief that could not go at its time is still worth having until then. */
const usefulHours = 5;

/**
 * Fired every quarter hour in UTC: true from `at` in London until a few hours later, on the given weekdays
 * (0 = Sunday). That it goes once a day is for the record to see to.
 */
export function isBriefDue(now: Date, at: LondonTime, weekdays: readonly number[] = mondayToFriday): boolean {
  const today = londonDate(now);
  const late = now.getTime() - londonInstant(today, at).getTime();
  return weekdays.includes(weekday(today)) && late >= 0 && late < usefulHours * 3_600_000;
}

/** When the next brief goes by itself: today's, unless it has gone or is too late, else the next weekday's. */
export function nextBriefAt(now: Date, at: LondonTime, todaysHasGone: boolean): Date {
  const today = londonDate(now);
  const todays = londonInstant(today, at);
  const canStillGo = now.getTime() - todays.getTime() < usefulHours * 3_600_000;
  let on = todaysHasGone || !canStillGo ? addDays(today, 1) : today;
  while (!mondayToFriday.includes(weekday(on))) on = addDays(on, 1);
  return londonInstant(on, at);
}
