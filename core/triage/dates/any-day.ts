import { addDays, type LondonDate, weekday } from "../../time.ts";
import { type DateValue, mondayOf } from "./reading.ts";
import { monthOf, monthPattern, weekdayOf, weekdayPattern as W, wholeWords } from "./words.ts";

/** Days that are offered together, one by one. */
export interface OpenDays {
  at: number;
  to: number;
  values: DateValue[];
  told: string | null;
}

const anyDay = wholeWords(
  "(?:any|either) (?:day|weekday|time|morning|afternoon|evening|lunchtime)s?\\b([^.?!\\n;]{0,60}?)\\b(?:except|but(?: not)?|apart from|other than|save|bar|excluding)\\b (?:for |on |not )?((?:the )?" +
    `${W}s?(?:(?:,| or| and|,? nor) ${W}s?){0,3})`,
);
const anyNamed = wholeWords(
  `(?:any|every|each|most) (${W})s? (?:(?:from|between|in|during|until|up to)\\b([^.?!\\n;]{0,60}))`,
);
const monthAlone = wholeWords(`(${monthPattern})`);

/** "any afternoon that week except Weds", "any Wednesday from the 4th to the 18th of March", "any Tuesday in May". */
export function openDaysIn(text: string, values: readonly DateValue[], today: LondonDate): OpenDays[] {
  const found: OpenDays[] = [];
  for (const match of [...text.matchAll(anyDay)].slice(0, 4)) {
    const to = match.index + match[0].length;
    const barred = [...(match[2] ?? "").matchAll(wholeWords(`(${W})`))].map(([, name = ""]) =>
      weekdayOf(name),
    );
    const span = spanNear(values, match.index, to);
    const monday = addDays(mondayOf(today), 7);
    const [on, until] = span ?? [monday, addDays(monday, 4)];
    const days = daysFrom(on, until).filter((day) => ![0, 6, ...barred].includes(weekday(day)));
    found.push({
      at: match.index,
      to,
      values: days.map((day) => dayValue(day, match.index, to)),
      told: span ? null : "no week is named: read as next week",
    });
  }
  for (const match of [...text.matchAll(anyNamed)].slice(0, 4)) {
    const to = match.index + match[0].length;
    const wanted = weekdayOf(match[1] ?? "");
    const span = spanNear(values, match.index, to) ?? monthSpan(match[2] ?? "", today);
    if (!span) continue;
    const days = daysFrom(span[0], span[1]).filter((day) => weekday(day) === wanted);
    const habit = values.find(
      ({ grain, start, at }) =>
        grain === "minute" && weekday(start.slice(0, 10)) === wanted && Math.abs(at - match.index) < 300,
    );
    found.push({
      at: match.index,
      to,
      told: null,
      values: days.map((day) => dayValue(day, match.index, to, habit)),
    });
  }
  return found;
}

const dayValue = (on: LondonDate, at: number, to: number, habit?: DateValue): DateValue => ({
  start: habit ? `${on}${habit.start.slice(10)}` : on,
  end: habit?.end ? `${on}${habit.end.slice(10)}` : null,
  grain: habit ? "minute" : "day",
  alternative: true,
  at,
  to,
  said: "fixed",
});

function daysFrom(on: LondonDate, until: LondonDate): LondonDate[] {
  const days: LondonDate[] = [];
  for (let day = on; day <= until && days.length < 62; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The nearest span of days that the text names, within it or beside it. */
function spanNear(values: readonly DateValue[], at: number, to: number): [LondonDate, LondonDate] | null {
  const near = values
    .filter((value) => value.grain === "day" && value.end && value.at < to + 40 && value.to > at - 200)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
  return near?.end ? [near.start, near.end] : null;
}

function monthSpan(words: string, today: LondonDate): [LondonDate, LondonDate] | null {
  const name = [...words.matchAll(monthAlone)][0]?.[1];
  if (!name) return null;
  const month = String(monthOf(name)).padStart(2, "0");
  const year = Number(today.slice(0, 4)) + (month < today.slice(5, 7) ? 1 : 0);
  const first = `${year}-${month}-01`;
  const next = addDays(first, 31);
  return [first < today ? today : first, addDays(`${next.slice(0, 8)}01`, -1)];
}
