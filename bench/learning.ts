import { automaticKind } from "../core/mail/automatic.ts";
import { addLearnt, emptyHead, type LearntHead, scoresFrom, teachHead } from "../core/triage/learn/head.ts";
import type { Likelihoods } from "../core/triage/learn/lesson.ts";
import { type Prints, printsOf } from "../core/triage/learn/prints.ts";
import { vectors } from "../core/triage/model/models.ts";
import { passageOf } from "../core/triage/passage.ts";
import { scoresOf } from "../core/triage/score.ts";
import { serviceCodes, services } from "../core/triage/services.ts";
import { roleOf } from "../core/triage/writer.ts";
import { seeded } from "../stand-ins/graph/faults/seeded.ts";
import { asEmail } from "../training/corpus.ts";
import { serviceMatters } from "./service-matters.ts";

/** A request as the office would learn from it. */
export interface Told {
  prints: Prints;
  service: string;
  /** What the shipped model says of it, if there is one. */
  likely: Likelihoods;
}

export function printsOfText(subject: string, body: string): Prints {
  const email = asEmail(subject, body);
  const passage = passageOf(email);
  const writer = roleOf(email, "council.example");
  return printsOf(
    { passage, writer, automatic: automaticKind(email), signs: scoresOf(passage, writer) },
    vectors(),
  );
}

/** One line about each service, as a lesson: for an office with no model of anybody else's. */
export const namesOf = (labels: readonly string[]): Told[] =>
  serviceCodes
    .filter((service) => labels.includes(service))
    .map((service) => ({
      service,
      prints: printsOfText("", `${services[service]}: ${serviceMatters[service]}.`),
      likely: {},
    }));

export interface Drawn<T> {
  /** In the order in which they are drawn. */
  taught: T[];
  asked: T[];
}

/** Two halves, drawn anew for each seed: one to learn from, one to be asked about. */
export function halves<T>(all: readonly T[], seed: number): Drawn<T> {
  const random = seeded(seed);
  const order = all
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
  const middle = Math.floor(order.length / 2);
  return { taught: order.slice(0, middle), asked: order.slice(middle) };
}

/** `held`: requests on which the shipped model is to stay as it is. */
export function taughtBy(
  labels: readonly string[],
  told: readonly Told[],
  held: readonly Told[] = [],
): LearntHead {
  const head = emptyHead(labels, held);
  for (const { prints, likely, service } of told) teachHead(head, prints, likely, service);
  return head;
}

const answerOf = (head: LearntHead, { prints, likely }: Told): string => {
  const scores = addLearnt(head, prints, scoresFrom(head.labels, likely));
  return head.labels[scores.indexOf(Math.max(...scores))] ?? "";
};

/** The mean of each label's F1, over the labels that are asked about. */
export function macroF1(head: LearntHead, asked: readonly Told[]): number {
  const answers = asked.map((one) => ({ is: one.service, said: answerOf(head, one) }));
  const labels = [...new Set(asked.map(({ service }) => service))];
  const each = labels.map((label) => {
    const right = answers.filter(({ is, said }) => is === label && said === label).length;
    const named = answers.filter(({ is, said }) => is === label || said === label).length;
    return (2 * right) / (named + right);
  });
  return each.reduce((sum, one) => sum + one, 0) / labels.length;
}
