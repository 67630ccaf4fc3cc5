import { scoresFor, softmax, valuesOf } from "./model/linear.ts";
import { dangerModel } from "./model/models.ts";
import { addWords } from "./model/words.ts";
import type { Passage } from "./passage.ts";
import { sentencesOf } from "./sentences.ts";
import { isTypeCode, type TypeCode } from "./types.ts";

/** The words of a letter that speak most of a danger. */
export interface Alarm {
  type: TypeCode;
  /** 0 to 1. */
  likely: number;
  words: string;
}

/** Each sentence by itself and with the next: a danger is often said in two, in the midst of something else. */
export function windowsOf({
  subject,
  own,
  passedOn,
}: Pick<Passage, "subject" | "own" | "passedOn">): string[] {
  const said = [subject, ...sentencesOf(own), ...sentencesOf(passedOn)].filter((text) => text.length > 3);
  return said.flatMap((text, at) => [text, `${text} ${said[at + 1] ?? ""}`]);
}

/** For each danger the passage that speaks most of it; `words` is its first sentence, as it was written. */
export function alarmsIn(passage: Passage): Alarm[] {
  const model = dangerModel();
  const alarms = new Map<TypeCode, Alarm>();
  let sentence = "";
  for (const [place, words] of windowsOf(passage).entries()) {
    // A window of one sentence, then the same with the next.
    if (place % 2 === 0) sentence = words;
    const likely = softmax(scoresFor(model, valuesOf(addWords(new Map(), words))));
    for (const [at, type] of model.labels.entries()) {
      const so = likely[at] ?? 0;
      if (isTypeCode(type) && so > (alarms.get(type)?.likely ?? 0))
        alarms.set(type, { type, likely: so, words: sentence.slice(0, 200) });
    }
  }
  return [...alarms.values()].sort((a, b) => b.likely - a.likely);
}
