import { addEvent, keepAsException, occurrenceOn } from "./events.ts";
import { wellKnown } from "./mailbox.ts";
import { addMessage } from "./messages.ts";
import type { Attendee, Place } from "./record-parts.ts";
import type { CalendarEvent, Mailbox, Meeting, Message } from "./records.ts";
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

export const nowhere: Place = { displayName: "" };

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

export const meetingOf = (
  invitation: Invitation,
  kind: Meeting["kind"],
  eventKey: string | null,
): Meeting => ({
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
export function deliverMeeting(
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
    return deliverMeeting(world, mailbox, invitation, late, mail);
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
    return deliverMeeting(world, mailbox, invitation, meetingOf(invitation, "request", event.key), mail);
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
  return deliverMeeting(
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
