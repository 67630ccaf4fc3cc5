import type { SentenceMarks } from "./fingerprint.ts";
import type { InCommon } from "./likeness.ts";

/** Fewer words than these, unless they ask for something, are no more than a nod. */
const realWords = 8;

/**
 * The sentences of a copy that the others do not have. Most of a sentence in the common text is that sentence
 * reworded, unless it says the same of something else: "keep the baths at Tannery Lane open".
 */
export const ownAmong = <S extends SentenceMarks>(
  sentences: readonly S[],
  { common, names: known }: InCommon,
): S[] =>
  sentences.filter(({ marks, names }) => {
    const shared = marks.filter((mark) => common.has(mark)).length;
    if (marks.length > 0 && shared * 3 < marks.length) return true;
    return names.some((name) => !known.has(name));
  });

export const wordsIn = (sentences: readonly SentenceMarks[]): number =>
  sentences.reduce((sum, { words }) => sum + words, 0);

/** Whether what a copy says of its own must be read. */
export const addsSomething = (own: readonly SentenceMarks[]): boolean =>
  wordsIn(own) >= realWords || own.some(({ asks }) => asks);
