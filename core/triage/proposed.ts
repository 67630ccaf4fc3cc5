import { datesIn, type DateValue, referenceAt } from "./dates.ts";

export type ProposedTime = Pick<DateValue, "start" | "end" | "grain" | "alternative">;

/** Before a date: it limits, ends or looks back, and is no offer. */
const noOffer =
  /\b(?:by|before|until|till|since|after|from|deadline(?: is)?|no later than|not later than|dated|expires?|closes?|closed|(?:letter|email|note|request|reply|decision|meeting|visit|complaint|report|invoice|article|call) (?:of|on|from|dated)|(?:sent|wrote|written|asked|rang|came|met|received|issued|published|died|born|due|started|ended|ending|starting|paid|week|posted|reported|discharged|happened|was|were|been|clashes with|instead of|rather than|except|but the|not) (?:on |of )?|r\.?s\.?v\.?p\.? (?:\w+ ){0,4}by|as at|up to|back|stops? on)\s{0,3}(?:close (?:on |of )?|the |end of |(?:noon|midnight|\d{1,2}(?:[.:]\d{2})? ?[ap]m) (?:on )?|last )?$/i;
const deadlineAfter = /^\s{0,2}(?:at the latest|deadline|latest|\d{4} (?:letter|meeting))/i;

/** Times that the letter offers, fixes or confirms for the Leader, in London wall-clock words. */
export function proposedIn(text: string, receivedAt: Date): ProposedTime[] {
  const reference = referenceAt(receivedAt);
  const now = `${reference.on}T${reference.time}`;
  const found: ProposedTime[] = [];
  for (const value of datesIn(text, reference)) {
    const { start, end, grain, alternative } = value.loose
      ? { ...value, start: value.start.slice(0, 10), end: null, grain: "day" as const }
      : value;
    if (start < now.slice(0, start.length) || start.slice(0, 4) > String(Number(now.slice(0, 4)) + 1))
      continue;
    if (
      noOffer.test(text.slice(Math.max(0, value.at - 40), value.at)) ||
      deadlineAfter.test(text.slice(value.to, value.to + 24))
    )
      continue;
    if (!found.some((one) => one.start === start)) found.push({ start, end, grain, alternative });
  }
  return found.slice(0, 8);
}
