import type { LondonDate, LondonTime } from "../time.ts";
import { Problem } from "../problem.ts";
import { type CalendarName, shippedCalendars, type WorkingCalendar, withHolidays } from "./calendar.ts";
import type { ClockStop } from "./clock-stops.ts";
import { receiptOf } from "./receipt.ts";
import { type Reckoning, reckon, type Sum } from "./reckon.ts";

/** One time limit with everything that bears on it: what a case record holds when a date is questioned. */
export interface DeadlineCase {
  /** A London day, or an instant with its offset. */
  received: string;
  calendar: CalendarName | "custom";
  params: { n: number; unit: "workingDays" | "workingDaysBefore" | "calendarDays" | "calendarMonths" };
  /** More closed days; with "custom" the only ones. */
  holidays?: readonly LondonDate[] | undefined;
  clockStops?: readonly ClockStop[] | undefined;
  policy?:
    | {
        cutoff?: LondonTime | undefined;
        rollNonWorkingReceipt?: boolean | undefined;
        rollDue?: boolean | undefined;
        pauseOrder?: "add-then-roll" | "roll-then-add" | undefined;
      }
    | undefined;
  rule?: string | undefined;
  statutory?: boolean | undefined;
}

export interface DueReckoning extends Reckoning {
  source: string;
  statutory: boolean;
}

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/** @throws Problem when the case cannot be reckoned; CalendarRunsOut when it leaves the loaded years. */
export const dueFor = (one: DeadlineCase): DueReckoning => ({
  ...reckon(sumOf(one)),
  source: one.rule ?? "",
  statutory: one.statutory ?? false,
});

/** What is to be reckoned. @throws Problem when the case says what cannot be. */
export function sumOf(one: DeadlineCase): Sum {
  const { params, policy = {} } = one;
  const calendar = calendarOf(one);
  const receipt = receiptOf(
    instantOrDay(one.received),
    { cutOff: policy.cutoff, workingDaysOnly: policy.rollNonWorkingReceipt === true },
    calendar,
  );
  const { n, unit } = params;
  return {
    receipt,
    span: unit === "workingDaysBefore" ? { n: -n, unit: "workingDays" } : { n, unit },
    calendar,
    stops: one.clockStops ?? [],
    rolls: policy.rollDue ?? unit === "calendarMonths",
    ...(policy.pauseOrder ? { pauseOrder: policy.pauseOrder } : {}),
  };
}

function calendarOf({ calendar, holidays = [] }: DeadlineCase): WorkingCalendar {
  if (calendar === "custom") return withHolidays(holidays);
  const known = shippedCalendars[calendar];
  if (!known) throw new Problem("bad-input", `There is no calendar called ${calendar}.`);
  return holidays.length === 0 ? known : withHolidays(holidays, known);
}

function instantOrDay(received: string): Date | LondonDate {
  if (dayOnly.test(received)) return received;
  const instant = new Date(received);
  if (Number.isNaN(instant.getTime()))
    throw new Problem("bad-input", `"${received}" is not a date of receipt.`);
  return instant;
}
