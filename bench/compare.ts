import type { Ratio } from "./figure.ts";

/** One run; resolves to its milliseconds. Told which run it is, the warm-up included. */
export type Run = (round: number) => Promise<number> | number;

export interface Compared {
  ours: number[];
  bare: number[];
}

/** Runs the two in turn, so that whatever else the machine does falls on both. */
export async function compare(
  ours: Run,
  bare: Run,
  { rounds, warmUp = 0 }: { rounds: number; warmUp?: number },
): Promise<Compared> {
  const taken: Compared = { ours: [], bare: [] };
  for (let round = 0; round < warmUp + rounds; round++) {
    const [our, plain] = [await ours(round), await bare(round)];
    if (round < warmUp) continue;
    taken.ours.push(our);
    taken.bare.push(plain);
  }
  return taken;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The value below which `share` of the values lie; the median for a half. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new Error("there is no quantile of nothing");
  return low + (high - low) * (place % 1);
}

/** A quantile of the one against the same quantile of the other. */
export function ratio(what: string, { ours, bare }: Compared, share = 0.5): Ratio {
  return {
    kind: "ratio",
    what,
    ours: quantile(ours, share),
    bare: quantile(bare, share),
    unit: "ms",
    runs: ours.length,
  };
}

/** The same in seconds, for what takes long. */
export function inSeconds(row: Ratio): Ratio {
  return { ...row, ours: row.ours / 1000, bare: row.bare / 1000, unit: "s" };
}
