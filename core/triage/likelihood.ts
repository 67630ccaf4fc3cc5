import type { TypeLikelihood } from "./choose.ts";
import { asking } from "./clear.ts";
import { asLearnt, isTaught, type OfficeLayer } from "./learn/layer.ts";
import type { Prints } from "./learn/prints.ts";
import { inTwoParts, type ReadLetter, serviceFeatures, topicFeatures, typeFeatures } from "./model/letter.ts";
import { type Model, reasonsFor, scoresFor, softmax, valuesOf } from "./model/linear.ts";
import { askFeatures } from "./model/ask.ts";
import {
  askModel,
  diaryModel,
  once,
  serviceModel,
  spamModel,
  subjectModel,
  topicModel,
  typeModel,
  vectors,
} from "./model/models.ts";
import { addWords, type Features } from "./model/words.ts";
import type { Passage } from "./passage.ts";
import { topicSigns } from "./topics.ts";
import { correspondenceTypes, isDanger, isTypeCode, type TypeCode } from "./types.ts";
import { isTopic, type Topic } from "./vocabulary.ts";

export interface Likely {
  label: string;
  likely: number;
}

/** What the office has learnt by itself, and the prints by which a letter is known to it. */
export interface Learnt {
  layer: OfficeLayer;
  prints: Prints;
}

/** Every label of a model, the likeliest first. */
function likelyIn(model: Model, features: Features): Likely[] {
  const likely = softmax(scoresFor(model, valuesOf(features)));
  return model.labels
    .map((label, at) => ({ label, likely: likely[at] ?? 0 }))
    .sort((a, b) => b.likely - a.likely);
}

const isYes = (model: Model, features: Features): boolean => likelyIn(model, features)[0]?.label === "yes";

/** How likely each type is, the likeliest first, and which of the letter's words say so. */
export function likelyTypes(
  letter: ReadLetter,
  learnt?: Learnt,
): {
  ranked: TypeLikelihood[];
  /** What the shipped model says, before anything the office has learnt. */
  shipped: TypeLikelihood[];
  wordsFor: (type: TypeCode) => string[];
} {
  const features = typeFeatures(letter, vectors());
  const values = once(() => valuesOf(features));
  const heard = (all: TypeLikelihood[]) => (scottish.test(letter.passage.text) ? all : withoutScotland(all));
  const shipped = heard(
    likelyIn(typeModel(), features).flatMap(({ label, likely }) =>
      isTypeCode(label) ? [{ type: label, likely }] : [],
    ),
  );
  return {
    shipped,
    ranked: learnt ? heard(learntTypes(shipped, learnt)) : shipped,
    wordsFor: (type) => {
      const names = reasonsFor(typeModel(), values(), type, 12).map(({ name }) => name);
      return [...new Set(names.filter((name) => telling.test(name)).map((name) => name.replace(/^S:/, "")))];
    },
  };
}

/**
 * As the office has learnt it, but no danger and no duty in law is ever unlearnt, and no danger is heard in other letters
 * because one was.
 */
function learntTypes(shipped: readonly TypeLikelihood[], { layer, prints }: Learnt): TypeLikelihood[] {
  const before = new Map(shipped.map(({ type, likely }) => [type, likely]));
  const ranked = shipped.map(({ type, likely }) => ({ label: type, likely }));
  const told = (type: TypeCode, likely: number) =>
    isDanger(type) && !isTaught(layer, "type", type, prints) ? 0 : likely;
  return asLearnt(layer, "type", prints, ranked)
    .flatMap(({ label, likely }) =>
      isTypeCode(label)
        ? [{ type: label, likely: Math.max(told(label, likely), kept(label, before.get(label) ?? 0)) }]
        : [],
    )
    .sort((a, b) => b.likely - a.likely);
}

/** A danger stays as likely as it was; what has a limit in law stays likely enough to be offered beside the first. */
function kept(type: TypeCode, before: number): number {
  if (isDanger(type)) return before;
  return correspondenceTypes[type].statutory || type.startsWith("complaint") ? Math.min(before, asking) : 0;
}

const scottish = /\b(?:scot(?:land|tish)|foisa)\b/i;

/** Scotland's Act is for those who name it: any other request is made under the Act of 2000. */
function withoutScotland(ranked: readonly TypeLikelihood[]): TypeLikelihood[] {
  const foisa = ranked.find(({ type }) => type === "foisa")?.likely ?? 0;
  return ranked
    .filter(({ type }) => type !== "foisa")
    .map((one) => (one.type === "foi" ? { ...one, likely: one.likely + foisa } : one))
    .sort((a, b) => b.likely - a.likely);
}

/** Words and pairs of words as they were written; the kinds of numbers are named with an x. */
const telling = /^(?:S:)?(?!x[a-z]{3,9}\b)[a-z']{3,40}(?: (?!x[a-z]{3,9}$)[a-z']{3,40})?$/;

/** Null when there is nothing to read. */
export function likelyTopic(passage: Passage, learnt?: Learnt): Topic | null {
  if (!/[a-z]{3}/i.test(passage.text)) return null;
  const shipped = topicLikelihoods(passage);
  const ranked = learnt ? asLearnt(learnt.layer, "topic", learnt.prints, shipped) : shipped;
  return ranked.map(({ label }) => label).find(isTopic) ?? null;
}

export const topicLikelihoods = (passage: Passage): Likely[] =>
  likelyIn(topicModel(), topicFeatures(passage, topicSigns(passage.subject, passage.text)));

/** The service that a report belongs to, as the service desks name them; null when nothing points to one. */
export function likelyService(subject: string, text: string, learnt?: Learnt): string | null {
  const shipped = serviceLikelihoods(subject, text);
  const [best] = learnt ? asLearnt(learnt.layer, "service", learnt.prints, shipped) : shipped;
  return best && best.likely >= 0.15 ? best.label : null;
}

export const serviceLikelihoods = (subject: string, text: string): Likely[] =>
  likelyIn(serviceModel(), serviceFeatures(subject, text, vectors()));

export const looksUnsolicited = (subject: string, text: string): boolean =>
  isYes(spamModel(), inTwoParts(subject, text));

/** Speaks of the diary: a meeting, an event, or arrangements at a time. */
export const speaksOfDiary = (subject: string, text: string): boolean =>
  isYes(diaryModel(), inTwoParts(subject, text.slice(0, 6000)));

/** A subject line that, by itself, reads like a request for information: a false alarm costs a look. */
export const asksForRecords = (subject: string): boolean =>
  likelyIn(subjectModel(), addWords(new Map(), subject)).some(
    ({ label, likely }) => label === "yes" && likely >= 0.3,
  );

/** How likely it is that a sentence asks for something. */
export const askLikelihood = (sentence: string): number =>
  likelyIn(askModel(), askFeatures(sentence, vectors())).find(({ label }) => label === "yes")?.likely ?? 0;
