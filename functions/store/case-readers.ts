import type { CaseFacts } from "../../core/people/access.ts";
import type { RemovalReason } from "../../core/people/readers.ts";
import type { Capacity } from "../../core/triage/vocabulary.ts";
import { type Doer, saveAct } from "./acts.ts";
import { subjectOfCase } from "./cases.ts";
import type { Db } from "./open.ts";

/** A case whose need-to-know list changes. */
interface Listed {
  id: number;
  reference: string;
}

/** What decides who sees a case, and the names of those it concerns. */
export interface CaseReaders extends CaseFacts {
  loggedBy: string;
  named: { id: string; name: string; addedBy: string; addedAt: Date }[];
}

/** Someone on a list from before the office kept names, or who has never opened the pane. */
const nameless = "Someone who has not opened the pane";

export async function readReadersOf(db: Db, caseId: number): Promise<CaseReaders> {
  const one = await db
    .selectFrom("cases")
    .select(["capacity", "restricted_to", "logged_by_id", "logged_by"])
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  const named = await db
    .selectFrom("case_readers")
    .leftJoin("colleagues as reader", "reader.id", "case_readers.person_id")
    .leftJoin("colleagues as adder", "adder.id", "case_readers.added_by")
    .select(["person_id", "reader.name as name", "adder.name as added_by_name", "added_at"])
    .where("case_id", "=", caseId)
    .orderBy("added_at")
    .orderBy("person_id")
    .execute();
  return {
    // Written by this store from the contract's own values.
    capacity: one.capacity as Capacity,
    restrictedTo: one.restricted_to,
    loggedById: one.logged_by_id,
    loggedBy: one.logged_by,
    readers: named.map((row) => row.person_id),
    named: named.map((row) => ({
      id: row.person_id,
      name: row.name ?? nameless,
      addedBy: row.added_by_name ?? nameless,
      addedAt: row.added_at,
    })),
  };
}

/** Puts a person on a case's need-to-know list. */
export const saveReader = (db: Db, on: Listed, person: string, by: Doer, now: Date): Promise<void> =>
  db.transaction().execute((tx) => addReader(tx, on, person, by, now));

/** The same within a transaction. */
export async function addReader(tx: Db, on: Listed, person: string, by: Doer, now: Date): Promise<void> {
  const added = await tx
    .insertInto("case_readers")
    .values({ case_id: on.id, person_id: person, added_by: by.id, added_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return;
  await saveAct(tx, by, now, {
    act: "case.reader-named",
    subject: subjectOfCase(on.reference),
    detail: { person },
  });
}

/** Takes a person off the list again; that they were on it stays on the record of acts. */
export const removeReaderFrom = (
  db: Db,
  on: Listed,
  whom: { person: string; why: RemovalReason },
  by: Doer,
  now: Date,
): Promise<void> => db.transaction().execute((tx) => dropReader(tx, on, whom, by, now));

/** The same within a transaction. */
export async function dropReader(
  tx: Db,
  on: Listed,
  { person, why }: { person: string; why: RemovalReason },
  by: Doer,
  now: Date,
): Promise<void> {
  const removed = await tx
    .deleteFrom("case_readers")
    .where("case_id", "=", on.id)
    .where("person_id", "=", person)
    .executeTakeFirst();
  if (removed.numDeletedRows !== 1n) return;
  await saveAct(tx, by, now, {
    act: "case.reader-removed",
    subject: subjectOfCase(on.reference),
    detail: { person, why },
  });
}
