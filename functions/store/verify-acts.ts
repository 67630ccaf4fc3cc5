import { type Selectable, sql } from "kysely";
import { breakAt, breakAtEnd, type ChainHead, chainStart, type Link } from "../../core/records/chain.ts";
import { sha256 } from "./acts.ts";
import type { Db } from "./open.ts";
import type { Tables } from "./tables.ts";

const atOnce = 1000;

/** Follows the chain of acts from its start: how many there are, or what is wrong with the first that is. */
export async function verifyActs(db: Db): Promise<{ count: number; hash: string } | { broken: string }> {
  let last: ChainHead = chainStart;
  let looked = 0;
  for (;;) {
    const rows = await db
      .selectFrom("acts")
      .selectAll()
      .select(sql<boolean>`at <> date_trunc('milliseconds', at)`.as("retimed"))
      .orderBy("id")
      .offset(last.count)
      .limit(atOnce)
      .execute();
    for (const row of rows) {
      const link = asLink(row);
      // The office writes whole milliseconds, and its seal covers no less.
      const broken = row.retimed ? `Act ${link.id} has been changed.` : breakAt(sha256, last, link);
      if (broken) return { broken };
      last = { count: link.id, hash: link.hash };
    }
    if (rows.length === atOnce) continue;
    const head = await db.selectFrom("acts_head").select(["count", "hash"]).executeTakeFirst();
    if (head && head.count > last.count && looked <= last.count) {
      // Written since the acts were read, or missing: another look tells.
      looked = head.count;
      continue;
    }
    const broken = breakAtEnd(last, head);
    return broken ? { broken } : last;
  }
}

export const asLink = (row: Selectable<Tables["acts"]>): Link => ({
  id: row.id,
  at: row.at.toISOString(),
  actorId: row.actor_id,
  actor: row.actor,
  roles: row.roles,
  onBehalfOf: row.on_behalf_of,
  act: row.act,
  subject: row.subject,
  beforeDigest: row.before_digest,
  afterDigest: row.after_digest,
  correlation: row.correlation,
  detail: row.detail,
  previousHash: row.previous_hash,
  hash: row.hash,
});
