import type { TypeLikelihood } from "./choose.ts";
import type { Alarm } from "./danger.ts";
import { clocked, type Request, wordedAs } from "./requests.ts";
import type { TypeScore } from "./score.ts";
import { type Danger, dangerTypes, type TypeCode } from "./types.ts";

/** A sign of danger this strong is enough by itself. */
const certain = 5;
/**
 * A danger as clear as this is spoken of: a false alarm costs a look, a miss may cost a life. So is one that is likelier
 * than all else. Chosen, as the next, on letters left out of the training.
 */
const alarming = 0.55;
/** What has a clock is offered when it is as clear as this: a false alarm costs a click, a miss breaks the law. */
export const asking = 0.32;
/** Scores at which signs leave hardly a doubt. */
const proven = { danger: 8, asked: 16 };

interface Spoken {
  ranked: readonly TypeLikelihood[];
  signs: readonly TypeScore[];
}

/** Sentence, letter and signs each tell something of their own: all of them must be wrong for it not to be so. */
function clear({ ranked, signs }: Spoken, type: TypeCode, sentence: number, enough: number): number {
  const likely = ranked.find((one) => one.type === type)?.likely ?? 0;
  const score = signs.find((one) => one.type === type)?.score ?? 0;
  return 1 - (1 - sentence) * (1 - likely) * (1 - Math.min(score / enough, 0.95));
}

/** The dangers that the letter speaks of, by its words or by its likeness to others, the clearest first. */
export function dangersIn(spoken: Spoken, alarms: readonly Pick<Alarm, "type" | "likely">[]): Danger[] {
  const { ranked, signs } = spoken;
  return dangerTypes
    .map((danger) => {
      const alarm = alarms.find(({ type }) => type === danger)?.likely ?? 0;
      const score = signs.find(({ type }) => type === danger)?.score ?? 0;
      const so = clear(spoken, danger, alarm, proven.danger);
      return { danger, so, told: so >= alarming || score >= certain || ranked[0]?.type === danger };
    })
    .filter(({ told }) => told)
    .sort((a, b) => b.so - a.so)
    .map(({ danger }) => danger);
}

/** What the letter asks for that has a clock, the clearest first. */
export const clockedIn = (
  spoken: Spoken,
  requests: readonly Pick<Request, "type" | "likely">[],
): TypeCode[] =>
  clocked
    .filter((type) => spoken.ranked.some((one) => one.type === type))
    .map((type) => {
      const request = requests.find((one) => one.type === wordedAs(type))?.likely ?? 0;
      return { type, so: clear(spoken, type, request, proven.asked) };
    })
    .filter(({ so }) => so >= asking)
    .sort((a, b) => b.so - a.so)
    .map(({ type }) => type);
