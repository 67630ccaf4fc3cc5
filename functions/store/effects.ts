import { type Selectable, sql } from "kysely";
import type { EffectState } from "../../core/contract/shapes.ts";
import { effectState, type EffectProgress } from "../../core/effects/state.ts";
import type { ActCode, ActDetail } from "../../core/records/acts.ts";
import { effectMayBeSeenBy } from "./access.ts";
import type { ActToSave } from "./acts.ts";
import type { Db, Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

/** An act on Outlook that a fact calls for. `key` is natural: the same fact never asks twice. */
export interface NewEffect {
  key: string;
  kind: string;
  /** The fact it belongs to: `case 12`. */
  about: string;
  /** Whose mailbox it asks for: it rests when Microsoft 365 wants that one left alone. Without it, when any. */
  mailbox?: string;
  payload: object;
  /** Seconds in the tray, in which it can be pulled back. */
  graceSeconds?: number;
}

/** Saves effects beside their fact: call it in that fact's transaction. */
export async function saveEffects(db: Db, effects: readonly NewEffect[], now: Date): Promise<void> {
  if (effects.length === 0) return;
  await db
    .insertInto("effects")
    .values(
      effects.map(({ key, kind, about, mailbox = null, payload, graceSeconds = 0 }) => ({
        key,
        kind,
        about,
        mailbox,
        payload: JSON.stringify(payload),
        run_after: new Date(now.getTime() + graceSeconds * 1000),
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
}

/** What has become of an effect, for the record of acts: whatever is done in Outlook is done in the Leader's name. */
export const effectAct = (
  act: ActCode,
  { key, about }: Pick<NewEffect, "key" | "about">,
  {
    onBehalfOf,
    detail,
    ...more
  }: Omit<ActToSave, "act" | "subject"> & { onBehalfOf: string; detail?: ActDetail },
): ActToSave => ({ act, subject: `effect ${key}`, onBehalfOf, detail: { about, ...detail }, ...more });

type EffectRow = Selectable<Tables["effects"]>;

export const progressOf = (
  row: Pick<
    EffectRow,
    | "done_at"
    | "failed_at"
    | "cancelled_at"
    | "attempts"
    | "created_at"
    | "run_after"
    | "mended_by"
    | "mend_reason"
    | "problem"
    | "trouble"
  >,
): EffectProgress => ({
  doneAt: row.done_at,
  failedAt: row.failed_at,
  cancelledAt: row.cancelled_at,
  attempts: row.attempts,
  createdAt: row.created_at,
  runAfter: row.run_after,
  mendedBy: row.mended_by,
  mendReason: row.mend_reason,
  problem: row.problem,
  trouble: row.trouble,
});

/**
 * How far each fact's effects have got, those of one kind alone if it is named: one that waits outweighs those that are
 * over, and one that failed all others.
 */
export async function readEffectStates(
  db: Db,
  about: readonly string[],
  kind?: string,
): Promise<Map<string, EffectState>> {
  if (about.length === 0) return new Map();
  const rows = await db
    .selectFrom("effects")
    .selectAll()
    .where("about", "in", about)
    .$if(kind !== undefined, (those) => those.where("kind", "=", kind ?? ""))
    .orderBy(sql`done_at is null and cancelled_at is null`)
    .orderBy(sql`failed_at is not null and done_at is null and cancelled_at is null`)
    .orderBy("id")
    .execute();
  return new Map(rows.map((row) => [row.about, effectState(progressOf(row))]));
}

export async function countEffects({ db, viewer }: Seen): Promise<{ waiting: number; failed: number }> {
  const count = await db
    .selectFrom("effects")
    .select((e) => [
      e.fn.countAll<number>().filterWhere("failed_at", "is", null).as("waiting"),
      e.fn.countAll<number>().filterWhere("failed_at", "is not", null).as("failed"),
    ])
    .where("done_at", "is", null)
    .where("cancelled_at", "is", null)
    .where(effectMayBeSeenBy(viewer))
    .executeTakeFirstOrThrow();
  return { waiting: Number(count.waiting), failed: Number(count.failed) };
}
