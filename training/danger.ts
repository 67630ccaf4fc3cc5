import { readFileSync } from "node:fs";
import path from "node:path";
import { sentenceFeatures } from "../core/triage/danger.ts";
import { passageOf } from "../core/triage/passage.ts";
import type { TypeCode } from "../core/triage/types.ts";
import type { Flag } from "../core/triage/vocabulary.ts";
import type { Example, FitOptions } from "./fit.ts";
import type { Letter } from "./letters.ts";
import { featuresOf, pickedOut } from "./picked-out.ts";

const dangers: readonly { flag: Flag; type: TypeCode; file: string }[] = [
  { flag: "safeguarding", type: "safeguarding", file: "safeguarding" },
  { flag: "threat", type: "threat", file: "threat" },
  { flag: "self-harm", type: "welfare", file: "self-harm" },
];

export const dangersOf = ({ flags, type }: Letter): TypeCode[] =>
  dangers.filter((one) => flags.includes(one.flag) || type === one.type).map((one) => one.type);

/** Single sentences, each with what it speaks of. */
export function dangerSentences(folder: string): Example[] {
  const lines = (file: string) =>
    readFileSync(path.join(folder, `${file}.txt`), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
  return [...dangers, { type: "safe", file: "safe" }].flatMap(({ type, file }) =>
    lines(file).map((line) => ({ features: sentenceFeatures(line), label: type })),
  );
}

/** Adds the letters: all of a harmless one is safe. */
export function dangerExamples(
  sentences: readonly Example[],
  letters: readonly Letter[],
  options: FitOptions,
): Example[] {
  const told = letters.map((letter) => {
    const { subject, heard } = passageOf(letter.email);
    return { labels: dangersOf(letter), features: featuresOf(subject, heard) };
  });
  const harmless = told
    .filter(({ labels }) => labels.length === 0)
    .flatMap(({ features }) => features.map((one) => ({ features: one, label: "safe", weight: 0.5 })));
  return pickedOut([...sentences, ...harmless], [...sentences, ...harmless], told, 2, options);
}
