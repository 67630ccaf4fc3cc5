import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ActCode, ActDetail } from "../../core/records/acts.ts";
import { digest, linkAfter, type Sha256 } from "../../core/records/chain.ts";
import type { Db } from "./open.ts";

export const sha256: Sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** Who acts, and in answer to which call or timer. */
export interface Doer {
  id: string;
  name: string;
  roles: readonly string[];
  correlation: string;
}

export interface ActToSave {
  act: ActCode;
  subject: string;
  onBehalfOf?: string;
  /** The fact as it was and as it is now; only their digests are kept. */
  before?: unknown;
  after?: unknown;
  detail?: ActDetail;
}

/**
 * Adds an act to the chain and resolves to its number: call it last in the transaction of its fact, since the next act
 * waits until that ends.
 */
export async function saveAct(tx: Db, by: Doer, now: Date, act: ActToSave): Promise<number> {
  const head = await tx
    .selectFrom("acts_head")
    .select(["count", "hash"])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const link = linkAfter(sha256, head, {
    at: now.toISOString(),
    actorId: by.id,
    actor: by.name,
    roles: by.roles.join(),
    onBehalfOf: act.onBehalfOf ?? null,
    act: act.act,
    subject: act.subject,
    beforeDigest: act.before === undefined ? null : digest(sha256, act.before),
    afterDigest: act.after === undefined ? null : digest(sha256, act.after),
    correlation: by.correlation,
    detail: act.detail ?? {},
  });
  await tx
    .insertInto("acts")
    .values({
      id: link.id,
      at: now,
      actor_id: link.actorId,
      actor: link.actor,
      roles: link.roles,
      on_behalf_of: link.onBehalfOf,
      act: link.act,
      subject: link.subject,
      before_digest: link.beforeDigest,
      after_digest: link.afterDigest,
      correlation: link.correlation,
      detail: JSON.stringify(link.detail),
      previous_hash: link.previousHash,
      hash: link.hash,
    })
    .execute();
  await tx.updateTable("acts_head").set({ count: link.id, hash: link.hash }).execute();
  return link.id;
}

/** An act that is a fact of its own: a look, a refusal. */
export const saveActAlone = async (db: Db, by: Doer, now: Date, act: ActToSave): Promise<void> =>
  void (await db.transaction().execute((tx) => saveAct(tx, by, now, act)));

/** When a person last saw a restricted case, as far as the record of acts says: in that opening, or in any. Read with the office's own eyes. */
export async function findLastSight(
  system: Db,
  subject: string,
  person: string,
  opening?: string,
): Promise<Date | undefined> {
  const row = await system
    .selectFrom("acts")
    .select("at")
    .where("subject", "=", subject)
    .where("act", "=", "case.viewed")
    .where("actor_id", "=", person)
    .$if(opening !== undefined, (those) => those.where(sql`detail ->> 'opening'`, "=", opening))
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
