import { randomUUID } from "node:crypto";
import type { Pace } from "../../core/effects/pace.ts";
import { GraphFailure } from "../graph/failure.ts";
import { logBug } from "../log.ts";
import { type ClaimedEffect, LeaseLost } from "../store/carriers.ts";
import type { Hitch } from "../store/effect-outcomes.ts";
import { CannotBeDone, NotSeenYet } from "./effect.ts";

/** What went wrong, and when to try again; without `until` it is left to a person. */
type Next = (Hitch & { until?: Date }) | "not ours";

/** How often a message that somebody is changing is taken up again at once. */
const hastyTries = 4;

/** Whether trying again may help, and when. What nobody foresaw is tried again too, then left to a person. */
export function whatNext(error: unknown, { tries }: ClaimedEffect, now: Date, pace: Pace): Next {
  const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  if (error instanceof LeaseLost) return "not ours";
  if (error instanceof NotSeenYet) return { trouble: "unsure", problem: error.message, until: error.until };
  if (error instanceof CannotBeDone) return { trouble: "cannot", problem: error.message };
  const isLast = tries + 1 >= pace.mostTries;
  const usual = isLast ? {} : { until: inSeconds(pace.afterTry(tries + 1)) };
  if (!(error instanceof GraphFailure)) return { trouble: "bug", problem: sayBug(error), ...usual };
  const { kind: trouble, message: problem, retryAfterSeconds } = error;
  if (trouble === "missing" || trouble === "refused" || isLast) return { trouble, problem };
  if (retryAfterSeconds !== undefined)
    return { trouble, problem, until: inSeconds(Math.max(retryAfterSeconds, pace.afterTry(tries + 1))) };
  // A changed message is worth another look at once.
  if (trouble === "stale" && tries + 1 < hastyTries) return { trouble, problem, until: now };
  return { trouble, problem, ...usual };
}

function sayBug(error: unknown): string {
  const reference = randomUUID().slice(0, 8);
  logBug(reference, error);
  return `Something went wrong in the office’s own software. Its reference is ${reference}.`;
}
