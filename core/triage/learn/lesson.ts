import type { Prints } from "./prints.ts";

/** What the office is asked about a letter, and answers. */
export const heads = ["type", "topic", "service"] as const;
export type Head = (typeof heads)[number];

/** How likely each label is, by label. Those that are next to impossible are left out. */
export type Likelihoods = Readonly<Record<string, number>>;

/** A letter as it teaches: its prints, and what the shipped models make of it, nothing of the office's own being added. */
export interface Study {
  prints: Prints;
  likely: Readonly<Record<Head, Likelihoods>>;
}

/** What is said of a letter; null where nothing is. */
export type Labels = Readonly<Record<Head, string | null>>;

/** A letter with what a person chose for it. */
export interface Lesson extends Study {
  chosen: Labels;
}

/** What is left out of a list of likelihoods counts as this. */
export const hardlyLikely = 0.0003;

/** Enough of a ranking to teach from. */
export const worthKeeping = (ranked: readonly { label: string; likely: number }[]): Likelihoods =>
  Object.fromEntries(
    ranked
      .filter(({ likely }) => likely > 0.002)
      .slice(0, 12)
      .map(({ label, likely }) => [label, Math.round(likely * 1e4) / 1e4]),
  );
