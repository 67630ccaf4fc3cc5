import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { analyse } from "scslre";

export interface Source {
  source: string;
  flags: string;
}

const parser = new RegExpParser();
export const parsed = ({ source, flags }: Source): AST.Pattern =>
  parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v"),
  });

function quantifiersIn(pattern: AST.Pattern): AST.Quantifier[] {
  const found: AST.Quantifier[] = [];
  visitRegExpAST(pattern, { onQuantifierEnter: (one) => void found.push(one) });
  return found;
}

const isOneCharacter = ({ type }: AST.Element) =>
  type === "Character" || type === "CharacterSet" || type === "CharacterClass";

/** Nothing that could fail comes after it, so it is never taken back. */
function isLast(node: AST.Node): boolean {
  const { parent } = node;
  if (!parent) return true;
  if (parent.type === "Quantifier" || parent.type === "Assertion") return false;
  return (parent.type !== "Alternative" || parent.elements.at(-1) === node) && isLast(parent);
}

/** It is tried at the start of the text and nowhere else. */
const isAnchored = ({ alternatives }: AST.Pattern, flags: string) =>
  !flags.includes("m") &&
  alternatives.every(({ elements: [first] }) => first?.type === "Assertion" && first.kind === "start");

/**
 * Why the time a pattern takes might grow faster than the text; undefined when it cannot. A pattern whose every repeat
 * has an end looks at so many characters from each place and no more: that is linear. A repeat without an end is let
 * through where it repeats one character and is the last thing, or the only such one in an anchored pattern.
 */
export function whyNotLinear(one: Source): string | undefined {
  const pattern = parsed(one);
  const endless = quantifiersIn(pattern).filter(({ max }) => max === Infinity);
  const alone = isAnchored(pattern, one.flags) && endless.length === 1;
  const loose = endless.find((each) => !isOneCharacter(each.element) || !(alone || isLast(each)));
  if (loose) return `${loose.raw} has no end and can be taken back`;
  const { reports } = analyse(one);
  if (reports[0]) return `${reports[0].type} on ${reports[0].character.literal.source}`;
  if (analyse({ ...one, source: withoutEnds(one) }).reports.some(({ exponential }) => exponential))
    return "a repeat within a repeat of the same characters";
  return undefined;
}

/** The same pattern, were none of its repeats bounded: what doubles with each character then is too dear when bounded. */
function withoutEnds(one: Source): string {
  // From the end of the text to its start, so that what is still to come keeps its place.
  const repeats = quantifiersIn(parsed(one)).filter(({ max }) => max > 1);
  return repeats
    .sort((a, b) => b.end - a.end)
    .reduce(
      (source, { min, greedy, element, end }) =>
        `${source.slice(0, element.end)}{${min},}${greedy ? "" : "?"}${source.slice(end)}`,
      one.source,
    );
}

/** What it fits, it fits from start to end, and that is only so long. */
export function hasEnd(source: string): boolean {
  const pattern = parsed({ source, flags: "" });
  const closed = ({ elements }: AST.Alternative) => {
    const last = elements.at(-1);
    return last?.type === "Assertion" && last.kind === "end";
  };
  return (
    isAnchored(pattern, "") &&
    pattern.alternatives.every(closed) &&
    quantifiersIn(pattern).every(({ max }) => max < Infinity)
  );
}
