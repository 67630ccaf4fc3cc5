import { clashBetween, takesTime, usualTravelMinutes } from "../../diary/clash.ts";
import type { DiaryEvent } from "../../diary/diary-event.ts";
import { londonTime, sayDay, sayShortDay } from "../../time.ts";
import type { DayAhead } from "../day-ahead.ts";
import { isRestricted } from "../discretion.ts";
import { plural } from "../plain.ts";
import { dueCases, sayCase } from "./dates-due.ts";
import { answerBy, openRequests } from "./decisions.ts";
import { eventsOn } from "./engagements.ts";

/** The three things that matter most today, the gravest first. */
export function inShort(ahead: DayAhead): string[] {
  const today = eventsOn(ahead.events, ahead.on);
  const said = [sayClash(today), sayOverdue(ahead), sayDueToday(ahead), sayDecisions(ahead), sayFirst(today)];
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
  return `${a.subject} and ${b.subject} clash${where}${more}.`;
}

function sayOverdue({ on, cases }: DayAhead): string {
  const overdue = dueCases(cases).filter(({ due }) => due.dueOn < on);
  const oldest = overdue.find((one) => !isRestricted(one));
  if (overdue.length === 0) return "";
  const count = `${plural(overdue.length, "reply is", "replies are")} overdue`;
  if (!oldest) return `${count}.`;
  const which = overdue.length === 1 ? "" : "the oldest, ";
  return `${count}: ${which}${oldest.reference} (${sayCase(oldest)}), since ${sayDay(oldest.due.dueOn)}.`;
}

function sayDueToday({ on, cases }: DayAhead): string {
  const count = dueCases(cases).filter(({ due }) => due.dueOn === on).length;
  return count > 0 ? `${plural(count, "reply is", "replies are")} due today.` : "";
}

function sayDecisions(ahead: DayAhead): string {
  const open = openRequests(ahead);
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
  return `${opening} ${first.subject} at ${londonTime(new Date(first.startAt))}.`;
}
