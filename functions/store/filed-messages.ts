import type { FiledMessage } from "./cases.ts";
import type { Db } from "./open.ts";

/** Where a filed message lies in Outlook, and the case it is in now: none once it has been taken out. */
export interface Filed {
  mailbox: string;
  graphId: string;
  reference: string | undefined;
}

export async function readFiled(db: Db, row: number): Promise<Filed> {
  const filed = await db
    .selectFrom("case_messages")
    .innerJoin("cases", "cases.id", "case_messages.case_id")
    .select(["mailbox", "internet_message_id", "graph_id", "reference", "removed_at"])
    .where("case_messages.id", "=", row)
    .executeTakeFirstOrThrow();
  if (!filed.removed_at)
    return { mailbox: filed.mailbox, graphId: filed.graph_id, reference: filed.reference };
  // Taken out of one case, it may since have been put into another.
  const now = await db
    .selectFrom("case_messages")
    .innerJoin("cases", "cases.id", "case_messages.case_id")
    .select("reference")
    .where("mailbox", "=", filed.mailbox)
    .where("internet_message_id", "=", filed.internet_message_id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return { mailbox: filed.mailbox, graphId: filed.graph_id, reference: now?.reference };
}

/** Who put a message into the case it is in; nobody once it has been taken out again. */
export async function readFiler(
  db: Db,
  { mailbox, internetMessageId }: Pick<FiledMessage, "mailbox" | "internetMessageId">,
): Promise<string> {
  const row = await db
    .selectFrom("case_messages")
    .select("filed_by")
    .where("mailbox", "=", mailbox)
    .where("internet_message_id", "=", internetMessageId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row?.filed_by ?? "";
}
