import { daypartNear, type Hour, hourOf, settle } from "./hours.ts";
import { cardinalPattern, numberOf, wholeWords } from "./words.ts";
import { firstFew, withoutOverlaps } from "./days.ts";

/** A time of day in a text; `until` only when the text states an end. */
export interface TimeMention {
  at: number;
  to: number;
  from: string;
  until: string | null;
}

const meridian = "(?: {0,2}([ap]) {0,1}\\.? {0,1}m\\b\\.?)";
const clock = `(\\d{1,2})(?:[:.h](\\d{2})|h(?![a-z0-9]))?`;
const oclock = "(?: {0,2}(?:o.?clock|ish))?";
const noon = "(12 ?noon|noon|midday|midnight)";
const dash = " {0,2}(?:-|–|—|to|until|untill|till|til|and|thru) {0,2}(?:about |around )?";
const spoken = "five|ten|twenty(?:[- ]five)?|quarter|half|\\d{1,2}(?: ?min(?:ute)?s)?";
const hourWord = `(\\d{1,2}|${cardinalPattern}|noon|midday|midnight)`;

interface TimeRule {
  find: RegExp;
  read: (
    words: readonly (string | undefined)[],
    around: string,
    before: string,
  ) => Pick<TimeMention, "from" | "until"> | null;
}
const one = (from: string | null) => (from === null ? null : { from, until: null });

/** "2-4pm", "9.30-11am", "10am - 12 noon", "between 2 and 4", "from 9:30 to 11:00" */
const span: TimeRule = {
  find: wholeWords(
    `(?<!(?:^|[^/\\d])\\d{1,2} )(?<!£)(?:(from|between|at) )?(?:${clock}${oclock}${meridian}?|${noon})${dash}(?:${clock}${oclock}${meridian}?|${noon})(?![\\w/%£]|[:.]\\d|-\\d)(?: (hrs|hours|o.?clock))?`,
  ),
  read: ([words = "", lead, h1, m1, p1, n1, h2, m2, p2, n2, tail], around, before) => {
    const cue =
      lead !== undefined ||
      (m2 !== undefined && Number(h1) < 24) ||
      afterDay.test(before) ||
      /\bon (?:the \d|mon|tue|wed|thu|fri|sat|sun)/i.test(around) ||
      tail !== undefined ||
      p1 ||
      p2 ||
      n1 ||
      n2 ||
      (m1 && m2) ||
      /\bh/.test(words);
    if (!cue || /\d(?:st|nd|rd|th)/.test(words)) return null;
    return settle(hourOf(h1, m1, p1, n1), hourOf(h2, m2, p2, n2), daypartNear(around));
  },
};

