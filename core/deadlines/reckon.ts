import { addDays, type LondonDate, sayDay } from "../time.ts";
import { type WorkingCalendar, workingDayFrom } from "./calendar.ts";
import { type ClockStop, pausedDays, restarted, standsStill } from "./clock-stops.ts";
import { type Count, calendarMonths, type Span, workingDays } from "./count.ts";
import type { Receipt } from "./receipt.ts";
import { sayHoliday, sayRolled, saySkipped, saySpan } from "./words.ts";

export interface Sum {
  receipt: Receipt;
  span: Span;
  calendar: WorkingCalendar;
  stops?: readonly ClockStop[];
  /** A last day on a closed day moves to the next working day. */
  rolls: boolean;
  /** "roll-then-add" is the Ministry of Justice's order; the Act's own is the other. */
  pauseOrder?: "add-then-roll" | "roll-then-add";
}

export interface Reckoning {
  dueOn: LondonDate;
  /** One plain sentence. */
  reason: string;
  /** How the count went, a line each. */
  steps: readonly string[];
}

/** @throws CalendarRunsOut when the count leaves the loaded years. */
export function reckon(sum: Sum): Reckoning {
  const { receipt, again, stops } = restarted(sum.receipt, sum.stops ?? []);
  const opening = `${sayDay(receipt.on)}${again ? ", when the clock started again" : receipt.note}`;
  const first = [`Day zero is ${opening}.`];
  return sum.span.unit === "workingDays"
    ? byWorkingDays({ ...sum, receipt, stops }, opening, first)
    : byCalendar({ ...sum, receipt, stops }, opening, first);
}

type Opened = Sum & { stops: readonly ClockStop[] };

function byWorkingDays(
  { receipt, span, calendar, stops }: Opened,
  opening: string,
  first: string[],
): Reckoning {
  if (span.n === 0) {
    const dueOn = workingDayFrom(calendar, receipt.on);
    return sameDay(dueOn, opening, receipt.on === dueOn ? first : [...first, "It is not a working day."]);
  }
  const count = workingDays(calendar, receipt.on, span.n, standsStill(stops));
  const where = span.n < 0 ? "before" : "after";
  return {
    dueOn: count.on,
    reason: `${saySpan(span)} ${where} ${opening}${saySkipped(count.holidays)}${sayStopped(count)}.`,
    steps: [
      ...first,
      ...count.holidays.map(sayHoliday(calendar)),
      ...count.stopped.map((on) => `${sayDay(on)} does not count: the clock stood still.`),
      `Working day ${Math.abs(span.n)} is ${sayDay(count.on)}.`,
    ],
  };
}

function byCalendar(sum: Opened, opening: string, first: string[]): Reckoning {
  const { receipt, span, calendar, stops, rolls } = sum;
  if (span.n === 0 && stops.length === 0 && !rolls) return sameDay(receipt.on, opening, first);
  const roll = (on: LondonDate) => (rolls ? workingDayFrom(calendar, on) : on);
  const end =
    span.unit === "calendarMonths" ? calendarMonths(receipt.on, span.n) : addDays(receipt.on, span.n);
  const start = sum.pauseOrder === "roll-then-add" ? roll(end) : end;
  const paused = pausedDays(stops);
  const raw = addDays(start, paused);
  const dueOn = roll(raw);
  const pause =
    paused === 0 ? "" : `, and ${paused} ${paused === 1 ? "day" : "days"} while the clock stood still`;
  const short =
    span.unit === "calendarMonths" && end.slice(8) !== receipt.on.slice(8)
      ? ", the last day of a shorter month"
      : "";
  return {
    dueOn,
    reason: `${saySpan(span)} after ${opening}${short}${pause}${sayRolled(raw, dueOn)}.`,
    steps: [
      ...first,
      `${saySpan(span)} on is ${sayDay(end)}.`,
      ...(paused === 0 ? [] : [`With ${paused} stopped it is ${sayDay(raw)}.`]),
      ...(raw === dueOn ? [] : [`The next working day is ${sayDay(dueOn)}.`]),
    ],
  };
}

const sameDay = (dueOn: LondonDate, opening: string, steps: readonly string[]): Reckoning => ({
  dueOn,
  reason: `The same day, ${opening}.`,
  steps,
});

const sayStopped = ({ stopped }: Count): string =>
  stopped.length === 0
    ? ""
    : `, leaving out ${stopped.length} working ${stopped.length === 1 ? "day" : "days"} while the clock stood still`;
