import { plainPhrases } from "./cues/plain.ts";
import { type Heard, sentencesHeard } from "./heard.ts";
import { dangerModel } from "./model/models.ts";
import { addTokens, type Features, tokensOf } from "./model/words.ts";
import type { Passage } from "./passage.ts";
import { spelt } from "./spelt.ts";
import { type Danger, isDanger } from "./types.ts";
import { loudestIn, mostShown, type Told, windowsIn } from "./windows.ts";

/** The words of a letter that speak most of a danger. */
export interface Alarm extends Told {
  type: Danger;
}

/** One sentence, as it is learnt. */
export const sentenceFeatures = (sentence: string): Features =>
  addTokens(new Map(), tokensOf(spelt(sentence)));

/** For each danger the passage that speaks most of it. */
export function alarmsIn({ subject, heard }: Pick<Passage, "subject" | "heard">): Alarm[] {
  const sentences = sentencesHeard(subject, heard.slice(subject.length + 1));
  const alarms = new Map<Danger, Alarm>(plainlySaid(sentences).map((alarm) => [alarm.type, alarm]));
  for (const [type, told] of loudestIn(dangerModel(), windowsIn(sentences)))
    if (isDanger(type) && told.likely > (alarms.get(type)?.likely ?? 0)) alarms.set(type, { type, ...told });
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
    return [{ type, likely: 0.99, words: sentence.slice(0, mostShown) }];
  });
}
