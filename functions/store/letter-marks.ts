import type { SentenceMarks } from "../../core/mail/fingerprint.ts";

const aName = 20_000;

/**
 * How a letter's sentences lie in its row: each as the number of its marks; its words doubled, plus one if it asks,
 * plus 20,000 for each of its names; then the names.
 */
export const packed = (sentences: readonly SentenceMarks[]): number[] =>
  sentences.flatMap(({ words, asks, marks, names }) => [
    marks.length,
    Math.min(words, 9_999) * 2 + (asks ? 1 : 0) + names.length * aName,
    ...names,
  ]);

export function unpacked(row: { marks: readonly number[]; sentences: readonly number[] }): SentenceMarks[] {
  const found: SentenceMarks[] = [];
  let from = 0;
  for (let at = 0; at + 1 < row.sentences.length;) {
    const count = row.sentences[at] ?? 0;
    const said = row.sentences[at + 1] ?? 0;
    const names = row.sentences.slice(at + 2, at + 2 + Math.floor(said / aName));
    const words = (said % aName) >> 1;
    found.push({ words, asks: said % 2 === 1, marks: row.marks.slice(from, from + count), names });
    from += count;
    at += 2 + names.length;
  }
  return found;
}
