import { wellKnown } from "./mailbox.ts";
import { addMessage, ownerOf } from "./messages.ts";
import { type Invitation, receiveRequest } from "./invitations.ts";
import { receiveCancellation } from "./meeting-news.ts";
import type { Address } from "./record-parts.ts";
import type { CalendarEvent, Mailbox, Message } from "./records.ts";
import type { World } from "./world.ts";

const invitationOf = (event: CalendarEvent): Invitation => ({
  uid: event.uid,
  sequence: event.sequence,
  subject: event.subject,
  body: event.body,
  start: event.start,
  end: event.end,
  isAllDay: event.isAllDay,
  places: event.places,
  organizer: event.organizer,
  attendees: event.attendees,
  recurrence: event.recurrence,
  responseRequested: event.responseRequested,
  allowNewTimeProposals: event.allowNewTimeProposals,
  importance: event.importance,
  sensitivity: event.sensitivity,
  cancelledOn: event.cancelledOn,
  originalOn: event.originalOn,
});

/** The organiser's own copy of what goes out. */
function keepSent(
  world: World,
  mailbox: Mailbox,
  event: CalendarEvent,
  to: Address[],
  parts: Partial<Message>,
): Message {
  return addMessage(world, mailbox, {
    subject: event.subject,
    body: event.body,
    from: ownerOf(mailbox),
    sender: ownerOf(mailbox),
    to,
    isRead: true,
    folderId: wellKnown(mailbox, "sentitems").id,
    ...parts,
  });
}

/** Sends the invitation, or the change to it, to those named. */
export function sendInvitations(
  world: World,
  mailbox: Mailbox,
  event: CalendarEvent,
  to: readonly Address[] = event.attendees,
): void {
  const others = to.filter(({ address }) => address.toLowerCase() !== mailbox.address);
  if (others.length === 0) return;
  const invitation = invitationOf(event);
  world.later(() => {
    const sent = keepSent(
      world,
      mailbox,
      event,
      others.map(({ name, address }) => ({ name, address })),
      {},
    );
    world.sent.push({ at: sent.sentAt, from: mailbox.address, to: sent.to, message: sent });
    for (const { address } of others) {
      const attendee = world.mailbox(address);
      if (attendee)
        receiveRequest(world, attendee, invitation, { internetMessageId: sent.internetMessageId });
    }
  });
}

export function sendCancellations(
  world: World,
  mailbox: Mailbox,
  event: CalendarEvent,
  comment: string,
): void {
  const others = event.attendees.filter(({ address }) => address.toLowerCase() !== mailbox.address);
  if (others.length === 0) return;
  const body = comment ? { contentType: "text" as const, content: comment } : event.body;
  const invitation = { ...invitationOf(event), sequence: event.sequence + 1, body };
  world.later(() => {
    const sent = keepSent(
      world,
      mailbox,
      event,
      others.map(({ name, address }) => ({ name, address })),
      {
        subject: `Canceled: ${event.subject}`,
        body,
      },
    );
    world.sent.push({ at: sent.sentAt, from: mailbox.address, to: sent.to, message: sent });
    for (const { address } of others) {
      const attendee = world.mailbox(address);
      if (attendee)
        receiveCancellation(world, attendee, invitation, { internetMessageId: sent.internetMessageId });
    }
  });
}
