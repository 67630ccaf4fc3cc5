import { londonDate, londonTime, sayDay } from "../time.ts";
import type { Engagement } from "./clash.ts";
import { daysOf } from "./span.ts";

/** "Monday 16 March 2026 at 14:30" */
export const sayInstant = (instant: string): string =>
  `${sayDay(londonDate(new Date(instant)))} at ${londonTime(new Date(instant))}`;

/** "14:30 to 15:00", or "all day"; past midnight, both days in full. */
export function sayTimes(engagement: Omit<Engagement, "location">): string {
  const { startAt, endAt, allDay } = engagement;
  if (allDay) return "all day";
  if (daysOf(engagement).length > 1) return `${sayInstant(startAt)} to ${sayInstant(endAt)}`;
  return `${londonTime(new Date(startAt))} to ${londonTime(new Date(endAt))}`;
}

/** "Monday 16 March 2026, 14:30 to 15:00"; over several days, from the first to the last. */
export function sayWhen(engagement: Omit<Engagement, "location">): string {
  const days = daysOf(engagement);
  const [first = "", last = first] = [days[0], days.at(-1)];
  if (first === last) return `${sayDay(first)}, ${sayTimes(engagement)}`;
  return engagement.allDay ? `${sayDay(first)} to ${sayDay(last)}` : sayTimes(engagement);
}
