import { newGuid } from "../ids.ts";

/** What a caller has been told of one record. */
export interface Known {
  id: string;
  version: string;
  /** Whether it lies in what the caller watches; a calendar also remembers what lies outside the window. */
  isShown: boolean;
  /** Of an occurrence: its series. */
  seriesKey?: string | undefined;
}

export interface Entry {
  key: string;
  /** The default id, as it was when the round began. */
  id: string;
  how: "created" | "updated" | "deleted";
  /** The record lives on under another default id: those who use immutable ids need not hear of it. */
  onlyDefaultId?: true;
}

/** One synchronisation, from a first request or a delta link to the next delta link. */
export interface Round {
  entries: readonly Entry[];
  /** What is told before them although the caller has heard it. */
  repeated: readonly Entry[];
  /** What the caller knows once it has had every page. */
  known: ReadonlyMap<string, Known>;
}

/** How many rounds are remembered: like the service's own, the memory is bounded and not promised. */
const remembered = 200;

/** What callers have been told, as long as the service remembers. */
export class Rounds {
  readonly #rounds = new Map<string, Round>();
  readonly #expired = new Set<string>();

  keep(round: Round): string {
    const id = newGuid();
    this.#rounds.set(id, round);
    const [oldest] = this.#rounds.keys();
    if (this.#rounds.size > remembered && oldest !== undefined) this.#forget(oldest);
    return id;
  }

  find(id: string): Round | "expired" | undefined {
    return this.#expired.has(id) ? "expired" : this.#rounds.get(id);
  }

  /** Every token given out so far answers 410 from now on. */
  expire(): void {
    for (const id of this.#rounds.keys()) this.#forget(id);
  }

  #forget(id: string): void {
    this.#rounds.delete(id);
    this.#expired.add(id);
  }
}
