import { clockHistory } from "../../core/clocks/clock-lines.ts";
import type { OfficeHours } from "../../core/clocks/countings.ts";
import { whyNot } from "../../core/clocks/why-not.ts";
import type { ClockEvent } from "../../core/contract/clocks.ts";
import type { DueDates } from "../../core/contract/shapes.ts";
import { datesSoFar, dueOnOf } from "../../core/deadlines/due-dates.ts";
import { Problem } from "../../core/problem.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { type Doer, saveAct } from "./acts.ts";
import { readEvents, saveEvent } from "./case-events.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Db, Seen } from "./open.ts";

/** One thing that happened to the clock of a case, and on which London day. */
export interface ToClock {
  caseId: number;
  event: ClockEvent;
  on: LondonDate;
}

export interface Clocking {
  by: Doer;
  now: Date;
  hours: OfficeHours;
}

/**
 * Puts it on the record and reckons the case's dates anew, all in the transaction that is handed in. The case must be held
 * by it already, or be changed by nobody else meanwhile.
 * @throws Problem in plain words when it cannot have happened.
 */
export async function saveToClock(
  seen: Seen,
  { caseId, event, on }: ToClock,
  { by, now, hours }: Clocking,
): Promise<DueDates> {
  const { db: tx } = seen;
  const before = await readClockOf(seen, caseId);
  const { type, receivedAt, happened } = before;
  const why = whyNot({ type, receivedAt, happened, event, on, today: londonDate(now) }, hours);
  if (why) throw new Problem("bad-input", why);
  const id = await saveEvent(tx, { caseId, event, on }, by, now);
  const dates = datesSoFar(type, receivedAt, [...happened, { id, on, event }], hours);
  await setDates(tx, caseId, dates);
  const { reference } = await raiseVersion(tx, caseId);
  await saveAct(tx, by, now, {
    act: "case.clock",
    subject: subjectOfCase(reference),
    before: before.dates,
    after: dates,
    detail: { kind: event.kind, on, event: id, dueBefore: dueOnOf(before.dates), dueAfter: dueOnOf(dates) },
  });
  return dates;
}

export const setDates = (tx: Db, caseId: number, dates: DueDates) =>
  tx
    .updateTable("cases")
    .set({ dates: JSON.stringify(dates), due_on: dueOnOf(dates) })
    .where("id", "=", caseId)
    .execute();

/** A case and all that has happened to its clock; nothing of a case that is kept from the viewer. */
export async function readClockOf(seen: Seen, caseId: number) {
  const row = await seen.db
    .selectFrom("cases")
    .select(["reference", "type", "received_at", "dates", "version", "state", "restricted_to"])
    .where("id", "=", caseId)
    .where(mayBeSeenBy(seen.viewer))
    .executeTakeFirstOrThrow();
  return {
    reference: row.reference,
    // Written by the store of cases from the contract's own values.
    type: row.type as TypeCode,
    receivedAt: row.received_at,
    dates: row.dates,
    version: row.version,
    state: row.state,
    restrictedTo: row.restricted_to,
    happened: clockHistory(await readEvents(seen, caseId)),
  };
}

/** The same, when the case is still as a person saw it. @throws Problem that says what somebody else did meanwhile. */
export async function saveClockDeed(
  { db, viewer }: Seen,
  deed: ToClock & { version: number },
  clocking: Clocking,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { version, state, reference, type } = await tx
      .selectFrom("cases")
      .select(["version", "state", "reference", "type"])
      .where("id", "=", deed.caseId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (state !== "open")
      throw new Problem("conflict", `${reference} has been undone: it has no clock any more.`);
    if (version !== deed.version)
      throw await changedMeanwhile(tx, { id: deed.caseId, reference, type }, clocking.now);
    await saveToClock({ db: tx, viewer }, deed, clocking);
  });
}
