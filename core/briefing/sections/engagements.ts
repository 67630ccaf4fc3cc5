import { clashBetween, gapMinutes, takesTime, usualTravelMinutes } from "../../diary/clash.ts";
import { inOrder } from "../../diary/day.ts";
import { type DiaryEvent, isPrivate } from "../../diary/diary-event.ts";
import { daysOf, overlap, spanOf, spanOfDays } from "../../diary/span.ts";
import { inSentence } from "../../text.ts";
import { addDays, type LondonDate, londonDate, londonTime } from "../../time.ts";
import type { Group, Line, Section } from "../section.ts";
import type { DayAhead } from "../day-ahead.ts";
import { isMemberOfPublic } from "../members-of-public.ts";
import { listOf, plural } from "../../text.ts";
import { sayDate } from "../plain.ts";

type Diary = Pick<DayAhead, "on" | "events">;
const mostADay = 6;

export function theDay({ on, events }: Diary): Section {
  const today = eventsOn(events, on);
  const lines = today.map((event) => ({
    ...lineOf(event, on),
    details: [event.location, sayCompany(event), sayAnswer(event)].filter((detail) => detail !== ""),
    warnings: clashesOf(event, today),
  }));
  return {
    title: "Your day",
    lead: "",
    groups: lines.length > 0 ? [{ heading: "", lines, more: 0 }] : [],
    restricted: 0,
    empty: "No engagements today.",
  };
}

export function lookingAhead({ on, events }: Diary, until: LondonDate): Section {
  const groups: Group[] = [];
  for (let day = addDays(on, 1); day <= until; day = addDays(day, 1)) {
    const lines = eventsOn(events, day).map((event) => lineOf(event, day));
    const more = Math.max(0, lines.length - mostADay);
    if (lines.length > 0) groups.push({ heading: sayDate(day), lines: lines.slice(0, mostADay), more });
  }
  const empty = "Nothing in the diary for the next five working days.";
  return { title: "Looking ahead", lead: "", groups, restricted: 0, empty };
}

export const eventsOn = (events: readonly DiaryEvent[], on: LondonDate): DiaryEvent[] =>
  events.filter((event) => overlap(spanOf(event), spanOfDays(on, on))).sort(inOrder);

function lineOf(event: DiaryEvent, on: LondonDate): Line {
  const [start, end] = [new Date(event.startAt), new Date(event.endAt)];
  const from = londonDate(start) < on ? "00:00" : londonTime(start);
  const until = (daysOf(event).at(-1) ?? on) > on ? "24:00" : londonTime(end);
  const details = event.location ? [event.location] : [];
  const times = event.allDay ? { when: "All day", until: "" } : { when: from, until };
  return { ...times, what: event.subject, details, warnings: [], link: event.webLink };
}

function clashesOf(event: DiaryEvent, today: readonly DiaryEvent[]): string[] {
  if (!takesTime(event)) return [];
  return today.flatMap((other) => {
    if (other === event || !takesTime(other)) return [];
    const clash = clashBetween(event, other, usualTravelMinutes);
    if (clash === "overlaps") return [sayOverlap(other)];
    return clash === "tight" && inOrder(other, event) < 0 ? [sayTight(event, other)] : [];
  });
}

function sayAnswer({ responseStatus, showAs }: DiaryEvent): string {
  if (responseStatus === "notResponded") return "Not answered yet";
  return responseStatus === "tentativelyAccepted" || showAs === "tentative" ? "Tentative" : "";
}

const sayOverlap = (other: DiaryEvent): string =>
  other.allDay
    ? `Falls on ${inSentence(other.subject)}, all day.`
    : `Overlaps ${inSentence(other.subject)}, ${londonTime(new Date(other.startAt))} to ${londonTime(new Date(other.endAt))}.`;

const sayTight = (event: DiaryEvent, before: DiaryEvent): string =>
  `${plural(gapMinutes(event, before), "minute")} to get here from ${inSentence(before.location)}.`;

/** "With Priya Shah, Tom Reed and 3 others": colleagues and organisations by name, residents by number. */
function sayCompany(event: DiaryEvent): string {
  if (isPrivate(event)) return "";
  const named = event.attendees.filter((one) => !isMemberOfPublic(one) && one.name !== "");
  const residents = event.attendees.filter(isMemberOfPublic).length;
  const shown = named.slice(0, 3).map(({ name }) => inSentence(name));
  const others = event.attendees.length - residents - shown.length;
  if (others > 0) shown.push(plural(others, "other"));
  if (residents > 0) shown.push(plural(residents, "member of the public", "members of the public"));
  return shown.length > 0 ? `With ${listOf(shown)}` : "";
}
