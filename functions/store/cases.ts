import { type Selectable, sql } from "kysely";
import type { Mailbox } from "../../core/contract/shapes.ts";
import { referenceOf } from "../../core/cases/reference.ts";
import { firstStage } from "../../core/cases/stages.ts";
import { londonDate } from "../../core/time.ts";
import type { CaseDraft } from "../../core/cases/draft-case.ts";
import type { LetterKey } from "../../core/cases/keys.ts";
import type { Trail } from "../../core/mail/trail.ts";
import { restrictionOf } from "../../core/people/restrictions.ts";
import type { ActDetail } from "../../core/records/acts.ts";
import { mayBeSeenBy } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { type NewEffect, saveEffects } from "./effects.ts";
import { findCaseOfCampaign, holdCampaign, noteTogether } from "./campaign-cases.ts";
import { saveKeys } from "./case-keys.ts";
import { openLinked } from "./case-links.ts";
import { findFilings, whereToJoin } from "./filings.ts";
import { type NewLesson, saveLesson } from "./lessons.ts";
import type { Db, Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

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

export interface FilingOne extends Filing {
  alone: boolean;
  detail: ActDetail;
  /** What a person's choice teaches; nothing where many are logged with one press. */
  lesson?: NewLesson;
  /** What else it means for a case that a letter joins it. */
  onJoining?: (tx: Db, held: Selectable<Tables["cases"]>) => Promise<void>;
  /** Instead of a new case the one in which copies of this campaign are logged together. */
  campaign?: number;
}

/** What is filed, and what it opens: its own case, unless it joins one, and the others it is besides. */
export interface ToFile {
  message: FiledMessage & Trail;
  keys: readonly LetterKey[];
  draft: CaseDraft;
  also: readonly CaseDraft[];
}

/**
 * Files a message in one case, whoever else is filing it: the case it is in already, else its copy's in another
 * mailbox, else (unless `alone`) the one it quotes, answers or shares a conversation with, else a new one from the draft.
 * Where that case is kept from the viewer nothing is filed: "hidden".
 */
export async function fileMessage(
  seen: Seen,
  { message, keys, draft, also }: ToFile,
  { by, now, effects, alone, detail, lesson, campaign, onJoining }: FilingOne,
): Promise<number | "hidden"> {
  return seen.db.transaction().execute(async (tx) => {
    await holdLetters(tx, [message.internetMessageId, ...message.answers]);
    await holdConversation(tx, message);
    if (campaign !== undefined) await holdCampaign(tx, campaign);
    const filings = await findFilings({ db: tx, viewer: seen.viewer }, message);
    if (filings.own) return filings.own.hidden ? "hidden" : filings.own.case;
    const found = whereToJoin(filings);
    if (found === "hidden") return "hidden";
    const together =
      found || campaign === undefined
        ? undefined
        : await findCaseOfCampaign({ db: tx, viewer: seen.viewer }, campaign);
    const joined = together ?? (alone && found?.by !== "copy" ? undefined : found);
    const before = joined && (await holdStanding({ db: tx, viewer: seen.viewer }, joined.case));
    if (joined && !before) return "hidden";
    if (before) await onJoining?.(tx, before);
    const standing = before ?? (await insertCase(tx, draft, by, now));
    const caseId = standing.id;
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
    if (campaign !== undefined)
      await noteTogether(tx, { message: row, campaign, apart: found !== undefined });
    // Whoever took its last message out a moment ago had undone it.
    const after = before ? await raiseVersion(tx, caseId, { state: "open" }) : standing;
    const linked = await openLinked(
      tx,
      { caseId, row },
      also.filter(({ type }) => type !== after.type),
      async (one) => (await insertCase(tx, one, by, now)).id,
    );
    await saveKeys(tx, [caseId, ...linked.map(({ id }) => id)], row, keys);
    await saveEffects(tx, effects({ caseId, row, version: after.version }), now);
    const subject = subjectOfCase(after.reference);
    const act = await saveAct(
      tx,
      by,
      now,
      before && joined
        ? { act: "case.joined", subject, before, after, detail: { row, via: joined.by } }
        : {
            act: "case.logged",
            subject,
            after,
            detail: { ...detail, row, restrictedTo: after.restricted_to },
          },
    );
    for (const one of linked)
      await saveAct(tx, by, now, {
        act: "case.logged",
        subject: subjectOfCase(one.reference),
        after: one,
        detail: { type: one.type, row, restrictedTo: one.restricted_to, besides: after.reference },
      });
    // Into a case that is there already a message goes without a choice of its own.
    if (!before && lesson) await saveLesson(tx, lesson, { id: act, row, by, now, case: after });
    return caseId;
  });
}

/** How the record of acts names a case. */
export const subjectOfCase = (reference: string): string => `case ${reference}`;

/**
 * The case as it is now, for this transaction alone to change: the one it has become part of, if somebody has merged it since
 * it was found. Nothing when that is kept from the viewer.
 */
async function holdStanding(seen: Seen, id: number): Promise<Selectable<Tables["cases"]> | undefined> {
  const held = await seen.db
    .selectFrom("cases")
    .selectAll()
    .where("id", "=", id)
    .where(mayBeSeenBy(seen.viewer))
    .forUpdate()
    .executeTakeFirst();
  return held?.merged_into ? holdStanding(seen, held.merged_into) : held;
}

export const raiseVersion = (tx: Db, id: number, also: { state?: "open" } = {}) =>
  tx
    .updateTable("cases")
    .set({ version: sql<number>`version + 1`, ...also })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();

/**
 * One letter may lie in both mailboxes, and its answer in the other: whoever holds their Message-IDs files first. Taken in
 * one order, so that two who want each other's do not wait for ever.
 */
const holdLetters = (tx: Db, ids: readonly string[]) =>
  sql`select pg_advisory_xact_lock(held) from (
    select distinct hashtextextended(id, 0) as held from unnest(${ids}::text[]) as id order by held
  ) as letters`.execute(tx);

/** Whoever holds the conversation's row files first; the others then find the case. */
async function holdConversation(tx: Db, { mailbox, conversationId }: FiledMessage): Promise<void> {
  await tx
    .insertInto("conversations")
    .values({ mailbox, conversation_id: conversationId })
    // What changes nothing holds the row all the same, in one question.
    .onConflict((conflict) => conflict.columns(["mailbox", "conversation_id"]).doUpdateSet({ mailbox }))
    .execute();
}

/** Opens a case with the next reference of the year. */
export async function insertCase(
  tx: Db,
  draft: CaseDraft,
  by: Pick<Doer, "id" | "name">,
  now: Date,
): Promise<Selectable<Tables["cases"]>> {
  const year = Number(londonDate(now).slice(0, 4));
  const { last } = await tx
    .insertInto("case_numbers")
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column("year").doUpdateSet({ last: sql<number>`case_numbers.last + 1` }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return tx
    .insertInto("cases")
    .values({
      reference: referenceOf(year, last),
      type: draft.type,
      topic: draft.topic,
      service: draft.service,
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
      stage: firstStage,
      stage_since: now,
      flags: draft.flags,
      ward: draft.ward,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
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
