import { addDays, londonDate, londonInstant, londonTime, sayShortDay, weekday } from "../../time.ts";
import { mondayOf } from "./reading.ts";
import { weekdayOf, weekdayPattern, wholeWords } from "./words.ts";

interface Read {
  start: string;
  grain: "minute" | "day";
}

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const namedDay = wholeWords(`(${weekdayPattern})(?!s)`);
const day = (start: string) => sayShortDay(start.slice(0, 10)).replace(/^\w{3} /, "");

/** What else the words of a date could mean, or what in them does not agree, for a person to look at. Null when plain. */
export function doubtIn(words: string, { start, grain }: Read, now: string): string | null {
  const told = [
    start < now.slice(0, start.length) ? "already past when the letter came" : null,
    disagreement(words, start),
    figures(words, start),
    nextDay(words, start, now),
    grain === "minute" ? clockChange(start) : null,
    grain === "minute" ? bareHour(words, start) : null,
  ].filter((one) => one !== null);
  return told.length > 0 ? told.join("; ") : null;
}

/** The weekday and the date do not agree: one of them is a slip, and only the writer knows which. */
function disagreement(words: string, start: string): string | null {
  const named = [...words.matchAll(namedDay)].map(([, name = ""]) => weekdayOf(name));
  const is = weekday(start.slice(0, 10));
  const first = named[0];
  if (first === undefined || named.includes(is) || !/\d/.test(words)) return null;
  return `${weekdays[first]} and the date do not agree: ${day(start)} is a ${weekdays[is]}`;
}

function figures(words: string, start: string): string | null {
  const [written, a, b] = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/]\d{3})/.exec(words) ?? [];
  return written && a !== b && Number(a) <= 12 && Number(b) <= 12 ? `${written} read as ${day(start)}` : null;
}

function nextDay(words: string, start: string, now: string): string | null {
  const on = start.slice(0, 10);
  const week = mondayOf(now.slice(0, 10));
  if (
    !new RegExp(`\\bnext ${weekdayPattern}`, "i").test(words) ||
    on < addDays(week, 7) ||
    on >= addDays(week, 14)
  )
    return null;
  const sooner = addDays(on, -7);
  return sooner > now.slice(0, 10) ? `read as ${day(on)}; it may mean ${day(sooner)}` : null;
}

/** In the last hour of a Sunday in spring and autumn London's clocks jump: such a time is none, or comes twice. */
export function clockChange(start: string): string | null {
  const [on = "", at = ""] = start.split("T");
  const instant = londonInstant(on, at);
  if (londonTime(instant) !== at) return `there is no ${at} that night: the clocks go forward`;
  const later = new Date(instant.getTime() + 3_600_000);
  return londonDate(later) === on && londonTime(later) === at
    ? `${at} comes twice that night: the clocks go back`
    : null;
}

/** Between six and nine a bare hour is as often morning as evening. */
function bareHour(words: string, start: string): string | null {
  if (
    /[ap]\.? ?m\b|\d{2}:\d{2}|\b\d{4} ?h|morning|afternoon|evening|night|noon|breakfast|dinner|supper|lunch|doors/i.test(
      words,
    )
  )
    return null;
  const hour = Number(start.slice(11, 13));
  if (![6, 7, 8].includes(hour % 12)) return null;
  return `${hour % 12} read as ${hour % 12} ${hour < 12 ? "in the morning" : "in the evening"}`;
}
