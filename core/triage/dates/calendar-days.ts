import { addDays, type LondonDate } from "../../time.ts";
import { dateOf, type DayRule, dayOfYear, mondayOf, nextNumbered, oneDay, type Reading } from "./reading.ts";
import {
  dayPattern as D,
  monthOf,
  monthPattern as M,
  numberOf,
  weekdayOf,
  weekdayPattern as W,
  wholeWords as pattern,
} from "./words.ts";

const weekdayIn = (word: string | undefined) => (word ? weekdayOf(word) : null);
const year = `(?:,? {0,2}((?:19|20)\\d{2})(?!\\d| ?(?:hrs|hours)))?`;
const joiner = `(?: {0,2}(?:-|–|—|to|until|till|thru|through) {0,2}(?:the )?)`;

function inYear(
  word: string | undefined,
  monthWord: string | undefined,
  yearWord: string | undefined,
  reading: Reading,
  named: string | undefined,
): LondonDate | null {
  const day = numberOf(word ?? "");
  const month = monthOf(monthWord ?? "");
  if (yearWord) return dateOf(Number(yearWord.length === 2 ? `20${yearWord}` : yearWord), month, day);
  return dayOfYear(day, month, reading, weekdayIn(named));
}

/** "1-8 September", "Monday 13 to Friday 24 July", "9 and 10 June" */
const spanThenMonth: DayRule = {
  find: pattern(
    `(?:(?:from|between) )?(?:(${W}) {0,2})?(?:the )?(${D})(?: (?:of )?(${M}))?(?:${joiner}|(?: and (?:the )?))(?:(${W}) {0,2})?(${D}) (?:of )?(${M})${year}`,
  ),
  read: ([words, firstNamed, first, firstMonth, named, last, month, yearWord], reading) => {
    const until = inYear(last, month, yearWord, reading, named);
    const on = inYear(first, firstMonth ?? month, yearWord, reading, firstNamed);
    if (!on || !until || on >= until) return null;
    // "9 and 10 June" is a span only when the days are neighbours.
    if (/ and /.test(words ?? "") && !/between/i.test(words ?? "") && addDays(on, 1) !== until) return null;
    return { on, until };
  },
};

/** "moved from Friday 20 March to Friday 27 March": only the second counts. */
const changed: DayRule = {
  find: pattern(
    `(?:mov(?:ed?|ing)|chang(?:ed?|ing)|switch(?:ed)?|postponed?|rescheduled?|put back|brought forward)(?: [a-z]{2,9}){0,2} from [^.?!\\n;]{3,40} to (?:the )?(?:(${W}),? {0,2})?(?:the )?(${D}) (?:of )?(${M})${year}`,
  ),
  read: ([, named, day, month, yearWord], reading) => oneDay(inYear(day, month, yearWord, reading, named)),
};

/** "July 13-15", "July 13 - July 15" */
const spanAfterMonth: DayRule = {
  find: pattern(`(?:from )?(${M}) ?(${D})${joiner}(?:(${M}) ?)?(${D})(?![:.]\\d|\\d| ?[ap]\\.?m)${year}`),
  read: ([, month, first, secondMonth, last, yearWord], reading) => {
    const on = inYear(first, month, yearWord, reading, undefined);
    const until = inYear(last, secondMonth ?? month, yearWord, reading, undefined);
    return on && until && on < until ? { on, until } : null;
  },
};

/** "from 18th Dec for 10 days" */
const lasting: DayRule = {
  find: pattern(`(?:from )?(${D}) (?:of )?(${M}) for (\\d{1,2}) days`),
  read: ([, day, month, days], reading) => {
    const on = inYear(day, month, undefined, reading, undefined);
    return on === null ? null : { on, until: addDays(on, Number(days)) };
  },
};

/** "w/c 16 March", "week commencing Monday 16th March", "weeks beginning 8" */
const weekOf: DayRule = {
  find: pattern(
    `(?:w\\/[cb]|weeks? (?:commencing|beginning|starting|of))\\.? {0,2}(?:the )?(?:${W} {0,2})?(?:the )?(${D})(?: (?:of )?(${M})| or ${D} (${M}))?${year}`,
  ),
  read: ([, day, month, later, yearWord], reading) => {
    const named = month ?? later;
    const on = named
      ? inYear(day, named, yearWord, reading, undefined)
      : nextNumbered(numberOf(day ?? ""), reading.on);
    return on === null ? null : { on: mondayOf(on), until: addDays(mondayOf(on), 4) };
  },
};

/** "Thursday 26 March 2026", "the 15th of February", "14th April 15" */
const dayThenMonth: DayRule = {
  find: pattern(
    `(?:(${W}),? {0,2})?(?:the )?(?<!\\d[:.])(${D}) {0,2}(?:day )?(?:of )?(${M})(?:,? {0,2}((?:19|20)\\d{2})(?!\\d| ?(?:hrs|hours))| (\\d{2})(?= {0,3}$))?`,
  ),
  read: ([, named, day, month, full, short], reading) => {
    const on = inYear(day, month, full ?? short, reading, named);
    return oneDay(on);
  },
};

/** "April 14, 2015", "Sat, Sep 21", "Jul 18, Fri" */
const monthThenDay: DayRule = {
  find: pattern(`(?:(${W}),? {0,2})?(${M}) ?(${D})(?![:.]\\d|\\d| ?[ap]\\.?m)${year}(?:,? (${W}))?`),
  read: ([, before, month, day, yearWord, after], reading) => {
    const on = inYear(day, month, yearWord, reading, before ?? after);
    return oneDay(on);
  },
};

/** "2026-03-19" and "19/03/2026", "19.03.26", "03/04" (3 April) */
const figures: readonly DayRule[] = [
  {
    find: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    read: ([, y, m, d]) => {
      const on = dateOf(Number(y), Number(m), Number(d));
      return oneDay(on);
    },
  },
  {
    find: /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/g,
    read: ([, day, , month, word = ""], reading) => {
      const short = Number(word) + (Number(word) > (Number(reading.on.slice(2, 4)) + 50) % 100 ? 1900 : 2000);
      const on = dateOf(word.length === 2 ? short : Number(word), Number(month), Number(day));
      return oneDay(on);
    },
  },
  {
    find: /(?<![\w/.-])(\d{1,2})\/(\d{1,2})(?![\w/%])/g,
    read: ([words, day, month], reading) => {
      const on =
        words !== "24/7" && Number(month) <= 12 ? dayOfYear(Number(day), Number(month), reading) : null;
      return oneDay(on);
    },
  },
];

/** Days named with their month. In no order: the earliest and then the longest reading wins. */
export const calendarDays: readonly DayRule[] = [
  changed,
  spanThenMonth,
  spanAfterMonth,
  lasting,
  weekOf,
  dayThenMonth,
  monthThenDay,
  ...figures,
];
