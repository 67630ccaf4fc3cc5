import { datesIn, referenceAt } from "./dates.ts";
import type { DateValue } from "./dates/reading.ts";

/** A time for the Leader, in London wall-clock words. */
export interface ProposedTime extends Pick<DateValue, "start" | "end" | "grain" | "alternative"> {
  /** The letter's own words for it. */
  words: string;
  /** What else the words could mean, or what does not agree in them; null when they are plain. */
  ambiguous: string | null;
}

/** Before a date: it limits, ends or looks back, and is no offer. */
const noOffer =
  /\b(?:by|before|until|till|since|after|from|deadline(?: is)?|(?:no|not) later than|dated|expires?|close[sd]?|(?:letter|email|note|request|reply|decision|complaint|report|invoice|article|call|notice) (?:of|on|from|dated)|(?:sent|wrote|written|asked|rang|came|met|received|issued|published|died|born|due|started|ended|ending|starting|paid|posted|reported|discharged|happened|was|were|been|went|said|fell|told|clashes with|instead of|rather than|except|but|not|between) (?:on |of |it )?|r\.?s\.?v\.?p\.? (?:\w{1,30} ){0,4}by|as at|up to|back|stops? on|yesterday|last|until)\s{0,3}(?:close (?:on |of )?|the |end of |(?:noon|midnight|\d{1,2}(?:[.:]\d{2})? ?[ap]m) (?:on )?|last )?$/i;
const noOfferAfter =
  /^\s{0,2}(?:at the latest|deadline|latest|'s (?:slot|meeting|email|letter)|(?:has|is) (?:gone|cancelled|off)|'s \d{1,2})/i;
const offer =
  /\b(?:could|can|would|free|available|any (?:day|time|morning|afternoon|evening)|either|or|suit|works?|w\/c|week (?:commencing|beginning)|weeks? of|offer|propose|how about|what about|possible|slots?|dates?|mornings?|afternoons?|invite|join|visit|come|held|host)\b/i;
/** Days on which someone is away are no offer. */
const away = /\b(?:leave|off|away|holiday|abroad|hotel|overnight|open|closed|strike)\b/i;

/** Times that the letter offers, fixes or confirms for the Leader, in London wall-clock words. */
export function proposedIn(text: string, receivedAt: Date): ProposedTime[] {
  const reference = referenceAt(receivedAt);
  const now = `${reference.on}T${reference.time}`;
  const nextYear = String(Number(now.slice(0, 4)) + 1);
  const found: ProposedTime[] = [];
  for (const value of datesIn(text, reference)) {
    const { start, end, grain, alternative } = asOffered(value);
    if (start < now.slice(0, start.length) || start.slice(0, 4) > nextYear) continue;
    if (!isOffer(value, text)) continue;
    const again = found.find((one) => one.start.slice(0, 10) === start.slice(0, 10));
    if (again && (grain === "day" || again.start === start || !alternative)) continue;
    if (found.length < 8)
      found.push({ start, end, grain, alternative, words: text.slice(value.at, value.to), ambiguous: null });
  }
  return found;
}

/** "Tuesday morning" is offered as a day. */
const asOffered = (value: DateValue): DateValue =>
  value.said === "loose" ? { ...value, start: value.start.slice(0, 10), end: null, grain: "day" } : value;

function isOffer(value: DateValue, text: string): boolean {
  if (value.said === "hour") return false;
  if (noOffer.test(text.slice(Math.max(0, value.at - 40), value.at))) return false;
  if (noOfferAfter.test(text.slice(value.to, value.to + 24))) return false;
  if (value.grain === "minute" && value.said === "fixed") return true;
  const sentence = sentenceAround(text, value.at, value.to);
  return value.said === "fixed" && offer.test(sentence) && !away.test(sentence);
}

function sentenceAround(text: string, at: number, to: number): string {
  const before = text.slice(Math.max(0, at - 160), at);
  const after = text.slice(to, to + 120);
  const start = Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), before.lastIndexOf("\n\n"));
  const stop = /[.!?](?:\s|$)|\n\n/.exec(after)?.index ?? after.length;
  return `${before.slice(start + 1)}${text.slice(at, to)}${after.slice(0, stop)}`;
}
