import type { AutomaticKind } from "../../mail/automatic.ts";
import type { Passage } from "../passage.ts";
import type { TypeScore } from "../score.ts";
import type { TopicSign } from "../topics.ts";
import type { WriterRole } from "../writer.ts";
import { addMeaning, type Vectors } from "./meaning.ts";
import { addParts, addWeighed, addWords, type Features, tokensOf } from "./words.ts";

/** A letter as far as it has been read: its words, who wrote it, and the signs that were looked for. */
export interface ReadLetter {
  passage: Passage;
  writer: WriterRole;
  automatic: AutomaticKind | null;
  signs: readonly TypeScore[];
}

/** What a subject counts for beside the whole letter: it tells much, and as often nothing. */
const subjectShare = 0.7;

/** What tells a letter's type. */
export function typeFeatures({ passage, writer, automatic, signs }: ReadLetter, vectors: Vectors): Features {
  const features = addWeighed(addWords(new Map(), passage.text), passage.subject, "S:", subjectShare);
  features.set(`r:${writer}`, 1).set(`r:${automatic ?? "person"}`, 1);
  for (const { type, score } of signs) features.set(`Q:${type}`, score / 16);
  return addMeaning(features, vectors, passage.text);
}

/** What tells its topic. */
export function topicFeatures(passage: Passage, signs: readonly TopicSign[]): Features {
  const features = addWords(addWords(new Map(), passage.text), passage.subject, "s:");
  for (const { topic, found } of signs) features.set(`T:${topic}`, found / 2);
  return addParts(features, wordsOf(passage.text.slice(0, 1_000)));
}

/** What tells the service a report belongs to. */
export function serviceFeatures(subject: string, text: string, vectors: Vectors): Features {
  const whole = `${subject} ${text}`;
  const features = addMeaning(inTwoParts(subject, text), vectors, whole);
  return addParts(features, wordsOf(whole.slice(0, 400)));
}

const wordsOf = (text: string): string[] => tokensOf(text).filter((token) => token.length > 1);

/** A text's words, and those of its subject once more by themselves. */
export const inTwoParts = (subject: string, text: string): Features =>
  addWords(addWords(new Map(), `${subject}\n${text}`), subject, "s:");
