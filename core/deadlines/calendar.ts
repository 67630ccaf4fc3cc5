import { Problem } from "../problem.ts";
import { addDays, type LondonDate, weekday } from "../time.ts";
import { bankHolidays, firstYear, lastYear } from "./bank-holidays.ts";

/** Whose bank holidays the council itself keeps. */
export type Division = "england-and-wales" | "scotland" | "northern-ireland";
/** "uk-any": a bank holiday anywhere in the United Kingdom, FOIA 2000 s.10(6). */
export type CalendarName = Division | "uk-any";

export interface WorkingCalendar {
  holidays: ReadonlySet<LondonDate>;
  /** The years whose holidays are loaded; null when the holidays were handed in and nothing is known of their span. */
  years: { first: number; last: number } | null;
}

/** Thrown rather than give a date that is early because a year's holidays are not loaded. */
export class CalendarRunsOut extends Problem {
  constructor(on: LondonDate) {
    super(
      "bad-input",
      `Bank holidays are loaded for ${firstYear} to ${lastYear} only, so a time limit that touches ${on.slice(0, 4)} cannot be worked out.`,
    );
    this.name = "CalendarRunsOut";
  }
}

const holidaysOf = (letters: string): ReadonlySet<LondonDate> =>
  new Set(
    bankHolidays
      .filter(({ where }) => letters.split("").some((letter) => where.includes(letter)))
      .map(({ on }) => on),
  );
const years = { first: firstYear, last: lastYear };

export const calendars: Readonly<Record<CalendarName, WorkingCalendar>> = {
  "england-and-wales": { holidays: holidaysOf("E"), years },
  scotland: { holidays: holidaysOf("S"), years },
  "northern-ireland": { holidays: holidaysOf("N"), years },
  "uk-any": { holidays: holidaysOf("ESN"), years },
};

/** The same calendar with more closed days; without a calendar, those days alone. */
export function withHolidays(
  days: Iterable<LondonDate>,
  calendar: WorkingCalendar = { holidays: new Set(), years: null },
): WorkingCalendar {
  return { ...calendar, holidays: new Set([...calendar.holidays, ...days]) };
}

export const isWeekend = (on: LondonDate): boolean => weekday(on) % 6 === 0;

/** @throws CalendarRunsOut outside the loaded years. */
export function isWorkingDay(calendar: WorkingCalendar, on: LondonDate): boolean {
  const year = Number(on.slice(0, 4));
  if (calendar.years && (year < calendar.years.first || year > calendar.years.last))
    throw new CalendarRunsOut(on);
  return !isWeekend(on) && !calendar.holidays.has(on);
}

/** The day itself if it is a working day, else the next one. */
export function workingDayFrom(calendar: WorkingCalendar, on: LondonDate): LondonDate {
  let day = on;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}
