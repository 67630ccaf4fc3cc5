import { randomUUID } from "node:crypto";
import { GraphFailure } from "../graph/failure.ts";
import type { Office } from "../office.ts";
import {
  type ClaimedEffect,
  claimEffects,
  markEffectDone,
  markEffectFailed,
  noteProgress,
  postponeEffect,
} from "../store/effects.ts";
import { answerInvitationEffect } from "./answer-invitation.ts";
import { CannotBeDone, type EffectKind } from "./effect.ts";
import { markMessageEffect } from "./mark-message.ts";
import { sendMailEffect } from "./send-mail.ts";

const kinds: Record<string, EffectKind> = {
  "mark-message": markMessageEffect,
  "answer-invitation": answerInvitationEffect,
  "send-mail": sendMailEffect,
};

const mostAttempts = 12;
/** Half a minute, then twice as long each time, to an hour. */
const waitSeconds = (attempts: number): number => Math.min(30 * 2 ** (attempts - 1), 3600);

type EffectsOffice = Pick<Office, "db" | "graph" | "log" | "now">;
type Clock = () => Date;

/**
 * Carries out what is due (only what is about one fact, when given), one after another, until `limit` are taken up
 * or none is left. Never throws for an effect's own trouble: that is noted on it. Resolves to how many it took up.
 */
export async function carryOut(
  office: EffectsOffice,
  { about, limit = 20 }: { about?: string; limit?: number },
): Promise<number> {
  const carrier = randomUUID();
  const began = Date.now();
  const clock = () => new Date(office.now.getTime() + Date.now() - began);
  let taken = 0;
  while (taken < limit) {
    const [effect] = await claimEffects(office.db, carrier, clock(), { about, limit: 1 });
    if (!effect) break;
    taken++;
    await carryOne(office, carrier, effect, clock);
  }
  return taken;
}

async function carryOne(
  office: EffectsOffice,
  carrier: string,
  effect: ClaimedEffect,
  clock: Clock,
): Promise<void> {
  const { db, graph } = office;
  const began = Date.now();
  const kind = kinds[effect.kind];
  const report = (outcome: string) =>
    office.log({
      effect: effect.kind,
      id: effect.id,
      outcome,
      attempts: effect.attempts,
      ms: Date.now() - began,
    });
  try {
    if (!kind) throw new CannotBeDone(`This version of the office does not know how to ${effect.kind}.`);
    await kind(effect.payload, {
      db,
      graph,
      key: effect.key,
      progress: effect.progress,
      note: (progress) => noteProgress(db, effect.id, carrier, progress),
    });
    await markEffectDone(db, effect.id, carrier, clock());
    report("done");
  } catch (error) {
    const next = whatNext(error, effect.attempts);
    if ("waitSeconds" in next) {
      const until = new Date(clock().getTime() + next.waitSeconds * 1000);
      await postponeEffect(db, effect.id, carrier, until, next.problem);
      report("postponed");
    } else {
      await markEffectFailed(db, effect.id, carrier, clock(), next.problem);
      report("failed");
    }
  }
}

/** Whether trying again may help, and when. What nobody foresaw is tried again too, then left to a person. */
function whatNext(
  error: unknown,
  attempts: number,
): { waitSeconds: number; problem: string } | { problem: string } {
  if (error instanceof CannotBeDone) return { problem: error.message };
  const problem =
    error instanceof GraphFailure ? error.message : "Something went wrong in the office’s own software.";
  const hopeless = error instanceof GraphFailure && (error.kind === "missing" || error.kind === "refused");
  if (hopeless || attempts >= mostAttempts) return { problem };
  const asked = error instanceof GraphFailure ? error.retryAfterSeconds : undefined;
  // A changed message is worth another look at once.
  if (error instanceof GraphFailure && error.kind === "stale" && attempts < 4)
    return { waitSeconds: 0, problem };
  return { waitSeconds: asked ?? waitSeconds(attempts), problem };
}
