import { Problem } from "../problem.ts";
import { addDays, type LondonDate, weekday } from "../time.ts";
import { type BankHoliday, type Holidays, shippedHolidays } from "./bank-holidays.ts";

/** Whose bank holidays the council itself keeps. */
export type Division = "england-and-wales" | "scotland" | "northern-ireland";
/** "uk-any": a bank holiday anywhere in the United Kingdom, FOIA 2000 s.10(6). */
export type CalendarName = Division | "uk-any";

export interface WorkingCalendar {
  /** Whose bank holidays these are, in words; and which version of them. */
  name: string;
  version: string;
  /** What is kept on each closed day; nothing where only the day was handed in. */
  holidays: ReadonlyMap<LondonDate, readonly BankHoliday[]>;
  /** The years whose holidays are loaded; null when the holidays were handed in and nothing is known of their span. */
  years: { first: number; last: number } | null;
}

/** Thrown rather than give a date that is early because a year's holidays are not loaded. */
export class CalendarRunsOut extends Problem {
  constructor(on: LondonDate, { first, last }: { first: number; last: number }) {
    super(
      "bad-input",
      `Bank holidays are loaded for ${first} to ${last} only, so a time limit that touches ${on.slice(0, 4)} cannot be worked out.`,
    );
    this.name = "CalendarRunsOut";
  }
}

export type Calendars = Readonly<Record<CalendarName, WorkingCalendar>>;

/** One version of the bank holidays, as each part of the United Kingdom keeps them. */
export function calendarsOf({ version, years, days }: Holidays): Calendars {
  const kept = (name: string, letters: string): WorkingCalendar => {
    const holidays = new Map<LondonDate, BankHoliday[]>();
    for (const day of days)
      if (letters.split("").some((letter) => day.where.includes(letter)))
        holidays.set(day.on, [...(holidays.get(day.on) ?? []), day]);
    return { name, version, holidays, years };
  };
  return {
    "england-and-wales": kept("England and Wales", "E"),
    scotland: kept("Scotland", "S"),
    "northern-ireland": kept("Northern Ireland", "N"),
    "uk-any": kept("any part of the United Kingdom", "ESN"),
  };
}

export const shippedCalendars: Calendars = calendarsOf(shippedHolidays);

/** The same calendar with more closed days; without a calendar, those days alone. */
export function withHolidays(
  days: Iterable<LondonDate>,
  calendar: WorkingCalendar = { name: "the days named", version: "", holidays: new Map(), years: null },
): WorkingCalendar {
  const more = [...days].filter((on) => !calendar.holidays.has(on)).map((on) => [on, []] as const);
  return { ...calendar, holidays: new Map([...calendar.holidays, ...more]) };
}

export const isWeekend = (on: LondonDate): boolean => weekday(on) % 6 === 0;

/** @throws CalendarRunsOut outside the loaded years. */
export function isWorkingDay(calendar: WorkingCalendar, on: LondonDate): boolean {
  const year = Number(on.slice(0, 4));
  if (calendar.years && (year < calendar.years.first || year > calendar.years.last))
    throw new CalendarRunsOut(on, calendar.years);
  return !isWeekend(on) && !calendar.holidays.has(on);
}

/** The day itself if it is a working day, else the next one. */
export function workingDayFrom(calendar: WorkingCalendar, on: LondonDate): LondonDate {
  let day = on;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}
