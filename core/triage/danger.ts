import { plainPhrases } from "./cues/plain.ts";
import { type Heard, sentencesHeard } from "./heard.ts";
import { hashOf, scoresFor, softmax, valuesOf } from "./model/linear.ts";
import { dangerModel } from "./model/models.ts";
import { addTokens, type Features, tokensOf } from "./model/words.ts";
import type { Passage } from "./passage.ts";
import { spelt } from "./spelt.ts";
import { type Danger, isDanger } from "./types.ts";

/** The words of a letter that speak most of a danger. */
export interface Alarm {
  type: Danger;
  /** 0 to 1. */
  likely: number;
  /** As they were written. */
  words: string;
}

export interface Window {
  words: string;
  tokens: readonly string[];
}

/** One sentence, as it is learnt. */
export const sentenceFeatures = (sentence: string): Features =>
  addTokens(new Map(), tokensOf(spelt(sentence)));

const sentencesOfAll = ({ subject, heard }: Pick<Passage, "subject" | "heard">): Heard[] =>
  sentencesHeard(subject, heard.slice(subject.length + 1));

/** Each sentence by itself and with the next: a danger is often said in two, in the midst of something else. */
export const windowsOf = (passage: Pick<Passage, "subject" | "heard">): Window[] =>
  windowsIn(sentencesOfAll(passage));

function windowsIn(heard: readonly Heard[]): Window[] {
  const said = heard.map(({ written, read }) => ({ words: written, tokens: tokensOf(read) }));
  return said.flatMap(({ words, tokens }, at) => {
    const next = said[at + 1];
    return next
      ? [
          { words, tokens },
          { words, tokens: [...tokens, ...next.tokens] },
        ]
      : [{ words, tokens }];
  });
}

/** With fewer words than this that it knows, or fewer than half, the model can say nothing of a sentence. */
const fewest = 3;
const shown = 200;

/** For each danger the passage that speaks most of it. */
export function alarmsIn(passage: Pick<Passage, "subject" | "heard">): Alarm[] {
  const model = dangerModel();
  const heard = sentencesOfAll(passage);
  const alarms = new Map<Danger, Alarm>(plainlySaid(heard).map((alarm) => [alarm.type, alarm]));
  for (const { words, tokens } of windowsIn(heard)) {
    const known = tokens.filter((token) => model.rows.has(hashOf(token))).length;
    if (known < fewest || known * 2 < tokens.length) continue;
    const likely = softmax(scoresFor(model, valuesOf(addTokens(new Map(), tokens))));
    for (const [at, type] of model.labels.entries()) {
      const so = likely[at] ?? 0;
      if (isDanger(type) && so > (alarms.get(type)?.likely ?? 0))
        alarms.set(type, { type, likely: so, words: words.slice(0, shown) });
    }
  }
  return [...alarms.values()].sort((a, b) => b.likely - a.likely);
}

/** What leaves no doubt, even broken over lines or in another language. */
function plainlySaid(sentences: readonly Heard[]): Alarm[] {
  const ends: number[] = [];
  let length = 0;
  for (const { read } of sentences) ends.push((length += read.length + 1));
  const text = sentences.map(({ read }) => read.replace(/\s/g, " ")).join(" ");
  return plainPhrases.flatMap(({ type, find }) => {
    const at = find.exec(text)?.index;
    if (at === undefined) return [];
    const sentence = sentences[ends.findIndex((end) => at < end)]?.written ?? "";
    return [{ type, likely: 0.99, words: sentence.slice(0, shown) }];
  });
}
