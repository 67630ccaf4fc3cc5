import type { Mark } from "../../../../core/contract/letter.ts";
import type { TypeCode } from "../../../../core/triage/types.ts";

/** What a mark is shown as. A danger outranks the type, and the type the facts. */
export type Tone = "danger" | "type" | "time" | "reference";

export interface Piece {
  at: number;
  text: string;
  tone: Tone | null;
}

const toneOf = ({ danger, types, fact }: Mark, chosen: TypeCode): Tone | null =>
  danger ? "danger" : types.includes(chosen) ? "type" : fact;

/** A text in pieces, marked and unmarked: what speaks for the chosen type, danger always. Together they are the text. */
export function piecesOf(text: string, marks: readonly Mark[], chosen: TypeCode): Piece[] {
  const pieces: Piece[] = [];
  const add = (at: number, to: number, tone: Tone | null) => {
    if (to <= at) return;
    const before = pieces.at(-1);
    if (before && before.tone === tone) before.text += text.slice(at, to);
    else pieces.push({ at, text: text.slice(at, to), tone });
  };
  let from = 0;
  for (const mark of marks) {
    const tone = toneOf(mark, chosen);
    if (!tone || mark.at < from || mark.to > text.length) continue;
    add(from, mark.at, null);
    add(mark.at, mark.to, tone);
    from = mark.to;
  }
  add(from, text.length, null);
  return pieces;
}

/** The tones that are to be seen in a letter, in the order of their weight. */
export const tonesIn = (pieces: readonly Piece[]): Tone[] =>
  (["danger", "type", "time", "reference"] as const).filter((tone) =>
    pieces.some((piece) => piece.tone === tone),
  );
