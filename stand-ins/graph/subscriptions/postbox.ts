import type { Shown } from "../show-parts.ts";
import type { World } from "../world.ts";
import { Endpoint } from "./endpoint.ts";
import { postTo } from "./wire.ts";

export interface PostCounts {
  /** Batches that were answered with 2xx. */
  taken: number;
  /** Batches sent again because they were not. */
  repeated: number;
  /** Notifications given up after hours, or dropped for slowness. */
  lost: number;
  dropped: number;
  /** Answers that took too long. */
  slow: number;
}

const longestBatch = 20;
const longestWait = 600_000;

/** Collects notifications by address, sends them together and again until they are taken. */
export class Postbox {
  readonly counts: PostCounts = { taken: 0, repeated: 0, lost: 0, dropped: 0, slow: 0 };
  readonly #world: World;
  readonly #closing: AbortSignal;
  readonly #waiting = new Map<string, Shown[]>();
  readonly #endpoints = new Map<string, Endpoint>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(world: World, closing: AbortSignal) {
    this.#world = world;
    this.#closing = closing;
    closing.addEventListener("abort", () => this.empty());
  }

  get #quirks() {
    return this.#world.quirks.notifications;
  }

  post(url: string, notification: Shown): void {
    const waiting = this.#waiting.get(url);
    if (waiting) waiting.push(notification);
    else {
      this.#waiting.set(url, [notification]);
      const { delayMs, slowDelayMs } = this.#quirks;
      const isSlow = this.#endpoint(url).pace(this.#now(), this.#quirks) === "slow";
      this.#after(isSlow ? slowDelayMs : delayMs, () => this.#flush(url));
    }
  }

  /** Forgets what has not been sent. */
  empty(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#waiting.clear();
  }

  #now = (): number => this.#world.now().getTime();

  #after(ms: number, act: () => void): void {
    if (this.#closing.aborted) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer.unref());
  }

  #endpoint(url: string): Endpoint {
    const { host } = new URL(url);
    const endpoint = this.#endpoints.get(host) ?? new Endpoint();
    this.#endpoints.set(host, endpoint);
    return endpoint;
  }

  #flush(url: string): void {
    const collected = this.#waiting.get(url) ?? [];
    this.#waiting.delete(url);
    if (this.#quirks.disorder) collected.reverse();
    for (let at = 0; at < collected.length; at += longestBatch) {
      const batch = collected.slice(at, at + longestBatch);
      void this.#deliver(url, batch, 0, this.#now());
      if (this.#quirks.duplicates) void this.#deliver(url, batch, 0, this.#now());
    }
  }

  async #deliver(url: string, batch: readonly Shown[], attempt: number, since: number): Promise<void> {
    const { answerMs, slowMs, retryMs, giveUpMs } = this.#quirks;
    const endpoint = this.#endpoint(url);
    if (endpoint.pace(this.#now(), this.#quirks) === "drop") {
      this.counts.dropped += batch.length;
      return;
    }
    const started = performance.now();
    const body = JSON.stringify({ value: batch });
    const { status } = await postTo(
      url,
      { body, type: "application/json; charset=utf-8", timeoutMs: answerMs },
      this.#closing,
    ).catch(() => ({ status: 0 }));
    if (this.#closing.aborted) return;
    const ms = performance.now() - started;
    endpoint.heard(this.#now(), ms, this.#quirks);
    if (ms > slowMs) this.counts.slow += 1;
    const wait = Math.min(retryMs * 2 ** attempt, longestWait);
    if (status >= 200 && status < 300) this.counts.taken += 1;
    else if (this.#now() + wait - since > giveUpMs) this.counts.lost += batch.length;
    else {
      this.counts.repeated += 1;
      this.#after(wait, () => void this.#deliver(url, batch, attempt + 1, since));
    }
  }
}
