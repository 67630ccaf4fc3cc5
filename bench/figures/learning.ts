import path from "node:path";
import { fitPacked } from "../../training/fit.ts";
import { emptyLayer, teach } from "../../core/triage/learn/layer.ts";
import { studyOf } from "../../core/triage/learn/study.ts";
import { judge } from "../../core/triage/judge.ts";
import { serviceFeatures } from "../../core/triage/model/letter.ts";
import { scoresFor, softmax, unpack, valuesOf } from "../../core/triage/model/linear.ts";
import { vectors } from "../../core/triage/model/models.ts";
import { worthKeeping } from "../../core/triage/learn/lesson.ts";
import { helenMarsh } from "../../stand-ins/people/people.ts";
import { readRows, type Row as Request } from "../../training/corpus.ts";
import { compare, ratio, timed } from "../compare.ts";
import type { Figure, Row } from "../figure.ts";
import { halves, macroF1, namesOf, printsOfText, taughtBy, type Told } from "../learning.ts";
import { letter } from "../letters.ts";

const seeds = [1, 2, 3];
const counts = [100, 300, 1000];
/** Linear models that learnt from so many requests and nothing else. */
const baselines: Readonly<Record<number, number>> = { 100: 0.49, 300: 0.6, 1000: 0.68 };

interface Known extends Told {
  subject: string;
  body: string;
}

function requests(): Known[] {
  return readRows(path.resolve("../shared"), "service_requests").flatMap(
    ({ subject, body, labels }: Request) =>
      typeof labels["area"] === "string"
        ? [
            {
              subject: subject ?? "",
              body,
              service: labels["area"],
              prints: printsOfText(subject ?? "", body),
              likely: {},
            },
          ]
        : [],
  );
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;

function curves(): Row[] {
  const all = requests();
  const labels = [...new Set(all.map(({ service }) => service))].sort();
  const names = namesOf(labels);
  const f1 = (first: readonly Told[], count: number, seen = (one: Known): Told => one) =>
    mean(
      seeds.map((seed) => {
        const { taught, asked } = halves(all, seed);
        return macroF1(taughtBy(labels, [...first, ...taught.slice(0, count).map(seen)]), asked.map(seen));
      }),
    );
  const row = (what: string, value: number, count = 0): Row => {
    const published = baselines[count];
    return {
      kind: "size",
      what,
      value,
      unit: "F1",
      ...(published !== undefined && {
        reference: { value: published, source: "a linear model of as many requests" },
      }),
    };
  };
  return [
    ...counts.map((count) =>
      row(`${count} corrections, beginning with a line on each service`, f1(names, count), count),
    ),
    ...counts.map((count) => row(`${count} corrections, beginning with nothing`, f1([], count), count)),
    ...overOthers(all, labels).map(([count, value]) =>
      row(`${count} corrections over a model of a quarter of the others`, value),
    ),
  ];
}

/** A model that has seen other requests, with what the office adds to it: it should never be the worse for it. */
function overOthers(all: readonly Known[], labels: readonly string[]): [count: number, f1: number][] {
  const worlds = seeds.map((seed) => {
    const { taught, asked } = halves(all, seed);
    const shipped = unpack(
      fitPacked(
        taught.slice(-Math.floor(taught.length / 4)).map(({ subject, body, service }) => ({
          features: serviceFeatures(subject, body, vectors()),
          label: service,
        })),
        { rounds: 10 },
      ),
    );
    const seen = (one: Known): Told => {
      const likely = softmax(scoresFor(shipped, valuesOf(serviceFeatures(one.subject, one.body, vectors()))));
      const ranked = shipped.labels.map((label, at) => ({ label, likely: likely[at] ?? 0 }));
      return { ...one, likely: worthKeeping(ranked.sort((a, b) => b.likely - a.likely)) };
    };
    return { taught: taught.map(seen), asked: asked.map(seen), held: taught.slice(-130).map(seen) };
  });
  return [0, 10, ...counts].map((count) => [
    count,
    mean(
      worlds.map(({ taught, asked, held }) => macroF1(taughtBy(labels, taught.slice(0, count), held), asked)),
    ),
  ]);
}

/** Judging with 5,000 lessons learnt beside judging with none. */
async function speed(): Promise<Row[]> {
  const letters = Array.from({ length: 200 }, (_, seed) => letter(seed));
  const leader = helenMarsh.address;
  const learnt = emptyLayer();
  const studies = letters.map((one) => studyOf(one, leader));
  const began = performance.now();
  for (let nth = 0; nth < 5000; nth++) {
    const study = studies[nth % studies.length];
    const chosen = { type: nth % 3 ? "constituent_casework" : "foi", topic: null, service: "waste" };
    if (study) teach(learnt, { ...study, chosen });
  }
  const took = performance.now() - began;
  const pick = (round: number) => letters[round % letters.length] ?? letter(round);
  const taken = await compare(
    (round) => timed(() => judge(pick(round), { leader: helenMarsh, learnt })),
    (round) => timed(() => judge(pick(round), { leader: helenMarsh })),
    { rounds: 400, warmUp: 50 },
  );
  return [
    ratio("a letter, 5,000 lessons learnt, to none: median", taken),
    ratio("a letter, 5,000 lessons learnt, to none: 95th in 100", taken, 0.95),
    { kind: "size", what: "learning 5,000 lessons anew, as after a start", value: took / 1000, unit: "s" },
  ];
}

export const learning: Figure = {
  what: "how soon the office’s own choices tell, as macro-F1 over services on requests not learnt from",
  remarks: "three random draws each; the requests are those of ../shared/corpus",
  measure: async () => [...curves(), ...(await speed())],
};
