import { expect, test } from "vitest";
import { attackOf, unitsFor } from "./support/attacks.ts";
import { type Source, whyNotLinear } from "./support/backtracking.ts";
import { patternsBuiltBy, patternsWrittenIn, sourcesOf } from "./support/patterns.ts";

/** Where patterns are put together from pieces, all of them as the file is loaded. */
const builders = [
  "core/triage/cues/complaints.ts",
  "core/triage/cues/cue.ts",
  "core/triage/dates/days.ts",
  "core/triage/dates/doubts.ts",
  "core/triage/dates/near-days.ts",
  "core/triage/dates/offer-signs.ts",
  "core/triage/dates/words.ts",
  "core/triage/model/ask-signs.ts",
  "core/triage/places.ts",
  "core/triage/sender.ts",
];
const built = await patternsBuiltBy(sourcesOf("core"));
const found = patternsWrittenIn("core", "functions", "addin");
const every = [
  ...new Map([...found.written, ...built].map((one) => [`${one.source}/${one.flags}`, one])).values(),
];
const { judge } = await import("../core/triage/judge.ts");
const { mostJudged } = await import("../core/triage/passage.ts");

test("every pattern in the house is seen here: those in words, and those built from pieces", () => {
  expect(found.builders).toEqual(builders);
  expect(found.hidden).toEqual([]);
  expect(found.written.length).toBeGreaterThan(150);
  expect(built.length).toBeGreaterThan(100);
});

test("no pattern takes longer than the text it reads is long", () => {
  const faults = every.flatMap((one) => {
    const why = whyNotLinear(one);
    return why ? [`${one.file}: /${one.source}/${one.flags}: ${why}`] : [];
  });
  expect(faults, "give every repeat an end, such as {0,40}").toEqual([]);
});

const dangerous: [string, string][] = [
  ["(a+)+$", "a repeat within a repeat"],
  ["\\s*$", "spaces at the end, looked for from every space"],
  ["^(?:a|a)*$", "two ways to read one letter"],
  ["^a*a*$", "two repeats that share their letters"],
  ["(?:ab)*(?:ab)*$", "the same with more than one letter"],
  ["ab[ab]*$", "a start that is found again and again"],
  ["^(?:a{1,50}){1,50}$", "bounds that multiply"],
  ["(?<=a+)b", "a look back without an end"],
];
for (const [source, what] of dangerous)
  test(`a pattern that blows up is refused: ${what}`, () => {
    expect(whyNotLinear({ source, flags: "" })).toBeDefined();
  });

/** The processor's time, not the clock's: others may have the machine meanwhile. */
const once = (work: () => unknown): number => {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};
/** The least of a few: what disturbs a measure only ever adds to it. */
const least = (work: () => unknown, times = 3): number =>
  Math.min(...Array.from({ length: times }, () => once(work)));

const searcher = ({ source, flags }: Source) => {
  const pattern = new RegExp(source, flags.replace("g", ""));
  return (text: string) => pattern.exec(text);
};
const letter =
  "I wrote to you in March about the crossing on Mill Lane and would be grateful for an answer.\n";
const readALetter = () =>
  judge(
    {
      from: { name: "Ann Reader", address: "ann@resident.example" },
      to: [],
      cc: [],
      receivedAt: "2026-03-16T09:00:00Z",
      subject: "The crossing",
      body: letter.repeat(Math.ceil(mostJudged / letter.length)),
    },
    { leader: { name: "The Leader", address: "leader@council.example" } },
  );

/** What is too dear about a pattern; undefined when nothing is. Texts grow until they are, so that none takes for ever. */
function whyTooDear(one: Source, aLetter: number): string | undefined {
  const search = searcher(one);
  let worst = { cost: -1, unit: "" };
  for (const unit of unitsFor(one)) {
    const dear = [1, 4, 16].find((parts) => {
      const text = attackOf(unit, (mostJudged / 16) * parts);
      return once(() => search(text)) > 5 * aLetter && least(() => search(text)) > 5 * least(readALetter);
    });
    if (dear) return `dearer than five letters on ${JSON.stringify(unit)}`;
    const cost = once(() => search(attackOf(unit, mostJudged)));
    if (cost > worst.cost) worst = { cost, unit };
  }
  // What is this cheap at full length has not begun to grow.
  if (worst.cost < aLetter / 20) return undefined;
  const [shorter, longer] = [0.5, 2].map((times) => attackOf(worst.unit, mostJudged * times));
  let [short, long] = [Infinity, Infinity];
  for (let round = 0; round < 6; round++) {
    short = Math.min(
      short,
      once(() => search(shorter ?? "")),
    );
    long = Math.min(
      long,
      once(() => search(longer ?? "")),
    );
  }
  // In step with the text it is four times as much, with its square sixteen.
  return long < aLetter / 10 || long <= 8 * short
    ? undefined
    : `more than its share for more of ${JSON.stringify(worst.unit)}`;
}

test("a text made to lead a pattern on costs no more than reading five long letters, and more of it no more than its share", () => {
  const aLetter = least(readALetter, 5);
  const faults = every.flatMap((one) => {
    const why = whyTooDear(one, aLetter);
    return why ? [`${one.file}: /${one.source}/${one.flags}: ${why}`] : [];
  });
  expect(faults).toEqual([]);
  for (const source of ["x[^]{0,99}y[^]{0,99}y[^]{0,99}z", "\\s*[(]z"])
    expect(whyTooDear({ source, flags: "" }, aLetter), source).toBeDefined();
}, 60_000);
