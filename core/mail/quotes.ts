import { attributionLines } from "./attribution.ts";
import { isDivider, isRule } from "./dividers.ts";
import { headingLines } from "./headings.ts";

/** What the writer quotes or passes on: where it starts in the lines of a body, and whether the writer goes on after it. */
export interface QuoteAt {
  /** Lines that only introduce the quote ("On … wrote:"). */
  lines: number;
  /** All the rest of the body is quoted. */
  toTheEnd: boolean;
}

/** Tells whether line `at` opens a quote. */
export function quoteAt(lines: readonly string[], at: number): QuoteAt | null {
  const line = lines[at] ?? "";
  if (line.length > 400 || line.trim() === "") return null;
  if (isDivider(line)) return { lines: 1, toTheEnd: !isQuoted(nextWords(lines, at + 1)) || isQuoted(line) };
  if (headingLines(lines, at) > 0) return { lines: 1, toTheEnd: true };
  if (isRule(line)) return afterRule(lines, at);
  const introduced = attributionLines(lines, at);
  if (introduced === 0) return null;
  return { lines: introduced, toTheEnd: !isQuoted(nextWords(lines, at + introduced)) };
}

export const isQuoted = (line: string): boolean => /^\s{0,3}[>＞]/.test(line);

/** The overhang of a quoted line that some mail program has broken: the rest of its sentence, or of its link. */
export const isOverhang = (line: string, above: string): boolean =>
  isQuoted(above) &&
  ((above.length >= 60 && /^[a-zß-ÿ_(/.,]/.test(line)) ||
    (/https?:\/\/[^\s]{4,200}$/.test(above) && /^[^\s]{0,100}[_=/&%)][^\s]{0,100}$/.test(line)));

/** A line drawn across belongs to the quote that it opens. */
function afterRule(lines: readonly string[], at: number): QuoteAt | null {
  const next = lines.findIndex((line, place) => place > at && line.trim() !== "");
  if (next < 0 || next > at + 3) return null;
  const opens = headingLines(lines, next) > 0 || isDivider(lines[next] ?? "");
  return opens ? { lines: 1, toTheEnd: true } : null;
}

const nextWords = (lines: readonly string[], from: number): string =>
  lines.slice(from, from + 6).find((line) => line.trim() !== "") ?? "";
