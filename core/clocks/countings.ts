import type { DueDate, DueDates } from "../contract/shapes.ts";
import type { DateKind } from "../contract/receipts.ts";
import type { Calendars, Division, WorkingCalendar } from "../deadlines/calendar.ts";
import { calendarMonths, daysBetween, type Span } from "../deadlines/count.ts";
import { type Receipt, receiptOf } from "../deadlines/receipt.ts";
import { reckon, type Sum } from "../deadlines/reckon.ts";
import { addDays, type LondonDate, londonDate, type LondonTime } from "../time.ts";
import { type CorrespondenceType, correspondenceTypes, type Limit, type TypeCode } from "../triage/types.ts";
import { laterStages } from "./waits.ts";
import { type Clock, endedStops, ruleOf, type Stop, untouched } from "./clock.ts";

/** Whose holidays the office keeps, in the version that is in force, and when its day closes. */
export interface OfficeHours {
  division: Division;
  cutOff: LondonTime;
  calendars: Calendars;
}

/** How one date of a case is come by. */
export interface Counting {
  which: DateKind;
  /** The day it came, or came by as somebody has put right. */
  receivedOn: LondonDate;
  sum: Sum;
  law: string;
  statutory: boolean;
  /** The clock whose stops and extension are in the sum; an acknowledgement is counted without. */
  clock: Clock;
  /** Named by somebody else instead of counted. */
  given?: { dueOn: LondonDate; by: string };
}

export type Countings = Readonly<Record<DateKind, Counting | null>>;

export const officeStandard = "Office standard";

/** Every date of a case. @throws CalendarRunsOut when a limit leaves the years whose bank holidays are loaded. */
export function countingsOf(...of: Parameters<typeof limitsOf>): Countings {
  const limits = limitsOf(...of);
  return { ...limits, ...onTheWay(limits.respond) };
}

/** Those that are limits, without our own standards on the way. @throws CalendarRunsOut as above. */
export function limitsOf(
  type: TypeCode,
  receivedAt: Date,
  clock: Clock,
  { division, cutOff, calendars }: OfficeHours,
): Pick<Countings, "acknowledge" | "respond"> {
  const rules: CorrespondenceType = correspondenceTypes[type];
  const { calendar: whose } = rules;
  const calendar = calendars[whose === "uk-any" || whose === "scotland" ? whose : division];
  const receipt = received(rules, clock.receivedOn ?? receivedAt, cutOff, calendar);
  const unstopped = { ...untouched, receivedOn: clock.receivedOn };
  const acknowledge = clock.stage
    ? acknowledgeStage(rules, calendar, unstopped, clock.stage)
    : rules.acknowledge && counting("acknowledge", rules, rules.acknowledge, receipt, calendar, unstopped);
  const respond = respondBy(type, rules, receipt, acknowledge, calendar, clock);
  const receivedOn = clock.receivedOn ?? londonDate(receivedAt);
  return {
    acknowledge: acknowledge && { ...acknowledge, receivedOn },
    respond: respond && { ...respond, receivedOn },
  };
}

function received(
  { receipt, acknowledge, respond }: CorrespondenceType,
  at: Date | LondonDate,
  cutOff: LondonTime,
  calendar: WorkingCalendar,
): Receipt {
  // Without a limit nothing is counted, so no calendar can run out.
  const local = receipt === "local-cutoff" && (acknowledge !== null || respond !== null);
  return receiptOf(at, { cutOff: local ? cutOff : undefined, workingDaysOnly: local }, calendar);
}

function respondBy(
  type: TypeCode,
  rules: CorrespondenceType,
  receipt: Receipt,
  acknowledge: Unreceived | null,
  calendar: WorkingCalendar,
  clock: Clock,
): Unreceived | null {
  const { dayGivenBy: by } = ruleOf(type);
  const given = clock.given && by !== undefined ? { dueOn: clock.given.dueOn, by } : undefined;
  if (clock.stage) return ofStage(rules, calendar, clock, clock.stage);
  const limit = rules.respond ?? (given && { n: 0, unit: "calendarDays" as const });
  if (!limit) return null;
  const from = limit.from && acknowledge ? acknowledged(clock, reckon(acknowledge.sum).dueOn) : receipt;
  const longer = { ...limit, n: limit.n + (clock.extension?.event.by ?? 0) };
  return { ...counting("respond", rules, longer, from, calendar, clock), ...(given && { given }) };
}

/** Counted from the day on which it began, whatever became of the stage before. */
function ofStage(
  rules: CorrespondenceType,
  calendar: WorkingCalendar,
  clock: Clock,
  stage: Begun,
): Unreceived {
  const { limit, law: source } = stage.rule;
  const longer = { ...limit, n: limit.n + (clock.extension?.event.by ?? 0) };
  return counting("respond", { ...rules, source }, longer, begunOn(stage), calendar, clock);
}

const acknowledgeStage = (
  rules: CorrespondenceType,
  calendar: WorkingCalendar,
  clock: Clock,
  stage: Begun,
): Unreceived | null => {
  const { acknowledge } = stage.rule;
  return acknowledge
    ? counting("acknowledge", rules, { ...acknowledge, local: true }, begunOn(stage), calendar, clock)
    : null;
};

