import { type Doer, saveAct } from "./acts.ts";
import { subjectOfCase } from "./cases.ts";
import type { Db } from "./open.ts";

/** Puts a person on a case's need-to-know list. */
export async function saveReader(
  db: Db,
  { id, reference }: { id: number; reference: string },
  person: string,
  by: Doer,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto("case_readers")
      .values({ case_id: id, person_id: person, added_by: by.id, added_at: now })
      // Without naming the key: the list may hold people whom this one cannot see on it.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return;
    await saveAct(tx, by, now, {
      act: "case.reader-named",
      subject: subjectOfCase(reference),
      detail: { person },
    });
  });
}
