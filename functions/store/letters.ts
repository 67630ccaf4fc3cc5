import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { normalAddress } from "../../core/mail/addresses.ts";
import { type Fingerprint, marksIn } from "../../core/mail/fingerprint.ts";
import { countCopies, placeAmongCampaigns } from "./campaigns.ts";
import { packed } from "./letter-marks.ts";
import type { Db } from "./open.ts";

/** A letter as far as it is remembered: what tells that it is a copy, and none of its words. */
export interface LetterToKeep {
  mailbox: string;
  internetMessageId: string;
  graphId: string;
  receivedAt: Date;
  /** The sender's address, of which a hash is kept. */
  from: string;
  fingerprint: Fingerprint;
  /** It speaks of somebody in danger. */
  danger: boolean;
  /** It asks for what the law has a clock for. */
  clocked: boolean;
}

/** Letters are forgotten so many days after they came. */
export const daysRemembered = 90;
/** Shorter ones are nobody's copy. */
export const fewestMarks = 6;

/** One page of post at a time finds its campaigns: two at once would each begin the same one. */
export const holdCampaigns = (tx: Db) =>
  sql`select pg_advisory_xact_lock(hashtextextended('campaigns', 0))`.execute(tx);

/** Remembers letters, each once, and finds each its campaign. For the office itself, in a transaction. */
export async function keepLetters(tx: Db, letters: readonly LetterToKeep[]): Promise<void> {
  const copies = letters.filter(({ fingerprint }) => marksIn(fingerprint).size >= fewestMarks);
  if (copies.length === 0) return;
  await holdCampaigns(tx);
  for (const letter of copies) {
    const { sentences, quotes } = letter.fingerprint;
    const kept = await tx
      .insertInto("letters")
      .values({
        mailbox: letter.mailbox,
        internet_message_id: letter.internetMessageId,
        graph_id: letter.graphId,
        received_at: letter.receivedAt,
        writer: writerOf(letter.from),
        quotes,
        marks: sentences.flatMap(({ marks }) => marks),
        sentences: packed(sentences),
        own_words: 0,
        adds_own: false,
        danger: letter.danger,
        clocked: letter.clocked,
        doubted: false,
        campaign: null,
      })
      .onConflict((conflict) => conflict.columns(["mailbox", "internet_message_id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (kept) await placeAmongCampaigns(tx, kept.id, letter.internetMessageId, letter.fingerprint);
  }
}

const writerOf = (address: string): string =>
  createHash("sha256").update(normalAddress(address)).digest("hex").slice(0, 32);

/** Outlook has told of these again: they are where they were, perhaps under another id. */
export async function notDoubted(
  tx: Db,
  told: readonly Pick<LetterToKeep, "mailbox" | "internetMessageId" | "graphId">[],
): Promise<void> {
  for (const { mailbox, internetMessageId, graphId } of told)
    await tx
      .updateTable("letters")
      .set({ doubted: false, graph_id: graphId })
      .where("mailbox", "=", mailbox)
      .where("internet_message_id", "=", internetMessageId)
      .where((or) => or.or([or("doubted", "=", true), or("graph_id", "!=", graphId)]))
      .execute();
}

/** These have left the Inbox, or may have: all of a mailbox's when no ids are given. Somebody must look where they are. */
export async function doubtLetters(tx: Db, mailbox: string, graphIds?: readonly string[]): Promise<void> {
  if (graphIds?.length === 0) return;
  let doubted = tx.updateTable("letters").set({ doubted: true }).where("mailbox", "=", mailbox);
  if (graphIds) doubted = doubted.where("graph_id", "in", graphIds);
  await doubted.execute();
}

export const findDoubted = (
  db: Db,
  mailbox: string,
  limit: number,
): Promise<{ id: number; graphId: string }[]> =>
  db
    .selectFrom("letters")
    .select(["id", "graph_id as graphId"])
    .where("mailbox", "=", mailbox)
    .where("doubted", "=", true)
    .orderBy("id")
    .limit(limit)
    .execute();

/** What was looked for and is gone is forgotten; the rest is beyond doubt. */
export async function settleDoubted(
  tx: Db,
  there: readonly number[],
  gone: readonly number[],
): Promise<void> {
  if (there.length > 0)
    await tx.updateTable("letters").set({ doubted: false }).where("id", "in", there).execute();
  if (gone.length > 0) await forget(tx, sql`id = any(${[...gone]}::bigint[])`);
}

export const forgetOldLetters = (tx: Db, now: Date): Promise<void> =>
  forget(tx, sql`received_at < ${new Date(now.getTime() - daysRemembered * 86_400_000)}`);

async function forget(tx: Db, which: RawBuilder<unknown>): Promise<void> {
  await holdCampaigns(tx);
  const { rows } = await sql<{
    campaign: number | null;
  }>`delete from letters where ${which} returning campaign`.execute(tx);
  const campaigns = [...new Set(rows.flatMap(({ campaign }) => campaign ?? []))];
  if (campaigns.length > 0) await countCopies(tx, campaigns);
}
