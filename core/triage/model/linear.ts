import type { Features } from "./words.ts";

/** A linear model as it is stored: what `npm run train` writes. Binary fields are base64, little endian. */
export interface Packed {
  labels: readonly string[];
  bias: readonly number[];
  /** What one step of a label's weights is worth. */
  steps: readonly number[];
  /** Int32: the features it knows, by their hash. */
  features: string;
  /** Int8: for each of these features, one weight for each label. */
  weights: string;
}

export interface Model {
  readonly labels: readonly string[];
  readonly bias: Float32Array;
  readonly steps: Float32Array;
  readonly rows: ReadonlyMap<number, number>;
  readonly weights: Int8Array;
}

export function unpack({ labels, bias, steps, features, weights }: Packed): Model {
  const known = new Int32Array(bytesOf(features).buffer);
  return {
    labels,
    bias: Float32Array.from(bias),
    steps: Float32Array.from(steps),
    rows: new Map(Array.from(known, (hash, row) => [hash, row])),
    weights: new Int8Array(bytesOf(weights).buffer),
  };
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** FNV-1a, 32 bits. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** How much a feature counts in a letter: many of a kind count for less each, and each part of a letter counts as one. */
export function valuesOf(features: Features): [name: string, value: number][] {
  const size = new Map<string, number>();
  const counted = Array.from(
    features,
    ([name, count]) => [name, isSign(name) ? count : 1 + Math.log(count)] as [string, number],
  );
  for (const [name, value] of counted)
    if (!isSign(name)) size.set(partOf(name), (size.get(partOf(name)) ?? 0) + value * value);
  for (const one of counted) one[1] /= Math.sqrt(size.get(partOf(one[0])) ?? 1);
  return counted;
}
/** Signs that have been weighed already count as they are. */
const isSign = (name: string): boolean => name[1] === ":" && name[0] === name[0]?.toUpperCase();
const partOf = (name: string): string => (name[1] === ":" ? (name[0] ?? "") : "");

/** Each label's score for a text, before it is made a likelihood. */
export function scoresFor(model: Model, values: readonly (readonly [string, number])[]): Float32Array {
  const { labels, bias, steps, rows, weights } = model;
  const sums = new Float32Array(labels.length);
  for (const [name, value] of values) {
    const row = rows.get(hashOf(name));
    if (row === undefined) continue;
    const at = row * labels.length;
    for (let label = 0; label < labels.length; label++)
      sums[label] = (sums[label] ?? 0) + (weights[at + label] ?? 0) * value;
  }
  return sums.map((sum, label) => sum * (steps[label] ?? 0) + (bias[label] ?? 0));
}

/** Likelihoods that add up to one. */
export function softmax(scores: Float32Array): Float32Array {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / sum);
}

/** The features that speak most for a label, the strongest first. */
export function reasonsFor(
  model: Model,
  values: readonly (readonly [string, number])[],
  label: string,
  most: number,
): { name: string; weight: number }[] {
  const { labels, steps, rows, weights } = model;
  const column = labels.indexOf(label);
  return values
    .map(([name, value]) => {
      const row = rows.get(hashOf(name));
      const weight =
        row === undefined ? 0 : (weights[row * labels.length + column] ?? 0) * (steps[column] ?? 0) * value;
      return { name, weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}
