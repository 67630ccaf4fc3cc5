import { z } from "zod";
import { Slot } from "./body-types.ts";
import { badRequest } from "./errors.ts";
import { keepAsException, removeEvent } from "./events.ts";
import { receiveResponse } from "./meeting-news.ts";
import { wellKnown } from "./mailbox.ts";
import { addMessage, moveMessage, ownerOf } from "./messages.ts";
import { looseBoolean, readBody } from "./read-body.ts";
import type { TimeSlot } from "./record-parts.ts";
import type { CalendarEvent, Mailbox, Message } from "./records.ts";
import { sendCancellations } from "./organise.ts";
import type { World } from "./world.ts";

export const answerKinds = {
  accept: { response: "accepted", showAs: "busy", word: "Accepted", code: "Accept" },
  tentativelyAccept: {
    response: "tentativelyAccepted",
    showAs: "tentative",
    word: "Tentative",
    code: "Tentative",
  },
  decline: { response: "declined", showAs: "free", word: "Declined", code: "Decline" },
} as const;
export type AnswerName = keyof typeof answerKinds;

const common = { comment: z.string().nullish(), sendResponse: looseBoolean.nullish() };
const AcceptBody = z.strictObject(common);
const ProposingBody = z.strictObject({ ...common, proposedNewTime: Slot.nullish() });

/** What the service refuses: https://learn.microsoft.com/graph/api/event-tentativelyaccept */
function check(event: CalendarEvent, name: AnswerName, send: boolean, proposed: TimeSlot | null): void {
  const { code } = answerKinds[name];
  if (event.isOrganizer)
    throw badRequest(
      "Your request can't be completed. The organizer of a meeting can't respond to it.",
      `ErrorCalendarIsOrganizerFor${code}`,
    );
  if (event.isCancelled)
    throw badRequest("The meeting has been canceled.", `ErrorCalendarIsCancelledFor${code}`);
  if (send && !event.responseRequested)
    throw badRequest(
      "Your request can't be completed. The meeting organizer hasn't requested a response.",
      "ErrorInvalidRequest",
    );
  if (proposed && !send)
    throw badRequest("A new time can be proposed only when a response is sent.", "ErrorInvalidRequest");
  if (proposed && !event.allowNewTimeProposals)
    throw badRequest(
      "The organizer doesn't allow new time proposals for this meeting.",
      "ErrorInvalidRequest",
    );
}

/** The request leaves the Inbox once it is answered. */
function putRequestsAway(world: World, mailbox: Mailbox, event: CalendarEvent): void {
  const inbox = wellKnown(mailbox, "inbox").id;
  const deleted = wellKnown(mailbox, "deleteditems").id;
  for (const message of mailbox.messages.values()) {
    const { meeting, folderId } = message;
    if (meeting?.kind === "request" && meeting.uid === event.uid && folderId === inbox)
      moveMessage(world, mailbox, message, deleted);
  }
}

function sendAnswer(
  world: World,
  mailbox: Mailbox,
  event: CalendarEvent,
  name: AnswerName,
  comment: string,
  proposedNewTime: TimeSlot | null,
): void {
  const { response, word } = answerKinds[name];
  const { uid, originalOn, organizer } = event;
  const subject = `${proposedNewTime ? "New Time Proposed" : word}: ${event.subject}`;
  const mail: Partial<Message> = { subject, body: { contentType: "text", content: comment } };
  const from = ownerOf(mailbox);
  world.later(() => {
    const sent = addMessage(world, mailbox, {
      ...mail,
      from,
      sender: from,
      to: [organizer],
      isRead: true,
      folderId: wellKnown(mailbox, "sentitems").id,
    });
    world.sent.push({ at: sent.sentAt, from: mailbox.address, to: [organizer], message: sent });
    const inside = world.mailbox(organizer.address);
    if (inside)
      receiveResponse(
        world,
        inside,
        { uid, originalOn, from, response, proposedNewTime },
        {
          ...mail,
          internetMessageId: sent.internetMessageId,
        },
      );
  });
}

export function answerEvent(
  world: World,
  mailbox: Mailbox,
  event: CalendarEvent,
  name: AnswerName,
  body: unknown,
): void {
  const given =
    name === "accept"
      ? { ...readBody(AcceptBody, body, name), proposedNewTime: null }
      : readBody(ProposingBody, body, name);
  const send = given.sendResponse ?? true;
  const proposed = given.proposedNewTime ?? null;
  check(event, name, send, proposed);
  if (send) sendAnswer(world, mailbox, event, name, given.comment ?? "", proposed);
  putRequestsAway(world, mailbox, event);
  if (name === "decline") return removeEvent(world, mailbox, event);
  keepAsException(mailbox, event);
  const { response, showAs } = answerKinds[name];
  Object.assign(event, { response, showAs, respondedAt: world.now().toISOString() });
  const own = event.attendees.find(({ address }) => address.toLowerCase() === mailbox.address);
  if (own) Object.assign(own, { response, respondedAt: event.respondedAt });
  world.changed(mailbox, "event", "updated", event);
}

/** Only the organiser can call a meeting off. */
export function cancelEvent(world: World, mailbox: Mailbox, event: CalendarEvent, comment: string): void {
  if (!event.isOrganizer)
    throw badRequest(
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
      "ErrorAccessDenied",
    );
  sendCancellations(world, mailbox, event, comment);
  removeEvent(world, mailbox, event);
}
