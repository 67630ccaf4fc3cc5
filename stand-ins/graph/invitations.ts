import { addEvent, keepAsException, occurrenceOn } from "./events.ts";
import { wellKnown } from "./mailbox.ts";
import { addMessage } from "./messages.ts";
import type {
  Attendee,
  CalendarEvent,
  Mailbox,
  Meeting,
  Message,
  Place,
  Response,
  TimeSlot,
} from "./records.ts";
import { preview } from "./show-parts.ts";
import type { World } from "./world.ts";

/** What travels from an organiser to an attendee. */
export interface Invitation extends Pick<
  CalendarEvent,
  | "uid"
  | "sequence"
  | "subject"
  | "body"
  | "start"
  | "end"
  | "isAllDay"
  | "places"
  | "organizer"
  | "attendees"
  | "recurrence"
  | "responseRequested"
  | "allowNewTimeProposals"
  | "importance"
  | "sensitivity"
  | "cancelledOn"
> {
  /** One day of a series only. */
  originalOn: string | null;
}

const nowhere: Place = { displayName: "" };

/** The event of a UID in a mailbox: the series (or single event), or one day of it that differs. */
export function findByUid(
  mailbox: Mailbox,
  uid: string,
  originalOn: string | null,
): CalendarEvent | undefined {
  const events = [...mailbox.events.values()].filter((event) => event.uid === uid);
  if (!originalOn) return events.find((event) => !event.seriesKey);
  const exception = events.find((event) => event.originalOn === originalOn);
  const master = events.find((event) => event.recurrence);
  return exception ?? (master && occurrenceOn(master, originalOn));
}

const meetingOf = (invitation: Invitation, kind: Meeting["kind"], eventKey: string | null): Meeting => ({
  kind,
  eventKey,
  uid: invitation.uid,
  sequence: invitation.sequence,
  requestType: "newMeetingRequest",
  isOutOfDate: false,
  isAllDay: invitation.isAllDay,
  start: invitation.start,
  end: invitation.end,
  previousStart: null,
  previousEnd: null,
  place: invitation.places[0] ?? nowhere,
  previousPlace: null,
  recurrence: invitation.recurrence,
  responseRequested: invitation.responseRequested,
  allowNewTimeProposals: invitation.allowNewTimeProposals,
  proposedNewTime: null,
});

/** As it is delivered; the parts that a mail brought with it (headers, MIME, dates) come in `mail`. */
function deliver(
  world: World,
  mailbox: Mailbox,
  invitation: Invitation,
  meeting: Meeting,
  mail: Partial<Message>,
): Message {
  const required = invitation.attendees.filter(({ type }) => type !== "optional");
  const optional = invitation.attendees.filter(({ type }) => type === "optional");
  const plain = ({ name, address }: Attendee) => ({ name, address });
  return addMessage(world, mailbox, {
    subject: invitation.subject,
    body: invitation.body,
    preview: preview(invitation.body),
    importance: invitation.importance,
    folderId: wellKnown(mailbox, "inbox").id,
    from: invitation.organizer,
    sender: invitation.organizer,
    to: required.map(plain),
    cc: optional.map(plain),
    ...mail,
    meeting,
  });
}

const markOutOfDate = (world: World, mailbox: Mailbox, uid: string, sequence: number): void => {
  for (const message of mailbox.messages.values()) {
    const { meeting } = message;
    if (meeting?.uid !== uid || meeting.kind !== "request" || meeting.sequence >= sequence) continue;
    if (meeting.isOutOfDate) continue;
    meeting.isOutOfDate = true;
    world.changed(mailbox, "message", "updated", message);
  }
};

const contentOf = (invitation: Invitation): Partial<CalendarEvent> => ({
  uid: invitation.uid,
  sequence: invitation.sequence,
  subject: invitation.subject,
  body: invitation.body,
  start: invitation.start,
  end: invitation.end,
  isAllDay: invitation.isAllDay,
  places: invitation.places,
  organizer: invitation.organizer,
  attendees: invitation.attendees.map((one) => ({ ...one })),
  responseRequested: invitation.responseRequested,
  allowNewTimeProposals: invitation.allowNewTimeProposals,
  importance: invitation.importance,
  sensitivity: invitation.sensitivity,
});

