import { bannerLines } from "./banner.ts";
import { isOverhang, isQuoted, quoteAt } from "./quotes.ts";
import { ownLength } from "./sign-off.ts";

/** What is read of a body. A longer one is not read to its end. */
export const mostRead = 60_000;
const mostLines = 2_500;

/** What a line of a body belongs to: the writer's own words, what they quote or pass on, how they sign, or what a machine put above. */
export type PartName = "own" | "quoted" | "signOff" | "banner";
export type Parts = Readonly<Record<PartName, string>>;
export interface Piece {
  part: PartName;
  text: string;
}

/** The body in its own order, cut where the part changes; joined by line breaks it is what was read of the body, whole. */
export function piecesOf(body: string, writer = ""): Piece[] {
  const { lines, parts } = sorted(body, writer);
  const pieces: { part: PartName; lines: string[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const part = parts[at] ?? "own";
    const last = pieces.at(-1);
    if (last?.part === part) last.lines.push(line);
    else pieces.push({ part, lines: [line] });
  }
  return pieces.map((piece) => ({ part: piece.part, text: piece.lines.join("\n") }));
}

/** The same by part. What is quoted loses its marks. `writer`, when known, lets a bare name at the foot be recognised. */
export function partsOf(body: string, writer = ""): Parts {
  const { lines, parts } = sorted(body, writer);
  const of = (part: PartName) => lines.filter((_, at) => parts[at] === part);
  const text = (found: readonly string[]) => found.join("\n").trim();
  return {
    own: text(of("own")),
    signOff: text(of("signOff")),
    banner: text(of("banner")),
    quoted: text(of("quoted").map((line) => line.replace(/^\s{0,3}(?:[>＞] ?){1,9}/, ""))),
  };
}

export const newText = (body: string, writer = ""): string => partsOf(body, writer).own;

function sorted(body: string, writer: string): { lines: string[]; parts: PartName[] } {
  const lines = body
    .slice(0, mostRead)
    .replace(/\u00a0/g, " ")
    .split(/\r\n|\r|\n/, mostLines);
  const banner = bannerLines(lines);
  const parts: PartName[] = lines.map((_, at) => (at < banner ? "banner" : "own"));
  markQuotes(lines, parts, banner);
  const own = lines.flatMap((_, at) => (parts[at] === "own" ? [at] : []));
  const kept = ownLength(
    own.map((at) => lines[at] ?? ""),
    writer,
  );
  const rest = own.slice(kept);
  if (rest.some((at) => (lines[at] ?? "").trim() !== "")) for (const at of rest) parts[at] = "signOff";
  return { lines, parts };
}

function markQuotes(lines: readonly string[], parts: PartName[], from: number): void {
  for (let at = from; at < lines.length; at += 1) {
    const quote = quoteAt(lines, at);
    if (quote?.toTheEnd) return void parts.fill("quoted", at);
    if (quote) {
      parts.fill("quoted", at, at + quote.lines);
      at += quote.lines - 1;
    } else if (isQuoted(lines[at] ?? "") || isOverhang(lines[at] ?? "", lines[at - 1] ?? ""))
      parts[at] = "quoted";
  }
}
