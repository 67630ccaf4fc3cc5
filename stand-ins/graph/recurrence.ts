import { type Recurrence, type Weekday, weekdays } from "./record-parts.ts";
import { addToDay } from "./time-zones.ts";

/** A series without an end is followed this many steps and no further. */
const farEnough = 60_000;

const dayOfWeek = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();
const number = (weekday: Weekday): number => weekdays.indexOf(weekday);
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const dayText = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Exchange keeps the 31st of a short month by moving to its last day. */
const absoluteDay = (year: number, month: number, dayOfMonth: number): string =>
  dayText(year, month, Math.min(dayOfMonth, lastDay(year, month)));

function relativeDay(
  year: number,
  month: number,
  { daysOfWeek, index }: Recurrence["pattern"],
): string | undefined {
  const wanted = new Set(daysOfWeek.map(number));
  const days: string[] = [];
  for (let day = 1; day <= lastDay(year, month); day++) {
    const text = dayText(year, month, day);
    if (wanted.has(dayOfWeek(text))) days.push(text);
  }
  return index === "last" ? days.at(-1) : days[["first", "second", "third", "fourth"].indexOf(index)];
}

function* weekly(
  from: string,
  { interval, daysOfWeek, firstDayOfWeek }: Recurrence["pattern"],
): Generator<string> {
  const first = number(firstDayOfWeek);
  const places = (daysOfWeek.length > 0 ? daysOfWeek.map(number) : [dayOfWeek(from)])
    .map((day) => (day - first + 7) % 7)
    .sort((a, b) => a - b);
  let week = addToDay(from, -((dayOfWeek(from) - first + 7) % 7));
  for (let step = 0; step < farEnough; step++) {
    for (const place of places) yield addToDay(week, place);
    week = addToDay(week, 7 * interval);
  }
}

function* monthly(from: string, pattern: Recurrence["pattern"], months: number): Generator<string> {
  const startMonth = pattern.type.endsWith("Yearly") ? pattern.month : Number(from.slice(5, 7));
  let counted = Number(from.slice(0, 4)) * 12 + startMonth - 1;
  for (let step = 0; step < farEnough; step++) {
    const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1];
    const day = pattern.type.startsWith("relative")
      ? relativeDay(year, month, pattern)
      : absoluteDay(year, month, pattern.dayOfMonth);
    if (day) yield day;
    counted += months;
  }
}

function* pattern(recurrence: Recurrence): Generator<string> {
  const { pattern: shape, range } = recurrence;
  const interval = Math.max(1, shape.interval);
  switch (shape.type) {
    case "daily":
      for (let step = 0; step < farEnough; step++) yield addToDay(range.startDate, step * interval);
      return;
    case "weekly":
      yield* weekly(range.startDate, { ...shape, interval });
      return;
    case "absoluteMonthly":
    case "relativeMonthly":
      yield* monthly(range.startDate, shape, interval);
      return;
    case "absoluteYearly":
    case "relativeYearly":
      yield* monthly(range.startDate, shape, 12 * interval);
  }
}

/** The days of a series up to and including `until`, first to last. */
export function daysOf(recurrence: Recurrence, until: string): string[] {
  const { range } = recurrence;
  const days: string[] = [];
  let counted = 0;
  for (const day of pattern(recurrence)) {
    if (day > until || (range.type === "endDate" && day > range.endDate) || day > "9000") break;
    if (day < range.startDate) continue;
    counted += 1;
    if (range.type === "numbered" && counted > range.numberOfOccurrences) break;
    days.push(day);
  }
  return days;
}
