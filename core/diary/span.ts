import { addDays, londonDate, londonInstant, type LondonDate } from "../time.ts";

interface Timed {
  startAt: string;
  endAt: string;
  allDay: boolean;
}

/** The instants (ms) that a time span covers; the end is not part of it. All-day spans are whole London days. */
export interface Span {
  from: number;
  to: number;
}

export function spanOf({ startAt, endAt, allDay }: Timed): Span {
  if (!allDay) return { from: Date.parse(startAt), to: Date.parse(endAt) };
  const days = daysOf({ startAt, endAt, allDay });
  const first = days[0] ?? londonDate(new Date(startAt));
  return {
    from: londonInstant(first, "00:00").getTime(),
    to: londonInstant(addDays(first, days.length), "00:00").getTime(),
  };
}

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** The London days an engagement touches, in order; always at least one. */
export function daysOf({ startAt, endAt, allDay }: Timed): LondonDate[] {
  const first = londonDate(new Date(startAt));
  // Calendars write the end of a whole day as midnight in UTC or in London: both have the same London date.
  const end = allDay ? addDays(londonDate(new Date(endAt)), -1) : londonDate(new Date(Date.parse(endAt) - 1));
  const days = [first];
  for (let on = addDays(first, 1); on <= end; on = addDays(on, 1)) days.push(on);
  return days;
}

/** The whole of some London days that follow one another: 23 hours in spring, 25 in autumn. */
export const spanOfDays = (first: LondonDate, last: LondonDate): Span => ({
  from: londonInstant(first, "00:00").getTime(),
  to: londonInstant(addDays(last, 1), "00:00").getTime(),
});
