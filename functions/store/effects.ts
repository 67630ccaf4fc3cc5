import { sql } from "kysely";
import type { EffectState } from "../../core/contract/shapes.ts";
import type { Db } from "./open.ts";

/** An act on Outlook that a fact calls for. `key` is natural: the same fact never asks twice. */
export interface NewEffect {
  key: string;
  kind: string;
  /** The fact it belongs to: `case 12`. */
  about: string;
  payload: object;
}

export interface ClaimedEffect {
  id: number;
  key: string;
  kind: string;
  payload: unknown;
  progress: Record<string, string>;
  attempts: number;
}

/** Long enough for the slowest effect's calls to Graph to be given up, so that two carriers never overlap. */
const leaseSeconds = 120;

/** Saves effects beside their fact: call it in that fact's transaction. */
export async function saveEffects(db: Db, effects: readonly NewEffect[], now: Date): Promise<void> {
  if (effects.length === 0) return;
  await db
    .insertInto("effects")
    .values(
      effects.map(({ key, kind, about, payload }) => ({
        key,
        kind,
        about,
        payload: JSON.stringify(payload),
        run_after: now,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
}

/** Takes effects that are due, for this carrier alone, until the lease ends. Only those about one fact when given. */
export async function claimEffects(
  db: Db,
  carrier: string,
  now: Date,
  { about, limit }: { about?: string | undefined; limit: number },
): Promise<ClaimedEffect[]> {
  const claimed = await db
    .updateTable("effects")
    .set({
      leased_by: carrier,
      leased_until: new Date(now.getTime() + leaseSeconds * 1000),
      attempts: sql<number>`attempts + 1`,
    })
    .where("id", "in", (due) =>
      due
        .selectFrom("effects")
        .select("id")
        .where("done_at", "is", null)
        .where("failed_at", "is", null)
        .where("run_after", "<=", now)
        .where((or) => or.or([or("leased_until", "is", null), or("leased_until", "<", now)]))
        .$if(about !== undefined, (only) => only.where("about", "=", about ?? ""))
        .orderBy("id")
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(["id", "key", "kind", "payload", "progress", "attempts"])
    .execute();
  return claimed.sort((a, b) => a.id - b.id);
}

// Every note below is fenced: it counts only while this carrier's lease does.
const held = (db: Db, id: number, carrier: string) =>
  db.updateTable("effects").where("id", "=", id).where("leased_by", "=", carrier);

export async function noteProgress(db: Db, id: number, carrier: string, progress: Record<string, string>) {
  const noted = await held(db, id, carrier)
    .set({ progress: JSON.stringify(progress) })
    .executeTakeFirst();
  if (noted.numUpdatedRows === 0n) throw new Error("this effect's lease has passed to another carrier");
}

export async function markEffectDone(db: Db, id: number, carrier: string, now: Date): Promise<void> {
  await held(db, id, carrier).set({ done_at: now, leased_until: null, problem: null }).execute();
}

export async function postponeEffect(db: Db, id: number, carrier: string, until: Date, problem: string) {
  await held(db, id, carrier).set({ run_after: until, leased_until: null, problem }).execute();
}

export async function markEffectFailed(db: Db, id: number, carrier: string, now: Date, problem: string) {
  await held(db, id, carrier).set({ failed_at: now, leased_until: null, problem }).execute();
}

/** How far each fact's effects have got: one that waits or has failed outweighs those that are done. */
export async function readEffectStates(db: Db, about: readonly string[]): Promise<Map<string, EffectState>> {
  if (about.length === 0) return new Map();
  const rows = await db
    .selectFrom("effects")
    .select(["about", "done_at", "failed_at", "problem"])
    .where("about", "in", about)
    .orderBy(sql`done_at is null`)
    .orderBy("id")
    .execute();
  return new Map(rows.map((row) => [row.about, effectState(row)]));
}

function effectState(row: {
  done_at: Date | null;
  failed_at: Date | null;
  problem: string | null;
}): EffectState {
  if (row.done_at) return { state: "done" };
  return { state: row.failed_at ? "failed" : "waiting", ...(row.problem && { problem: row.problem }) };
}

export async function countEffects(db: Db): Promise<{ waiting: number; failed: number }> {
  const count = await db
    .selectFrom("effects")
    .select((e) => [
      e.fn.countAll<number>().filterWhere("failed_at", "is", null).as("waiting"),
      e.fn.countAll<number>().filterWhere("failed_at", "is not", null).as("failed"),
    ])
    .where("done_at", "is", null)
    .executeTakeFirstOrThrow();
  return { waiting: Number(count.waiting), failed: Number(count.failed) };
}
