import { bytesOf } from "./linear.ts";
import { type Features, tokensOf } from "./words.ts";

/** Word vectors as `npm run train` packs them: words of like use lie near each other. Binary fields are base64. */
export interface PackedVectors {
  /** Separated by spaces. */
  words: string;
  size: number;
  steps: readonly number[];
  /** Uint8: how much each word counts in a text. */
  weights: string;
  /** Int8: `size` for each word. */
  vectors: string;
}

export interface Vectors {
  readonly rows: ReadonlyMap<string, number>;
  readonly steps: readonly number[];
  readonly weights: Uint8Array;
  readonly vectors: Int8Array;
}

export const unpackVectors = ({ words, steps, weights, vectors }: PackedVectors): Vectors => ({
  rows: new Map(words.split(" ").map((word, row) => [word, row])),
  steps,
  weights: bytesOf(weights),
  vectors: new Int8Array(bytesOf(vectors).buffer),
});

/** How far a text's meaning counts beside its words. */
const share = 3;

/** Adds what a text is about, whatever its words: the direction of its words' vectors together. */
export function addMeaning(
  features: Features,
  { rows, steps, weights, vectors }: Vectors,
  text: string,
): Features {
  const sums = steps.map(() => 0);
  for (const token of tokensOf(text)) {
    const row = rows.get(token.replace(/'.*/s, ""));
    if (row === undefined) continue;
    const weight = weights[row] ?? 0;
    for (let at = 0; at < steps.length; at++)
      sums[at] = (sums[at] ?? 0) + weight * (vectors[row * steps.length + at] ?? 0) * (steps[at] ?? 0);
  }
  const length = Math.hypot(...sums);
  if (length > 0) sums.forEach((sum, at) => features.set(`E:${at}`, (share * sum) / length));
  return features;
}
