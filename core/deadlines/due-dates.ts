import type { DueDate, DueDates } from "../contract/shapes.ts";
import type { LondonDate, LondonTime } from "../time.ts";
import { sayDay } from "../time.ts";
import { type CorrespondenceType, correspondenceTypes, type Limit, type TypeCode } from "../triage/types.ts";
import { calendars, type Division, type WorkingCalendar } from "./calendar.ts";
import { type Receipt, receiptOf } from "./receipt.ts";
import { reckon } from "./reckon.ts";

/** What the settings say of the office: whose holidays it keeps and when its day closes. */
export interface OfficeHours {
  division: Division;
  cutOff: LondonTime;
}

/**
 * When a message of this type must be acknowledged and answered. A null means that there is no limit.
 * A limit that runs from the acknowledgement is counted from its last day.
 * @throws CalendarRunsOut when a limit leaves the years whose bank holidays are loaded.
 */
export function datesFor(type: TypeCode, receivedAt: Date, office: OfficeHours): DueDates {
  const rules: CorrespondenceType = correspondenceTypes[type];
  const calendar = calendarOf(rules, office.division);
  const local = rules.receipt === "local-cutoff";
  if (!rules.acknowledge && !rules.respond) return { acknowledge: null, respond: null };
  const receipt = receiptOf(
    receivedAt,
    { cutOff: local ? office.cutOff : undefined, workingDaysOnly: local },
    calendar,
  );
  const acknowledge = rules.acknowledge && dueDate(rules, rules.acknowledge, receipt, calendar);
  const from = rules.respond?.from && acknowledge ? afterAcknowledgement(acknowledge.dueOn) : receipt;
  return { acknowledge, respond: rules.respond && dueDate(rules, rules.respond, from, calendar) };
}

const calendarOf = ({ calendar }: CorrespondenceType, division: Division): WorkingCalendar =>
  calendars[calendar === "uk-any" || calendar === "scotland" ? calendar : division];

const afterAcknowledgement = (on: LondonDate): Receipt => ({
  on,
  note: ", the last day to acknowledge",
});

function dueDate(
  rules: CorrespondenceType,
  limit: Limit,
  receipt: Receipt,
  calendar: WorkingCalendar,
): DueDate {
  const rolls = limit.rolls === true || limit.unit === "calendarMonths";
  const { dueOn, reason } = reckon({ receipt, span: limit, calendar, rolls });
  return {
    dueOn,
    reason,
    source: limit.local ? "Office standard" : rules.source,
    statutory: rules.statutory && !limit.local,
  };
}

/** "Due Tuesday 7 April 2026: 20 working days after …" */
export const sayDue = ({ dueOn, reason }: DueDate): string => `Due ${sayDay(dueOn)}: ${reason}`;
