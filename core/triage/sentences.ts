/** A sentence or a line of a list, where it stands in its text. */
export interface Piece {
  at: number;
  to: number;
  /** A line that opens with a bullet, a number or a letter. */
  listed: boolean;
}

const most = 400;
const mostRead = 12_000;
const ends =
  /[.!?]["')]{0,2}[ \t]{1,4}|[.!?:]?["')]{0,2}\s{0,4}\n\s{0,4}\n|\n(?=\s{0,3}(?:[-•*]|\(?[a-z0-9]{1,2}[.)]) )|[.!?:]["')]{0,2}\n/gi;
const shortened =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|rev|prof|cllr|hon|no|nos|approx|e\.?g|i\.?e|etc|incl|inc|[ap]\.?m|vs?|r\.s\.v\.p|ref|tel|ext|para|reg|dept|[a-z]|\d{1,2}|\(\w{1,2})\.$/i;
const opener = /^\s{0,4}(?:[-•*]|\(?[a-z0-9]{1,2}[.)]) /i;

/** The sentences of a text in its order; abbreviations do not end one, and small letters may begin one. */
export function piecesOf(text: string): Piece[] {
  const read = text.slice(0, mostRead);
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    const words = read.slice(from, to);
    const at = from + words.length - words.trimStart().length;
    if (words.trim().length > 2 && pieces.length < most)
      pieces.push({ at, to: at + words.trim().length, listed: opener.test(words) });
    from = to;
  };
  for (const found of read.matchAll(ends)) {
    const to = found.index + found[0].length;
    if (
      /^\.[ \t]/.test(found[0]) &&
      shortened.test(read.slice(Math.max(0, found.index - 8), found.index + 1))
    )
      continue;
    add(to);
  }
  add(read.length);
  return pieces;
}

/** Sentences and list lines; a list stays with the line that opens it. */
export function sentencesOf(text: string, longest = mostRead): string[] {
  return text
    .slice(0, longest)
    .split(
      /(?<=[.!?])["')]{0,2}\s{1,4}(?=[A-Z0-9"'(£@-])|(?<=[!?])\s{1,4}|\n\s{0,4}\n|\n(?=\s{0,3}(?:[-•*]|\(?[a-z0-9]{1,2}[.)]) )/,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 2);
}
