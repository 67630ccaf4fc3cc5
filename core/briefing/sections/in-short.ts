import { clashBetween, takesTime, usualTravelMinutes } from "../../diary/clash.ts";
import type { DiaryEvent } from "../../diary/diary-event.ts";
import { inSentence } from "../../text.ts";
import { londonTime, sayShortDay } from "../../time.ts";
import type { DayAhead } from "../day-ahead.ts";
import { isRestricted } from "../discretion.ts";
import { plural } from "../../text.ts";
import { sayDate } from "../plain.ts";
import { dueCases, sayCase } from "./dates-due.ts";
import { answerBy, requestsAhead } from "./decisions.ts";
import { eventsOn } from "./engagements.ts";

/** The three things that matter most today, the gravest first. */
export function inShort(ahead: DayAhead): string[] {
  const today = eventsOn(ahead.events, ahead.on);
  const said = [sayClash(today), sayReplies(ahead), sayDecisions(ahead), sayFirst(today)];
  const matters = said.filter((sentence) => sentence !== "");
  return matters.length > 0
    ? matters.slice(0, 3)
    : ["A clear day: no engagements, nothing due and nothing waiting for you."];
}

function sayClash(today: readonly DiaryEvent[]): string {
  const busy = today.filter(takesTime);
  const pairs = busy.flatMap((one, index) => busy.slice(index + 1).map((other) => [one, other] as const));
  const clashes = pairs.filter(([a, b]) => clashBetween(a, b, usualTravelMinutes) === "overlaps");
  const [first] = clashes;
  if (!first) return "";
  const [a, b] = first;
  const where = b.allDay ? "" : ` at ${londonTime(new Date(b.startAt))}`;
  const more =
    clashes.length > 1 ? `, and ${plural(clashes.length - 1, "other clash", "other clashes")}` : "";
  return `${inSentence(a.subject)} and ${inSentence(b.subject)} clash${where}${more}.`;
}

function sayReplies({ on, cases }: DayAhead): string {
  const due = dueCases(cases);
  const overdue = due.filter((one) => one.due.dueOn < on);
  const today = due.filter((one) => one.due.dueOn === on).length;
  const dueToday = plural(today, "reply is", "replies are");
  if (overdue.length === 0) return today > 0 ? `${dueToday} due today.` : "";
  const late = `${plural(overdue.length, "reply is", "replies are")} overdue`;
  const both = today > 0 ? `${late} and ${today} due today.` : `${late}.`;
  const oldest = overdue.find((one) => !isRestricted(one));
  if (!oldest) return both;
  const name = overdue.length === 1 ? "It is" : "The oldest is";
  return `${both} ${name} ${oldest.reference}, ${sayCase(oldest)}, since ${sayDate(oldest.due.dueOn)}.`;
}

function sayDecisions(ahead: DayAhead): string {
  const open = requestsAhead(ahead);
  const [soonest] = open.map((request) => answerBy(request, ahead)).sort();
  if (!soonest) return "";
  const by = soonest === ahead.on ? "today" : `by ${sayShortDay(soonest)}`;
  const verb = plural(open.length, "request needs", "requests need");
  return `${verb} your decision, ${open.length > 1 ? "the first " : ""}${by}.`;
}

function sayFirst(today: readonly DiaryEvent[]): string {
  const timed = today.filter((event) => !event.allDay);
  const [first] = timed;
  if (!first) return "";
  const opening = timed.length === 1 ? "Your one engagement today is" : "Your day begins with";
  return `${opening} ${inSentence(first.subject)} at ${londonTime(new Date(first.startAt))}.`;
}
