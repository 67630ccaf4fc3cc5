import { stepOf } from "../../core/cases/plan-move.ts";
import { unanswered } from "../../core/cases/stages.ts";
import { clockHistory } from "../../core/clocks/clock-lines.ts";
import { type ClockHappened, clockOf, unitOf } from "../../core/clocks/clock.ts";
import type { OfficeHours } from "../../core/clocks/countings.ts";
import { whyNot } from "../../core/clocks/why-not.ts";
import type { ClockEvent } from "../../core/contract/clocks.ts";
import type { DueDates } from "../../core/contract/shapes.ts";
import { datesSoFar } from "../../core/deadlines/due-dates.ts";
import { dueOnOf } from "../../core/deadlines/next-due.ts";
import { Problem } from "../../core/problem.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Doer } from "./acts.ts";
import { type CaseChange, changeCase, type CaseRow, saveChange, type SeenCase } from "./case-changes.ts";
import { readEvents } from "./case-events.ts";
import type { Db, Seen } from "./open.ts";
import { standingOf, stepTaken } from "./steps.ts";

/** One thing that happened to a clock, and on which London day. */
interface Deed {
  event: ClockEvent;
  on: LondonDate;
}

export interface Clocking {
  by: Doer;
  now: Date;
  hours: OfficeHours;
}

/** Nothing refers to a line before it is there. */
const notYet = 0;

/** A case and all that has happened to its clock; nothing of a case that is kept from the viewer. */
export async function readClockOf(seen: Seen, caseId: number) {
  const row = await seen.db
    .selectFrom("cases")
    .selectAll()
    .where("id", "=", caseId)
    .where(mayBeSeenBy(seen.viewer))
    .executeTakeFirstOrThrow();
  return withClock(seen, row);
}

const withClock = async (seen: Seen, row: CaseRow) => ({
  row,
  reference: row.reference,
  // Written by the store of cases from the contract's own values.
  type: row.type as TypeCode,
  receivedAt: row.received_at,
  dates: row.dates,
  version: row.version,
  restrictedTo: row.restricted_to,
  happened: clockHistory(await readEvents(seen, row.id)),
});

/** What comes of it for the case's dates. @throws Problem in plain words when it cannot have happened. */
async function clockChange(
  seen: Seen,
  row: CaseRow,
  { event, on }: Deed,
  { now, hours }: Clocking,
): Promise<CaseChange> {
  const { type, receivedAt, happened, dates: before } = await withClock(seen, row);
  const why = whyNot({ type, receivedAt, happened, event, on, today: londonDate(now) }, hours);
  if (why) throw new Problem("bad-input", why);
  const dates = datesSoFar(type, receivedAt, [...happened, { id: notYet, on, event }], hours);
  // What was answered has to be answered again.
  const isOver = !unanswered.includes(standingOf(row).stage);
  const again =
    event.kind === "stage-begun" && isOver ? stepTaken(stepOf(standingOf(row), "again"), now) : undefined;
  return {
    set: { dates: JSON.stringify(dates), due_on: dueOnOf(dates), ...again?.set },
    ...(again && { also: again.event }),
    event: withUnit(type, happened, event),
    on,
    act: "case.clock",
    detail: { kind: event.kind, on, dueBefore: dueOnOf(before), dueAfter: dueOnOf(dates) },
  };
}

const withUnit = (type: TypeCode, happened: readonly ClockHappened[], event: ClockEvent): ClockEvent =>
  event.kind === "clock-extended" ? { ...event, unit: unitOf(type, clockOf(type, happened)) } : event;

/** Gives a case dates that have been reckoned. */
export const setDates = (tx: Db, caseId: number, dates: DueDates) =>
  tx
    .updateTable("cases")
    .set({ dates: JSON.stringify(dates), due_on: dueOnOf(dates) })
    .where("id", "=", caseId)
    .execute();

/** Puts it on the record of a case that is as somebody saw it. @throws Problem as `changeCase` and `clockChange` do. */
export const saveClockDeed = (
  seen: Seen,
  { reference, version, ...deed }: Deed & SeenCase,
  clocking: Clocking,
): Promise<CaseRow> =>
  changeCase(seen, { reference, version }, clocking, (tx, before) =>
    clockChange({ ...seen, db: tx }, before, deed, clocking),
  );

/** The same in a transaction that holds the case already, whatever version somebody saw. */
export async function saveToClock(
  seen: Seen,
  { caseId, ...deed }: Deed & { caseId: number },
  clocking: Clocking,
): Promise<void> {
  const { row } = await readClockOf(seen, caseId);
  await saveChange(seen.db, row, clocking, await clockChange(seen, row, deed, clocking));
}
