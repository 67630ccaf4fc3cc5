import type { Reply } from "../call.ts";
import type { ErrorIds } from "../errors.ts";
import { overConcurrency, overVolume, tooManyRequests } from "./fault-answers.ts";
import type { FaultPlan } from "./plan.ts";

const tenMinutes = 600_000;

interface Traffic {
  inFlight: number;
  windowFrom: number;
  inWindow: number;
  /** Until when nothing is answered, and how long whoever asks too early waits again. */
  penalty: { until: number; seconds: number } | undefined;
}

const bound = (limit: boolean | number, documented: number): number =>
  limit === true ? documented : limit === false ? Infinity : limit;

/** What one application may ask of one mailbox: https://learn.microsoft.com/graph/throttling-limits */
export class Limits {
  readonly #traffic = new Map<string, Traffic>();
  readonly #concurrent: number;
  readonly #perTenMinutes: number;

  constructor({ concurrent, perTenMinutes }: FaultPlan["limits"]) {
    this.#concurrent = bound(concurrent, 4);
    this.#perTenMinutes = bound(perTenMinutes, 10_000);
  }

  #of(who: string, now: number): Traffic {
    const traffic = this.#traffic.get(who) ?? {
      inFlight: 0,
      windowFrom: now,
      inWindow: 0,
      penalty: undefined,
    };
    this.#traffic.set(who, traffic);
    return traffic;
  }

  penalise(who: string, now: number, seconds: number): void {
    this.#of(who, now).penalty = { until: now + seconds * 1000, seconds };
  }

  /** Counts a request in; answers in its stead where it is one too many. Each that enters must `leave`. */
  enter(who: string, now: number, ids: ErrorIds): Reply | undefined {
    const traffic = this.#of(who, now);
    traffic.inFlight += 1;
    if (now - traffic.windowFrom >= tenMinutes) Object.assign(traffic, { windowFrom: now, inWindow: 0 });
    traffic.inWindow += 1;
    const { penalty } = traffic;
    if (penalty && now < penalty.until) {
      // Too early: the wait begins again.
      penalty.until = now + penalty.seconds * 1000;
      return tooManyRequests(ids, penalty.seconds);
    }
    traffic.penalty = undefined;
    if (traffic.inWindow > this.#perTenMinutes)
      return overVolume(ids, Math.ceil((traffic.windowFrom + tenMinutes - now) / 1000));
    return traffic.inFlight > this.#concurrent ? overConcurrency(ids) : undefined;
  }

  leave(who: string): void {
    const traffic = this.#traffic.get(who);
    if (traffic) traffic.inFlight -= 1;
  }
}