/** An invitation arrives: a tentative event and a request in the Inbox; an update makes the older request out of date. */
export function receiveRequest(
  world: World,
  mailbox: Mailbox,
  invitation: Invitation,
  mail: Partial<Message> = {},
): Message {
  const existing = findByUid(mailbox, invitation.uid, invitation.originalOn);
  if (existing && !mailbox.events.has(existing.key)) keepAsException(mailbox, existing);
  if (existing && invitation.sequence < existing.sequence) {
    const late = { ...meetingOf(invitation, "request", existing.key), isOutOfDate: true };
    return deliver(world, mailbox, invitation, late, mail);
  }
  if (!existing) {
    const event = addEvent(world, mailbox, {
      ...contentOf(invitation),
      recurrence: invitation.originalOn ? null : invitation.recurrence,
      cancelledOn: [...invitation.cancelledOn],
      isOrganizer: false,
      response: "notResponded",
      showAs: "tentative",
    });
    return deliver(world, mailbox, invitation, meetingOf(invitation, "request", event.key), mail);
  }
  const { start, end, places } = existing;
  const moved =
    start.dateTime !== invitation.start.dateTime ||
    start.timeZone !== invitation.start.timeZone ||
    end.dateTime !== invitation.end.dateTime;
  Object.assign(existing, contentOf(invitation));
  if (!existing.seriesKey) {
    existing.recurrence = invitation.recurrence;
    existing.cancelledOn = [...new Set([...existing.cancelledOn, ...invitation.cancelledOn])];
  }
  existing.isCancelled = false;
  if (moved) Object.assign(existing, { response: "notResponded", respondedAt: null, showAs: "tentative" });
  world.changed(mailbox, "event", "updated", existing);
  markOutOfDate(world, mailbox, invitation.uid, invitation.sequence);
  return deliver(
    world,
    mailbox,
    invitation,
    {
      ...meetingOf(invitation, "request", existing.key),
      requestType: moved ? "fullUpdate" : "informationalUpdate",
      previousStart: start,
      previousEnd: end,
      previousPlace: places[0] ?? nowhere,
    },
    mail,
  );
}

/** The organiser calls it off: the event stays, marked as cancelled, until someone removes it. */
export function receiveCancellation(
  world: World,
  mailbox: Mailbox,
  invitation: Invitation,
  mail: Partial<Message> = {},
): Message {
  const event = findByUid(mailbox, invitation.uid, invitation.originalOn);
  const subject = invitation.subject.replace(/^(cancell?ed: )?/i, "Canceled: ");
  if (event) {
    if (!mailbox.events.has(event.key)) keepAsException(mailbox, event);
    Object.assign(event, { isCancelled: true, showAs: "free", subject, sequence: invitation.sequence });
    world.changed(mailbox, "event", "updated", event);
  }
  const meeting = meetingOf(invitation, "cancelled", event?.key ?? null);
  return deliver(world, mailbox, { ...invitation, subject }, meeting, { ...mail, subject });
}

export interface AttendeeAnswer {
  uid: string;
  originalOn: string | null;
  from: { name: string; address: string };
  response: Extract<Response, "accepted" | "tentativelyAccepted" | "declined">;
  proposedNewTime: TimeSlot | null;
}

/** An attendee's answer reaches the organiser: it shows on the event, and a message says so. */
export function receiveResponse(
  world: World,
  mailbox: Mailbox,
  answer: AttendeeAnswer,
  mail: Partial<Message>,
): Message {
  const event = findByUid(mailbox, answer.uid, answer.originalOn);
  const at = world.now().toISOString();
  if (event) {
    if (!mailbox.events.has(event.key)) keepAsException(mailbox, event);
    const attendee = event.attendees.find(
      (one) => one.address.toLowerCase() === answer.from.address.toLowerCase(),
    );
    if (attendee) {
      attendee.response = answer.response;
      attendee.respondedAt = at;
      if (answer.proposedNewTime) attendee.proposedNewTime = answer.proposedNewTime;
    }
    world.changed(mailbox, "event", "updated", event);
  }
  const meeting: Meeting | null = event
    ? { ...meetingOf({ ...event }, answer.response, event.key), proposedNewTime: answer.proposedNewTime }
    : null;
  return addMessage(world, mailbox, {
    folderId: wellKnown(mailbox, "inbox").id,
    from: answer.from,
    sender: answer.from,
    to: [{ name: mailbox.name, address: mailbox.address }],
    ...mail,
    meeting,
  });
}
