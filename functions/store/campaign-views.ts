import { sql } from "kysely";
import type { CampaignFacts } from "../../core/contract/campaigns.ts";
import type { Fingerprint } from "../../core/mail/fingerprint.ts";
import { findLine } from "./approved-lines.ts";
import { type Campaign, campaignIn, type CampaignRow, findCampaignLike } from "./campaigns.ts";
import type { Db } from "./open.ts";

/** What a letter is a copy in: where it is remembered, or where it will be. */
export async function findCampaignOf(
  db: Db,
  { mailbox, internetMessageId }: { mailbox: string; internetMessageId: string },
  fingerprint: Fingerprint,
): Promise<{ campaign: Campaign | undefined; isRemembered: boolean }> {
  const { rows } = await sql<CampaignRow | { id: null }>`
    select c.* from letters l left join campaigns c on c.id = l.campaign
    where l.mailbox = ${mailbox} and l.internet_message_id = ${internetMessageId}`.execute(db);
  const [row] = rows;
  if (row && row.id !== null) return { campaign: campaignIn(row), isRemembered: true };
  return { campaign: await findCampaignLike(db, fingerprint), isRemembered: row !== undefined };
}

/** A copy that adds something; of a danger and a clock only where the letter itself is not about them. */
export const isToBeRead = sql<boolean>`(l.adds_own or (l.danger and not a.dangerous) or (l.clocked and not a.clocked))`;
/** Whether most copies of a campaign tell of a danger, or ask for what has a clock: then the letter does. */
export const aboutAll = (campaign: number) => sql`(
  select count(*) filter (where danger) * 2 > count(*) as dangerous, count(*) filter (where clocked) * 2 > count(*) as clocked
  from letters where campaign = ${campaign}) as a`;

/** Null while it is no campaign: three people must have sent it, or two without passing each other's on. */
export async function readCampaignFacts(db: Db, campaign: number): Promise<CampaignFacts | null> {
  const { rows } = await sql<{
    count: number;
    writers: number;
    quoting: boolean;
    mailboxes: string[];
    first_at: Date;
    last_at: Date;
    read_these: number;
  }>`
    select count(distinct l.internet_message_id) as count, count(distinct l.writer) as writers,
      bool_or(l.quotes <> 'nothing') as quoting, array_agg(distinct l.mailbox order by l.mailbox) as mailboxes,
      min(l.received_at) as first_at, max(l.received_at) as last_at,
      count(distinct l.internet_message_id) filter (where ${isToBeRead}) as read_these
    from letters l cross join ${aboutAll(campaign)} where l.campaign = ${campaign}`.execute(db);
  const [row] = rows;
  if (!row || !(row.writers >= 3 || (row.writers === 2 && !row.quoting))) return null;
  return {
    key: campaign,
    count: row.count,
    mailboxes: row.mailboxes,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    readThese: row.read_these,
    line: await findLine(db, campaign),
  };
}
