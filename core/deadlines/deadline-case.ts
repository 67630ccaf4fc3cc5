import { type LondonDate, type LondonTime, sayDay } from "../time.ts";
import { Problem } from "../problem.ts";
import { type CalendarName, shippedCalendars, type WorkingCalendar, withHolidays } from "./calendar.ts";
import type { ClockStop } from "./clock-stops.ts";
import { readDay, readMoment } from "./read-moment.ts";
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

/** @throws Problem when the case cannot be reckoned; CalendarRunsOut when it leaves the loaded years. */
export const dueFor = (one: DeadlineCase): DueReckoning => ({
  ...reckon(sumOf(one)),
  source: one.rule ?? "",
  statutory: one.statutory ?? false,
});

/** No limit is longer: ten years of working days. */
const longest = 2600;

/** What is to be reckoned. @throws Problem when the case says what cannot be. */
export function sumOf(one: DeadlineCase): Sum {
  const { params, policy = {} } = one;
  const { n, unit } = params;
  if (!Number.isInteger(n) || n < 0 || n > longest)
    throw new Problem("bad-input", `A limit of ${n} cannot be counted: from 0 to ${longest}.`);
  if (policy.cutoff !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(policy.cutoff))
    throw new Problem("bad-input", `“${policy.cutoff}” is not a time of day.`);
  const calendar = calendarOf(one);
  const received = readMoment(one.received, "a date of receipt");
  return {
    receipt: receiptOf(
      received,
      { cutOff: policy.cutoff, workingDaysOnly: policy.rollNonWorkingReceipt === true },
      calendar,
    ),
    span: unit === "workingDaysBefore" ? { n: -n, unit: "workingDays" } : { n, unit },
    calendar,
    stops: (one.clockStops ?? []).map((stop) => stopSince(readDay(one.received, ""), stop)),
    rolls: policy.rollDue ?? unit === "calendarMonths",
    ...(policy.pauseOrder ? { pauseOrder: policy.pauseOrder } : {}),
  };
}

/** A stop that can have been. @throws Problem */
function stopSince(received: LondonDate, stop: ClockStop): ClockStop {
  const from = readDay(stop.from, "a day on which the clock stopped");
  if (from < received)
    throw new Problem(
      "bad-input",
      `It was received on ${sayDay(received)}: nothing can have stopped its clock on ${sayDay(from)}.`,
    );
  if (stop.to === "")
    throw new Problem(
      "bad-input",
      `The clock stands still since ${sayDay(from)}: there is no date until it starts again.`,
    );
  const to = readDay(stop.to, "a day on which the clock started again");
  if (to < from)
    throw new Problem("bad-input", `A stop of ${sayDay(from)} cannot have ended on ${sayDay(to)}.`);
  return { ...stop, from, to };
}

function calendarOf({ calendar, holidays = [] }: DeadlineCase): WorkingCalendar {
  const more = holidays.map((on) => readDay(on, "a day of a bank holiday"));
  if (calendar === "custom") return withHolidays(more);
  const known = shippedCalendars[calendar];
  if (!known) throw new Problem("bad-input", `There is no calendar called ${calendar}.`);
  return more.length === 0 ? known : withHolidays(more, known);
}
