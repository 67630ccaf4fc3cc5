import { isOverhang, isQuoted, quoteAt } from "./quotes.ts";
import { withoutSignOff } from "./sign-off.ts";

/** What is read of a body. A longer one is not read to its end. */
export const mostRead = 60_000;
const mostLines = 2_500;

export interface BodyParts {
  /** The writer's own new words, without banner, quotes, sign-off and small print. */
  newText: string;
  /** What the writer quotes or passes on; empty when there is none. */
  quoted: string;
}

const banner =
  /^\s{0,3}(?:caution\s?:|\[?external\]?(?: email)?\b|external (?:email|sender)|warning: (?:this|external)|you don't often get email from|this (?:message|email) (?:originated|came) from outside)/i;

/** `writer`, when known, lets a bare name at the foot be recognised. */
export function bodyParts(body: string, writer = ""): BodyParts {
  const lines = withoutBanner(
    body
      .slice(0, mostRead)
      .replace(/\u00a0/g, " ")
      .split(/\r?\n/, mostLines),
  );
  const own: string[] = [];
  const quoted: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const quote = quoteAt(lines, at);
    if (quote?.toTheEnd) {
      quoted.push(...lines.slice(at));
      break;
    }
    if (quote) {
      quoted.push(...lines.slice(at, at + quote.lines));
      at += quote.lines - 1;
    } else if (isQuoted(line) || isOverhang(line, lines[at - 1] ?? "")) quoted.push(line);
    else own.push(line);
  }
  return {
    newText: withoutSignOff(own, writer).join("\n").trim(),
    quoted: quoted
      .map((line) => line.replace(/^\s{0,3}(?:> ?){1,6}/, ""))
      .join("\n")
      .trim(),
  };
}

export const newText = (body: string, writer = ""): string => bodyParts(body, writer).newText;

function withoutBanner(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  return first >= 0 && banner.test(lines[first] ?? "") ? lines.slice(first + 1) : lines;
}
