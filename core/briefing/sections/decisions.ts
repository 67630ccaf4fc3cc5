import { dayAround } from "../../diary/day.ts";
import { findingsFor } from "../../diary/findings.ts";
import { sayTimes } from "../../diary/say.ts";
import { inSentence } from "../../text.ts";
import { addDays, type LondonDate, londonDate, sayShortDay } from "../../time.ts";
import { correspondenceTypes } from "../../triage/types.ts";
import type { Line, Section } from "../section.ts";
import { type DayAhead, type LeaderAsked, type WaitingRequest, workingDaysAfter } from "../day-ahead.ts";
import { isRestricted } from "../discretion.ts";
import { plain } from "../plain.ts";

type Waiting = Pick<DayAhead, "on" | "events" | "requests" | "calendar" | "questions">;
const most = 8;
/** The office decides on an invitation within five working days. */
const decideWithin = 5;

export function decisions(waiting: Waiting): Section {
  const open = requestsAhead(waiting).filter((request) => !isRestricted(request));
  const asked = (waiting.questions ?? []).flatMap((one) => (one && !isRestricted(one) ? [one] : []));
  // What the office asks outright comes before what others ask for.
  const lines = [...asked.map(questionLine), ...open.map((request) => lineOf(request, waiting))];
  const more = Math.max(0, lines.length - most);
  return {
    title: "Decisions needed",
    lead: "",
    groups: lines.length > 0 ? [{ heading: "", lines: lines.slice(0, most), more }] : [],
    restricted: requestsAhead(waiting).length - open.length + (waiting.questions ?? []).length - asked.length,
    empty: "Nothing waits for your decision.",
  };
}

/** The case is told by its reference and kind: its writer's own words are not the Leader's to read on a phone. */
const questionLine = ({ reference, type, topic, question, options, recommended, by }: LeaderAsked): Line => ({
  when: sayShortDay(by),
  until: "",
  what: plain(question, 300),
  details: [
    `${reference}, ${correspondenceTypes[type].label}${topic ? `: ${topic}` : ""}`,
    `${options.map((one) => plain(one)).join(", or ")}.`,
    `${recommended === null ? "" : `The office recommends: ${plain(options[recommended] ?? "")}. `}Answer in the add-in by ${sayShortDay(by)}.`,
  ],
  warnings: [],
  link: "",
});

/** The requests still to answer, the first engagement first. Some of them may only be counted. */
export const requestsAhead = ({ on, requests }: Pick<Waiting, "on" | "requests">): WaitingRequest[] =>
  requests
    .filter((request) => isAhead(request, on))
    .sort((a, b) => (a.startAt ?? "").localeCompare(b.startAt ?? ""));

const isAhead = ({ startAt, isOutOfDate, meetingMessageType }: WaitingRequest, on: LondonDate): boolean =>
  meetingMessageType === "meetingRequest" && !isOutOfDate && !!startAt && londonDate(new Date(startAt)) >= on;

/** The last safe day to answer: the office's own limit, or the day before if that comes first. */
export function answerBy({ receivedAt, startAt }: WaitingRequest, { on, calendar }: Waiting): LondonDate {
  const limit = workingDaysAfter(londonDate(new Date(receivedAt)), decideWithin, calendar);
  const before = startAt ? addDays(londonDate(new Date(startAt)), -1) : limit;
  const last = before < limit ? before : limit;
  return last < on ? on : last;
}

function lineOf(request: WaitingRequest, waiting: Waiting): Line {
  const { startAt, endAt, allDay, organiser, location } = request;
  const by = answerBy(request, waiting);
  const time = startAt && endAt ? sayTimes({ startAt, endAt, allDay }) : "";
  const asker = organiser.name ? `Asked by ${inSentence(organiser.name)}. ` : "";
  const answer = by === waiting.on ? "Answer today." : `Answer by ${sayShortDay(by)}.`;
  const whenAndWhere = [time.charAt(0).toUpperCase() + time.slice(1), inSentence(location)].filter(
    (part) => part !== "",
  );
  const findings = findingsFor(dayAround(waiting.events, request));
  const remarks = findings.filter(({ severity }) => severity !== "block").map(({ text }) => text);
  return {
    when: startAt ? sayShortDay(londonDate(new Date(startAt))) : "",
    until: "",
    what: request.subject,
    details: [whenAndWhere.join(", "), `${asker}${answer}`, ...remarks],
    warnings: findings.filter(({ severity }) => severity === "block").map(({ text }) => text),
    link: request.webLink,
  };
}
