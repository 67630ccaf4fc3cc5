import { z } from "zod";
import { type DiaryEvent, isRequestType, type RequestMessage } from "../../core/diary/diary-event.ts";
import { oneLine } from "../../core/text.ts";
import { addDays, londonInstant } from "../../core/time.ts";
import { graphPath, odataString, withQuery } from "./address.ts";
import type { Graph } from "./connect.ts";
import { GraphFailure } from "./failure.ts";

const Zoned = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const Place = z.object({ displayName: z.string().nullish() });
const Someone = z.object({
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
});
const lowerCamel = (value: unknown) =>
  typeof value === "string" ? value.charAt(0).toLowerCase() + value.slice(1) : value;
/** One of Graph's enums: it is free with capitals, and may grow a value that we then read as `otherwise`. */
const oneOf = <const V extends string>(values: readonly [V, ...V[]], otherwise: V) =>
  z.preprocess(lowerCamel, z.enum(values)).catch(otherwise);

const GraphEvent = z.object({
  id: z.string(),
  changeKey: z.string().nullish(),
  subject: z.string().nullish(),
  start: Zoned,
  end: Zoned,
  isAllDay: z.boolean().nullish(),
  location: Place.nullish(),
  showAs: oneOf(["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"], "unknown"),
  sensitivity: oneOf(["normal", "personal", "private", "confidential"], "private"),
  isCancelled: z.boolean().nullish(),
  isOrganizer: z.boolean().nullish(),
  organizer: Someone.nullish(),
  attendees: z.array(Someone).nullish(),
  type: z.string().nullish(),
  seriesMasterId: z.string().nullish(),
  responseStatus: z
    .object({
      response: oneOf(
        ["none", "organizer", "tentativelyAccepted", "accepted", "declined", "notResponded"],
        "none",
      ),
      time: z.string().nullish(),
    })
    .nullish(),
  responseRequested: z.boolean().nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  webLink: z.string().nullish(),
});
const eventFields = Object.keys(GraphEvent.shape).join(",");

/** An invitation's event; Graph sends an empty one for an invitation that has been declined. */
const LinkedEvent = z.union([GraphEvent, z.object({}).transform(() => undefined)]).nullish();
const GraphMeetingMessage = z.object({
  id: z.string(),
  "@odata.type": z.string().optional(),
  subject: z.string().nullish(),
  from: Someone.nullish(),
  receivedDateTime: z.string().nullish(),
  meetingMessageType: z.string().nullish(),
  isOutOfDate: z.boolean().nullish(),
  startDateTime: Zoned.nullish(),
  endDateTime: Zoned.nullish(),
  location: Place.nullish(),
  isAllDay: z.boolean().nullish(),
  "microsoft.graph.eventMessage/event": LinkedEvent,
  event: LinkedEvent,
});
const EventPage = z.object({ value: z.array(GraphEvent), "@odata.nextLink": z.string().optional() });
const Found = z.object({
  value: z.array(z.object({ id: z.string(), internetMessageId: z.string() })),
});

/** Asked for UTC, a wall-clock value and its zone make an instant. */
const inUtc = ['outlook.timezone="UTC"'];

const asInstant = ({ dateTime }: z.infer<typeof Zoned>): string =>
  new Date(/(Z|[+-]\d\d:\d\d)$/.test(dateTime) ? dateTime : `${dateTime}Z`).toISOString();

/** Whole days are days, not spans of hours: the nearest midnight, in London. */
function asDay(zoned: z.infer<typeof Zoned>): string {
  const instant = asInstant(zoned);
  const on = instant.slice(0, 10);
  return londonInstant(Number(instant.slice(11, 13)) >= 12 ? addDays(on, 1) : on, "00:00").toISOString();
}

const asContact = (someone: z.infer<typeof Someone> | null | undefined) => ({
  name: oneLine(someone?.emailAddress?.name || someone?.emailAddress?.address || ""),
  address: (someone?.emailAddress?.address ?? "").toLowerCase(),
});

function asEvent(event: z.infer<typeof GraphEvent>): DiaryEvent {
  const at = event.isAllDay ? asDay : asInstant;
  return {
    id: event.id,
    changeKey: event.changeKey ?? "",
    subject: oneLine(event.subject ?? ""),
    location: oneLine(event.location?.displayName ?? ""),
    startAt: at(event.start),
    endAt: at(event.end),
    allDay: event.isAllDay ?? false,
    showAs: event.showAs,
    sensitivity: event.sensitivity,
    isCancelled: event.isCancelled ?? false,
    isOrganizer: event.isOrganizer ?? false,
    responseStatus: event.responseStatus?.response ?? "none",
    respondedAt: event.responseStatus?.time ?? null,
    responseRequested: event.responseRequested ?? true,
    allowNewTimeProposals: event.allowNewTimeProposals ?? true,
    seriesId: event.seriesMasterId ?? null,
    recurring: event.type !== null && event.type !== undefined && event.type !== "singleInstance",
    organiser: asContact(event.organizer),
    attendees: (event.attendees ?? []).map(asContact),
    webLink: event.webLink ?? "",
  };
}

