import type { AST } from "@eslint-community/regexpp";
import { parsed, type Source } from "./backtracking.ts";

/** A number from 0 up to `below`, the same row of them every time. */
type Draw = (below: number) => number;
function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const likely = "a1 x-,.(>@\n'/:A£?";

function wordsFor(node: AST.Pattern | AST.Element, draw: Draw): string {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup": {
      const way = node.alternatives[draw(node.alternatives.length)];
      return (way?.elements ?? []).map((one) => wordsFor(one, draw)).join("");
    }
    case "Quantifier":
      return wordsFor(node.element, draw).repeat(Math.min(node.max, node.min + draw(3)));
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterSet":
    case "CharacterClass": {
      const fits = new RegExp(node.raw, "u");
      return (
        Array.from(likely)
          .filter((one) => fits.test(one))
          .at(draw(3)) ??
        likely.match(fits)?.[0] ??
        "é"
      );
    }
    default:
      return "";
  }
}

/** A text that leads a pattern on and lets it down: a beginning of what it looks for, over and over, and never the end. */
export const attackOf = (unit: string, length: number): string =>
  `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}\0`;

/** Beginnings of what a pattern looks for, and what gives any pattern trouble. */
export function* unitsFor(one: Source): Generator<string> {
  yield* ["a", " ", "\n", "a ", "1", ">", "(", "a.", "Re: "];
  const draw = drawFrom(7);
  const pattern = parsed(one);
  for (let n = 0; n < 16; n++) {
    const words = wordsFor(pattern, draw);
    const start = words.slice(0, 1 + draw(words.length || 1));
    const joined = n % 2 === 0 ? start : `${start}${wordsFor(pattern, draw).slice(0, 1 + draw(12))}`;
    if (joined) yield `${joined}${["", " ", "\n"][n % 3] ?? ""}`;
  }
}
