import { waitWords } from "../clocks/waits.ts";
import type { DayLine } from "../contract/receipts.ts";
import { addDays, type LondonDate, sayDay } from "../time.ts";
import { isWeekend, isWorkingDay, type WorkingCalendar } from "./calendar.ts";
import { type ClockStop, restarted, standsStill } from "./clock-stops.ts";
import { calendarMonths, daysBetween } from "./count.ts";
import type { Sum } from "./reckon.ts";
import { nameHoliday } from "./words.ts";

/**
 * A count day by day from day zero, after the last restart, to its end. It is walked here a second time and by itself: where
 * the last line is not the date that was reckoned, one of the two is wrong (tests/core/deadlines/day-lines.test.ts).
 * `until`: no further than that day, for a clock that stands still.
 * @throws CalendarRunsOut when it leaves the loaded years.
 */
export function dayLines(sum: Sum, until?: LondonDate): DayLine[] {
  const { receipt, stops } = restarted(sum.receipt, sum.stops ?? []);
  const lines: DayLine[] = [line(receipt.on, "zero", waited(stops, receipt.on))];
  for (const one of walk({ ...sum, stops }, receipt.on)) {
    if (until !== undefined && one.on > until) break;
    lines.push(one);
  }
  return lines;
}

type Opened = Sum & { stops: readonly ClockStop[] };
type Lines = Generator<DayLine, LondonDate>;

const line = (on: LondonDate, mark: DayLine["mark"], why = "", n: number | null = null): DayLine => ({
  on,
  mark,
  n,
  why,
});

/** What was waited for on a day on which the clock stood still; empty on any other. */
function waited(stops: readonly ClockStop[], on: LondonDate): string {
  const stop = stops.find((one) => standsStill([one])(on));
  return stop ? `waiting for ${stop.for ? waitWords[stop.for].awaited : "an answer"}` : "";
}

function walk(sum: Opened, zero: LondonDate): Lines {
  const { n, unit } = sum.span;
  if (unit === "workingDays") return n === 0 ? onToWorkingDay(sum.calendar, zero) : workingDays(sum, zero, n);
  const length = unit === "calendarMonths" ? daysBetween(zero, calendarMonths(zero, n)) : n;
  return sum.pauseOrder === "roll-then-add" ? rolledFirst(sum, zero, length) : days(sum, zero, length);
}

function* workingDays({ calendar, stops }: Opened, zero: LondonDate, n: number): Lines {
  let on = zero;
  for (let counted = 0; counted < Math.abs(n);) {
    on = addDays(on, Math.sign(n));
    const why = waited(stops, on);
    if (isWeekend(on)) yield line(on, "weekend");
    else if (!isWorkingDay(calendar, on)) yield line(on, "holiday", nameHoliday(calendar, on));
    else if (why) yield line(on, "stopped", why);
    else yield line(on, "counted", "", (counted += 1));
  }
  return on;
}

function* days({ calendar, stops, rolls }: Opened, zero: LondonDate, length: number): Lines {
  // A stop that takes in day zero takes a day that was never counted: it is made up for at the end.
  const makesUp = waited(stops, zero) ? 1 : 0;
  let on = zero;
  for (let counted = 0; counted < length + makesUp;) {
    on = addDays(on, 1);
    const why = waited(stops, on);
    if (why) yield line(on, "stopped", why);
    else if ((counted += 1) <= length) yield line(on, "counted", "", counted);
    else yield line(on, "added", `makes up for ${sayDay(zero)}`);
  }
  return rolls ? yield* onToWorkingDay(calendar, on) : on;
}

/** As the Ministry of Justice counts: to a working day first, then a day for each on which the clock stood still. */
function* rolledFirst({ calendar, stops, rolls }: Opened, zero: LondonDate, length: number): Lines {
  let on = zero;
  const missed = [];
  for (let n = 0; n <= length; n += 1) {
    on = addDays(zero, n);
    if (waited(stops, on)) missed.push(on);
    if (n > 0) yield line(on, "counted", "", n);
  }
  if (rolls) on = yield* onToWorkingDay(calendar, on);
  for (const day of missed) yield line((on = addDays(on, 1)), "added", `makes up for ${sayDay(day)}`);
  return rolls ? yield* onToWorkingDay(calendar, on) : on;
}

/** Over closed days to the next working day; nothing when it is one. */
function* onToWorkingDay(calendar: WorkingCalendar, from: LondonDate): Lines {
  let on = from;
  while (!isWorkingDay(calendar, on)) {
    on = addDays(on, 1);
    if (isWorkingDay(calendar, on)) yield line(on, "last", "the next working day");
    else yield line(on, "rolled", isWeekend(on) ? "" : nameHoliday(calendar, on));
  }
  return on;
}
