import { openDaysIn } from "./dates/any-day.ts";
import { withHours } from "./dates/carry.ts";
import { datesIn, referenceAt } from "./dates.ts";
import { doubtIn } from "./dates/doubts.ts";
import { offerSigns } from "./dates/offer-signs.ts";
import type { DateValue } from "./dates/reading.ts";
import { inLondon } from "./dates/zones.ts";

/** A time for the Leader, in London wall-clock words. */
export interface ProposedTime extends Pick<DateValue, "start" | "end" | "grain" | "alternative"> {
  /** The letter's own words for it. */
  words: string;
  /** What else the words could mean, or what does not agree in them; null when they are plain. */
  ambiguous: string | null;
}

const most = 8;
/** The sum of the signs from which a date counts as offered. */
const enough = 1;

/** Times that the letter offers, fixes or confirms for the Leader. */
export function proposedIn(text: string, receivedAt: Date): ProposedTime[] {
  const reference = referenceAt(receivedAt);
  const now = `${reference.on}T${reference.time}`;
  const read = withHours(datesIn(text, reference).map(asOffered), text);
  const open = openDaysIn(text, read, reference.on);
  const within = (value: DateValue) => open.some(({ at, to }) => value.at < to && at < value.to);
  const opened = open.flatMap(({ values, told }) => values.map((value) => ({ value, told })));
  const offered = read
    .filter((value) => !(open.length > 0 && (within(value) || value.end?.length === 10)))
    .filter((value) => isOffered(value, text, now))
    .map((value) => ({ value, told: null }));
  // Beside hours that are offered, a bare day is mostly mentioned, unless it is one of the choices.
  const hasHours = offered.some(({ value }) => value.grain === "minute");
  const found: ProposedTime[] = [];
  for (const { value, told } of [...offered, ...opened].sort((a, b) => a.value.at - b.value.at)) {
    if (hasHours && value.grain === "day" && !value.alternative) continue;
    const words = text.slice(value.at, value.to);
    const here = inLondon(value, text.slice(value.at, value.to + 12));
    const again = found.find((one) => one.start.slice(0, 10) === here.start.slice(0, 10));
    if (again && (value.grain === "day" || again.start === here.start || !value.alternative)) continue;
    const doubts = [told, here.told, doubtIn(words, { start: here.start, grain: value.grain }, now)];
    if (found.length < most)
      found.push({
        start: here.start,
        end: here.end,
        grain: value.grain,
        alternative: value.alternative,
        words,
        ambiguous: doubts.filter((one) => one !== null).join("; ") || null,
      });
  }
  return found;
}

/** "Tuesday morning" is offered as a day. */
const asOffered = (value: DateValue): DateValue =>
  value.said === "loose" ? { ...value, start: value.start.slice(0, 10), end: null, grain: "day" } : value;

const kinds: Readonly<Record<DateValue["said"], number>> = { fixed: 0, loose: -1, near: -2, hour: -9 };
const weekOf = /\bw\/[cb]|\bweeks? (?:commencing|beginning|of)/i;
/** A date that has gone is offered only by a slip in an invitation. */
const gone = -4.5;

function isOffered(value: DateValue, text: string, now: string): boolean {
  const nextYear = String(Number(now.slice(0, 4)) + 1);
  if (value.start.slice(0, 4) > nextYear || value.start < `${Number(now.slice(0, 4)) - 1}`) return false;
  const timed =
    value.grain === "minute" ? 2 : value.end ? (weekOf.test(text.slice(value.at, value.to)) ? 2 : -1.5) : 0;
  const past = value.start < now.slice(0, value.start.length) ? gone : 0;
  return timed + past + kinds[value.said] + signsOf(value, text) >= enough;
}

function signsOf({ at, to }: DateValue, text: string): number {
  const sentence = sentenceAround(text, at, to);
  const before = text.slice(Math.max(0, at - 60), at);
  const clause = `${before.split(/[,;:.?!()\n]\s|\b(?:but|so|and then)\b/).at(-1) ?? ""} ${text.slice(to, to + 40).split(/[,;.?!()\n]/)[0] ?? ""}`;
  const around = {
    before,
    after: text.slice(to, to + 30),
    clause,
    sentence,
    line: before.slice(before.lastIndexOf("\n") + 1),
  };
  return offerSigns.reduce(
    (sum, { where, find, weight }) => (find.test(around[where]) ? sum + weight : sum),
    0,
  );
}

function sentenceAround(text: string, at: number, to: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  const after = text.slice(to, to + 140);
  const start = Math.max(...[". ", "? ", "! ", "\n\n"].map((end) => before.lastIndexOf(end)));
  const stop = /[.!?](?:\s|$)|\n\n/.exec(after)?.index ?? after.length;
  return `${before.slice(start + 1)}${text.slice(at, to)}${after.slice(0, stop + 1)}`;
}
