import { addDays, type LondonDate, weekday } from "../../time.ts";

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
  /** "fixed": a day or a time on a day. "near": only a weekday or "today". "loose": a part of a day. "hour": a time without a day. */
  said: "fixed" | "near" | "loose" | "hour";
}

/** A day, or days, named in a text. */
export interface DayMention {
  at: number;
  to: number;
  on: LondonDate;
  /** The last day of a span. */
  until: LondonDate | null;
  /** A part of the day named with it. */
  part?: DayPart | undefined;
  /** Only a weekday or "today": it may as well look back. */
  near?: true;
}
export type DayPart = "morning" | "afternoon" | "evening" | "night";

/** What a bare date is read against. "nearest" lets "12 June", written in October, be last June. */
export interface Reading {
  on: LondonDate;
  lean: "future" | "nearest";
}

export interface DayRule {
  find: RegExp;
  read: (words: readonly (string | undefined)[], reading: Reading, text: string) => Days | null;
}
export type Days = Pick<DayMention, "on" | "until" | "part" | "near">;

export const oneDay = (on: LondonDate | null, part?: DayPart): Days | null =>
  on === null ? null : { on, until: null, part };

const pad = (n: number) => String(n).padStart(2, "0");

/** The date, or null when that month has no such day. */
export function dateOf(year: number, month: number, day: number): LondonDate | null {
  const made = `${year}-${pad(month)}-${pad(day)}`;
  const known = new Date(`${made}T12:00:00Z`);
  return month >= 1 && month <= 12 && !Number.isNaN(known.getTime()) && known.getUTCDate() === day
    ? made
    : null;
}

/** The day and month in the year that fits the reading and, when one is named, the weekday. */
export function dayOfYear(
  day: number,
  month: number,
  { on, lean }: Reading,
  named: number | null = null,
): LondonDate | null {
  const year = Number(on.slice(0, 4));
  const all = [year, year + 1, year - 1].map((one) => dateOf(one, month, day)).filter((one) => one !== null);
  const fitting = named === null ? all : all.filter((one) => weekday(one) === named);
  const ahead = fitting.filter((one) => one >= on).sort()[0];
  const behind = fitting
    .filter((one) => one < on)
    .sort()
    .at(-1);
  if (named !== null && fitting.length > 0) return nearest(ahead, behind, on, lean);
  return nearest(
    all.filter((one) => one >= on).sort()[0],
    all
      .filter((one) => one < on)
      .sort()
      .at(-1),
    on,
    lean,
  );
}

function nearest(
  ahead: LondonDate | undefined,
  behind: LondonDate | undefined,
  on: LondonDate,
  lean: Reading["lean"],
): LondonDate | null {
  const far = lean === "nearest" && ahead !== undefined && ahead > addDays(on, 183);
  return (far && behind !== undefined ? behind : ahead) ?? behind ?? null;
}

/** The next day of the month with that number, on that weekday if one is named. */
export function nextNumbered(day: number, on: LondonDate, named: number | null = null): LondonDate | null {
  let year = Number(on.slice(0, 4));
  let month = Number(on.slice(5, 7));
  for (let tries = 0; tries < 16; tries += 1) {
    const date = dateOf(year, month, day);
    if (date && date >= on && (named === null || weekday(date) === named)) return date;
    month = (month % 12) + 1;
    if (month === 1) year += 1;
  }
  return null;
}

/** The next such weekday after the day, never the day itself. */
export const nextWeekday = (on: LondonDate, day: number): LondonDate =>
  addDays(on, (day - weekday(on) + 7) % 7 || 7);

/** The Monday of the week the day is in. */
export const mondayOf = (on: LondonDate): LondonDate => addDays(on, -((weekday(on) + 6) % 7));
