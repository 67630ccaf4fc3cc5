import type { Mark } from "../contract/letter.ts";
import type { Telling } from "./judge.ts";
import type { Passage } from "./passage.ts";
import { isDanger, type TypeCode } from "./types.ts";

/** What the words of one place in the passage's text say. */
interface Said {
  at: number;
  to: number;
  type?: TypeCode;
  danger?: true;
  fact?: Mark["fact"];
}

/** More colours a page than this help nobody; dangers are never left out for it. */
const mostMarks = 40;
/** Of one type's learnt words; and of each, how often it is shown. */
const mostWords = 4;
const mostTimes = 2;
/** A sign may span half a letter: its beginning shows where to look. */
const longest = 200;

interface Wanted {
  telling: Telling;
  /** The types that a person may choose between, the suggested one first. */
  types: readonly TypeCode[];
  /** The dangers that the letter speaks of. */
  spokenOf: readonly TypeCode[];
  times: readonly string[];
  references: readonly string[];
}

/** The words that led to each type, those that speak of danger, and the facts: none overlaps another. */
export function marksIn({ telling, types, spokenOf, times, references }: Wanted): Mark[] {
  const { text } = telling.passage;
  const all = wordsIn(text);
  const facts = (words: readonly string[], fact: Mark["fact"]) =>
    words.flatMap((one) => placesOf(text, one).map((place) => ({ ...place, fact })));
  const said: readonly Said[] = [
    ...types.flatMap((type) => typeSaid(telling, all, type)),
    ...facts(times, "time"),
    ...facts(references, "reference"),
  ];
  return marksOf(telling.passage, [...dangersSaid(telling, spokenOf), ...said.slice(0, mostMarks)]);
}

function dangersSaid({ passage, signs, alarms }: Telling, spokenOf: readonly TypeCode[]): Said[] {
  const signed = signs
    .filter(({ type }) => spokenOf.includes(type))
    .flatMap((score) => score.signs.filter(({ weight }) => weight > 0));
  const alarmed = alarms
    .filter(({ type }) => spokenOf.includes(type))
    .flatMap(({ words }) => placesOf(passage.text, words).slice(0, 1));
  return [...signed, ...alarmed].map(({ at, to }) => ({ at, to, danger: true as const }));
}

function typeSaid({ passage, signs, wordsFor }: Telling, all: readonly Word[], type: TypeCode): Said[] {
  const signed = (signs.find((one) => one.type === type)?.signs ?? []).filter(({ weight }) => weight > 0);
  // A danger is known by its signs and its sentences; a model's single words for it only puzzle.
  const learnt = (isDanger(type) ? [] : wordsFor(type))
    .filter((words) => words.split(" ").some((word) => word.length > 3 && !plainWords.has(word)))
    .slice(0, mostWords)
    .flatMap((words) => wordPlaces(all, words));
  return [...signed, ...learnt].flatMap(({ at, to }) =>
    /[a-z0-9]{2}/i.test(passage.text.slice(at, to)) ? { at, to: Math.min(to, at + longest), type } : [],
  );
}

/** They may weigh with a model, and tell a person nothing. */
const plainWords = new Set(
  "about also been being cllr come could councillor council dear does first from good have here into it's just know leader like made make more much regards some still than that thank thanks that's their them then there they this time very want wants were what when where whether which will with would your yours".split(
    " ",
  ),
);

interface Place {
  at: number;
  to: number;
}

/** Where the words stand, as they are. */
function placesOf(text: string, words: string): Place[] {
  const found: Place[] = [];
  if (words.length < 2) return found;
  for (
    let at = text.indexOf(words);
    at >= 0 && found.length < mostTimes;
    at = text.indexOf(words, at + words.length)
  )
    found.push({ at, to: at + words.length });
  return found;
}

interface Word extends Place {
  word: string;
}

/** Words as the models read them. */
const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(/[a-z]{1,40}(?:'[a-z]{1,3})?/gi), ({ index, 0: said }) => ({
    word: said.toLowerCase(),
    at: index,
    to: index + said.length,
  }));

/** Where a word or a pair of words stands by itself. */
function wordPlaces(all: readonly Word[], words: string): Place[] {
  const [first, second] = words.split(" ");
  return all
    .flatMap(({ word, at, to }, place) => {
      const next = all[place + 1];
      if (word !== first || (second !== undefined && next?.word !== second)) return [];
      return { at, to: second === undefined ? to : (next?.to ?? to) };
    })
    .slice(0, mostTimes);
}

/** Cut up where one begins or ends within another, so that each mark says all that is said of its words. */
function marksOf(passage: Passage, said: readonly Said[]): Mark[] {
  return partsOf(passage).flatMap(({ part, from }) => {
    const text = passage[part];
    const here = said
      .map((one) => ({ ...one, at: Math.max(0, one.at - from), to: Math.min(text.length, one.to - from) }))
      .filter(({ at, to }) => at < to);
    const edges = [...new Set(here.flatMap(({ at, to }) => [at, to]))].sort((a, b) => a - b);
    const marks: Mark[] = [];
    for (const [place, at] of edges.entries()) {
      const to = edges[place + 1] ?? at;
      const meant = here.filter((one) => one.at < to && at < one.to);
      if (meant.length === 0) continue;
      const mark: Mark = { part, at, to, ...meaningOf(meant) };
      const before = marks.at(-1);
      if (before?.to === at && meansTheSame(before, mark)) before.to = to;
      else marks.push(mark);
    }
    return marks.filter((mark) => /[\p{L}\p{N}]/u.test(text.slice(mark.at, mark.to)));
  });
}

/** As they follow each other in the passage's `text`, a line's end between them. */
const partsOf = ({ subject, own }: Passage) =>
  [
    { part: "subject", from: 0 },
    { part: "own", from: subject.length + 1 },
    { part: "passedOn", from: subject.length + own.length + 2 },
  ] as const;

const meaningOf = (said: readonly Said[]): Pick<Mark, "types" | "danger" | "fact"> => ({
  types: [...new Set(said.flatMap(({ type }) => type ?? []))].sort(),
  danger: said.some(({ danger }) => danger),
  fact: said.find(({ fact }) => fact)?.fact ?? null,
});

const meansTheSame = (a: Mark, b: Mark): boolean =>
  a.danger === b.danger && a.fact === b.fact && a.types.join() === b.types.join();