/** What stands before "10 to 12" when it is two hours and not ten minutes. */
const afterDay =
  /(?:day|\d(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|from|between),? {0,2}$/i;

/** "half past two", "half two", "twenty to six", "a quarter past 1pm", "20 past noon" */
const spokenTime: TimeRule = {
  find: wholeWords(
    `(?:a )?(${spoken})(?: (past|to|before|from|after))? ${hourWord}(?![.:]\\d)${oclock}${meridian}?`,
  ),
  read: ([, minutes = "", side, hour = "", half], around, ahead) => {
    if (!side && !/^half$/i.test(minutes)) return null;
    const figures = /^\d{1,2}$/.test(minutes);
    if (
      figures &&
      (Number(minutes) % 5 !== 0 || (/to|before|from/i.test(side ?? "") && afterDay.test(ahead)))
    )
      return null;
    const count = /quarter/i.test(minutes)
      ? 15
      : /half/i.test(minutes)
        ? 30
        : /twenty[- ]five/i.test(minutes)
          ? 25
          : /^twenty/i.test(minutes)
            ? 20
            : numberOf(minutes);
    const known =
      /^[a-z]/i.test(hour) && numberOf(hour) === 0
        ? hourOf(undefined, undefined, undefined, hour)
        : hourOf(String(numberOf(hour)), undefined, half, undefined);
    const before = /^(?:to|before)$/i.test(side ?? "");
    const base = settle(known, null, daypartNear(around));
    if (!base) return null;
    const total = Number(base.from.slice(0, 2)) * 60 + (before ? -count : count);
    return one(clockOf((total + 1440) % 1440));
  },
};

/** "6.30 for 7": the doors, then the start. */
const doors: TimeRule = {
  find: wholeWords(`${clock}${meridian}? for ${clock}${meridian}?(?![\\w]|[:.]\\d)`),
  read: ([, h1, m1, p1, h2, m2, p2], around) => {
    const [first, start] = [hourOf(h1, m1, p1, undefined), hourOf(h2, m2, p2, undefined)];
    if (!first || !start || !(m1 || p1 || m2 || p2)) return null;
    const part = first.hour >= 5 && first.hour <= 9 ? "evening" : null;
    const both = settle(first, start, daypartNear(around) ?? part);
    return both && one(both.from);
  },
};

/** "5 or 6.30pm", "7 till late": an hour that what follows makes one. */
const leading: TimeRule = {
  find: wholeWords(
    `${clock}(?= ?(?:or|/) ?\\d{1,2}(?:[:.]\\d{2})? ?([ap])\\.?m\\b)|(?<=[a-z], |at |from )(\\d{1,2})(?:[.:](\\d{2}))? (?:till?|until|to|-) (?:late|close|finish)\\b`,
  ),
  read: ([, h, m, p, h2, m2], around) =>
    settle(hourOf(h ?? h2, m ?? m2, p, undefined), null, daypartNear(around) ?? (h2 ? "evening" : null)),
};

/** "2.30pm", "3 oclock pm", "18:35", "19h", "1040 hrs", "noon" */
const plain: TimeRule = {
  find: wholeWords(
    `(?<!£)(?:${clock}(?: {0,2}o.?clock)?${meridian}|(\\d{1,2})[:h](\\d{2})(?![\\d:])|(\\d{1,2})h(?![a-z0-9])|(\\d{2})(\\d{2}) ?(?:hrs|hours)\\b|${noon}\\b|(\\d{1,2}) ?o.?clock(?:${meridian})?)`,
  ),
  read: ([, h, m, p, h2, m2, h3, h4, m4, n, h5, p5], around) => {
    const french = h3 !== undefined;
    const hour = hourOf(h ?? h2 ?? h3 ?? h4 ?? h5, m ?? m2 ?? m4 ?? (french ? "00" : undefined), p ?? p5, n);
    return settle(hour, null, daypartNear(around));
  },
};

/** "2ish", "seven o'clock", "ten thirty", "1030am" */
const inWords: TimeRule = {
  find: wholeWords(
    `(?:(\\d{1,2})(?:[:.](\\d{2}))? ?ish\\b|(${cardinalPattern}) ?o.?clock(?:${meridian})?|(${cardinalPattern})[ -](thirty|fifteen|forty-?five)\\b(?:${meridian})?|(\\d{1,2})(\\d{2}) ?([ap])m\\b)`,
  ),
  read: ([, ish, ishMinutes, word, p1, hour, tail = "", p2, h, m, p3], around) => {
    const figures = ish ?? h ?? String(numberOf(word ?? hour ?? ""));
    const minutes =
      ishMinutes ??
      m ??
      (hour ? { t: "30", f: "15", o: "45" }[tail.startsWith("fo") ? "o" : (tail[0] ?? "")] : "00");
    return settle(hourOf(figures, minutes, p1 ?? p2 ?? p3, undefined), null, daypartNear(around));
  },
};

/** "at 14 Larkspur Close" is where, not when. */
const street =
  "(?: (?!in |on |at |the |for |with |and |to |by |or )[a-z'’-]{2,20}){1,3} (?:road|rd|street|lane|avenue|ave|close|drive|crescent|terrace|court|gardens?|grove|mews|walk|row|square|rise|parade)\\b";

/** "at 3", "about 4", "at eight", "at 730 in the evening", "@ 7.30", "on Saturday for 9" */
const bare: TimeRule = {
  find: wholeWords(
    `(?:at|@|about|around|from|after|doors|approx(?:imately)?|sharp|starts?|start(?:ing)?) {0,2}(?:about |around )?(?:(\\d{1,2})(?:[.: ](\\d{2})|(\\d{2}))?|(${cardinalPattern}))(?![\\w/%£-]|[:.,]\\d| ?[ap] ?\\.?m\\b| (?:minutes? )?past\\b|(?: (?:per|people|minutes?|mins?|hours?|days?|weeks?|months?|years?|of|to|miles?|pages?|points?|times?|or (?:more|less)|least|residents|homes|january|february|march|april|may|june|july|august|september|october|november|december|sites?|different|locations?|places?|other|schools?|meetings?|councils?)\\b)|${street})`,
  ),
  read: ([, h, m, m2, word], around) =>
    settle(
      hourOf(h ?? String(numberOf(word ?? "")), m ?? m2, undefined, undefined),
      null,
      daypartNear(around),
    ),
};

/** "7.30" where only a time makes sense: after a weekday or a comma in a line about a day. */
const dotted: TimeRule = {
  find: wholeWords("(?<!£)(\\d{1,2})\\.(\\d{2})(?![\\w%]|\\.\\d| ?(?:m|k|per|percent|miles|km|bn))"),
  read: ([, h, m], around) =>
    Number(m) % 5 === 0 ? settle(hourOf(h, m, undefined, undefined), null, daypartNear(around)) : null,
};

/** "eight tonight", "8 tonight", "nine in the morning" */
const withPart: TimeRule = {
  find: wholeWords(
    `(\\d{1,2}|${cardinalPattern})(?:[:.](\\d{2}))?(?= (?:tonight|this (?:morning|afternoon|evening)|in (?:the )?(?:morning|afternoon|evening)|at night))`,
  ),
  read: ([, h = "", m], around) =>
    settle(hourOf(String(numberOf(h)), m, undefined, undefined), null, daypartNear(around)),
};

/** "1400 to 1500 hrs" */
const service: TimeRule = {
  find: wholeWords(
    "([01]\\d|2[0-3])([0-5]\\d) {0,2}(?:-|–|to) {0,2}([01]\\d|2[0-3])([0-5]\\d) ?(?:hrs|hours)?(?!\\d)",
  ),
  read: ([, h1, m1, h2, m2]) =>
    settle(hourOf(h1, m1, undefined, undefined), hourOf(h2, m2, undefined, undefined), null),
};

const rules = [service, span, spokenTime, doors, leading, plain, inWords, bare, withPart, dotted];

/** Every time of day in the text, in order. */
export function timesIn(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const { find, read } of rules)
    for (const match of firstFew(text.matchAll(find))) {
      const to = match.index + match[0].length;
      const time = read(
        match,
        phraseAround(text, match.index, to),
        text.slice(Math.max(0, match.index - 24), match.index),
      );
      if (time) found.push({ ...time, at: match.index, to });
    }
  return withoutOverlaps(found);
}

/** The words beside a time, up to the next comma or "or": "half four, or first thing Tuesday" is no morning. */
function phraseAround(text: string, at: number, to: number): string {
  const before =
    text
      .slice(Math.max(0, at - 24), at)
      .split(/[,;.()\n]|\bor\b/i)
      .at(-1) ?? "";
  const after = text.slice(to, to + 24).split(/[,;.()\n]|\bor\b/i)[0] ?? "";
  return `${before}${text.slice(at, to)}${after}`;
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
export type { Hour };
