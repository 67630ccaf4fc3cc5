import { addDays, type LondonDate, londonDate, type LondonTime, londonTime } from "../time.ts";
import { daysIn } from "./dates/days.ts";
import type { DateValue, DayMention } from "./dates/reading.ts";
import { marked, nearestDay, shared, timed, untimed } from "./dates/join.ts";
import { type TimeMention, timesIn } from "./dates/times.ts";

/** What the text is read against. */
export interface Reference {
  on: LondonDate;
  time: LondonTime;
  /** "nearest" for letters, which also speak of the past. */
  lean: "future" | "nearest";
}
export const referenceAt = (instant: Date, lean: Reference["lean"] = "nearest"): Reference => ({
  on: londonDate(instant),
  time: londonTime(instant),
  lean,
});

const mostRead = 12_000;
/** More mentions than any letter has; a table of figures has no more to say. */
const mostFound = 80;

/** The days and times that a text names, in its order. British: 03/04 is 3 April, and half two is half past. */
export function datesIn(text: string, reference: Reference): DateValue[] {
  const read = text.slice(0, mostRead);
  const days = daysIn(read, reference)
    .flatMap((day) => withWeekAfter(day, read))
    .slice(0, mostFound);
  const times = timesIn(read)
    .filter((time) => !days.some((day) => time.at < day.to && day.at < time.to))
    .slice(0, mostFound);
  const values: DateValue[] = [];
  const taken = new Set<TimeMention>();
  for (const day of days) {
    const own = times.filter((time) => !taken.has(time) && nearestDay(time, days, read) === day);
    for (const time of own) taken.add(time);
    values.push(...(own.length > 0 ? own.map((time) => timed(day, time)) : [untimed(day, read)]));
  }
  for (const time of times) if (!taken.has(time)) values.push(timeAlone(time, reference));
  const ordered = values.sort((a, b) => a.at - b.at);
  return marked(shared(ordered, read), read);
}

/** "this Saturday or the one after" */
function withWeekAfter(day: DayMention, text: string): DayMention[] {
  const after = /^,? ?or (the (?:one|week|\w{3,6}day|following one|following week) ?(?:after)?)\b/i.exec(
    text.slice(day.to, day.to + 30),
  );
  if (!after || day.until) return [day];
  const at = day.to + after[0].length - (after[1]?.length ?? 0);
  const later = { ...day, on: addDays(day.on, 7), at, to: day.to + after[0].length };
  return [day, later];
}

/** A time with no day is today's, or tomorrow's when it has gone. */
function timeAlone(time: TimeMention, { on, time: now }: Reference): DateValue {
  const day = time.from < now ? addDays(on, 1) : on;
  return { ...timed({ on: day, until: null, at: time.at, to: time.to }, time), said: "hour" };
}
