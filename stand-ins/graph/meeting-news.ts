import { keepAsException } from "./events.ts";
import { deliverMeeting, findByUid, type Invitation, meetingOf } from "./invitations.ts";
import { wellKnown } from "./mailbox.ts";
import { addMessage } from "./messages.ts";
import type { Response, TimeSlot } from "./record-parts.ts";
import type { Mailbox, Meeting, Message } from "./records.ts";
import type { World } from "./world.ts";

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
  return deliverMeeting(world, mailbox, { ...invitation, subject }, meeting, { ...mail, subject });
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
