import type { z } from "zod";
import type { GivenAnswer, RequestView } from "../contract/shapes.ts";
import { answerLabels } from "./answer.ts";
import type { DiaryEvent, RequestMessage } from "./diary-event.ts";
import { sayInstant, sayWhen } from "./say.ts";

type State = z.infer<typeof RequestView>["state"];
type Given = z.infer<typeof GivenAnswer>;
export interface RequestState {
  state: State;
  explanation: string;
}

/** Outlook makes an engagement of a request within seconds as a rule; after this long, something else happened. */
const patienceMinutes = 15;

/**
 * Where a request stands, and the sentence that says so. What the organiser did counts before what we did,
 * and what we did before what Outlook shows.
 */
export function requestState(
  message: RequestMessage,
  event: DiaryEvent | undefined,
  ourAnswer: Given | null | undefined,
  now: Date,
): RequestState {
  if (message.meetingMessageType === "meetingCancelled" || event?.isCancelled)
    return { state: "cancelled", explanation: sayCancelled(message) };
  if (ourAnswer) return { state: "answered", explanation: sayAnswered(message, ourAnswer) };
  if (message.isOutOfDate) return { state: "out-of-date", explanation: sayOutOfDate(message, event) };
  if (event && isAnswered(event)) return { state: "answered-elsewhere", explanation: sayElsewhere(event) };
  const ended = endOf(message, event);
  if (ended && Date.parse(ended) <= now.getTime())
    return { state: "past", explanation: `This ended on ${sayInstant(ended)}; no answer was given.` };
  if (!event) return { state: "not-ready", explanation: sayNotReady(message, now) };
  return { state: "open", explanation: sayOpen(message, event) };
}

const isAnswered = (event: DiaryEvent): boolean =>
  event.isOrganizer || !["none", "notResponded"].includes(event.responseStatus);

/** Of a series, the dates are the first meeting's: it tells nothing about the end. */
function endOf(message: RequestMessage, event: DiaryEvent | undefined): string | null {
  if (event) return event.recurring ? null : event.endAt;
  return message.endAt;
}

const organiserOf = ({ organiser }: Pick<RequestMessage, "organiser">): string =>
  organiser.name || organiser.address || "The organiser";

function sayCancelled(message: RequestMessage): string {
  return message.meetingMessageType === "meetingCancelled"
    ? `${organiserOf(message)} cancelled this on ${sayInstant(message.receivedAt)}. There is nothing to answer.`
    : `${organiserOf(message)} has cancelled this since it was sent. There is nothing to answer.`;
}

function sayAnswered(message: RequestMessage, { kind, decidedBy, decidedAt }: Given): string {
  const answered = `${answerLabels[kind].done} by ${decidedBy} on ${sayInstant(decidedAt)}.`;
  return message.isOutOfDate
    ? `${answered} ${organiserOf(message)} has sent a newer version since: open that one to answer it.`
    : answered;
}

function sayOutOfDate(message: RequestMessage, event: DiaryEvent | undefined): string {
  const newer = `${organiserOf(message)} has sent a newer version of this request. Open that one to answer it.`;
  const moved = event && message.startAt && Date.parse(event.startAt) !== Date.parse(message.startAt);
  return moved ? `${newer} The calendar now has it on ${sayWhen(event)}.` : newer;
}

function sayElsewhere({ isOrganizer, responseStatus, respondedAt }: DiaryEvent): string {
  if (isOrganizer || responseStatus === "organizer")
    return "The Leader is the organiser of this meeting, so there is nothing to answer.";
  const done = responseStatus === "tentativelyAccepted" ? "tentatively accepted" : responseStatus;
  const when = respondedAt ? ` on ${sayInstant(respondedAt)}` : "";
  return `Someone ${done} this in Outlook${when}. To change the answer, use Outlook.`;
}

function sayNotReady(message: RequestMessage, now: Date): string {
  const waited = (now.getTime() - Date.parse(message.receivedAt)) / 60_000;
  return waited < patienceMinutes
    ? "Outlook has not put this into the Leader’s calendar yet. Look again in a minute."
    : "This is not in the Leader’s calendar: Outlook may still be working on it, or someone declined or deleted it there.";
}

function sayOpen(message: RequestMessage, event: DiaryEvent): string {
  const waiting = `${organiserOf(message)} has been waiting for an answer since ${sayInstant(message.receivedAt)}.`;
  return event.responseRequested
    ? waiting
    : `${organiserOf(message)} has not asked for a reply: an answer is kept in the calendar and no email is sent.`;
}
