import { sql } from "kysely";
import {
  type Mergeable,
  mergedFacts,
  sayChanges,
  sayWarnings,
  whyNotMerged,
} from "../../core/cases/merging.ts";
import { clockHistory } from "../../core/clocks/clock-lines.ts";
import type { OfficeHours } from "../../core/clocks/countings.ts";
import { whyNot } from "../../core/clocks/why-not.ts";
import type { CaseEvent } from "../../core/contract/case-events.ts";
import type { ClockEvent } from "../../core/contract/clocks.ts";
import type { DueDates } from "../../core/contract/shapes.ts";
import { CalendarRunsOut } from "../../core/deadlines/calendar.ts";
import { datesOf } from "../../core/deadlines/due-dates.ts";
import { Problem } from "../../core/problem.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { carryWork, workOf } from "./carried-work.ts";
import { readEvents, saveEvent } from "./case-events.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { saveToClock, setDates } from "./clocks.ts";
import { goOnIfAllIsIn } from "./commissions.ts";
import { saveEffects } from "./effects.ts";
import { type CaseRow, holdCase, holdTwo, mergeableOf, type SeenCase, typeOf } from "./held-cases.ts";
import { dropKeysOf, findMessagesIn, markMoved, moveMessages, takeKeys } from "./moved-messages.ts";
import type { Seen } from "./open.ts";

/** Who rearranges cases, when, why, and by what the office counts. */
export interface Rearranger {
  by: Doer;
  now: Date;
  hours: OfficeHours;
  reason: string;
}

const mostEmails = 1000;

/** Makes one case part of another: its letters, its keys and what comes for it later go there. Resolves to that other. */
export const mergeCase = (seen: Seen, one: SeenCase, into: SeenCase, who: Rearranger): Promise<CaseRow> =>
  seen.db.transaction().execute(async (db) => {
    const tx = { ...seen, db };
    const [part, whole] = await holdTwo(tx, one, into, who.now);
    const [theirs, own] = [await mergeableOf(tx, part), await mergeableOf(tx, whole)];
    const why = whyNotMerged(theirs, own);
    if (why) throw new Problem("conflict", why);
    const rows = (await findMessagesIn(db, part.id)).map(({ id }) => id);
    const brought = await workOf(db, part.id);
    const most = Math.max(rows.length, ...Object.values(brought).map(({ length }) => length));
    if (most > mostEmails)
      throw new Problem(
        "conflict",
        `${part.reference} holds ${most} emails. Merge the other into it instead.`,
      );
    const { by, now, hours, reason } = who;
    const ways = { from: part.id, to: whole.id };
    await moveMessages(db, rows, ways, now);
    await takeKeys(db, sql`true`, ways);
    await carryWork(db, brought, ways);
    const became = mergedFacts(theirs, own);
    await db
      .updateTable("cases")
      .set({
        type: became.type,
        sensitivity: became.sensitivity,
        legal_hold: whole.legal_hold || part.legal_hold,
      })
      .where("id", "=", whole.id)
      .execute();
    await countAnew(tx, whole, own, became.receivedOn, `Merged with ${part.reference}`, { by, now, hours });
    await db
      .updateTable("cases")
      .set({ state: "merged", merged_into: whole.id })
      .where("id", "=", part.id)
      .execute();
    const was = { type: own.type, sensitivity: own.sensitivity, receivedOn: own.receivedOn };
    await saveEvent(
      db,
      {
        caseId: whole.id,
        event: { kind: "merged-in", other: part.reference, reason, rows, brought, was, became },
      },
      by,
      now,
    );
    const pointer: CaseEvent = { kind: "merged-into", other: whole.reference, reason };
    await saveEvent(db, { caseId: part.id, event: pointer }, by, now);
    const gone = await raiseVersion(db, part.id);
    const after = await raiseVersion(db, whole.id);
    await saveEffects(db, markMoved(rows, after), now);
    const detail = { emails: rows.length };
    await saveAct(db, by, now, {
      act: "case.merged",
      subject: subjectOfCase(part.reference),
      before: part,
      after: gone,
      detail: { ...detail, into: whole.reference },
    });
    await saveAct(db, by, now, {
      act: "case.merged",
      subject: subjectOfCase(whole.reference),
      before: whole,
      after,
      detail: { ...detail, with: part.reference },
    });
    return after;
  });

/** Lets the case count by another kind or day of receipt, as far as its clock allows the latter. */
async function countAnew(
  tx: Seen,
  { id, reference, received_at }: CaseRow,
  before: Mergeable,
  receivedOn: LondonDate,
  because: string,
  { by, now, hours }: Pick<Rearranger, "by" | "now" | "hours">,
): Promise<void> {
  const { type } = await tx.db
    .selectFrom("cases")
    .select("type")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const happened = clockHistory(await readEvents(tx, id));
  const today = londonDate(now);
  const event: ClockEvent = { kind: "receipt-corrected", receivedOn, reason: because };
  const next = { type: typeOf({ type }), receivedAt: received_at, happened, event, on: today, today };
  try {
    if (receivedOn !== before.receivedOn && !whyNot(next, hours))
      await saveToClock(tx, { caseId: id, event, on: today }, { by, now, hours });
    else await setDates(tx.db, id, datesOf(typeOf({ type }), received_at, happened, hours));
  } catch (error) {
    if (error instanceof CalendarRunsOut)
      throw new Problem("conflict", `The dates of ${reference} could not be worked out: ${error.message}`);
    throw error;
  }
}