type Begun = NonNullable<Clock["stage"]>;
const begunOn = ({ on, rule: { stage } }: Begun): Receipt => ({
  on,
  note: `, when ${lower(laterStages[stage].begun)}`,
});
const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const acknowledged = ({ acknowledgedOn }: Clock, lastDay: LondonDate): Receipt =>
  acknowledgedOn
    ? { on: acknowledgedOn, note: ", when it was acknowledged" }
    : { on: lastDay, note: ", the last day to acknowledge" };

type Unreceived = Omit<Counting, "receivedOn">;

const counting = (
  which: DateKind,
  rules: CorrespondenceType,
  limit: Limit,
  receipt: Receipt,
  calendar: WorkingCalendar,
  clock: Clock,
): Unreceived => ({
  which,
  sum: {
    receipt,
    span: { n: limit.n, unit: limit.unit },
    calendar,
    stops: endedStops(clock),
    rolls: limit.rolls === true || limit.unit === "calendarMonths",
  },
  law: limit.local ? officeStandard : rules.source,
  statutory: rules.statutory && !limit.local,
  clock,
});

const daysToClear = 3;

/** Our own standard: a draft at half time, and three working days for whoever clears it. Short limits have neither. */
function onTheWay(respond: Counting | null): Pick<Countings, "draft" | "clearance"> {
  if (!respond || respond.given || isStanding(respond)) return { draft: null, clearance: null };
  const { sum } = respond;
  const half = halfOf(sum);
  const own = { law: officeStandard, statutory: false };
  const isLong = half.n >= (half.unit === "workingDays" ? 5 : 7);
  if (!isLong) return { draft: null, clearance: null };
  return {
    draft: { ...respond, ...own, which: "draft", sum: { ...sum, span: half, rolls: true } },
    clearance: {
      ...respond,
      ...own,
      which: "clearance",
      clock: untouched,
      sum: {
        receipt: { on: reckon(sum).dueOn, note: ", the last day to reply" },
        span: { n: -daysToClear, unit: "workingDays" },
        calendar: sum.calendar,
        rolls: false,
      },
    },
  };
}

function halfOf({ receipt, span }: Sum): Span {
  if (span.unit !== "calendarMonths") return { n: Math.floor(span.n / 2), unit: span.unit };
  return {
    n: Math.floor(daysBetween(receipt.on, calendarMonths(receipt.on, span.n)) / 2),
    unit: "calendarDays",
  };
}

export const isStanding = ({ clock: { standing, respondedOn } }: Counting): boolean =>
  standing !== null && respondedOn === null;

/** Null while the clock stands still. */
export function dueDateOf(counting: Counting): DueDate | null {
  const { sum, law, statutory, clock, given } = counting;
  if (given) return { dueOn: given.dueOn, reason: `The day named by ${given.by}.`, source: law, statutory };
  if (isStanding(counting)) return null;
  const { dueOn, reason } = reckon(sum);
  const extended =
    clock.extension && counting.which === "respond" ? sayExtended(clock.extension.event.by) : "";
  const stage = counting.which === "respond" ? clock.stage?.rule.stage : undefined;
  const what = stage && { what: laterStages[stage].due };
  return { dueOn, reason: `${reason}${extended}`, source: law, statutory, ...what };
}

const sayExtended = (by: number) =>
  by === 1 ? " One of them is an extension." : ` ${by} of them are an extension.`;

export function datesFrom(countings: Countings, clock: Clock, { calendars }: OfficeHours): DueDates {
  const of = (which: DateKind) => countings[which] && dueDateOf(countings[which]);
  const { respond } = countings;
  const standing = respond && isStanding(respond) && !respond.given ? clock.standing : null;
  return {
    acknowledge: of("acknowledge"),
    respond: of("respond"),
    draft: of("draft"),
    clearance: of("clearance"),
    calendar: calendars["uk-any"].version,
    ...doneOn(clock),
    ...(standing &&
      respond && {
        waiting: {
          for: standing.rule.for,
          since: standing.from,
          lapsesOn: lapseOf(standing, respond.sum.calendar),
        },
      }),
  };
}

/** What has been done of what was due. */
export const doneOn = ({
  acknowledgedOn,
  respondedOn,
}: Clock): Pick<DueDates, "acknowledgedOn" | "respondedOn"> => ({
  ...(acknowledgedOn && { acknowledgedOn }),
  ...(respondedOn && { respondedOn }),
});

/** The last day on which what was asked for may come. */
export function lapseOf({ from, rule: { within } }: Stop, calendar: WorkingCalendar): LondonDate | null {
  if (!within) return null;
  // A period of months begins with the day of asking, so it ends the day before.
  return within.unit === "calendarMonths"
    ? addDays(calendarMonths(from, within.n), -1)
    : reckon({ receipt: { on: from, note: "" }, span: within, calendar, rolls: false }).dueOn;
}
