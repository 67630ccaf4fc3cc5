/** Whether letters are one and the same, by the marks of their words (`fingerprint.ts`). */

export type Marks = ReadonlySet<number>;

/** What the copies of a letter share. */
export interface InCommon {
  common: Marks;
  /** Marks of names and numbers. */
  names: Marks;
}

export interface Likeness {
  /** How many marks they share. */
  shared: number;
  /** Of the shorter one's, 0 to 1. */
  share: number;
}

export function likeness(a: Marks, b: Marks): Likeness {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const mark of shorter) if (longer.has(mark)) shared += 1;
  return { shared, share: shorter.size === 0 ? 0 : shared / shorter.size };
}

/** Half of the shorter one is in the other; of a few lines, which have little to be told apart by, nearly all. */
export const isSame = ({ shared, share }: Likeness): boolean =>
  shared >= 10 ? share >= 0.5 : shared >= 6 && share >= 0.8;

/** A quarter is: of what many have sent that is a copy too, with much changed or turned round. */
export const isDrawn = ({ shared, share }: Likeness): boolean => shared >= 8 && share >= 0.25;

/** What at least half of the copies say, and at least two; a letter alone says all of it. */
export function commonMarks(copies: readonly Marks[]): Marks {
  const [only] = copies;
  if (copies.length === 1 && only) return only;
  const counts = new Map<number, number>();
  for (const copy of copies) for (const mark of copy) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const enough = Math.max(2, copies.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([mark]) => mark));
}

/** The one of these that the marks are most like, if any is like enough. */
export function nearest<G extends { common: Marks }>(
  marks: Marks,
  groups: readonly G[],
  like: (likeness: Likeness, group: G) => boolean,
): G | undefined {
  let best: { group: G; share: number } | undefined;
  for (const group of groups) {
    const found = likeness(marks, group.common);
    if (like(found, group) && found.share > (best?.share ?? 0)) best = { group, share: found.share };
  }
  return best?.group;
}

/** The marks a letter is looked up by: few, and the same ones wherever the same is said. */
export const lookedUpBy = (marks: Marks): number[] => [...marks].sort((a, b) => a - b).slice(0, 32);

/** With so many copies what they have in common is reckoned again; later ones change it no more. */
export const reckonedAt: readonly number[] = [2, 3, 4, 6, 9, 14, 20, 28, 40];