/** What merging would come to, for whoever is about to do it. */
export async function tryMergeCase(seen: Seen, one: string, into: string, hours: OfficeHours) {
  const [part, whole] = await readTwo(seen, one, into);
  const [theirs, own] = [await mergeableOf(seen, part), await mergeableOf(seen, whole)];
  const why = whyNotMerged(theirs, own) ?? null;
  const emails = (await findMessagesIn(seen.db, part.id)).length;
  const facts = {
    into: { reference: whole.reference, version: whole.version, subject: whole.subject },
    emails,
  };
  if (why !== null) return { whyNot: why, ...facts, changes: [], warnings: [] };
  const became = mergedFacts(theirs, own);
  const changes = sayChanges(own, { ...became, dates: await datesAfter(seen, whole, own, became, hours) });
  return { whyNot: null, ...facts, changes, warnings: sayWarnings(theirs, own) };
}

async function datesAfter(
  seen: Seen,
  whole: CaseRow,
  own: Mergeable,
  { type, receivedOn }: Pick<Mergeable, "type" | "receivedOn">,
  hours: OfficeHours,
): Promise<DueDates> {
  const happened = clockHistory(await readEvents(seen, whole.id));
  const corrected: ClockEvent = { kind: "receipt-corrected", receivedOn, reason: "Merged" };
  const later = { id: Number.MAX_SAFE_INTEGER, on: receivedOn, event: corrected };
  const all = receivedOn === own.receivedOn ? happened : [...happened, later];
  try {
    return datesOf(type, whole.received_at, all, hours);
  } catch (error) {
    if (error instanceof CalendarRunsOut) return own.dates;
    throw error;
  }
}

async function readTwo({ db, viewer }: Seen, one: string, other: string): Promise<[CaseRow, CaseRow]> {
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where("reference", "in", [one, other])
    .where(mayBeSeenBy(viewer))
    .execute();
  const [part, whole] = [one, other].map((reference) => rows.find((row) => row.reference === reference));
  if (!part || !whole) throw new Problem("not-found", `There is no case ${part ? other : one}.`);
  return [part, whole];
}

/** A case that became part of another stands by itself again, with the letters it brought that are still there. */
export const partCase = (seen: Seen, one: SeenCase, who: Rearranger): Promise<CaseRow> =>
  seen.db.transaction().execute(async (db) => {
    const tx = { ...seen, db };
    const { by, now, reason } = who;
    const [part, whole] = await holdParted(tx, one, now);
    const told = (await readEvents(tx, whole.id)).findLast(
      ({ event }) => event.kind === "merged-in" && event.other === part.reference,
    )?.event;
    if (told?.kind !== "merged-in") throw new Error(`${whole.reference} does not know of ${part.reference}`);
    const still = new Set((await findMessagesIn(db, whole.id)).map(({ id }) => id));
    const rows = told.rows.filter((row) => still.has(row));
    const ways = { from: whole.id, to: part.id };
    await moveMessages(db, rows, ways, now);
    await carryWork(db, told.brought, ways);
    await dropKeysOf(
      db,
      whole.id,
      sql`contact in (select contact from case_keys where case_id = ${part.id} and contact is not null)`,
      now,
    );
    await db
      .updateTable("cases")
      .set({ state: "open", merged_into: null })
      .where("id", "=", part.id)
      .execute();
    await restoreFacts(tx, whole, told, who);
    const parted = (other: string): CaseEvent => ({ kind: "parted", other, reason });
    await saveEvent(db, { caseId: whole.id, event: parted(part.reference) }, by, now);
    await saveEvent(db, { caseId: part.id, event: parted(whole.reference) }, by, now);
    await goOnIfAllIsIn(db, part, { by, now });
    const rest = await raiseVersion(db, whole.id);
    const after = await raiseVersion(db, part.id);
    await saveEffects(db, markMoved(rows, after), now);
    for (const [before, then, other] of [
      [part, after, whole.reference],
      [whole, rest, part.reference],
    ] as const)
      await saveAct(db, by, now, {
        act: "case.parted",
        subject: subjectOfCase(before.reference),
        before,
        after: then,
        detail: { from: other, emails: rows.length },
      });
    return after;
  });

/** Both are held in one order: which other it is must be read before. */
async function holdParted(tx: Seen, one: SeenCase, now: Date): Promise<[CaseRow, CaseRow]> {
  const whole = await tx.db
    .selectFrom("cases")
    .innerJoin("cases as part", "part.merged_into", "cases.id")
    .select("cases.reference")
    .where("part.reference", "=", one.reference)
    .executeTakeFirst();
  if (!whole) {
    await holdCase(tx, one, now);
    throw new Problem("conflict", `${one.reference} is not part of another case.`);
  }
  const [part, into] = await holdTwo(tx, one, whole, now);
  if (part.merged_into !== into.id)
    throw new Problem("conflict", `${one.reference} is not part of another case any more.`);
  if (into.state === "merged")
    throw new Problem(
      "conflict",
      `${into.reference}, which it is part of, has become part of another case. Part that first.`,
    );
  return [part, into];
}

/** What merging changed goes back to what it was, unless somebody has changed it since. */
async function restoreFacts(
  tx: Seen,
  whole: CaseRow,
  { was, became, other }: Extract<CaseEvent, { kind: "merged-in" }>,
  who: Rearranger,
): Promise<void> {
  const now = await mergeableOf(tx, whole);
  await tx.db
    .updateTable("cases")
    .set({
      ...(now.type === became.type && { type: was.type }),
      ...(now.sensitivity === became.sensitivity && { sensitivity: was.sensitivity }),
    })
    .set({ merged_into: whole.merged_into })
    .where("id", "=", whole.id)
    .execute();
  const receivedOn = now.receivedOn === became.receivedOn ? was.receivedOn : now.receivedOn;
  await countAnew(tx, whole, now, receivedOn, `Parted from ${other}`, who);
}
