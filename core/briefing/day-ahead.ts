import type { CaseView } from "../contract/shapes.ts";
import type { WorkingCalendar } from "../deadlines/calendar.ts";
import { workingDays } from "../deadlines/count.ts";
import type { Contact, DiaryEvent, RequestMessage } from "../diary/diary-event.ts";
import type { LondonDate } from "../time.ts";
import type { TypeCode } from "../triage/types.ts";
import type { Capacity, Sensitivity } from "../triage/vocabulary.ts";

/** A meeting request that nobody has answered. */
export interface WaitingRequest extends RequestMessage {
  isPrivate: boolean;
  /** What triage makes of the message; "OFFICIAL" when it was not looked at. */
  sensitivity: Sensitivity;
  /** Opens it in Outlook; empty when there is no such address. */
  webLink: string;
}

export type DueCase = Pick<
  CaseView,
  "reference" | "type" | "topic" | "sensitivity" | "capacity" | "owner" | "dates"
>;

/** A question that waits for the Leader's word. */
export interface LeaderAsked {
  reference: string;
  type: TypeCode;
  topic: string | null;
  sensitivity: Sensitivity;
  capacity: Capacity;
  question: string;
  options: readonly string[];
  recommended: number | null;
  by: LondonDate;
}

/** A letter logged as a case, without anything that says whose it is. */
export interface Arrival {
  type: TypeCode;
  sensitivity: Sensitivity;
  capacity: Capacity;
}

/** Everything the brief is made of. What may not be in an email is sifted out here in core, not by the shell. */
export interface DayAhead {
  on: LondonDate;
  leader: Contact;
  council: string;
  /** The office's own mailbox: left out of "with whom", as the Leader's is. */
  officeMailbox: string;
  calendar: WorkingCalendar;
  /** The diary from `on` to `lookAheadUntil`, both included. */
  events: readonly DiaryEvent[];
  requests: readonly WaitingRequest[];
  /** Open cases whose date is not after `lookAheadUntil`. */
  cases: readonly DueCase[];
  /** What the office has asked the Leader about cases; null where the case may only be counted. */
  questions?: readonly (LeaderAsked | null)[];
  arrivals: { since: Date; letters: readonly Arrival[] };
}

/** The fifth working day after `on`: as far as the brief looks. */
export const lookAheadUntil = (on: LondonDate, calendar: WorkingCalendar): LondonDate =>
  workingDaysAfter(on, 5, calendar);

/** A year whose holidays are not loaded costs the brief a day of looking ahead; it must not cost the brief. */
export const workingDaysAfter = (on: LondonDate, n: number, calendar: WorkingCalendar): LondonDate =>
  workingDays({ ...calendar, years: null }, on, n).on;
