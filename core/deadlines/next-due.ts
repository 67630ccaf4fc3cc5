import type { DueDate, DueDates } from "../contract/shapes.ts";
import type { LondonDate } from "../time.ts";

/** The date a case is in the lists for: the reply's, or the acknowledgement's where a reply has none; none once that has gone. */
export const nextDue = ({ acknowledge, respond, acknowledgedOn, respondedOn }: DueDates): DueDate | null =>
  respondedOn ? null : (respond ?? (acknowledgedOn ? null : acknowledge));

/** Its day; while the clock stands still the one on which the request lapses. */
export const dueOnOf = (dates: DueDates): LondonDate | null =>
  nextDue(dates)?.dueOn ?? (dates.respondedOn ? null : (dates.waiting?.lapsesOn ?? null));
