import { type Wait, waitWords } from "../clocks/waits.ts";
import type { WorkView } from "../contract/work.ts";
import { sayDay } from "../time.ts";

type Clock = Pick<WorkView["clock"], "dueOn" | "waiting">;

/** What a pause means for the date: it moves only where the clock stands still. */
export function sayPaused({ dueOn, waiting }: Clock): string {
  if (waiting) {
    const lapses = waiting.lapsesOn
      ? ` What has not come by ${sayDay(waiting.lapsesOn)} ends the request.`
      : "";
    return `The clock stands still since ${sayDay(waiting.since)}, waiting for ${waitWords[waiting.for].awaited}.${lapses}`;
  }
  return dueOn
    ? `The clock runs on: the reply is still due on ${sayDay(dueOn)}.`
    : "It has no day for the reply that a pause could move.";
}

/** The same of one that is about to begin. */
export const sayPausing = (clock: Clock, waitsFor: Wait | undefined): string =>
  waitsFor
    ? `From today the clock stands still until you note ${waitWords[waitsFor].awaited}.`
    : sayPaused(clock);
