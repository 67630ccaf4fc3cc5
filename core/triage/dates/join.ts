import { addDays } from "../../time.ts";
import type { DateValue, DayMention, DayPart } from "./reading.ts";
import type { TimeMention } from "./times.ts";

const hours: Record<DayPart, [string, string]> = {
  morning: ["00:00", "12:00"],
  afternoon: ["12:00", "18:00"],
  evening: ["18:00", "23:00"],
  night: ["18:00", "23:00"],
};

/** The day a time belongs to: in the same sentence, before it, or right after it. */
export function nearestDay(
  time: TimeMention,
  days: readonly DayMention[],
  text: string,
): DayMention | undefined {
  const after = days.find((day) => day.at >= time.to);
  if (
    after &&
    /^[ ,(]{0,3}(?:(?:on|of|this|for) ){0,2}(?:the )?[ (]{0,2}$/i.test(text.slice(time.to, after.at))
  ) {
    const before = days.findLast((day) => day.to <= time.at);
    if (!before || !/^[\s,]{0,3}(?:at |from |between |@ ?)?$/i.test(text.slice(before.to, time.at)))
      return after;
  }
  const before = days.findLast((day) => day.to <= time.at);
  if (before && time.at - before.to <= 120 && goesOn(text.slice(before.to, time.at))) return before;
  return after && !/[.!?\n;]|\bsince\b/i.test(text.slice(time.to, after.at)) && after.at - time.to <= 40
    ? after
    : undefined;
}

/** "Lunch on the 24th? I could do 12.45": the next sentence may give the time of the day before it. */
const goesOn = (between: string): boolean =>
  !/[.!?]\s{1,3}[A-Z]|\n\s{0,3}\n|;/.test(between) ||
  (/^[^.!?;]{0,40}[.?]\s{1,3}(?:I|We|He|She|Could|Would|Say|At|About|Around|Any ?time|Either|From|Perhaps|Maybe|Start|Doors|Arrive)\b[^.!?;\n]{0,40}$/.test(
    between,
  ) &&
    !/\n\s{0,3}\n/.test(between));

export function timed(day: DayMention, time: TimeMention): DateValue {
  const last = time.until && time.until <= time.from ? addDays(day.on, 1) : day.on;
  return {
    start: `${day.on}T${time.from}`,
    end: time.until && `${last}T${time.until}`,
    grain: "minute",
    alternative: false,
    at: Math.min(day.at, time.at),
    to: Math.max(day.to, time.to),
    said: "fixed",
  };
}

export function untimed(day: DayMention, text: string): DateValue {
  const { on, until, at, to } = day;
  const part = day.part ?? partBeside(text.slice(Math.max(0, at - 16), at), text.slice(to, to + 18));
  const base = { alternative: false, at, to };
  if (!part || until)
    return { ...base, start: on, end: until, grain: "day", said: day.near ? "near" : "fixed" };
  const [from, end] = hours[part];
  return { ...base, start: `${on}T${from}`, end: `${on}T${end}`, grain: "minute", said: "loose" };
}

/** "morning of the 15th", "15 February in the morning" */
function partBeside(before: string, after: string): DayPart | undefined {
  const word =
    /^,? in the (morning|afternoon|evening)\b/i.exec(after)?.[1] ??
    /\b(morning|afternoon|evening) of (?:the )?$/i.exec(before)?.[1];
  return word?.toLowerCase() as DayPart | undefined; // the words of the two patterns
}

/** "Monday 6th or Tuesday 7th at 8am", "the 30th at 3, or the 6th same time": one time for both days. */
export function shared(values: readonly DateValue[], text: string): DateValue[] {
  return values.map((value, at) => {
    const next = values[at + 1];
    const last = values[at - 1];
    if (value.grain !== "day" || value.end) return value;
    const joined =
      next && /^ {0,2}(?:or|and|,|&|\/) {0,2}(?:the |on ){0,2}$/i.test(text.slice(value.to, next.at));
    if (next && joined && next.grain === "minute" && next.said === "fixed") return atTimeOf(value, next);
    const same = /^[\s,]{0,2}\(?(?:at (?:the )?)?same (?:time|hour)/i.test(
      text.slice(value.to, value.to + 24),
    );
    return last?.grain === "minute" && same ? atTimeOf(value, last) : value;
  });
}

const atTimeOf = (value: DateValue, { start, end }: DateValue): DateValue => ({
  ...value,
  start: `${value.start}${start.slice(10)}`,
  end: end && `${value.start}${end.slice(10)}`,
  grain: "minute",
  said: "fixed",
});

/** Values that stand beside an "or" are alternatives. */
export function marked(values: readonly DateValue[], text: string): DateValue[] {
  const offered = (a: DateValue | undefined, b: DateValue | undefined) =>
    (a !== undefined &&
      b !== undefined &&
      (a.start.slice(0, 10) === b.start.slice(0, 10) && a.at === b.at
        ? / or /i.test(text.slice(a.at, Math.max(a.to, b.to)))
        : false)) ||
    (a !== undefined &&
      b !== undefined &&
      /\bor\b|\botherwise\b|\bfailing that\b|\balternatively\b/i.test(text.slice(a.to, b.at)) &&
      b.at - a.to < 200);
  return values.map((value, at) => ({
    ...value,
    alternative: offered(values[at - 1], value) || offered(value, values[at + 1]),
  }));
}
