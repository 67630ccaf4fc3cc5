import { sql } from "kysely";
import type { Db } from "./open.ts";
import { aboutDraft } from "./reply-drafts.ts";

/** What goes with a case into another, by the numbers of its rows: what was asked of departments, replies drafted, mails sent. */
export interface Carried {
  commissions: number[];
  drafts: number[];
  sent: number[];
}

interface Ways {
  from: number;
  to: number;
}

/** Everything of that kind which a case has. An answer to a whole campaign stays with the campaign's case. */
export async function workOf(tx: Db, caseId: number): Promise<Carried> {
  const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
  const commissions = await tx
    .selectFrom("commissions")
    .select("id")
    .where("case_id", "=", caseId)
    .orderBy("id")
    .execute();
  const drafts = await tx
    .selectFrom("reply_drafts")
    .select("id")
    .where("case_id", "=", caseId)
    .where("line", "<>", "campaign")
    .orderBy("id")
    .execute();
  const sent = await tx
    .selectFrom("sent_replies")
    .select("id")
    .where("case_id", "=", caseId)
    .orderBy("id")
    .execute();
  return { commissions: ids(commissions), drafts: ids(drafts), sent: ids(sent) };
}

/** The replies that lie in the drafts for these letters: they go where their letters go. */
export async function draftsFor(tx: Db, letters: readonly number[]): Promise<Carried> {
  const rows = await tx
    .selectFrom("reply_drafts")
    .select("id")
    .where("message", "in", letters)
    .where("sent_at", "is", null)
    .where("line", "<>", "campaign")
    .execute();
  return { commissions: [], drafts: rows.map(({ id }) => id), sent: [] };
}

/** Takes these into another case, with the chasers of what was asked and what is still to be done in Outlook about the drafts. */
export async function carryWork(
  tx: Db,
  { commissions, drafts, sent }: Carried,
  { from, to }: Ways,
): Promise<void> {
  const set = { case_id: to };
  if (commissions.length > 0) {
    await tx
      .updateTable("commissions")
      .set(set)
      .where("id", "in", commissions)
      .where("case_id", "=", from)
      .execute();
    await tx
      .updateTable("chasers")
      .set(set)
      .where("commission", "in", commissions)
      .where("case_id", "=", from)
      .execute();
  }
  if (drafts.length > 0) {
    const moved = await tx
      .updateTable("reply_drafts")
      .set(set)
      .where("id", "in", drafts)
      .where("case_id", "=", from)
      .returning("id")
      .execute();
    for (const { id } of moved)
      await tx
        .updateTable("effects")
        .set({ about: aboutDraft({ id, case_id: to }) })
        .where("about", "=", aboutDraft({ id, case_id: from }))
        .execute();
  }
  if (sent.length > 0)
    await tx
      .updateTable("sent_replies")
      .set(set)
      .where("id", "in", sent)
      .where("case_id", "=", from)
      // A mail that was seen in both stays where it is.
      .where(
        sql<boolean>`not exists (select from sent_replies other where other.case_id = ${to}
          and other.mailbox = sent_replies.mailbox and other.internet_message_id = sent_replies.internet_message_id)`,
      )
      .execute();
}
