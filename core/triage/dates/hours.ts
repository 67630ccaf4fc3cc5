/** An hour as written: "2.30" may still be morning or afternoon. */
export interface Hour {
  hour: number;
  minute: number;
  /** Known for sure: a meridian, the 24-hour clock, noon. */
  sure: boolean;
}
type Part = "morning" | "afternoon" | "evening";

/** From the figures, the letter before "m", or a word such as "noon". Null when there is no such time. */
export function hourOf(
  figures: string | undefined,
  minutes: string | undefined,
  letter: string | undefined,
  word: string | undefined,
): Hour | null {
  if (word) return { hour: /midnight/i.test(word) ? 0 : 12, minute: 0, sure: true };
  const hour = Number(figures ?? Number.NaN);
  const minute = Number(minutes ?? 0);
  if (Number.isNaN(hour) || hour > 23 || minute > 59 || (hour === 0 && !minutes)) return null;
  if (letter) {
    if (hour > 12 || hour === 0) return { hour, minute, sure: true };
    return { hour: (hour % 12) + (letter.toLowerCase() === "p" ? 12 : 0), minute, sure: true };
  }
  return { hour, minute, sure: hour > 12 || hour === 0 || (figures ?? "").startsWith("0") };
}

/** What the words around a time say about it. */
export function daypartNear(words: string): Part | null {
  if (/\b(?:evening|tonight|night|dinner|supper|doors)\b/i.test(words)) return "evening";
  if (/\b(?:afternoon|lunch(?:time)?|tea)\b/i.test(words)) return "afternoon";
  if (/\b(?:morning|breakfast|first thing)\b/i.test(words)) return "morning";
  return null;
}

/** The clock times of a start and an end: without "am" or "pm" the office's own hours decide, and an end is after its start. */
export function settle(
  start: Hour | null,
  end: Hour | null,
  part: Part | null,
): { from: string; until: string | null } | null {
  if (!start) return null;
  if (!end) return { from: say(start.sure ? minutesOf(start) : guess(start, part)), until: null };
  let last = end.sure ? minutesOf(end) : guess(end, part);
  let first = start.sure ? minutesOf(start) : likeEnd(start, end, last, part);
  if (!end.sure && last <= first && last + 720 < 1440) last += 720;
  if (!start.sure && first > last && first >= 720) first -= 720;
  return last > first || last === 0 ? { from: say(first), until: say(last) } : null;
}

const minutesOf = ({ hour, minute }: Hour) => hour * 60 + minute;

/** The nearest reading before the end: "2-4pm" starts at two, "11-1pm" at eleven. */
function likeEnd(start: Hour, end: Hour, last: number, part: Part | null): number {
  const early = (start.hour % 12) * 60 + start.minute;
  if (!end.sure) return guess(start, part);
  return early + 720 < last ? early + 720 : early;
}

function guess({ hour, minute }: Hour, part: Part | null): number {
  const early = (hour % 12) * 60 + minute;
  if (part === "morning") return hour === 12 ? 720 + minute : early;
  if (part === "evening") return hour >= 1 && hour < 12 ? early + 720 : hour === 12 ? minute : early;
  if (part === "afternoon") return hour >= 11 && hour < 12 ? early : early + 720;
  return hour >= 1 && hour <= 7 ? early + 720 : hour * 60 + minute;
}

const say = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
