import { stricter, whyNotOne } from "../../core/cases/merging.ts";
import type { CaseDraft } from "../../core/cases/draft-case.ts";
import { datesOrReason, undated } from "../../core/deadlines/all-types.ts";
import { dueOnOf } from "../../core/deadlines/next-due.ts";
import { Problem } from "../../core/problem.ts";
import { type LondonDate, londonDate, londonInstant, sayDay } from "../../core/time.ts";
import { correspondenceTypes, type TypeCode } from "../../core/triage/types.ts";
import type { Sensitivity } from "../../core/triage/vocabulary.ts";
import { saveAct } from "./acts.ts";
import { carryWork, draftsFor } from "./carried-work.ts";
import type { Rearranger } from "./case-joins.ts";
import { saveEvent } from "./case-events.ts";
import { insertCase, raiseVersion, subjectOfCase } from "./cases.ts";
import { saveEffects } from "./effects.ts";
import {
  type CaseRow,
  holdCase,
  holdTwo,
  mergeableOf,
  requireStanding,
  type SeenCase,
  typeOf,
} from "./held-cases.ts";
import { undoLesson } from "./lessons.ts";
import { findMessagesIn, markMoved, moveMessages } from "./moved-messages.ts";
import type { Db, Seen } from "./open.ts";
import { undoIfEmpty } from "./unfile-message.ts";

interface Split {
  messages: readonly number[];
  type: TypeCode;
  receivedOn: LondonDate | null;
}

/** Some letters of a case become a case of their own, linked to it. Resolves to the new case. */
export const splitCase = (seen: Seen, one: SeenCase, split: Split, who: Rearranger): Promise<CaseRow> =>
  seen.db.transaction().execute(async (db) => {
    const { by, now, reason } = who;
    const before = await holdCase({ ...seen, db }, one, now);
    requireStanding(before);
    const all = await findMessagesIn(db, before.id);
    const chosen = all.filter(({ id }) => split.messages.includes(id));
    const [first] = chosen;
    if (!first || chosen.length < new Set(split.messages).size)
      throw new Problem("conflict", `One of these emails is no longer in ${before.reference}. Look again.`);
    if (chosen.length === all.length && !(await hasContact(db, before.id)))
      throw new Problem(
        "conflict",
        `Leave an email in ${before.reference}: with all of them it is the same case.`,
      );
    const { id } = await insertCase(db, await draftFrom(db, before, first, split, who), by, now);
    await keepRestricted(db, before, id, who);
    const rows = chosen.map((message) => message.id);
    const ways = { from: before.id, to: id };
    await moveMessages(db, rows, ways, now);
    await carryWork(db, await draftsFor(db, rows), ways);
    await db
      .insertInto("case_links")
      .values({ case_id: before.id, also_id: id, message: null, how: "split", removed_at: null })
      .execute();
    const opened = await raiseVersion(db, id);
    const after = await raiseVersion(db, before.id);
    await saveEvent(
      db,
      { caseId: before.id, event: { kind: "split-off", other: opened.reference, reason, rows } },
      by,
      now,
    );
    await saveEvent(
      db,
      { caseId: id, event: { kind: "split-from", other: before.reference, reason } },
      by,
      now,
    );
    await saveEffects(db, markMoved(rows, opened), now);
    await saveAct(db, by, now, {
      act: "case.split",
      subject: subjectOfCase(before.reference),
      before,
      after,
      detail: { into: opened.reference, emails: rows.length },
    });
    const act = await saveAct(db, by, now, {
      act: "case.logged",
      subject: subjectOfCase(opened.reference),
      after: opened,
      detail: { type: split.type, from: before.reference, restrictedTo: opened.restricted_to },
    });
    // What was chosen for the letter once is not what it is now.
    if (split.type !== typeOf(before)) for (const row of rows) await undoLesson(db, row, act);
    return opened;
  });

