import { calendarDays } from "./calendar-days.ts";
import { nearDays } from "./near-days.ts";
import type { DayMention, Reading } from "./reading.ts";

const rules = [...calendarDays, ...nearDays];

/** Every day named in the text, in order; where two readings overlap the earlier, then the longer one stays. */
export function daysIn(text: string, reading: Reading): DayMention[] {
  const found: DayMention[] = [];
  for (const { find, read } of rules)
    for (const match of firstFew(text.matchAll(find))) {
      const days = read(match, reading, text);
      if (days) found.push({ ...days, at: match.index, to: match.index + match[0].length });
    }
  return withoutOverlaps(found);
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
