import { sql, type UpdateObject } from "kysely";
import type { Trouble } from "../../core/effects/kinds.ts";
import { type ActToSave, type Doer, saveAct } from "./acts.ts";
import { type ClaimedEffect, held } from "./carriers.ts";
import { effectAct } from "./effects.ts";
import type { Db } from "./open.ts";
import type { Tables } from "./tables.ts";

/** Who has an effect on lease, whose act its outcome is, and in whose name. */
export interface Holder {
  id: string;
  by: Doer;
  onBehalfOf: string;
}

/** Why an effect waits or has failed: for the record, and for people. */
export interface Hitch {
  trouble: Trouble;
  problem: string;
}

export const markEffectDone = (db: Db, effect: ClaimedEffect, holder: Holder, now: Date): Promise<void> =>
  settle(db, effect, holder, now, {
    outcome: { done_at: now, problem: null, trouble: null },
    act: actOf("effect.done", effect, holder, { after: effect.payload }),
  });

/**
 * Lets it wait until a moment. A look in vain is not a try that went wrong. It is an act when the trouble is a new one:
 * not each time that the same is met again.
 */
export const postponeEffect = (
  db: Db,
  effect: ClaimedEffect,
  holder: Holder,
  now: Date,
  { until, ...hitch }: Hitch & { until: Date },
): Promise<void> =>
  settle(db, effect, holder, now, {
    outcome: {
      run_after: until,
      ...hitch,
      ...(hitch.trouble !== "unsure" && { tries: sql<number>`tries + 1`, peek: false }),
    },
    act:
      hitch.trouble === effect.trouble
        ? undefined
        : actOf("effect.postponed", effect, holder, { trouble: hitch.trouble }),
  });

export const markEffectFailed = (
  db: Db,
  effect: ClaimedEffect,
  holder: Holder,
  now: Date,
  hitch: Hitch,
): Promise<void> =>
  settle(db, effect, holder, now, {
    outcome: { failed_at: now, ...hitch },
    act: actOf("effect.failed", effect, holder, { trouble: hitch.trouble }),
  });

function actOf(
  act: "effect.done" | "effect.postponed" | "effect.failed",
  effect: ClaimedEffect,
  { onBehalfOf }: Holder,
  { trouble, after }: { trouble?: Trouble; after?: unknown },
): ActToSave {
  const { attempts } = effect;
  return effectAct(act, effect, { onBehalfOf, after, detail: { attempts, ...(trouble && { trouble }) } });
}

/** Notes the outcome and its act together, unless another carrier has the effect by now. */
async function settle(
  db: Db,
  { id }: ClaimedEffect,
  holder: Holder,
  now: Date,
  { outcome, act }: { outcome: UpdateObject<Tables, "effects">; act: ActToSave | undefined },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const settled = await held(tx, id, holder.id)
      .set({ ...outcome, leased_until: null })
      .executeTakeFirst();
    if (act && settled.numUpdatedRows === 1n) await saveAct(tx, holder.by, now, act);
  });
}
