import { saveAct } from "./acts.ts";
import { type FiledMessage, type Filing, raiseVersion, subjectOfCase } from "./cases.ts";
import { saveEffects } from "./effects.ts";
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
  { by, now, effects }: Filing,
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
    await undoIfEmpty(tx, caseId);
    const after = await raiseVersion(tx, caseId);
    await saveEffects(tx, effects({ caseId, row: removed.id, version: after.version }), now);
    const subject = subjectOfCase(after.reference);
    await saveAct(tx, by, now, { act: "case.undone", subject, before, after, detail: { row: removed.id } });
    return true;
  });
}

const undoIfEmpty = (tx: Db, caseId: number) =>
  tx
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
    .execute();
