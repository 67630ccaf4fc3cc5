import { sql } from "kysely";
import { mayBeSeenBy } from "./access.ts";
import { aboutAll, isToBeRead } from "./campaign-views.ts";
import type { Db, Seen } from "./open.ts";

/** A copy as it is remembered. */
export interface KnownCopy {
  id: number;
  mailbox: string;
  internetMessageId: string;
  receivedAt: Date;
  readThis: boolean;
  danger: boolean;
  clocked: boolean;
  ownWords: number;
}

/** One line for each letter, also when it lies in both mailboxes. */
const once = (campaign: number) => sql`(
  select distinct on (internet_message_id) * from letters where campaign = ${campaign} order by internet_message_id, id
) as l`;

/** A page of the copies: who is in danger first, then what has a clock, then what adds most. */
export async function findCopies(
  db: Db,
  campaign: number,
  after: number,
  limit: number,
): Promise<KnownCopy[]> {
  const { rows } = await sql<KnownCopy>`
    select l.id, l.mailbox, l.internet_message_id as "internetMessageId", l.received_at as "receivedAt",
      ${isToBeRead} as "readThis", l.danger and not a.dangerous as danger, l.clocked and not a.clocked as clocked,
      l.own_words as "ownWords"
    from ${once(campaign)} cross join ${aboutAll(campaign)}
    order by (l.danger and not a.dangerous) desc, (l.clocked and not a.clocked) desc, l.adds_own desc,
      l.own_words desc, l.received_at desc, l.id
    limit ${limit} offset ${after}`.execute(db);
  return rows;
}

const isFiled = sql`exists (
  select from case_messages m where m.internet_message_id = l.internet_message_id and m.removed_at is null
)`;
/** Nothing of its own, nobody in danger, and in no case: ask as the office itself, who alone sees every case. */
const isAlike = sql`not l.adds_own and not l.danger and not (l.clocked and not a.clocked) and not ${isFiled}`;

/** What can be logged together, in the order in which it came to be known. */
export async function findAlike(
  system: Db,
  campaign: number,
  after: number,
  limit: number,
): Promise<Pick<KnownCopy, "id" | "mailbox" | "internetMessageId">[]> {
  const { rows } = await sql<Pick<KnownCopy, "id" | "mailbox" | "internetMessageId">>`
    select l.id, l.mailbox, l.internet_message_id as "internetMessageId"
    from ${once(campaign)} cross join ${aboutAll(campaign)}
    where ${isAlike} and l.id > ${after} order by l.id limit ${limit}`.execute(system);
  return rows;
}

export async function countAlike(system: Db, campaign: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${once(campaign)} cross join ${aboutAll(campaign)} where ${isAlike}`.execute(
    system,
  );
  return rows[0]?.count ?? 0;
}

/** The cases that letters are in, as far as the viewer may see them. */
export async function findReferences(
  { db, viewer }: Seen,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("case_messages")
    .innerJoin("cases", "cases.id", "case_messages.case_id")
    .select(["case_messages.internet_message_id", "cases.reference"])
    .where("case_messages.internet_message_id", "in", ids)
    .where("case_messages.removed_at", "is", null)
    .where(mayBeSeenBy(viewer))
    .execute();
  return new Map(rows.map(({ internet_message_id, reference }) => [internet_message_id, reference]));
}

/** A person must look at it after all. */
export async function takeOut(system: Db, id: number, why: { danger: boolean }): Promise<void> {
  await system
    .updateTable("letters")
    .set(why.danger ? { danger: true } : { adds_own: true })
    .where("id", "=", id)
    .execute();
}
