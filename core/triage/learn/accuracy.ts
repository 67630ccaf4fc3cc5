import type { LearningSpan, Share, Trial, TypeRecord } from "../../contract/learning.ts";
import { mayBeSwitchedOff } from "../switches.ts";
import { type TypeCode, typeCodes } from "../types.ts";
import { type Head, heads, type Labels } from "./lesson.ts";

/** Letters of one week or month for which the same was suggested and the same chosen. */
export interface Outcome {
  from: string;
  head: Head;
  suggested: string | null;
  chosen: string | null;
  times: number;
}

const none: Share = { asked: 0, confirmed: 0 };

/** Of each week or month how much was left as suggested, the earliest first. Where nothing was chosen nothing was asked. */
export function sharesOver(outcomes: readonly Outcome[]): LearningSpan[] {
  const days = [...new Set(outcomes.map(({ from }) => from))].sort();
  return days.map((from) => {
    const mine = outcomes.filter((one) => one.from === from);
    const [type = none, topic = none, service = none] = heads.map((head) =>
      shareOf(mine.filter((one) => one.head === head)),
    );
    return { from, type, topic, service };
  });
}

const shareOf = (outcomes: readonly Outcome[]): Share => ({
  asked: sumOf(outcomes.filter(({ chosen }) => chosen !== null)),
  confirmed: sumOf(outcomes.filter(({ chosen, suggested }) => chosen !== null && chosen === suggested)),
});

const sumOf = (outcomes: readonly Outcome[]): number => outcomes.reduce((sum, { times }) => sum + times, 0);

/** Every type with how it fared, in the order of the list of types. */
export function recordsOf(outcomes: readonly Outcome[], off: readonly TypeCode[]): TypeRecord[] {
  const ofType = outcomes.filter(({ head }) => head === "type");
  return typeCodes.map((type) => ({
    type,
    suggested: sumOf(ofType.filter(({ suggested }) => suggested === type)),
    chosen: sumOf(ofType.filter(({ chosen }) => chosen === type)),
    confirmed: sumOf(ofType.filter(({ suggested, chosen }) => suggested === type && chosen === type)),
    off: off.includes(type),
    maySwitch: mayBeSwitchedOff(type),
  }));
}

/** What is most often taken for what. */
export function mixupsOf(outcomes: readonly Outcome[], most: number) {
  const pairs = new Map<string, { suggested: string; chosen: string; times: number }>();
  for (const { head, suggested, chosen, times } of outcomes) {
    if (head !== "type" || !suggested || !chosen || suggested === chosen) continue;
    const key = `${suggested} ${chosen}`;
    pairs.set(key, { suggested, chosen, times: times + (pairs.get(key)?.times ?? 0) });
  }
  return [...pairs.values()].sort((a, b) => b.times - a.times).slice(0, most);
}

/** How one type fared among letters: what was chosen for each, beside what would be suggested. */
export function trialOf(
  type: TypeCode,
  letters: readonly { chosen: Labels["type"]; suggested: TypeCode }[],
): Trial {
  const count = (is: (one: (typeof letters)[number]) => boolean) => letters.filter(is).length;
  return {
    right: count(({ chosen, suggested }) => chosen === suggested),
    found: count(({ chosen, suggested }) => chosen === type && suggested === type),
    falseAlarms: count(({ chosen, suggested }) => chosen !== type && suggested === type),
    missed: count(({ chosen, suggested }) => chosen === type && suggested !== type),
  };
}
