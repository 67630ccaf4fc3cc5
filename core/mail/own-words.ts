import type { SentenceMarks } from "./fingerprint.ts";
import type { Marks } from "./likeness.ts";

/** Fewer words than these, unless they ask for something, are no more than a nod. */
const realWords = 8;

/** The sentences of a copy that the others do not have. Most of a sentence in the common text is that sentence reworded. */
export const ownAmong = <S extends SentenceMarks>(sentences: readonly S[], common: Marks): S[] =>
  sentences.filter(({ marks }) => {
    const shared = marks.filter((mark) => common.has(mark)).length;
    return marks.length > 0 && shared * 3 < marks.length;
  });

export const wordsIn = (sentences: readonly SentenceMarks[]): number =>
  sentences.reduce((sum, { words }) => sum + words, 0);

/** Whether what a copy says of its own must be read. */
export const addsSomething = (own: readonly SentenceMarks[]): boolean =>
  wordsIn(own) >= realWords || own.some(({ asks }) => asks);