/** A meeting request or cancellation in the mailbox, with the engagement Outlook made of it. */
export interface MeetingMessage extends RequestMessage {
  /** As Outlook spells it: it takes capitals and small letters for the same. */
  internetMessageId: string;
  event: DiaryEvent | undefined;
}

/** Reads a request by its Message-ID. Fails as "missing" when it has gone: Outlook takes answered requests away. */
export async function readRequest(
  graph: Graph,
  mailbox: string,
  internetMessageId: string,
): Promise<MeetingMessage> {
  const found = await graph.read(
    withQuery(graphPath`/users/${mailbox}/messages`, {
      $filter: `internetMessageId eq ${odataString(internetMessageId)}`,
      $select: "id,internetMessageId",
      $top: 5,
    }),
    Found,
  );
  const [request] = found.value;
  if (!request) throw new GraphFailure("missing", { status: 404, graphCode: "NoSuchMessageId" });
  const message = await graph.read(
    withQuery(graphPath`/users/${mailbox}/messages/${request.id}`, {
      $expand: "microsoft.graph.eventMessage/event",
    }),
    GraphMeetingMessage,
    { prefer: inUtc },
  );
  const type = message.meetingMessageType ?? "";
  if (!isRequestType(type)) throw new GraphFailure("refused", { graphCode: "NotAMeetingRequest" });
  const linked = message.event ?? message["microsoft.graph.eventMessage/event"];
  const event = linked ? asEvent(linked) : undefined;
  const at = message.isAllDay ? asDay : asInstant;
  return {
    internetMessageId: request.internetMessageId,
    meetingMessageType: type,
    isOutOfDate: message.isOutOfDate ?? false,
    eventId: event?.id ?? null,
    subject: oneLine(message.subject ?? ""),
    organiser: asContact(message.from),
    receivedAt: new Date(message.receivedDateTime ?? 0).toISOString(),
    startAt: message.startDateTime ? at(message.startDateTime) : (event?.startAt ?? null),
    endAt: message.endDateTime ? at(message.endDateTime) : (event?.endAt ?? null),
    location: oneLine(message.location?.displayName ?? ""),
    allDay: message.isAllDay ?? false,
    event,
  };
}

/** Of a hundred engagements each: no diary is as full. Whoever sends more is not believed. */
const mostPages = 20;

/** Everything in the primary calendar between two instants, recurring meetings laid out one by one. */
export async function readDiary(graph: Graph, mailbox: string, from: Date, to: Date): Promise<DiaryEvent[]> {
  const events: DiaryEvent[] = [];
  let next: string | undefined = withQuery(graphPath`/users/${mailbox}/calendarView`, {
    startDateTime: from.toISOString(),
    endDateTime: to.toISOString(),
    $select: eventFields,
    $top: 100,
  });
  for (let pages = 0; next && pages < mostPages; pages++) {
    const page: z.infer<typeof EventPage> = await graph.read(next, EventPage, { prefer: inUtc });
    events.push(...page.value.map(asEvent));
    next = page["@odata.nextLink"];
  }
  if (next) throw new GraphFailure("refused", { graphCode: "TooManyPages" });
  return events;
}

/** One engagement; undefined when the calendar no longer has it. */
export async function findEvent(
  graph: Graph,
  mailbox: string,
  eventId: string,
): Promise<DiaryEvent | undefined> {
  try {
    const event = await graph.read(
      withQuery(graphPath`/users/${mailbox}/events/${eventId}`, { $select: eventFields }),
      GraphEvent,
      { prefer: inUtc },
    );
    return asEvent(event);
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === "missing") return undefined;
    throw error;
  }
}

/** When an engagement came into the calendar: an invitation's arrival. Views of the calendar do not tell. */
export async function readArrival(graph: Graph, mailbox: string, eventId: string): Promise<Date> {
  const { createdDateTime } = await graph.read(
    withQuery(graphPath`/users/${mailbox}/events/${eventId}`, { $select: "id,createdDateTime" }),
    z.object({ createdDateTime: z.string() }),
  );
  return new Date(createdDateTime);
}

const actions = { accept: "accept", tentative: "tentativelyAccept", decline: "decline" } as const;

/** Answers an invitation as the Leader. Not repeatable: read `responseStatus` first. */
export async function answerEvent(
  graph: Graph,
  mailbox: string,
  eventId: string,
  answer: { kind: keyof typeof actions; comment: string; sendResponse: boolean },
): Promise<void> {
  await graph.write(
    "POST",
    `${graphPath`/users/${mailbox}/events/${eventId}`}/${actions[answer.kind]}`,
    z.unknown(),
    {
      // Graph's default for sendResponse differs between its own pages, so it is always said.
      body: { comment: answer.comment, sendResponse: answer.sendResponse },
    },
  );
}
