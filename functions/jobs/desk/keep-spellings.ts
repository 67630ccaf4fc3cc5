import { learnSpellings } from "../../store/spellings.ts";
import type { TimedJob } from "../job.ts";

const atOnce = 1000;
const mostTurns = 20;

/** Takes in the words of cases that were logged or changed, and lets go of words that no case says any more. */
export const keepSpellings: TimedJob = async ({ db }) => {
  for (let turn = 0; turn < mostTurns; turn++) if ((await learnSpellings(db, atOnce)) === 0) return;
};
