import { randomUUID } from "node:crypto";
import { type Pace, usualPace } from "../../core/effects/pace.ts";
import { officeItself, type Office } from "../office.ts";
import { type ClaimedEffect, claimEffects, noteProgress } from "../store/carriers.ts";
import { type Holder, markEffectDone, markEffectFailed, postponeEffect } from "../store/effect-outcomes.ts";
import type { Db } from "../store/open.ts";
import { CannotBeDone, type Carrying } from "./effect.ts";
import { findKind } from "./kinds.ts";
import { whatNext } from "./what-next.ts";

type EffectsOffice = Pick<Office, "record" | "graph" | "settings" | "correlation" | "log" | "now">;

interface Carrier extends Holder, Pick<Office, "graph" | "log"> {
  db: Db;
  pace: Pace;
  clock: () => Date;
}

interface Task {
  /** Only what is about this fact. */
  about?: string;
  limit?: number;
  pace?: Pace;
}

/**
 * Carries out what is due, one after another, until `limit` are taken up or none is left: with the office's own eyes,
 * whoever asked for it, since what is about a case that this person may not see must reach Outlook too.
 * Never throws for an effect's own trouble: that is noted on it. Resolves to how many it took up.
 */
export async function carryOut(
  office: EffectsOffice,
  { about, limit = 20, pace = usualPace }: Task,
): Promise<number> {
  const began = Date.now();
  const clock = () => new Date(office.now.getTime() + Date.now() - began);
  const carrier: Carrier = {
    id: randomUUID(),
    by: officeItself(office.correlation),
    onBehalfOf: office.settings.leader.name,
    db: office.record.seenBy("system"),
    graph: office.graph,
    log: office.log,
    pace,
    clock,
  };
  let taken = 0;
  while (taken < limit) {
    const claim = { about, limit: 1, leaseSeconds: pace.lease };
    const [effect] = await claimEffects(carrier.db, carrier.id, clock(), claim);
    if (!effect) break;
    taken++;
    await carryOne(carrier, effect);
  }
  return taken;
}

async function carryOne(carrier: Carrier, effect: ClaimedEffect): Promise<void> {
  const began = Date.now();
  const outcome = await attempt(carrier, effect);
  carrier.log({
    effect: effect.kind,
    id: effect.id,
    outcome,
    correlation: carrier.by.correlation,
    attempts: effect.attempts,
    ms: Date.now() - began,
  });
}

async function attempt(carrier: Carrier, effect: ClaimedEffect): Promise<string> {
  const { db, pace, clock } = carrier;
  try {
    const kind = findKind(effect.kind);
    if (!kind) throw new CannotBeDone(`This version of the office does not know how to ${effect.kind}.`);
    if (effect.attempts > pace.mostStarts)
      throw new CannotBeDone("The office began this again and again and never came to its end.");
    await kind(effect.payload, carrying(carrier, effect));
    await markEffectDone(db, effect, carrier, clock());
    return "done";
  } catch (error) {
    const next = whatNext(error, effect, clock(), pace);
    if (next === "not ours") return "overtaken";
    const { until, ...hitch } = next;
    if (until) await postponeEffect(db, effect, carrier, clock(), { until, ...hitch });
    else await markEffectFailed(db, effect, carrier, clock(), hitch);
    return `${until ? "postponed" : "failed"}: ${hitch.trouble}`;
  }
}

function carrying({ db, graph, id, pace, clock }: Carrier, effect: ClaimedEffect): Carrying {
  let progress: Carrying["progress"] = effect.progress;
  return {
    db,
    graph,
    key: effect.key,
    pace,
    now: clock,
    get progress() {
      return progress;
    },
    note: async (learnt) => {
      progress = { ...progress, ...learnt };
      await noteProgress(db, effect.id, id, progress, new Date(clock().getTime() + pace.lease * 1000));
    },
  };
}
