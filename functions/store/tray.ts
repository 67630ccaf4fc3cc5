import type { Mending } from "../../core/effects/what-to-do.ts";
import type { Trouble } from "../../core/effects/kinds.ts";
import { Problem } from "../../core/problem.ts";
import type { EffectProgress } from "../../core/effects/state.ts";
import { progressOf } from "./effects.ts";
import { effectMayBeSeenBy } from "./access.ts";
import type { Db, Seen } from "./open.ts";

/** An effect that has not happened. */
export interface OpenEffect {
  id: number;
  key: string;
  kind: string;
  about: string;
  trouble: Trouble | null;
  leasedUntil: Date | null;
  progress: EffectProgress;
}

const open = ({ db, viewer }: Seen) =>
  db
    .selectFrom("effects")
    .selectAll()
    .where("done_at", "is", null)
    .where("cancelled_at", "is", null)
    .where(effectMayBeSeenBy(viewer));

type Row = Awaited<ReturnType<ReturnType<typeof open>["execute"]>>[number];
const asOpen = (row: Row): OpenEffect => ({
  id: row.id,
  key: row.key,
  kind: row.kind,
  about: row.about,
  trouble: row.trouble,
  leasedUntil: row.leased_until,
  progress: progressOf(row),
});

/** What failed first, then what waits, the oldest first. */
export async function findOpenEffects(seen: Seen, most: number): Promise<OpenEffect[]> {
  const rows = await open(seen)
    .orderBy("failed_at", (by) => by.asc().nullsLast())
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(asOpen);
}

export async function findOpenEffect(seen: Seen, id: number): Promise<OpenEffect | undefined> {
  const row = await open(seen).where("id", "=", id).executeTakeFirst();
  return row && asOpen(row);
}

export interface Mended {
  how: Mending;
  reason: string;
  by: { id: string; name: string };
  now: Date;
}

const outcome = (how: Mending, now: Date) => {
  switch (how) {
    case "retry":
      return { run_after: now, failed_at: null, tries: 0, attempts: 1 };
    case "cancel":
      return { cancelled_at: now };
    case "done":
      return { done_at: now };
  }
};

/** Puts an effect right by hand, unless a carrier has it at this moment. Who, when and why stay on its row. */
export async function mendOpenEffect(
  { db, viewer }: Seen,
  id: number,
  { how, reason, by, now }: Mended,
): Promise<void> {
  const mended = await db
    .updateTable("effects")
    .set({
      ...outcome(how, now),
      // A carrier that comes back late has lost its hold.
      leased_by: null,
      leased_until: null,
      mended_by_id: by.id,
      mended_by: by.name,
      mended_at: now,
      mended_how: how,
      mend_reason: reason,
    })
    .where("id", "=", id)
    .where(effectMayBeSeenBy(viewer))
    .where("done_at", "is", null)
    .where("cancelled_at", "is", null)
    .where((or) => or.or([or("leased_until", "is", null), or("leased_until", "<", now)]))
    .executeTakeFirst();
  if (mended.numUpdatedRows === 0n)
    throw new Problem("conflict", "The office is at work on this at the moment. Look again in a minute.");
}

/** Calls an effect off that nobody has taken up yet, and names it. Resolves to nothing when it is too late. */
export async function pullBackEffect(
  db: Db,
  about: string,
  { by, now }: Pick<Mended, "by" | "now">,
): Promise<Pick<OpenEffect, "key" | "about"> | undefined> {
  return db
    .updateTable("effects")
    .set({
      cancelled_at: now,
      mended_by_id: by.id,
      mended_by: by.name,
      mended_at: now,
      mended_how: "cancel",
      mend_reason: "Pulled back before it went.",
    })
    .where("about", "=", about)
    .where("attempts", "=", 0)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .where("cancelled_at", "is", null)
    .returning(["key", "about"])
    .executeTakeFirst();
}
