import { readFileSync } from "node:fs";
import path from "node:path";
import { sentenceFeatures, windowsOf } from "../core/triage/danger.ts";
import { softmax } from "../core/triage/model/linear.ts";
import { addTokens, type Features } from "../core/triage/model/words.ts";
import { passageOf } from "../core/triage/passage.ts";
import type { TypeCode } from "../core/triage/types.ts";
import type { Flag } from "../core/triage/vocabulary.ts";
import { type Example, fit, type FitOptions } from "./fit.ts";
import type { Letter } from "./letters.ts";
import { scoresOn } from "./validate.ts";

const dangers: readonly { flag: Flag; type: TypeCode; file: string }[] = [
  { flag: "safeguarding", type: "safeguarding", file: "safeguarding" },
  { flag: "threat", type: "threat", file: "threat" },
  { flag: "self-harm", type: "welfare", file: "self-harm" },
];

const windows = (letter: Letter): Features[] =>
  windowsOf(passageOf(letter.email)).map(({ tokens }) => addTokens(new Map(), tokens));
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

/**
 * Adds the letters: all of a harmless one is safe; of a dangerous one nobody has said which sentence it is, so the two
 * that a first model takes for it are.
 */
export function dangerExamples(
  sentences: readonly Example[],
  letters: readonly Letter[],
  options: FitOptions,
): Example[] {
  const harmless = letters
    .filter((letter) => dangersOf(letter).length === 0)
    .flatMap((letter) => windows(letter).map((features) => ({ features, label: "safe", weight: 0.5 })));
  let examples: Example[] = [...sentences, ...harmless];
  for (let round = 0; round < 2; round++) {
    const model = fit(examples, options);
    const told = letters.flatMap((letter) =>
      dangersOf(letter).flatMap((type) => {
        const at = model.labels.indexOf(type);
        return windows(letter)
          .map((features) => ({ features, likely: softmax(scoresOn(model, features))[at] ?? 0 }))
          .sort((a, b) => b.likely - a.likely)
          .slice(0, 2)
          .map(({ features }) => ({ features, label: type }));
      }),
    );
    examples = [...sentences, ...harmless, ...told];
  }
  return examples;
}