async function draftFrom(
  db: Db,
  before: CaseRow,
  first: { id: number; subject: string; received_at: Date },
  { type, receivedOn }: Split,
  { now, hours }: Rearranger,
): Promise<CaseDraft> {
  const today = londonDate(now);
  if (receivedOn !== null && receivedOn > today)
    throw new Problem("bad-input", `${sayDay(receivedOn)} has not come yet.`);
  const isOther = receivedOn !== null && receivedOn !== londonDate(first.received_at);
  const receivedAt = isOther ? londonInstant(receivedOn, "12:00") : first.received_at;
  const dates = datesOrReason(type, receivedAt, hours);
  const counted = typeof dates === "string" ? undated : dates;
  const from = await readWriter(db, first.id);
  const { priority, sensitivity, owner } = correspondenceTypes[type];
  return {
    type,
    // Written by the store of cases from the contract's own values.
    topic: before.topic as CaseDraft["topic"],
    service: before.service as CaseDraft["service"],
    priority,
    sensitivity: stricter(before.sensitivity as Sensitivity, sensitivity),
    capacity: before.capacity as CaseDraft["capacity"],
    subject: first.subject,
    correspondent: {
      name: from === "" || from === before.correspondent_address ? before.correspondent_name : "",
      address: from || before.correspondent_address,
    },
    receivedAt,
    dates: counted,
    dueOn: dueOnOf(counted),
    owner,
    note: "",
    suggested: { type, confidence: 0 },
    flags: before.flags as CaseDraft["flags"],
    ward: before.ward,
  };
}

async function readWriter(db: Db, message: number): Promise<string> {
  const row = await db
    .selectFrom("case_keys")
    .select("key")
    .where("message", "=", message)
    .where("kind", "=", "from")
    .where("removed_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row?.key ?? "";
}

/** What comes out of a restricted case stays behind the same wall, for the same people. */
async function keepRestricted(db: Db, before: CaseRow, id: number, { by, now }: Rearranger): Promise<void> {
  if (before.restricted_to === null) return;
  await db.updateTable("cases").set({ restricted_to: before.restricted_to }).where("id", "=", id).execute();
  const readers = await db
    .selectFrom("case_readers")
    .select("person_id")
    .where("case_id", "=", before.id)
    .execute();
  const all = new Set([before.logged_by_id, ...readers.map(({ person_id }) => person_id)]);
  all.delete(by.id);
  if (all.size > 0)
    await db
      .insertInto("case_readers")
      .values([...all].map((person_id) => ({ case_id: id, person_id, added_by: by.id, added_at: now })))
      .execute();
}

const hasContact = async (db: Db, caseId: number): Promise<boolean> =>
  (await db
    .selectFrom("case_events")
    .select("id")
    .where("case_id", "=", caseId)
    .where("kind", "=", "contact")
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Moves one letter into another case. A case that is left without any is undone. Resolves to the case it left. */
export const refileMessage = (
  seen: Seen,
  one: SeenCase,
  { message, other }: { message: number; other: string },
  { by, now, reason }: Rearranger,
): Promise<{ left: CaseRow; joined: CaseRow }> =>
  seen.db.transaction().execute(async (db) => {
    const tx = { ...seen, db };
    const [from, to] = await holdTwo(tx, one, { reference: other }, now);
    const why = whyNotOne(await mergeableOf(tx, from), await mergeableOf(tx, to));
    if (why) throw new Problem("conflict", why);
    if (!(await findMessagesIn(db, from.id)).some(({ id }) => id === message))
      throw new Problem("conflict", `This email is no longer in ${from.reference}. Look again.`);
    const ways = { from: from.id, to: to.id };
    await moveMessages(db, [message], ways, now);
    await carryWork(db, await draftsFor(db, [message]), ways);
    await undoIfEmpty(db, from.id);
    const left = await raiseVersion(db, from.id);
    const joined = await raiseVersion(db, to.id);
    const event = { row: message, reason };
    await saveEvent(
      db,
      { caseId: from.id, event: { kind: "message-out", other: to.reference, ...event } },
      by,
      now,
    );
    await saveEvent(
      db,
      { caseId: to.id, event: { kind: "message-in", other: from.reference, ...event } },
      by,
      now,
    );
    await saveEffects(db, markMoved([message], joined), now);
    const act = await saveAct(db, by, now, {
      act: "case.refiled",
      subject: subjectOfCase(from.reference),
      before: from,
      after: left,
      detail: { row: message, into: to.reference },
    });
    await saveAct(db, by, now, {
      act: "case.refiled",
      subject: subjectOfCase(to.reference),
      before: to,
      after: joined,
      detail: { row: message, from: from.reference },
    });
    await undoLesson(db, message, act);
    return { left, joined };
  });
