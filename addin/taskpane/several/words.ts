import { sayShortDay, type LondonDate } from "../../../core/time.ts";
import type { Flag } from "../../../core/triage/vocabulary.ts";

/** What to bear in mind, in a word or two: the letter's own screen says it in full. */
export const shortCautions: Partial<Record<Flag, string>> = {
  legal: "Ask Legal first",
  "media-deadline": "A journalist waits",
  "special-category": "Private life",
  "live-planning": "Live planning",
};

export const dangerWords: Partial<Record<Flag, string>> = {
  safeguarding: "Someone may be at risk",
  "self-harm": "The writer may harm themselves",
  threat: "May be a threat",
};

/** "by Fri 20 Nov", "by Fri 20 to Tue 24 Nov" in full days. */
export const sayDueSpan = ({ first, last }: { first: LondonDate; last: LondonDate }): string =>
  first === last ? `Due ${sayShortDay(first)}` : `Due ${sayShortDay(first)} to ${sayShortDay(last)}`;
