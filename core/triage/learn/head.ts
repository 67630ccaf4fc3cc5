import { hardlyLikely, type Likelihoods } from "./lesson.ts";
import { placeCount, type Prints } from "./prints.ts";

/** What the office has learnt about one question: for each place, how much more or less likely it makes each label. */
export interface LearntHead {
  readonly labels: readonly string[];
  readonly weights: Float32Array;
  /** How much has been moved at each place so far: what has been told often moves less. */
  readonly moved: Float32Array;
  readonly taught: Taught[];
  /** Letters on which nothing is to change. */
  readonly anchors: readonly Taught[];
  /** How often each label was chosen. */
  readonly counts: Uint32Array;
}

interface Taught {
  prints: Prints;
  /** The shipped model's scores. */
  scores: Float32Array;
  /** How likely each label should be. */
  wanted: Float32Array;
  /** The label a person chose; -1 for an anchor. */
  chosen: number;
}

const rate = 0.5;
const shrink = 0.0003;
/** At the beginning every place has moved so much: the larger, the less one letter changes. */
const calm = 0.3;
/** The first few lessons are not repeated as if there were nothing else in the world. */
const fewest = 24;

export const emptyHead = (
  labels: readonly string[],
  anchors: readonly { prints: Prints; likely: Likelihoods }[] = [],
): LearntHead => ({
  labels,
  anchors: anchors.map(({ prints, likely }) => {
    const scores = scoresFrom(labels, likely);
    return { prints, scores, wanted: likelihoodsOf(scores.slice()), chosen: -1 };
  }),
  weights: new Float32Array(placeCount * labels.length),
  moved: new Float32Array(placeCount).fill(calm),
  taught: [],
  counts: new Uint32Array(labels.length),
});

/** How many earlier letters are gone through again with each new one: fewer, the more there are. */
const repeatsAt = (known: number): number => (known < 300 ? 12 : known <= 1000 ? 5 : 1);

/**
 * Learns from one more letter, and goes through some earlier ones again so that they are not forgotten. Which ones is a
 * matter of their number alone, so that the same lessons in the same order always leave the same behind.
 */
export function teachHead(head: LearntHead, prints: Prints, likely: Likelihoods, label: string): void {
  const chosen = head.labels.indexOf(label);
  if (chosen < 0) return;
  const wanted = new Float32Array(head.labels.length);
  wanted[chosen] = 1;
  const lesson: Taught = { prints, chosen, wanted, scores: scoresFrom(head.labels, likely) };
  const known = head.taught.push(lesson);
  head.counts[chosen] = (head.counts[chosen] ?? 0) + 1;
  move(head, lesson);
  for (let turn = 0; turn < repeatsAt(known); turn++) {
    const at = Math.floor(drawn(known, turn) * Math.max(known, fewest));
    const earlier = head.taught[at];
    if (earlier) move(head, earlier);
    for (const again of known < 100 ? [100, 200] : [100]) {
      const anchor = head.anchors[Math.floor(drawn(known, turn + again) * head.anchors.length)];
      if (anchor) move(head, anchor);
    }
  }
}

/** A number from 0 to 1, always the same for the same two. */
function drawn(known: number, turn: number): number {
  let mixed = Math.imul(known, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/** One step towards what is wanted. */
function move(head: LearntHead, { prints, scores, wanted, chosen }: Taught): void {
  const { weights, moved } = head;
  const { places, values } = prints;
  const count = head.labels.length;
  const likely = likelihoodsOf(addLearnt(head, prints, scores.slice()));
  const worth = worthOf(head, chosen);
  for (let label = 0; label < count; label++) {
    const wrong = ((likely[label] ?? 0) - (wanted[label] ?? 0)) * worth;
    if (Math.abs(wrong) < 0.003) continue;
    for (let one = 0; one < places.length; one++) {
      const place = places[one] ?? 0;
      const cell = place * count + label;
      const slope = wrong * (values[one] ?? 0) + shrink * (weights[cell] ?? 0);
      const sum = (moved[place] ?? 0) + slope * slope;
      moved[place] = sum;
      weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(sum);
    }
  }
}

/** Labels that are seldom chosen count for somewhat more. */
function worthOf({ taught, counts }: LearntHead, chosen: number): number {
  if (chosen < 0) return 1;
  const usual = taught.length / counts.reduce((seen, count) => seen + (count > 0 ? 1 : 0), 0);
  return Math.min(3, Math.sqrt(usual / (counts[chosen] ?? 1)));
}

/** Adds what has been learnt to a letter's scores, in place. */
export function addLearnt(
  { labels, weights }: LearntHead,
  prints: Prints,
  scores: Float32Array,
): Float32Array {
  const { places, values } = prints;
  const count = labels.length;
  for (let one = 0; one < places.length; one++) {
    const from = (places[one] ?? 0) * count;
    const value = values[one] ?? 0;
    for (let label = 0; label < count; label++)
      scores[label] = (scores[label] ?? 0) + (weights[from + label] ?? 0) * value;
  }
  return scores;
}

export const scoresFrom = (labels: readonly string[], likely: Likelihoods): Float32Array =>
  Float32Array.from(labels, (label) => Math.log(Math.max(likely[label] ?? 0, hardlyLikely)));

/** In place. */
export function likelihoodsOf(scores: Float32Array): Float32Array {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at] ?? 0) - most);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}
