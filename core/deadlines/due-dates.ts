import { clockOf, type ClockHappened } from "../clocks/clock.ts";
import { countingsOf, datesFrom, doneOn, type OfficeHours } from "../clocks/countings.ts";
import type { DueDates } from "../contract/shapes.ts";
import { CalendarRunsOut } from "./calendar.ts";
import type { TypeCode } from "../triage/types.ts";

/**
 * When a message of this type must be acknowledged and answered, after all that has happened to its clock. A null means that
 * there is no limit, or that the clock stands still. A limit that runs from the acknowledgement is counted from the day it
 * went, and until then from its last day.
 * @throws CalendarRunsOut when a limit leaves the years whose bank holidays are loaded.
 */
export function datesOf(
  type: TypeCode,
  receivedAt: Date,
  happened: readonly ClockHappened[],
  office: OfficeHours,
): DueDates {
  const clock = clockOf(type, happened);
  return datesFrom(countingsOf(type, receivedAt, clock, office), clock, office);
}

/** The same where no calendar may run out: what it does not reach has no date, and what happened stays. */
export function datesSoFar(...[type, receivedAt, happened, office]: Parameters<typeof datesOf>): DueDates {
  try {
    return datesOf(type, receivedAt, happened, office);
  } catch (error) {
    if (!(error instanceof CalendarRunsOut)) throw error;
    return { acknowledge: null, respond: null, ...doneOn(clockOf(type, happened)) };
  }
}

/** The dates of a letter to which nothing has happened yet. */
export const datesFor = (type: TypeCode, receivedAt: Date, office: OfficeHours): DueDates =>
  datesOf(type, receivedAt, [], office);
