import type { SentenceMarks } from "../../core/mail/fingerprint.ts";

/** How a letter's sentences lie in its row: each as the number of its marks, then its words doubled, plus one if it asks. */
export const packed = (sentences: readonly SentenceMarks[]): number[] =>
  sentences.flatMap(({ words, asks, marks }) => [marks.length, Math.min(words, 9_999) * 2 + (asks ? 1 : 0)]);

export function unpacked(row: { marks: readonly number[]; sentences: readonly number[] }): SentenceMarks[] {
  const found: SentenceMarks[] = [];
  let from = 0;
  for (let at = 0; at + 1 < row.sentences.length; at += 2) {
    const count = row.sentences[at] ?? 0;
    const said = row.sentences[at + 1] ?? 0;
    found.push({ words: said >> 1, asks: said % 2 === 1, marks: row.marks.slice(from, from + count) });
    from += count;
  }
  return found;
}
