import type { DueDates } from "../contract/shapes.ts";
import { type TypeCode, typeCodes } from "../triage/types.ts";
import { CalendarRunsOut } from "./calendar.ts";
import { untouched } from "../clocks/clock.ts";
import { dueDateOf, limitsOf, type OfficeHours } from "../clocks/countings.ts";
import { datesFor } from "./due-dates.ts";

export interface AllDates {
  dates: Record<TypeCode, DueDates>;
  /** Why some dates could not be reckoned, for people; null when all could. */
  undated: string | null;
}

/** A message's dates under one type, or the sentence that says why they cannot be reckoned. */
export const datesOrReason = (
  type: TypeCode,
  receivedAt: Date,
  office: OfficeHours,
  reckon: typeof datesFor = datesFor,
): DueDates | string => {
  try {
    return reckon(type, receivedAt, office);
  } catch (error) {
    if (error instanceof CalendarRunsOut) return error.message;
    throw error;
  }
};

export const undated: DueDates = { acknowledge: null, respond: null };

/** What a person chooses a type by; our own standards on the way come with the case. */
function limitsFor(type: TypeCode, receivedAt: Date, office: OfficeHours): DueDates {
  const { acknowledge, respond } = limitsOf(type, receivedAt, untouched, office);
  return { acknowledge: acknowledge && dueDateOf(acknowledge), respond: respond && dueDateOf(respond) };
}

/** A message's dates under every type, so that a change of mind shows its date at once. */
export function datesOfAllTypes(receivedAt: Date, office: OfficeHours): AllDates {
  const reckoned = typeCodes.map(
    (type) => [type, datesOrReason(type, receivedAt, office, limitsFor)] as const,
  );
  const dates = reckoned.map(([type, answer]) => [type, typeof answer === "string" ? undated : answer]);
  return {
    // Object.fromEntries forgets which keys it was given.
    dates: Object.fromEntries(dates) as Record<TypeCode, DueDates>,
    undated: reckoned.map(([, answer]) => answer).find((answer) => typeof answer === "string") ?? null,
  };
}
