import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { automaticKind } from "../core/mail/automatic.ts";
import { askFeatures } from "../core/triage/model/ask.ts";
import {
  inTwoParts,
  type ReadLetter,
  serviceFeatures,
  topicFeatures,
  typeFeatures,
} from "../core/triage/model/letter.ts";
import type { Vectors } from "../core/triage/model/meaning.ts";
import { addWords } from "../core/triage/model/words.ts";
import { passageOf } from "../core/triage/passage.ts";
import { scoresOf } from "../core/triage/score.ts";
import { topicSigns } from "../core/triage/topics.ts";
import type { TypeCode } from "../core/triage/types.ts";
import { roleOf } from "../core/triage/writer.ts";
import { asEmail, readRows } from "./corpus.ts";
import type { Example } from "./fit.ts";
import { type Letter, topicCodes } from "./letters.ts";

/** The invented borough of the letters. */
const officeDomain = "northmere.example";

function read({ email }: Letter): ReadLetter {
  const passage = passageOf(email);
  const writer = roleOf(email, officeDomain);
  return { passage, writer, automatic: automaticKind(email), signs: scoresOf(passage, writer) };
}

/** What a second matter of a letter counts for, beside its first. */
const second = 0.5;

/** A letter of several matters is learnt as each of them. */
export const typeExamples = (letters: readonly Letter[], vectors: Vectors): Example[] =>
  letters.flatMap((letter) => {
    const features = typeFeatures(read(letter), vectors);
    return [
      { features, label: letter.type },
      ...letter.alsoTypes.map((label) => ({ features, label, weight: second })),
    ];
  });

/** Plain reports, as residents make them: a line of `CODE|service|text` is casework until it says more. */
export function reportExamples(folder: string, files: readonly string[], vectors: Vectors): Example[] {
  return files
    .flatMap((file) => readFileSync(path.join(folder, file), "utf8").trim().split("\n"))
    .map((line): Example => {
      const email = asEmail("", line.split("|").slice(2).join("|"));
      const passage = passageOf(email);
      const letter: ReadLetter = {
        passage,
        writer: "resident",
        automatic: null,
        signs: scoresOf(passage, "resident"),
      };
      return { features: typeFeatures(letter, vectors), label: "constituent_casework", weight: 0.4 };
    });
}

export const topicExamples = (letters: readonly Letter[]): Example[] =>
  letters.flatMap((letter) => {
    if (!letter.topic) return [];
    const passage = passageOf(letter.email);
    return [
      { features: topicFeatures(passage, topicSigns(passage.subject, passage.text)), label: letter.topic },
    ];
  });

/** Lines of `CODE|service|text`. */
export function topicPhrases(folder: string, weight: number): Example[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(path.join(folder, file), "utf8").trim().split("\n"))
    .flatMap((line) => {
      const [code = "", , ...words] = line.split("|");
      const topic = topicCodes[code.trim()];
      if (!topic) return [];
      const passage = passageOf(asEmail("", words.join("|").trim()));
      return [{ features: topicFeatures(passage, topicSigns("", passage.text)), label: topic, weight }];
    });
}

export const serviceExamples = (shared: string, name: string, vectors: Vectors): Example[] =>
  readRows(shared, name).flatMap(({ subject, body, labels }) =>
    typeof labels["area"] === "string"
      ? [{ features: serviceFeatures(subject ?? "", body, vectors), label: labels["area"] }]
      : [],
  );

export function servicePhrases(folder: string, known: ReadonlySet<string>, vectors: Vectors): Example[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(path.join(folder, file), "utf8").trim().split("\n"))
    .flatMap((line) => {
      const [, service = "", ...words] = line.split("|");
      return known.has(service.trim())
        ? [{ features: serviceFeatures("", words.join("|"), vectors), label: service.trim() }]
        : [];
    });
}

export const serviceLetters = (letters: readonly Letter[], vectors: Vectors): Example[] =>
  letters.flatMap(({ email, service }) => {
    if (!service || service === "none") return [];
    const { subject, own } = passageOf(email);
    return [{ features: serviceFeatures(subject, own, vectors), label: service, weight: 0.5 }];
  });

const yesNo = (is: boolean): string => (is ? "yes" : "no");

export const spamExamples = (shared: string): Example[] =>
  readRows(shared, "spam").map((row) => ({
    features: inTwoParts(row.subject ?? "", row.body.slice(0, 12_000)),
    label: yesNo(row.labels["spam"] === true),
  }));

/** Whether a letter is of one of these types, by its words alone. */
export const whetherLetters = (letters: readonly Letter[], types: readonly TypeCode[]): Example[] =>
  letters.map(({ email, type, alsoTypes }) => {
    const { subject, own, passedOn } = passageOf(email);
    const is = [type, ...alsoTypes].some((one) => types.includes(one));
    return { features: inTwoParts(subject, `${own}\n${passedOn}`), label: yesNo(is) };
  });

/** What people said of the diary and of other things. */
export const diaryExamples = (shared: string): Example[] =>
  ["diary_utterances", "enron_business"]
    .flatMap((name) => readRows(shared, name))
    .filter(({ labels }) => typeof labels["diary"] === "boolean" && labels["type"])
    .map((row) => ({
      features: inTwoParts(row.subject ?? "", row.body.slice(0, 6000)),
      label: yesNo(row.labels["diary"] === true),
    }));

/** Subject lines of requests for information, and of other mail. */
export function subjectExamples(shared: string, letters: readonly Letter[]): Example[] {
  const asked = readRows(shared, "foi_subjects").map(({ subject }) => ({ subject, label: "yes" }));
  const others = ["spam", "enron_business"]
    .flatMap((name) => readRows(shared, name))
    .map(({ subject }) => ({ subject, label: "no" }));
  const ours = letters.map(({ email, type }) => ({
    subject: email.subject,
    label: yesNo(type === "foi" || type === "eir"),
  }));
  return [...asked, ...others, ...ours].flatMap(({ subject, label }) =>
    subject ? [{ features: addWords(new Map(), subject), label }] : [],
  );
}

/** Sentences that ask for something and such as do not. */
export const askExamples = (shared: string, vectors: Vectors): Example[] =>
  readRows(shared, "ask_sentences").map(({ body, labels }) => ({
    features: askFeatures(body, vectors),
    label: yesNo(labels["has_ask"] === true),
  }));

/** The same in the words of letters to a council. */
export const askSentences = (folder: string, vectors: Vectors): Example[] =>
  ["asks", "statements"].flatMap((file) =>
    readFileSync(path.join(folder, `${file}.txt`), "utf8")
      .trim()
      .split("\n")
      .map((line) => ({ features: askFeatures(line, vectors), label: yesNo(file === "asks"), weight: 0.5 })),
  );
