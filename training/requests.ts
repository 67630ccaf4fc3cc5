import { passageOf } from "../core/triage/passage.ts";
import { clocked, wordedAs } from "../core/triage/requests.ts";
import type { Example, FitOptions } from "./fit.ts";
import type { Letter } from "./letters.ts";
import { featuresOf, pickedOut } from "./picked-out.ts";

/** What a letter asks for that has a clock. */
const requestsOf = ({ type, alsoTypes }: Letter): string[] => [
  ...new Set([type, ...alsoTypes].filter((one) => clocked.includes(one)).map(wordedAs)),
];

/** The sentences that ask for what has a clock, and all those of letters that ask for no such thing. */
export function requestExamples(letters: readonly Letter[], options: FitOptions): Example[] {
  const told = letters.map((letter) => {
    const { subject, text } = passageOf(letter.email);
    return { labels: requestsOf(letter), features: featuresOf(subject, text) };
  });
  const others = told
    .filter(({ labels }) => labels.length === 0)
    .flatMap(({ features }) => features.map((one) => ({ features: one, label: "none" })));
  // Before any sentence is known, all those of a letter that asks for one thing are taken to ask for it.
  const perhaps = told
    .filter(({ labels }) => labels.length === 1)
    .flatMap(({ labels, features }) =>
      features.flatMap((one) => labels.map((label) => ({ features: one, label, weight: 0.4 }))),
    );
  return pickedOut([...others, ...perhaps], others, told, 1, options);
}
