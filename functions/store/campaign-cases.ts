import { sql } from "kysely";
import { mayBeSeenBy } from "./access.ts";
import type { Db, Seen } from "./open.ts";

/** Whoever holds a campaign logs its first copy: the others then find the case. */
export const holdCampaign = (tx: Db, campaign: number) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`campaign ${campaign}`}, 0))`.execute(tx);

const filedTogether = ({ db, viewer }: Seen, campaign: number) =>
  db
    .selectFrom("campaign_filings")
    .innerJoin("case_messages", "case_messages.id", "campaign_filings.message")
    .innerJoin("cases", "cases.id", "case_messages.case_id")
    .where("campaign_filings.campaign", "=", campaign)
    .where("case_messages.removed_at", "is", null)
    .where(mayBeSeenBy(viewer));

/** The case in which copies are logged together. */
export async function findCaseOfCampaign(
  seen: Seen,
  campaign: number,
): Promise<{ case: number; by: "campaign"; reference: string } | undefined> {
  const row = await filedTogether(seen, campaign)
    .select(["cases.id", "cases.reference"])
    .where("campaign_filings.apart", "=", false)
    .orderBy("campaign_filings.message")
    .limit(1)
    .executeTakeFirst();
  return row && { case: row.id, by: "campaign", reference: row.reference };
}

export async function countFiledTogether(seen: Seen, campaign: number): Promise<number> {
  const { count } = await filedTogether(seen, campaign)
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The last one that was logged together with others, and its case as it is now. */
export const findLastTogether = (seen: Seen, campaign: number) =>
  filedTogether(seen, campaign)
    .select([
      "cases.id as caseId",
      "cases.version",
      "case_messages.mailbox",
      "case_messages.internet_message_id as internetMessageId",
    ])
    .orderBy("campaign_filings.message", "desc")
    .limit(1)
    .executeTakeFirst();

export async function noteTogether(
  tx: Db,
  filed: { message: number; campaign: number; apart: boolean },
): Promise<void> {
  await tx.insertInto("campaign_filings").values(filed).execute();
}
