import { oneLine } from "../text.ts";
import { type LondonTime, londonInstant } from "../time.ts";
import { datesIn, referenceAt } from "./dates.ts";

/** When the press stops waiting, as an ISO instant, with the words that say so. */
export interface MediaDeadline {
  at: string;
  words: string;
}

const cue =
  /\b(?:deadline|by|before|(?:go(?:es|ing)?|went) (?:to (?:press|print)|live|on air|out)|on air|publish(?:ed|es|ing)?|broadcast|filing|print(?:s|ing)?|need (?:it|this|something|a (?:line|quote|comment))|no later than|latest)\b/i;
/** A day without an hour ends with the office's own. */
const closeOfDay: LondonTime = "17:00";

/** The first instant after the letter that it names as its limit; null when it names none. */
export function mediaDeadlineIn(text: string, receivedAt: Date): MediaDeadline | null {
  const found = datesIn(text, referenceAt(receivedAt, "future")).flatMap(({ start, grain, at, to }) => {
    const words = sentenceAround(text, at, to);
    if (!cue.test(words)) return [];
    const due = londonInstant(start.slice(0, 10), grain === "minute" ? start.slice(11) : closeOfDay);
    return due > receivedAt ? [{ at: due.toISOString(), words }] : [];
  });
  return found.sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
}

/** The words beside a time, within its sentence and in whole words. */
function sentenceAround(text: string, at: number, to: number): string {
  const before = text.slice(Math.max(0, at - 70), at);
  const start = Math.max(...[". ", "? ", "! ", "\n"].map((end) => before.lastIndexOf(end) + end.length));
  const after = text.slice(to, to + 50);
  const end = /[.?!\n]/.exec(after)?.index ?? after.lastIndexOf(" ");
  const whole =
    start > 1 || at <= 70 ? before.slice(start > 1 ? start : 0) : before.replace(/^\S{0,70} /, "");
  return oneLine(`${whole}${text.slice(at, to)}${after.slice(0, Math.max(0, end))}`);
}
