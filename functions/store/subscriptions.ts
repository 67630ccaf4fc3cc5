import type { Selectable } from "kysely";
import type { Db } from "./open.ts";
import type { Tables } from "./tables.ts";

/** What the office wants to hear of. */
export interface Watched {
  resource: string;
  mailbox: string;
}

/** A subscription as Graph has granted it. */
export interface LiveSubscription extends Watched {
  graphId: string;
  secretHash: string;
  expiresAt: Date;
}

export type KeptSubscription = Selectable<Tables["subscriptions"]>;

const leaseSeconds = 120;

/** Makes sure of a row for each: one that is new is due at once. */
export async function wantSubscriptions(db: Db, watched: readonly Watched[], now: Date): Promise<void> {
  await db
    .insertInto("subscriptions")
    .values(watched.map((one) => ({ ...one, renew_at: now })))
    .onConflict((conflict) => conflict.column("resource").doNothing())
    .execute();
}

/** Takes it for this keeper alone, if it must be seen to or calls at another address. */
export async function claimSubscription(
  db: Db,
  keeper: string,
  now: Date,
  { resource, url }: { resource: string; url: string },
): Promise<KeptSubscription | undefined> {
  return db
    .updateTable("subscriptions")
    .set({ leased_by: keeper, leased_until: new Date(now.getTime() + leaseSeconds * 1000) })
    .where("resource", "=", resource)
    .where((or) => or.or([or("renew_at", "<=", now), or("url", "!=", url)]))
    .where((or) => or.or([or("leased_until", "is", null), or("leased_until", "<", now)]))
    .returningAll()
    .executeTakeFirst();
}

type Kept = Partial<Pick<KeptSubscription, "graph_id" | "secret_hash" | "url" | "expires_at">> &
  Pick<KeptSubscription, "renew_at">;

/** Notes how it stands and gives it back, unless another keeper has it by now. */
export async function noteSubscription(db: Db, resource: string, keeper: string, kept: Kept): Promise<void> {
  await db
    .updateTable("subscriptions")
    .set({ ...kept, leased_by: null, leased_until: null })
    .where("resource", "=", resource)
    .where("leased_by", "=", keeper)
    .execute();
}

/** Has the next timer see to these: each is renewed if it is still there and made anew if not. */
export async function hurrySubscriptions(db: Db, resources: readonly string[], now: Date): Promise<void> {
  if (resources.length === 0) return;
  await db
    .updateTable("subscriptions")
    .set({ renew_at: now })
    .where("resource", "in", resources)
    .where("renew_at", ">", now)
    .execute();
}

export async function findLiveSubscriptions(db: Db, now: Date): Promise<LiveSubscription[]> {
  const rows = await db.selectFrom("subscriptions").selectAll().where("expires_at", ">", now).execute();
  return rows.flatMap(({ resource, mailbox, graph_id, secret_hash, expires_at }) =>
    graph_id && secret_hash && expires_at
      ? [{ resource, mailbox, graphId: graph_id, secretHash: secret_hash, expiresAt: expires_at }]
      : [],
  );
}
