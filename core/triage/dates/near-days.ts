import { addDays, type LondonDate, weekday } from "../../time.ts";
import {
  dateOf,
  dayOfYear,
  type DayPart,
  type DayRule,
  mondayOf,
  nextNumbered,
  nextWeekday,
  oneDay,
  type Reading,
} from "./reading.ts";
import {
  cardinalPattern,
  dayPattern as D,
  monthOf,
  monthPattern as M,
  numberOf,
  ordinalPattern,
  weekdayOf,
  weekdayPattern as W,
  wholeWords as pattern,
} from "./words.ts";

const weekdayIn = (word: string | undefined) => (word ? weekdayOf(word) : null);
const year = `(?:,? {0,2}((?:19|20)\\d{2})(?!\\d| ?(?:hrs|hours)))?`;

/** "Wed 4 or Thurs 5 November" */
const monthFollows = new RegExp(
  `^ ?(?:or|and|,|/) (?:the )?(?:${W} ?)?\\d{1,2}(?:st|nd|rd|th)? (?:of )?${M}`,
  "i",
);
const sharesMonth = (text: string, words: string) =>
  monthFollows.test(text.slice(text.indexOf(words) + words.length, text.indexOf(words) + words.length + 40));

/** "Thurs 19th", "Saturday the 4th", "Wednesday 18" */
const weekdayNumbered: DayRule = {
  find: pattern(
    `(${W}),? {0,2}(?:the )?(\\d{1,2})(st|nd|rd|th)?(?![\\d:]|\\.\\d| ?(?:[ap]\\.?m|hrs|o.?clock|noon|${M})\\b)(?! ?[-–] ?\\d)`,
  ),
  read: ([words = "", named, day, suffix], { on }, text) => {
    const number = Number(day);
    const sure = suffix !== undefined || number > 12 || sharesMonth(text, words);
    if (number < 1 || number > 31 || !sure) return null;
    const found = nextNumbered(number, on, weekdayIn(named)) ?? nextNumbered(number, on);
    return oneDay(found);
  },
};

const notADay =
  "(?! ?(?:century|floor|birthday|anniversary|time|year|annual|edition|street|avenue|form|round|grade|stage|place|of [a-z]{4}|in (?:the )?(?:line|order)|attempt|letter|email|week|day of))";
/** "on the 15th", "the 30th at 3", "20th day of next month" */
const numbered: readonly DayRule[] = [
  {
    find: pattern(`(?:the )?(${D})(?: day)? of (this|next|the) month`),
    read: ([, day, which], { on }) => {
      const first = which?.toLowerCase() === "next" ? nextNumbered(1, addDays(on, 1)) : `${on.slice(0, 8)}01`;
      const found = first && nextNumbered(numberOf(day ?? ""), first);
      return oneDay(found);
    },
  },
  {
    find: pattern(
      `(?:the |on (?:the )?)(\\d{1,2})(?:st|nd|rd|th)(?!\\w)(?! ?(?:of )?${M})(?!(?:,| or| and| &){1,2} (?:the )?\\d{1,2}(?:(?:st|nd|rd|th)|,| or| and){0,3} ?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:of )?${M})${notADay}`,
    ),
    read: ([, day], { on }) => {
      const found = nextNumbered(Number(day), on);
      return oneDay(found);
    },
  },
];

/** "the first Friday of next month", "third Tuesday of September 2014", "last Friday in May" */
const nthWeekday: DayRule = {
  find: pattern(
    `(?:the )?(${ordinalPattern}|last|\\d(?:st|nd|rd|th)) (${W}) (?:of|in) (?:the |(this|next) )?(?:month|(${M}))${year}`,
  ),
  read: ([, nth, named, which, month, yearWord], reading) => {
    const first = firstOfMonth(reading, which, month, yearWord);
    if (!first) return null;
    const wanted = weekdayOf(named ?? "");
    const start = addDays(first, (wanted - weekday(first) + 7) % 7);
    const number = /last/i.test(nth ?? "") ? 5 : numberOf(nth ?? "");
    const on = addDays(start, 7 * (number - 1));
    return oneDay(on.slice(0, 7) === first.slice(0, 7) ? on : addDays(on, -7));
  },
};

function firstOfMonth(
  { on }: Reading,
  which: string | undefined,
  month: string | undefined,
  yearWord: string | undefined,
): LondonDate | null {
  if (month) {
    const number = monthOf(month);
    const thisYear = Number(on.slice(0, 4));
    return dateOf(
      yearWord ? Number(yearWord) : thisYear + (number < Number(on.slice(5, 7)) ? 1 : 0),
      number,
      1,
    );
  }
  return which?.toLowerCase() === "next" ? nextNumbered(1, addDays(on, 1)) : `${on.slice(0, 8)}01`;
}

const parts = "(?:[ -]?(?:mid[- ]?)?(morning|afternoon|evening|night|lunchtime)(?:ish)?)?";
const partOf = (word: string | undefined): DayPart | undefined =>
  word === undefined ? undefined : /lunch/i.test(word) ? "afternoon" : (word.toLowerCase() as DayPart); // the words of `parts`

