import { addDays, type LondonDate, londonDate, type LondonTime, londonTime } from "../time.ts";
import { daysIn } from "./dates/days.ts";
import type { DayMention, DayPart } from "./dates/reading.ts";
import { type TimeMention, timesIn } from "./dates/times.ts";

/** A time in London wall-clock words: `YYYY-MM-DDTHH:MM`, or `YYYY-MM-DD` when `grain` is "day". */
export interface DateValue {
  start: string;
  /** Null unless the text states an end. */
  end: string | null;
  grain: "minute" | "day";
  /** One of several that are offered. */
  alternative: boolean;
  /** Where in the text it stands. */
  at: number;
  to: number;
  /** Only a part of the day is named: start and end are its usual hours. */
  loose: boolean;
}

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

const mostRead = 20_000;
const hours: Record<DayPart, [string, string]> = {
  morning: ["00:00", "12:00"],
  afternoon: ["12:00", "18:00"],
  evening: ["18:00", "23:00"],
  night: ["18:00", "23:00"],
};

/** The days and times that a text names, in its order. British: 03/04 is 3 April, and half two is half past. */
export function datesIn(text: string, reference: Reference): DateValue[] {
  const read = text.slice(0, mostRead);
  const days = daysIn(read, reference);
  const times = timesIn(read).filter((time) => !days.some((day) => time.at < day.to && day.at < time.to));
  const values: DateValue[] = [];
  const taken = new Set<TimeMention>();
  for (const day of days) {
    const own = times.filter((time) => !taken.has(time) && nearestDay(time, days, read) === day);
    for (const time of own) taken.add(time);
    values.push(...(own.length > 0 ? own.map((time) => timed(day, time)) : [untimed(day, read)]));
  }
  for (const time of times) if (!taken.has(time)) values.push(timeAlone(time, reference));
  return marked(
    values.sort((a, b) => a.at - b.at),
    read,
  );
}

/** The day a time belongs to: in the same sentence, before it, or right after it. */
function nearestDay(time: TimeMention, days: readonly DayMention[], text: string): DayMention | undefined {
  const after = days.find((day) => day.at >= time.to);
  if (
    after &&
    /^[\s,(]{0,3}(?:(?:on|of|this|for) ){0,2}(?:the )?[\s(]{0,2}$/i.test(text.slice(time.to, after.at))
  ) {
    const before = days.findLast((day) => day.to <= time.at);
    if (!before || !/^[\s,]{0,3}(?:at |from |between |@ ?)?$/i.test(text.slice(before.to, time.at)))
      return after;
  }
  const before = days.findLast((day) => day.to <= time.at);
  if (
    before &&
    !/[.!?]\s{1,3}[A-Z]|\n\s{0,3}\n|;/.test(text.slice(before.to, time.at)) &&
    time.at - before.to <= 120
  )
    return before;
  return after && !/[.!?\n;]/.test(text.slice(time.to, after.at)) && after.at - time.to <= 40
    ? after
    : undefined;
}

function timed(day: DayMention, time: TimeMention): DateValue {
  const last = time.until && time.until <= time.from ? addDays(day.on, 1) : day.on;
  return {
    start: `${day.on}T${time.from}`,
    end: time.until && `${last}T${time.until}`,
    grain: "minute",
    alternative: false,
    at: Math.min(day.at, time.at),
    to: Math.max(day.to, time.to),
    loose: false,
  };
}

function untimed(day: DayMention, text: string): DateValue {
  const { on, until, at, to } = day;
  const part = day.part ?? partBeside(text.slice(Math.max(0, at - 16), at), text.slice(to, to + 18));
  const base = { alternative: false, at, to };
  if (!part || until) return { ...base, start: on, end: until, grain: "day", loose: false };
  const [from, end] = hours[part];
  return { ...base, start: `${on}T${from}`, end: `${on}T${end}`, grain: "minute", loose: true };
}

/** "morning of the 15th", "15 February in the morning" */
function partBeside(before: string, after: string): DayPart | undefined {
  const word =
    /^,? in the (morning|afternoon|evening)\b/i.exec(after)?.[1] ??
    /\b(morning|afternoon|evening) of (?:the )?$/i.exec(before)?.[1];
  return word?.toLowerCase() as DayPart | undefined; // the words of the two patterns
}

/** A time with no day is today's, or tomorrow's when it has gone. */
function timeAlone(time: TimeMention, { on, time: now }: Reference): DateValue {
  const day = time.from < now ? addDays(on, 1) : on;
  return timed({ on: day, until: null, at: time.at, to: time.to }, time);
}

/** Values that stand beside an "or" are alternatives. */
function marked(values: readonly DateValue[], text: string): DateValue[] {
  const offered = (a: DateValue | undefined, b: DateValue | undefined) =>
    a !== undefined &&
    b !== undefined &&
    /\bor\b|\botherwise\b|\bfailing that\b|\balternatively\b/i.test(text.slice(a.to, b.at)) &&
    b.at - a.to < 200;
  return values.map((value, at) => ({
    ...value,
    alternative: offered(values[at - 1], value) || offered(value, values[at + 1]),
  }));
}
