import type { DateValue } from "./reading.ts";

const farAhead = 220;
const farBack = 90;
/** Days that stand in one breath, and share what time one of them has. */
const inOneBreath = /^[\s,;)]{0,3}(?:or|and|&|\/|even|else|,){0,2} {0,2}(?:on |the |even ){0,2}$/i;
const timeFirst = /^(?:at |from |@|noon|midday|half|quarter|\d{1,2}(?:[.:]\d{2})? ?(?:[ap]\.?m|o.?clock))/i;
const noStart = /\b(?:by|until|till|before|since|leave|finish|ends?|close|press|back)\b.{0,12}$/i;

/** A day given in one place and its hour in another belong together: in the next sentence, under a heading, or for all of a list. */
export function withHours(values: readonly DateValue[], text: string): DateValue[] {
  const taken = new Set<DateValue>();
  const joined = values.map((value, at) => {
    if (!isBareDay(value)) return value;
    const next = values[at + 1];
    const last = values[at - 1];
    const hour =
      next?.said === "hour" &&
      next.at - value.to <= farAhead &&
      !noStart.test(text.slice(next.at - 24, next.at))
        ? next
        : last?.said === "hour" &&
            value.at - last.to <= farBack &&
            !/[.!?]\s|\n/.test(text.slice(last.to, value.at))
          ? last
          : undefined;
    if (!hour || taken.has(hour)) return value;
    taken.add(hour);
    return atHourOf(value, hour);
  });
  const kept = joined.filter((value) => !taken.has(value));
  const backwards = kept.reduceRight<DateValue[]>(
    (later, value) => [sharing(value, later[0], text) ?? value, ...later],
    [],
  );
  const forAll = backwards.map((value, at) => hourForAll(value, backwards.slice(at + 1), text) ?? value);
  return forAll.reduce<DateValue[]>((earlier, value) => {
    const first = earlier.at(-1);
    const before = first && timeFirst.test(text.slice(first.at, first.at + 12)) ? first : undefined;
    return [...earlier, sharing(value, before, text) ?? value];
  }, []);
}

/** "on the 2nd and 3rd. Could you greet them on either day at 10?" */
function hourForAll(day: DateValue, later: readonly DateValue[], text: string): DateValue | null {
  const timed = later.find((one) => one.grain === "minute" && one.said === "fixed");
  if (!isBareDay(day) || day.said !== "fixed" || !timed || timed.at - day.to > farAhead) return null;
  return forEach.test(text.slice(day.to, timed.to)) ? atHourOf(day, timed) : null;
}
const forEach = /\b(?:both|either|each|all|any of (?:them|these|those)|same time|whichever)\b/i;

const isBareDay = ({ grain, end, said }: DateValue) => grain === "day" && end === null && said !== "loose";

/** The day at the hour of its neighbour, when nothing but a comma or an "or" stands between them. */
function sharing(day: DateValue, other: DateValue | undefined, text: string): DateValue | null {
  if (!other || !isBareDay(day) || other.grain !== "minute" || other.said !== "fixed") return null;
  const between = day.at < other.at ? text.slice(day.to, other.at) : text.slice(other.to, day.at);
  return inOneBreath.test(between) ? { ...atHourOf(day, other), alternative: true } : null;
}

const atHourOf = (day: DateValue, { start, end, at, to }: DateValue): DateValue => ({
  ...day,
  start: `${day.start}${start.slice(10)}`,
  end: end && `${day.start}${end.slice(10)}`,
  grain: "minute",
  said: "fixed",
  at: to <= day.at + 60 && at < day.at ? at : day.at,
  to: at - day.to < 60 && at > day.at ? to : day.to,
});
