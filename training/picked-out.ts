import { softmax } from "../core/triage/model/linear.ts";
import { addTokens, type Features } from "../core/triage/model/words.ts";
import { windowsOf } from "../core/triage/windows.ts";
import { type Example, fit, type FitOptions } from "./fit.ts";
import { scoresOn } from "./validate.ts";

/** What a letter speaks of, in one of its sentences or another. */
export interface Told {
  labels: readonly string[];
  features: readonly Features[];
}

export const featuresOf = (subject: string, text: string): Features[] =>
  windowsOf(subject, text).map(({ tokens }) => addTokens(new Map(), tokens));

/**
 * Nobody has said which sentence of a letter it is. A model learnt from `first` picks out the few likeliest of each
 * letter, and one learnt from these and from `known` picks again.
 */
export function pickedOut(
  first: readonly Example[],
  known: readonly Example[],
  letters: readonly Told[],
  most: number,
  options: FitOptions,
): Example[] {
  let examples = first;
  for (let round = 0; round < 2; round++) {
    const model = fit(examples, options);
    const picked = letters
      .filter(({ labels }) => labels.length > 0)
      .flatMap(({ labels, features }) => {
        const all = features.map((one) => ({ features: one, likely: softmax(scoresOn(model, one)) }));
        return labels.flatMap((label) => {
          const at = model.labels.indexOf(label);
          return [...all]
            .sort((a, b) => (b.likely[at] ?? 0) - (a.likely[at] ?? 0))
            .slice(0, most)
            .map((one) => ({ features: one.features, label }));
        });
      });
    examples = [...known, ...picked];
  }
  return [...examples];
}
