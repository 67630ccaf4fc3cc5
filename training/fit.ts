import { hashOf, type Model, type Packed, unpack, valuesOf } from "../core/triage/model/linear.ts";
import type { Features } from "../core/triage/model/words.ts";
import { seeded } from "../stand-ins/graph/faults/seeded.ts";

/** A text with what it is. */
export interface Example {
  features: Features;
  label: string;
  /** How many ordinary examples it counts for. */
  weight?: number;
}

export interface FitOptions {
  rounds?: number;
  rate?: number;
  /** How strongly weights are held near zero. */
  shrink?: number;
  /** How much rarer labels are raised: 0 not at all, 1 until all count alike. */
  balance?: number;
  /** A feature must stand in so many examples. */
  seenIn?: number;
  seed?: number;
}

/** Multinomial logistic regression by AdaGrad; the same examples and seed give the same model. */
export function fit(examples: readonly Example[], options: FitOptions = {}): Model {
  return unpack(fitPacked(examples, options));
}

/** The same, as it is stored; `heat` tempers its likelihoods. */
export function fitPacked(
  examples: readonly Example[],
  { rounds = 15, rate = 0.2, shrink = 0.001, balance = 0.5, seenIn = 3, seed = 1 }: FitOptions = {},
  heat = 1,
): Packed {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const seen = new Map<number, number>();
  const hashed = examples.map(({ features }) =>
    valuesOf(features).map(([name, value]) => [hashOf(name), value] as const),
  );
  for (const values of hashed) for (const [hash] of values) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const known = [...seen].filter(([, times]) => times >= seenIn).map(([hash]) => hash);
  const rows = new Map(known.map((hash, row) => [hash, row]));
  const vectors = hashed.map((values) => {
    const inModel = values.flatMap(([hash, value]) => {
      const row = rows.get(hash);
      return row === undefined ? [] : [[row, value] as const];
    });
    return {
      rows: Int32Array.from(inModel, ([row]) => row),
      values: Float32Array.from(inModel, ([, value]) => value),
    };
  });
  const target = examples.map(({ label }) => labels.indexOf(label));
  const total = new Float64Array(labels.length);
  examples.forEach(({ weight = 1 }, at) => (total[target[at] ?? 0] = (total[target[at] ?? 0] ?? 0) + weight));
  const mean = total.reduce((sum, one) => sum + one, 0) / labels.length;
  const worth = examples.map(
    ({ weight = 1 }, at) => weight * (mean / (total[target[at] ?? 0] ?? 1)) ** balance,
  );

  const count = labels.length;
  const weights = new Float32Array(known.length * count);
  const spread = new Float32Array(known.length * count).fill(1e-6);
  const bias = new Float32Array(count);
  const biasSpread = new Float32Array(count).fill(1e-6);
  const likely = new Float32Array(count);
  const order = examples.map((_, at) => at);
  const random = seeded(seed);
  const later = Math.floor(rounds / 2);
  // The mean after the later rounds: the last letters that came by sway it less.
  const settled = { weights: new Float32Array(weights.length), bias: new Float32Array(count) };
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const vector = vectors[at];
      if (!vector) continue;
      likelihoods(likely, vector, weights, bias);
      likely[target[at] ?? 0] = (likely[target[at] ?? 0] ?? 0) - 1;
      const by = worth[at] ?? 1;
      for (let label = 0; label < count; label++) {
        const slope = (likely[label] ?? 0) * by;
        biasSpread[label] = (biasSpread[label] ?? 0) + slope * slope;
        bias[label] = (bias[label] ?? 0) - (0.5 * rate * slope) / Math.sqrt(biasSpread[label] ?? 1);
      }
      for (let one = 0; one < vector.rows.length; one++) {
        const from = (vector.rows[one] ?? 0) * count;
        const value = (vector.values[one] ?? 0) * by;
        for (let label = 0; label < count; label++) {
          const cell = from + label;
          const slope = (likely[label] ?? 0) * value + shrink * (weights[cell] ?? 0);
          spread[cell] = (spread[cell] ?? 0) + slope * slope;
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(spread[cell] ?? 1);
        }
      }
    }
    if (round < later) continue;
    addShare(settled.weights, weights, rounds - later);
    addShare(settled.bias, bias, rounds - later);
  }
  return pack(labels, known, settled.weights, settled.bias, heat);
}

function addShare(sum: Float32Array, one: Float32Array, of: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (one[at] ?? 0) / of;
}

/** Weights rounded to a byte each; features that say next to nothing are left out. */
function pack(
  labels: readonly string[],
  known: readonly number[],
  weights: Float32Array,
  bias: Float32Array,
  heat: number,
): Packed {
  const count = labels.length;
  const steps = labels.map((_, label) => {
    let most = 0;
    for (let row = 0; row < known.length; row++)
      most = Math.max(most, Math.abs(weights[row * count + label] ?? 0));
    return most / 127 || 1;
  });
  const rounded = known
    .map((hash, row) => ({
      hash,
      bytes: labels.map((_, label) => Math.round((weights[row * count + label] ?? 0) / (steps[label] ?? 1))),
    }))
    .filter(({ bytes }) => bytes.some((byte) => Math.abs(byte) > 5))
    .sort((a, b) => a.hash - b.hash);
  return {
    labels,
    bias: Array.from(bias, (one) => Math.round((one / heat) * 1e4) / 1e4),
    steps: steps.map((step) => Number((step / heat).toPrecision(6))),
    features: base64(Int32Array.from(rounded, ({ hash }) => hash)),
    weights: base64(Int8Array.from(rounded.flatMap(({ bytes }) => bytes))),
  };
}

const base64 = (array: Int32Array | Int8Array): string => Buffer.from(array.buffer).toString("base64");

function likelihoods(
  out: Float32Array,
  vector: { rows: Int32Array; values: Float32Array },
  weights: Float32Array,
  bias: Float32Array,
): void {
  const count = out.length;
  out.set(bias);
  for (let one = 0; one < vector.rows.length; one++) {
    const from = (vector.rows[one] ?? 0) * count;
    const value = vector.values[one] ?? 0;
    for (let label = 0; label < count; label++)
      out[label] = (out[label] ?? 0) + (weights[from + label] ?? 0) * value;
  }
  let most = -Infinity;
  for (const one of out) most = Math.max(most, one);
  let sum = 0;
  for (let label = 0; label < count; label++) sum += out[label] = Math.exp((out[label] ?? 0) - most);
  for (let label = 0; label < count; label++) out[label] = (out[label] ?? 0) / sum;
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0];
  }
}
