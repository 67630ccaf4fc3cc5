import { sql } from "kysely";
import type { Mailbox } from "../../core/contract/shapes.ts";
import { referenceOf } from "../../core/cases/reference.ts";
import { londonDate } from "../../core/time.ts";
import type { CaseDraft } from "../../core/cases/draft-case.ts";
import { restrictionOf } from "../../core/people/restrictions.ts";
import type { ActDetail } from "../../core/records/acts.ts";
import { type Doer, saveAct } from "./acts.ts";
import { type NewEffect, saveEffects } from "./effects.ts";
import { findFilings } from "./filings.ts";
import type { Db, Seen } from "./open.ts";

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

export interface Filing {
  by: Doer;
  now: Date;
  /** What the filing of a message must do in Outlook. */
  effects: (filed: { caseId: number; row: number; version: number }) => NewEffect[];
}

/**
 * Files a message in one case, whoever else is filing it: the case it is in already, else its copy's in another
 * mailbox, else (unless `alone`) its conversation's, else a new one from the draft. Where that case, or its
 * conversation's, is kept from the viewer nothing is filed: "hidden".
 */
export async function fileMessage(
  seen: Seen,
  message: FiledMessage,
  draft: CaseDraft,
  { by, now, effects, alone, detail }: Filing & { alone: boolean; detail: ActDetail },
): Promise<number | "hidden"> {
  return seen.db.transaction().execute(async (tx) => {
    await holdLetter(tx, message);
    await holdConversation(tx, message);
    const { own, copy, conversation } = await findFilings({ db: tx, viewer: seen.viewer }, message);
    const filed = own ?? copy ?? (alone && !conversation?.hidden ? undefined : conversation);
    if (filed?.hidden) return "hidden";
    if (own && !own.hidden) return own.case;
    const before = filed && (await holdCase(tx, filed.case));
    const caseId = filed?.case ?? (await insertCase(tx, draft, by, now));
    const { id: row } = await tx
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
    // Whoever took its last message out a moment ago had undone it.
    const after = await raiseVersion(tx, caseId, { state: "open" });
    await saveEffects(tx, effects({ caseId, row, version: after.version }), now);
    const subject = subjectOfCase(after.reference);
    await saveAct(
      tx,
      by,
      now,
      before
        ? { act: "case.joined", subject, before, after, detail: { row, via: copy ? "copy" : "conversation" } }
        : {
            act: "case.logged",
            subject,
            after,
            detail: { ...detail, row, restrictedTo: after.restricted_to },
          },
    );
    return caseId;
  });
}

/** How the record of acts names a case. */
export const subjectOfCase = (reference: string): string => `case ${reference}`;

/** The case as it is now, for this transaction alone to change. */
const holdCase = (tx: Db, id: number) =>
  tx.selectFrom("cases").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow();

export const raiseVersion = (tx: Db, id: number, also: { state?: "open" } = {}) =>
  tx
    .updateTable("cases")
    .set({ version: sql<number>`version + 1`, ...also })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** One letter may lie in both mailboxes, where its conversations are not the same: whoever holds its Message-ID files first. */
const holdLetter = (tx: Db, { internetMessageId }: FiledMessage) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${internetMessageId}, 0))`.execute(tx);

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
  by: Pick<Doer, "id" | "name">,
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
      restricted_to: restrictionOf(draft.type),
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
