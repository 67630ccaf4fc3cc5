import { saveAct } from "./acts.ts";
import { saveEvent } from "./case-events.ts";
import { type FiledMessage, type Filing, raiseVersion, subjectOfCase } from "./cases.ts";
import { saveEffects } from "./effects.ts";
import { undoLesson } from "./lessons.ts";
import type { Db } from "./open.ts";

/**
 * Takes a message back out of its case; a case without messages is undone, its reference never used again.
 * Resolves to false when the case is no longer as the person saw it.
 */
export async function unfileMessage(
  db: Db,
  caseId: number,
  { mailbox, internetMessageId }: Pick<FiledMessage, "mailbox" | "internetMessageId">,
  seenVersion: number,
  { by, now, effects, reason }: Filing & { reason?: string },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom("cases")
      .selectAll()
      .where("id", "=", caseId)
      .where("version", "=", seenVersion)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return false;
    const removed = await tx
      .updateTable("case_messages")
      .set({ removed_at: now })
      .where("case_id", "=", caseId)
      .where("mailbox", "=", mailbox)
      .where("internet_message_id", "=", internetMessageId)
      .where("removed_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!removed) return false;
    await dropKeys(tx, removed.id, now);
    await undoIfEmpty(tx, caseId);
    const after = await raiseVersion(tx, caseId);
    if (reason !== undefined)
      await saveEvent(tx, { caseId, event: { kind: "message-unfiled", row: removed.id, reason } }, by, now);
    const besides = await undoLinked(tx, removed.id);
    await saveEffects(tx, effects({ caseId, row: removed.id, version: after.version }), now);
    const subject = subjectOfCase(after.reference);
    const act = await saveAct(tx, by, now, {
      act: "case.undone",
      subject,
      before,
      after,
      detail: { row: removed.id },
    });
    for (const one of besides)
      await saveAct(tx, by, now, {
        act: "case.undone",
        subject: subjectOfCase(one.before.reference),
        before: one.before,
        after: one.after,
        detail: { row: removed.id, besides: after.reference },
      });
    await undoLesson(tx, removed.id, act);
    return true;
  });
}

/**
 * The cases that a letter opened besides its own go with it, but those that have letters of their own by now, and those
 * that are kept from whoever undoes: what one does not see one does not change.
 */
async function undoLinked(tx: Db, message: number) {
  const linked = await tx
    .selectFrom("case_links")
    .innerJoin("cases", "cases.id", "case_links.also_id")
    .selectAll("cases")
    .where("case_links.message", "=", message)
    .where("cases.state", "=", "open")
    .orderBy("cases.id")
    .forUpdate("cases")
    .execute();
  const undone = [];
  for (const before of linked) {
    if (await undoIfEmpty(tx, before.id)) undone.push({ before, after: await raiseVersion(tx, before.id) });
  }
  return undone;
}

/** A letter that is in a case no more leads nobody there. */
const dropKeys = (tx: Db, message: number, now: Date) =>
  tx
    .updateTable("case_keys")
    .set({ removed_at: now })
    .where("message", "=", message)
    .where("removed_at", "is", null)
    .execute();

/** A case without a letter, and without a call or visit that was written down, is undone. */
export async function undoIfEmpty(tx: Db, caseId: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("cases")
    .set({ state: "undone" })
    .where("id", "=", caseId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("case_messages")
            .select("id")
            .where("case_id", "=", caseId)
            .where("removed_at", "is", null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("case_events").select("id").where("case_id", "=", caseId).where("kind", "=", "contact"),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
