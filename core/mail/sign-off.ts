import { isFarewell } from "./farewell.ts";
import { isRule } from "./dividers.ts";
import { heavyPrintAt, isFoot } from "./small-print.ts";

/** How many of the lines are the letter: without the sign-off, the signature, the device's boast and the small print. */
export function ownLength(lines: readonly string[], writer: string): number {
  const start = lines.findIndex((line) => line.trim() !== "");
  if (start < 0) return 0;
  const end = (length: number) => endBefore(lines, length, start);
  let kept = end(lines.length);
  const dashes = lines.findIndex((line, at) => at > start && at < kept && isDashes(line));
  if (dashes > 0) kept = end(dashes);
  const heavy = heavyPrintAt(lines.slice(0, kept), start + 1);
  if (heavy > 0) kept = end(heavy);
  kept = withoutFoot(lines, start, kept);
  const from = Math.max(start + 1, kept - 20);
  const letter = lines.slice(0, kept);
  const farewellAt = letter.findIndex(
    (line, at) => at >= from && isFarewell(line) && isShortAfter(letter, at),
  );
  if (farewellAt > 0) return withoutFoot(lines, start, end(farewellAt));
  return end(withoutName(letter, start, writer));
}

/** The line that mail programs set before a signature. */
const isDashes = (line: string): boolean => /^\s{0,2}(?:--|—|–|__) ?$/.test(line);

function endBefore(lines: readonly string[], length: number, start: number): number {
  let end = length;
  while (end > start + 1 && ((lines[end - 1] ?? "").trim() === "" || isRule(lines[end - 1] ?? ""))) end -= 1;
  return end;
}

/** Takes machine's lines off the end, and small print that a mail program has broken into several. */
function withoutFoot(lines: readonly string[], start: number, length: number): number {
  let kept = endBefore(lines, length, start);
  for (;;) {
    let first = kept - 1;
    while (first > start && kept - first < 14 && (lines[first - 1] ?? "").trim() !== "") first -= 1;
    const paragraph = lines.slice(first, kept);
    const at = paragraph.findIndex((line) => isFoot(line));
    // The whole letter in one paragraph is cut at its end only.
    const wrapped = first > start && at >= 0 ? first + at : isFoot(lines[kept - 1] ?? "") ? kept - 1 : -1;
    if (wrapped <= start) return kept;
    kept = endBefore(lines, wrapped, start);
  }
}

/** Only a name, a title and a telephone number may follow: a postscript keeps everything. */
const isShortAfter = (lines: readonly string[], at: number) =>
  lines
    .slice(at + 1)
    .every((line) => line.length <= 110 && !/^\s{0,3}(?:p\.? ?s\b|\d{1,2}[.)] )/i.test(line));

/** A bare name at the foot, and what stands under it. */
function withoutName(lines: readonly string[], start: number, writer: string): number {
  const names = writer
    .toLowerCase()
    .split(/[^\p{L}'-]{1,5}/u)
    .filter((name) => name.length > 2);
  for (let at = Math.max(start + 1, lines.length - 5); at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trim();
    const words = line.toLowerCase();
    const bare = line.length > 0 && line.length <= 60 && line.split(/\s{1,5}/).length <= 7;
    if (!bare || /[?!;:]$/.test(line) || !names.some((name) => words.includes(name))) continue;
    if (lines.slice(at).every((after) => after.length <= 80 && !/[?!]$/.test(after.trim()))) return at;
  }
  return lines.length;
}
