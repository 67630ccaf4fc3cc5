import { sql } from "kysely";
import { markMessage } from "../effects/mark-message.ts";
import type { NewEffect } from "./effects.ts";
import type { Db } from "./open.ts";

/** Letters of a case, the first received first. */
export const findMessagesIn = (tx: Db, caseId: number) =>
  tx
    .selectFrom("case_messages")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("removed_at", "is", null)
    .orderBy("received_at")
    .orderBy("id")
    .execute();

/** How a letter of a case is known in Outlook; nothing once it is in that case no more. */
export async function findMessageIn(db: Db, caseId: number, id: number) {
  const row = await db
    .selectFrom("case_messages")
    .select(["mailbox", "internet_message_id as internetMessageId"])
    .where("id", "=", id)
    .where("case_id", "=", caseId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row;
}

/** Letters go into another case, and by what they are found again goes with them. Keys of other cases they opened stay. */
export async function moveMessages(
  tx: Db,
  rows: readonly number[],
  { from, to }: { from: number; to: number },
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.updateTable("case_messages").set({ case_id: to }).where("id", "in", rows).execute();
  await takeKeys(tx, sql`message = any (${rows}::bigint[])`, { from, to });
  await dropKeysOf(tx, from, sql`message = any (${rows}::bigint[])`, now);
}

/** Keys of one case lead to another as well; those that led there once lead there again. */
export async function takeKeys(
  tx: Db,
  which: ReturnType<typeof sql>,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await sql`insert into case_keys (case_id, message, contact, kind, key)
    select ${to}, message, contact, kind, key from case_keys
    where case_id = ${from} and removed_at is null and ${which}
    on conflict (case_id, message, contact, kind, key) do update set removed_at = null`.execute(tx);
}

export async function dropKeysOf(tx: Db, caseId: number, which: ReturnType<typeof sql>, now: Date) {
  await sql`update case_keys set removed_at = ${now}
    where case_id = ${caseId} and removed_at is null and ${which}`.execute(tx);
}

/** The marks in Outlook of letters that are in another case now. A version of one case says nothing of another's. */
export const markMoved = (
  rows: readonly number[],
  { id: caseId, version }: { id: number; version: number },
): NewEffect[] =>
  rows.map((row) => ({
    ...markMessage({ caseId, row, version }),
    key: `mark-message ${row} in ${caseId} ${version}`,
  }));
