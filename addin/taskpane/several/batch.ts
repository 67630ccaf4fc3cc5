import type { Refusal, RefusalKind } from "../../refusal.ts";
import type { Answers } from "../answers.ts";
import { inTurn } from "./in-turn.ts";

/** What is being done to many letters, one after the other. `resting`: the office has asked for a pause. */
export interface Run {
  doing: "log" | "undo";
  done: number;
  of: number;
  stopping: boolean;
  resting: boolean;
}

/** Lives as long as the pane: it goes on while a person looks at something else. */
export interface Batch {
  run: () => Run | undefined;
  onChange: (listener: () => void) => () => void;
  /** One run at a time. `work` gives why it did not happen, if it did not. Resolves to true unless it was broken off. */
  start: <T extends object>(
    doing: Run["doing"],
    list: readonly T[],
    width: number,
    work: (one: T) => Promise<Refusal | undefined>,
  ) => Promise<boolean>;
  stop: () => void;
}

/** As long as a person's share of calls takes to grow by a few dozen. */
export const pause = 10_000;

/** What the next letter would meet as well. */
const everywhere: readonly RefusalKind[] = ["offline", "unreachable", "sign-in", "not-signed-in"];
export const meetsAll = (refusal: Refusal | undefined): boolean =>
  refusal !== undefined && everywhere.includes(refusal.kind);

function keepBatch(): Batch {
  let run: Run | undefined;
  let wake: () => void = () => undefined;
  const listeners = new Set<() => void>();
  function change(part: Partial<Run> | undefined) {
    run = run && part && { ...run, ...part };
    for (const listener of listeners) listener();
  }
  async function rest() {
    change({ resting: true });
    await new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, pause);
    });
    change({ resting: false });
  }
  return {
    run: () => run,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(doing, list, width, work) {
      if (run) return false;
      run = { doing, done: 0, of: list.length, stopping: false, resting: false };
      change({});
      let broken = false;
      await inTurn(list, width, async (one) => {
        let refusal = run?.stopping ? undefined : await work(one);
        while (refusal?.kind === "too-many" && !run?.stopping) {
          await rest();
          refusal = run?.stopping ? refusal : await work(one);
        }
        if (run?.stopping || meetsAll(refusal)) broken = true;
        else change({ done: (run?.done ?? 0) + 1 });
        return !broken;
      });
      change(undefined);
      return !broken;
    },
    stop() {
      change({ stopping: true });
      wake();
    },
  };
}

const kept = new WeakMap<Answers, Batch>();

export function batchOf(answers: Answers): Batch {
  const batch = kept.get(answers) ?? keepBatch();
  kept.set(answers, batch);
  return batch;
}
