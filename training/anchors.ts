import type { Study } from "../core/triage/learn/lesson.ts";
import { packPrints, type Prints } from "../core/triage/learn/prints.ts";
import { studyOf } from "../core/triage/learn/study.ts";
import type { Letter } from "./letters.ts";

const ofEachType = 3;
const mostPrints = 160;

/** A few letters of each type, spread over those there are, as `core/triage/learn/anchors.ts` reads them. */
export function packAnchors(letters: readonly Letter[], leader: string) {
  const types = [...new Set(letters.map(({ type }) => type))].sort();
  return types.flatMap((type) => {
    const mine = letters.filter((letter) => letter.type === type);
    return Array.from({ length: Math.min(ofEachType, mine.length) }, (_, at) => {
      const letter = mine[Math.floor((at * mine.length) / ofEachType)] ?? mine[0];
      if (!letter) throw new Error(`there is no letter of type ${type}`);
      const study: Study = studyOf(letter.email, leader);
      const prints = Buffer.from(packPrints(strongest(study.prints))).toString("base64");
      return { prints, likely: study.likely };
    });
  });
}

function strongest({ places, values }: Prints): Prints {
  const kept = Array.from(places, (place, at) => [place, values[at] ?? 0] as const)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0])
    .slice(0, mostPrints)
    .sort((a, b) => a[0] - b[0]);
  return {
    places: Uint16Array.from(kept, ([place]) => place),
    values: Float32Array.from(kept, ([, value]) => value),
  };
}
