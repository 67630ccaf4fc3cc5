import { invitationsIn } from "./ical-in.ts";
import { receiveRequest } from "./invitations.ts";
import { receiveCancellation, receiveResponse } from "./meeting-news.ts";
import { wellKnown } from "./mailbox.ts";
import { addMessage } from "./messages.ts";
import { readMime } from "./mime-in.ts";
import type { Mailbox, Message } from "./records.ts";
import { conversationOf } from "./transport.ts";
import type { World } from "./world.ts";

/** A mail arrives from outside. A calendar part with a method makes it an invitation, a cancellation or an answer. */
export async function deliver(
  world: World,
  mailbox: Mailbox,
  mime: Uint8Array,
  receivedAt?: string,
  /** Where a rule of the mailbox puts it. */
  folder = "inbox",
): Promise<Message> {
  const at = receivedAt ?? world.now().toISOString();
  const mail = await readMime(mime, at);
  const conversationId = conversationOf(mailbox, mail.parts.headers ?? []);
  const parts: Partial<Message> = {
    ...mail.parts,
    folderId: wellKnown(mailbox, folder).id,
    receivedAt: at,
    sentAt: mail.sentAt ?? at,
    ...(conversationId && { conversationId }),
  };
  const { calendar } = mail;
  if (!calendar || !/^(REQUEST|CANCEL|REPLY)$/.test(calendar.method))
    return addMessage(world, mailbox, parts);
  const { invitations } = invitationsIn(calendar.text);
  const [first] = invitations;
  if (!first) return addMessage(world, mailbox, parts);
  const attachments = (parts.attachments ?? []).filter(({ contentType }) => contentType !== "text/calendar");
  const asMail = { ...parts, attachments };
  if (calendar.method === "CANCEL") return receiveCancellation(world, mailbox, first, asMail);
  if (calendar.method === "REQUEST") return receiveRequest(world, mailbox, first, asMail);
  const attendee = first.attendees[0];
  const answered = attendee?.response;
  if (!attendee || (answered !== "accepted" && answered !== "declined" && answered !== "tentativelyAccepted"))
    return addMessage(world, mailbox, parts);
  const { uid, originalOn } = first;
  const from = mail.parts.from ?? { name: attendee.name, address: attendee.address };
  return receiveResponse(
    world,
    mailbox,
    { uid, originalOn, from, response: answered, proposedNewTime: null },
    asMail,
  );
}
