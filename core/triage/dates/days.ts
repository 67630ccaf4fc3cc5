import { calendarDays } from "./calendar-days.ts";
import { nearDays } from "./near-days.ts";
import { dateOf, type DayMention, type Reading } from "./reading.ts";
import { monthPattern, weekdayPattern } from "./words.ts";

const rules = [...calendarDays, ...nearDays];

/** Every day named in the text, in order; where two readings overlap the earlier, then the longer one stays. */
export function daysIn(text: string, reading: Reading): DayMention[] {
  const found: DayMention[] = [];
  for (const { find, read } of rules)
    for (const match of firstFew(text.matchAll(find))) {
      const days = read(match, reading, text);
      if (!days) continue;
      const day = { ...days, at: match.index, to: match.index + match[0].length };
      found.push(...listedBefore(day, text), day);
    }
  return withoutOverlaps(found);
}

const listed = new RegExp(
  `((?:(?:the )?(?:${weekdayPattern} ?)?\\d{1,2}(?:st|nd|rd|th)?(?:,? or|,? and| &|,) ){1,6})(?:the )?$`,
  "i",
);

/** "the 8th, 9th or 10th of April": the days before share the last one's month. */
function listedBefore(day: DayMention, text: string): DayMention[] {
  const words = text.slice(day.at, day.to);
  if (day.until || !new RegExp(monthPattern, "i").test(words)) return [];
  const from = Math.max(0, day.at - 80);
  const before = listed.exec(text.slice(from, day.at));
  if (!before) return [];
  return [...before[0].matchAll(/(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)/g)].flatMap((found) => {
    const on = dateOf(Number(day.on.slice(0, 4)), Number(day.on.slice(5, 7)), Number.parseInt(found[0], 10));
    const at = from + before.index + found.index;
    return on ? [{ on, until: null, at, to: at + found[0].length }] : [];
  });
}

/** More mentions of one kind than any letter has; a table of figures has no more to say. */
const most = 80;

export function* firstFew<T>(found: Iterable<T>): Iterable<T> {
  let count = 0;
  for (const one of found) {
    yield one;
    count += 1;
    if (count === most) return;
  }
}

export function withoutOverlaps<T extends { at: number; to: number }>(found: readonly T[]): T[] {
  const kept: T[] = [];
  const order = [...found].sort((a, b) => a.at - b.at || b.to - a.to);
  for (const one of order) if (one.at >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}