/** Today, tomorrow and the weekdays around them. */
const near: readonly DayRule[] = [
  {
    find: pattern(`(tomorrow|${W}) (week|fortnight)\\b(?!s)`),
    read: ([, word = "", span], { on }) => {
      const start = /tomorrow/i.test(word) ? addDays(on, 1) : nextWeekday(on, weekdayOf(word));
      return oneDay(addDays(start, span?.toLowerCase() === "week" ? 7 : 14));
    },
  },
  {
    find: pattern(`(?:the )?day after tomorrow`),
    read: (_, { on }) => oneDay(addDays(on, 2)),
  },
  {
    find: pattern(`(?:a )?(week|fortnight) (?:on |from )?(today|tomorrow|${W})`),
    read: ([, span, word = ""], { on }) => {
      const start = /today/i.test(word)
        ? on
        : /tomorrow/i.test(word)
          ? addDays(on, 1)
          : nextWeekday(on, weekdayOf(word));
      return oneDay(addDays(start, span?.toLowerCase() === "week" ? 7 : 14));
    },
  },
  {
    find: pattern(`(today|tomorrow|yesterday)(?:[’']s)?${parts}\\b`),
    read: ([, word, part], { on }) => {
      const days = { today: 0, tomorrow: 1, yesterday: -1 }[word?.toLowerCase() ?? ""] ?? 0;
      return oneDay(addDays(on, days), partOf(part));
    },
  },
  {
    find: pattern("(?:tonight|this (morning|afternoon|evening))\\b"),
    read: ([, part], { on }) => oneDay(on, partOf(part) ?? "evening"),
  },
  {
    find: pattern(`in (\\d{1,2}|${cardinalPattern}|a) (day|week|fortnight)s?\\b`),
    read: ([, count = "", unit], { on }) => {
      const n = /^a$/i.test(count) ? 1 : numberOf(count);
      return oneDay(addDays(on, n * ({ day: 1, week: 7, fortnight: 14 }[unit?.toLowerCase() ?? ""] ?? 1)));
    },
  },
  {
    find: pattern(`(\\d|${cardinalPattern}) (${W})s? (?:back|ago)\\b`),
    read: ([, count = "", named = ""], { on }) =>
      oneDay(addDays(nextWeekday(addDays(on, -8), weekdayOf(named)), 7 - 7 * numberOf(count))),
  },
  {
    find: pattern(`(${W})s?${parts},? (?:of )?(this|next) week(?!end)`),
    read: ([, named = "", part, which], { on }) => {
      const monday = addDays(mondayOf(on), which?.toLowerCase() === "next" ? 7 : 0);
      return oneDay(addDays(monday, (weekdayOf(named) + 6) % 7), partOf(part));
    },
  },
  {
    find: pattern(`(?:(last|next|this|coming) )?(${W})${parts}(?! {0,2}\\d{1,2}(?:st|nd|rd|th))`),
    read: ([words = "", which = "", named = "", part], { on }, text) => {
      const short = /^(?:sat|sun|mon|wed)$/.test(named.replace(".", ""));
      if (short && text.trim() !== words.trim() && !part) return null;
      const coming = nextWeekday(on, weekdayOf(named));
      if (/last/i.test(which))
        return oneDay(addDays(coming, coming === addDays(on, 7) ? -14 + 7 : -7), partOf(part));
      const inThisWeek = coming < addDays(mondayOf(on), 7);
      return oneDay(/next/i.test(which) && inThisWeek ? addDays(coming, 7) : coming, partOf(part));
    },
  },
];

/** "the following week (22nd)", "Wednesday (11th)": the number settles it. */
const inBrackets: DayRule = {
  find: pattern(
    `(?:(?:the )?(?:following|next|same|this) )?(?:week|(${W})(?: next)?) \\((?:the )?(\\d{1,2})(?:st|nd|rd|th)(?: (?:of )?(${M}))?\\)`,
  ),
  read: ([, named, day, month], { on, lean }) =>
    oneDay(
      month
        ? dayOfYear(Number(day), monthOf(month), { on, lean }, weekdayIn(named))
        : (nextNumbered(Number(day), on, weekdayIn(named)) ?? nextNumbered(Number(day), on)),
    ),
};

/** "next week", "all week", "this weekend" */
const weeks: DayRule = {
  find: pattern("(?:(this|next|all|the following) (?:week[- ]?end|week))\\b(?!s)"),
  read: ([words = "", which = ""], { on }) => {
    const monday = addDays(mondayOf(on), /next|following/i.test(which) ? 7 : 0);
    if (/end/i.test(words)) return { on: addDays(monday, 5), until: addDays(monday, 6) };
    return { on: monday, until: addDays(monday, /all/i.test(which) ? 6 : 4) };
  },
};

const bare = ({ find, read }: DayRule): DayRule => ({
  find,
  read: (words, reading, text) => {
    const days = read(words, reading, text);
    return days && { ...days, near: true };
  },
});

/** Days named without their month, as seen from the day of writing. */
export const nearDays: readonly DayRule[] = [
  weekdayNumbered,
  ...numbered,
  nthWeekday,
  inBrackets,
  ...near.map(bare),
  bare(weeks),
];
