import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Email } from "../../core/mail/email.ts";
import { judge } from "../../core/triage/judge.ts";
import { helenMarsh } from "../../stand-ins/people/people.ts";
import { compare, ratio, timed } from "../compare.ts";
import type { Figure, Row } from "../figure.ts";
import { letter, prose } from "../letters.ts";

const letters = Array.from({ length: 400 }, (_, seed) => letter(seed));
const twoMegabytes = 2_000_000;
const manyWords = 100_000;

const withBody = (body: string): Email => ({ ...letter(1), body });
const large: readonly [string, Email][] = [
  ["a body of 2 MB", withBody(prose(twoMegabytes))],
  ["100,000 words", withBody(prose(twoMegabytes).split(/\s+/).slice(0, manyWords).join(" "))],
  ["2 MB of one word", withBody("a".repeat(twoMegabytes))],
  ["2 MB of line ends", withBody("\n".repeat(twoMegabytes))],
  ["2 MB of quoted lines", withBody("> and so on\n".repeat(twoMegabytes / 12))],
];

const read = (email: Email) => judge(email, { leader: helenMarsh });

/** What any reader must do at the least: find each word and count it. */
function countWords({ subject, body }: Email): number {
  const counts = new Map<string, number>();
  for (const [word] of `${subject}\n${body}`.toLowerCase().matchAll(/[\p{L}\p{N}']+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

export const judgement: Figure = {
  what: "time to judge a letter",
  against: "finding and counting its words",
  async measure() {
    const pick = (round: number): Email => letters[round % letters.length] ?? letter(round);
    const ordinary = await compare(
      (round) => timed(() => read(pick(round))),
      (round) => timed(() => countWords(pick(round))),
      { rounds: letters.length * 2, warmUp: letters.length },
    );
    const rows: Row[] = [ratio("a letter, median", ordinary), ratio("a letter, 95th in 100", ordinary, 0.95)];
    for (const [what, email] of large) {
      const taken = await compare(
        () => timed(() => read(email)),
        () => timed(() => countWords(email)),
        { rounds: 9, warmUp: 1 },
      );
      rows.push(ratio(what, taken));
    }
    return [...rows, ...heapRows()];
  },
};

function heapRows(): Row[] {
  setFlagsFromString("--expose-gc");
  // A context made after the flag is set has the function.
  const collect = runInNewContext("gc") as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const grown = (work: () => void): number => {
    const before = heap();
    work();
    return Math.max(0, heap() - before) / 1e6;
  };
  const row = (what: string, value: number): Row => ({ kind: "size", what, value, unit: "MB" });
  return [
    row(
      "heap kept after 10,000 letters",
      grown(() => repeat(25, () => letters.forEach(read))),
    ),
    row(
      "heap kept after 20 letters of 2 MB",
      grown(() => repeat(20, () => large.slice(0, 1).forEach(([, email]) => read(email)))),
    ),
  ];
}

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time++) work();
}
