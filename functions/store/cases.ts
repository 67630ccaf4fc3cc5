import { sql } from "kysely";
import type { Mailbox } from "../../core/contract/shapes.ts";
import { referenceOf } from "../../core/cases/reference.ts";
import { londonDate } from "../../core/time.ts";
import type { CaseDraft } from "../../core/cases/draft-case.ts";
import { type NewEffect, saveEffects } from "./effects.ts";
import type { Db } from "./open.ts";

/** A message as the record files it. */
export interface FiledMessage {
  mailbox: Mailbox;
  internetMessageId: string;
  graphId: string;
  conversationId: string;
  subject: string;
  receivedAt: Date;
}

/** How effects name the case they belong to. */
export const aboutCase = (id: number): string => `case ${id}`;

interface Filing {
  by: { id: string; name: string };
  now: Date;
  /** What the filing of a message must do in Outlook. */
  effects: (filed: { caseId: number; row: number; version: number }) => NewEffect[];
}

/**
 * Files a message in one case, whoever else is filing it: the case it is in already, else its copy's in another
 * mailbox, else (unless `alone`) its conversation's, else a new one from the draft.
 */
export async function fileMessage(
  db: Db,
  message: FiledMessage,
  draft: CaseDraft,
  { by, now, effects, alone }: Filing & { alone: boolean },
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await holdConversation(tx, message);
    const already = await findCaseOfMessage(tx, message);
    if (already) return already;
    const caseId =
      (await findCaseOfCopy(tx, message)) ??
      (alone ? undefined : await findCaseOfConversation(tx, message)) ??
      (await insertCase(tx, draft, by, now));
    const filed = await tx
      .insertInto("case_messages")
      .values({
        case_id: caseId,
        mailbox: message.mailbox,
        internet_message_id: message.internetMessageId,
        graph_id: message.graphId,
        conversation_id: message.conversationId,
        subject: message.subject,
        received_at: message.receivedAt,
        filed_by: by.name,
        filed_at: now,
        removed_at: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const { version } = await tx
      .updateTable("cases")
      .set({ version: sql<number>`version + 1` })
      .where("id", "=", caseId)
      .returning("version")
      .executeTakeFirstOrThrow();
    await saveEffects(tx, effects({ caseId, row: filed.id, version }), now);
    return caseId;
  });
}

/** Whoever holds the conversation's row files first; the others then find the case. */
async function holdConversation(tx: Db, { mailbox, conversationId }: FiledMessage): Promise<void> {
  await tx
    .insertInto("conversations")
    .values({ mailbox, conversation_id: conversationId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .selectFrom("conversations")
    .selectAll()
    .where("mailbox", "=", mailbox)
    .where("conversation_id", "=", conversationId)
    .forUpdate()
    .execute();
}

async function insertCase(
  tx: Db,
  draft: CaseDraft,
  by: { id: string; name: string },
  now: Date,
): Promise<number> {
  const year = Number(londonDate(now).slice(0, 4));
  const { last } = await tx
    .insertInto("case_numbers")
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column("year").doUpdateSet({ last: sql<number>`case_numbers.last + 1` }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto("cases")
    .values({
      reference: referenceOf(year, last),
      type: draft.type,
      topic: draft.topic,
      priority: draft.priority,
      sensitivity: draft.sensitivity,
      capacity: draft.capacity,
      state: "open",
      subject: draft.subject,
      correspondent_name: draft.correspondent.name,
      correspondent_address: draft.correspondent.address,
      received_at: draft.receivedAt,
      dates: JSON.stringify(draft.dates),
      due_on: draft.dueOn,
      owner: draft.owner,
      note: draft.note,
      suggested: JSON.stringify(draft.suggested),
      logged_by_id: by.id,
      logged_by: by.name,
      logged_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findCaseOfMessage(
  db: Db,
  { mailbox, internetMessageId }: Pick<FiledMessage, "mailbox" | "internetMessageId">,
): Promise<number | undefined> {
  const row = await db
    .selectFrom("case_messages")
    .select("case_id")
    .where("mailbox", "=", mailbox)
    .where("internet_message_id", "=", internetMessageId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row?.case_id;
}

/** One mail sent to both mailboxes is one letter. A Message-ID alone can be forged, so the writing must agree too. */
async function findCaseOfCopy(db: Db, message: FiledMessage): Promise<number | undefined> {
  const row = await db
    .selectFrom("case_messages")
    .select("case_id")
    .where("internet_message_id", "=", message.internetMessageId)
    .where("mailbox", "!=", message.mailbox)
    .where("subject", "=", message.subject)
    .where("removed_at", "is", null)
    .orderBy("id")
    .executeTakeFirst();
  return row?.case_id;
}

export async function findCaseOfConversation(
  db: Db,
  { mailbox, conversationId }: Pick<FiledMessage, "mailbox" | "conversationId">,
): Promise<number | undefined> {
  const row = await db
    .selectFrom("case_messages")
    .select("case_id")
    .where("mailbox", "=", mailbox)
    .where("conversation_id", "=", conversationId)
    .where("removed_at", "is", null)
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.case_id;
}

/**
 * Takes a message back out of its case; a case without messages is undone, its reference never used again.
 * Resolves to false when the case is no longer as the person saw it.
 */
export async function unfileMessage(
  db: Db,
  caseId: number,
  { mailbox, internetMessageId }: Pick<FiledMessage, "mailbox" | "internetMessageId">,
  seenVersion: number,
  { now, effects }: Pick<Filing, "now" | "effects">,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable("cases")
      .set({ version: sql<number>`version + 1` })
      .where("id", "=", caseId)
      .where("version", "=", seenVersion)
      .returning("version")
      .executeTakeFirst();
    if (!changed) return false;
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
    await tx
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
    await saveEffects(tx, effects({ caseId, row: removed.id, version: changed.version }), now);
    return true;
  });
}
