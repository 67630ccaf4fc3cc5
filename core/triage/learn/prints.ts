import { hashOf, valuesOf } from "../model/linear.ts";
import { addMeaning, type Vectors } from "../model/meaning.ts";
import type { ReadLetter } from "../model/letter.ts";
import { addParts, addWords, type Features, tokensOf } from "../model/words.ts";

/**
 * What the office keeps of a letter to learn from: no word of it, but the places that its words fall into among 65,536,
 * which each of them shares with many others, in the order of the places; and how much stands in each.
 */
export interface Prints {
  places: Uint16Array;
  values: Float32Array;
}

export const placeCount = 65_536;
/** A long letter leaves its strongest prints. */
const mostPrints = 320;
/** A value is kept as so many parts of one, between -4 and 4. */
const parts = 8192;
/** Words as common as "the" have no parts worth knowing. */
const commonBelow = 80;
const gramLength = 4;

export function printsOf(letter: ReadLetter, vectors: Vectors): Prints {
  const sums = new Map<number, number>();
  for (const [name, value] of valuesOf(featuresOf(letter, vectors))) {
    const hash = hashOf(name);
    const place = (hash ^ (hash >>> 16)) & (placeCount - 1);
    sums.set(place, (sums.get(place) ?? 0) + value * shareOf(name, vectors));
  }
  const kept = Array.from(sums, ([place, value]) => [place, rounded(value)] as const)
    .filter(([, value]) => value !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0])
    .slice(0, mostPrints)
    .sort((a, b) => a[0] - b[0]);
  return {
    places: Uint16Array.from(kept, ([place]) => place),
    values: Float32Array.from(kept, ([, value]) => value),
  };
}

/** The letter's words, its subject's, parts of its rarer words, its writer, the signs found in it, and what it is about. */
function featuresOf({ passage, writer, automatic, signs }: ReadLetter, vectors: Vectors): Features {
  const features = addWords(addWords(new Map(), passage.text), passage.subject, "s:");
  addParts(features, rarerOf(passage.text, vectors), [gramLength]);
  features.set(`r:${writer}`, 1).set(`r:${automatic ?? "person"}`, 1);
  for (const { type, score } of signs) features.set(`Q:${type}`, score / 8);
  return addMeaning(features, vectors, passage.text);
}

/** Words rare enough that their parts are worth knowing. */
const rarerOf = (text: string, { rows, weights }: Vectors): string[] =>
  tokensOf(text).filter((token) => {
    const row = rows.get(token);
    return token.length > 1 && (row === undefined || (weights[row] ?? 0) >= commonBelow);
  });

/** How much a kind of print counts: who wrote tells little by itself, and a direction would drown the words. */
const shares: Readonly<Record<string, number>> = { "s:": 0.5, "E:": 0.5, "r:": 0.15, "c:": 1, "Q:": 1 };

/** Words count the less, the more common they are anywhere. */
function shareOf(name: string, { rows, weights }: Vectors): number {
  const share = shares[name.slice(0, 2)];
  const words = (share === undefined ? name : name.slice(2)).replace(/-$/, "").split(" ");
  if (share !== undefined && !name.startsWith("s:")) return share;
  const rare = words.reduce((product, word) => product * rarity(rows.get(word), weights), 1);
  return (share ?? 1) * rare ** (1 / words.length);
}

const rarity = (row: number | undefined, weights: Uint8Array): number =>
  row === undefined ? 1 : Math.max(0.1, (weights[row] ?? 0) / 255);

const rounded = (value: number): number => Math.round(Math.max(-3.99, Math.min(3.99, value)) * parts) / parts;

/** The cosine of two letters' prints: 1 when they are the same. */
export function likenessOf(one: Prints, other: Prints): number {
  const there = new Map(Array.from(other.places, (place, at) => [place, other.values[at] ?? 0]));
  const shared = one.places.reduce(
    (sum, place, at) => sum + (one.values[at] ?? 0) * (there.get(place) ?? 0),
    0,
  );
  const length = ({ values }: Prints) => Math.hypot(...values);
  return shared / (length(one) * length(other) || 1);
}

/** Four bytes for each print: its place, then its value, little endian. */
export function packPrints({ places, values }: Prints): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(places.length * 4));
  places.forEach((place, at) => {
    bytes.setUint16(at * 4, place, true);
    bytes.setInt16(at * 4 + 2, (values[at] ?? 0) * parts, true);
  });
  return new Uint8Array(bytes.buffer);
}

export function unpackPrints(packed: Uint8Array): Prints {
  const bytes = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = Math.floor(packed.byteLength / 4);
  return {
    places: Uint16Array.from({ length }, (_, at) => bytes.getUint16(at * 4, true)),
    values: Float32Array.from({ length }, (_, at) => bytes.getInt16(at * 4 + 2, true) / parts),
  };
}
