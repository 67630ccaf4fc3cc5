import { isWorkingDay, type WorkingCalendar } from "../deadlines/calendar.ts";
import { addDays, type LondonDate } from "../time.ts";

export const reportSpans = ["week", "month"] as const;
export type ReportSpan = (typeof reportSpans)[number];

/** The days between one colour and the next: due by `redTo` is red, by `amberTo` amber; due before `veryBefore` very overdue. */
export interface Colours {
  today: LondonDate;
  redTo: LondonDate;
  amberTo: LondonDate;
  veryBefore: LondonDate;
}

export const coloursOn = (today: LondonDate, calendar: WorkingCalendar): Colours => ({
  today,
  redTo: workingDaysFrom(calendar, today, 2),
  amberTo: workingDaysFrom(calendar, today, 5),
  veryBefore: workingDaysFrom(calendar, today, -40),
});

/** So many working days on, or back, not counting the day itself. */
function workingDaysFrom(calendar: WorkingCalendar, from: LondonDate, count: number): LondonDate {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}
