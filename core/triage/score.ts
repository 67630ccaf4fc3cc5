import { cut, oneLine } from "../text.ts";
import type { Cue } from "./cues/cue.ts";
import { cues } from "./cues/table.ts";
import type { Passage } from "./passage.ts";
import { isDanger, type TypeCode } from "./types.ts";
import type { WriterRole } from "./writer.ts";

export interface Sign {
  because: string;
  weight: number;
  quote: string;
  /** Where its words stand in the passage's `text`. */
  at: number;
  to: number;
}
export interface TypeScore {
  type: TypeCode;
  score: number;
  signs: readonly Sign[];
}

/** How strongly the letter looks like each type, the strongest first. Types with no sign are left out. */
export function scoresOf(passage: Passage, role: WriterRole): TypeScore[] {
  const signs = new Map<TypeCode, Sign[]>();
  for (const cue of cues) {
    const sign = signOf(cue, passage, role);
    if (sign) signs.set(cue.type, [...(signs.get(cue.type) ?? []), sign]);
  }
  return [...signs]
    .map(([type, found]) => ({
      type,
      score: found.reduce((sum, { weight }) => sum + weight, 0),
      signs: found,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function signOf(
  { type, find, and, from, subject, because, weight }: Cue,
  passage: Passage,
  role: WriterRole,
): Sign | null {
  if (from && !from.includes(role)) return null;
  const text = subject ? passage.subject : isDanger(type) ? passage.heard : passage.text;
  const match = find.exec(text);
  if (!match || (and && !and.test(text))) return null;
  // What is heard may stand outside the text; then it has no place there.
  const place = isDanger(type) ? find.exec(passage.text) : match;
  return {
    because,
    weight,
    // The subject is the beginning of the passage's text.
    at: place?.index ?? 0,
    to: place ? place.index + place[0].length : 0,
    quote: sentenceAround(text, match.index, match[0]),
  };
}

/** The writer's words that made the sign, whole words and not too many. */
function sentenceAround(text: string, at: number, words: string): string {
  if (words.trim().length < 2) return "";
  const near = text.slice(Math.max(text.lastIndexOf("\n", at), text.lastIndexOf(". ", at)) + 1, at);
  const before = near.length > 60 ? `…${near.slice(-60).replace(/^\S*\s/, "")}` : near;
  const rest = text.slice(at + words.length);
  const follows = rest.slice(0, (/[.!?\n]/.exec(rest)?.index ?? rest.length) + 1);
  const after = follows.length > 80 ? `${follows.slice(0, 80).replace(/\s\S{0,80}$/, "")}…` : follows;
  return cut(oneLine(`${before}${words}${after}`), 200);
}
