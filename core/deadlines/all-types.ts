import type { DueDates } from "../contract/shapes.ts";
import { type TypeCode, typeCodes } from "../triage/types.ts";
import { datesFor, type OfficeHours } from "./due-dates.ts";
import { CalendarRunsOut } from "./calendar.ts";

export interface AllDates {
  dates: Record<TypeCode, DueDates>;
  /** Why some dates could not be reckoned, for people; null when all could. */
  undated: string | null;
}

const unknown: DueDates = { acknowledge: null, respond: null };

/** A message's dates under every type, so that a change of mind shows its date at once. */
export function datesOfAllTypes(receivedAt: Date, office: OfficeHours): AllDates {
  let undated: string | null = null;
  const dated = typeCodes.map((type): [TypeCode, DueDates] => {
    try {
      return [type, datesFor(type, receivedAt, office)];
    } catch (error) {
      if (!(error instanceof CalendarRunsOut)) throw error;
      undated = error.message;
      return [type, unknown];
    }
  });
  // Object.fromEntries forgets which keys it was given.
  return { dates: Object.fromEntries(dated) as Record<TypeCode, DueDates>, undated };
}
