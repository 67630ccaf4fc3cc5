import { newAttachmentId, newId } from "./ids.ts";
import { wellKnown } from "./mailbox.ts";
import { addMessage, ownerOf, removeMessage } from "./messages.ts";
import type { Address } from "./record-parts.ts";
import type { Mailbox, Message } from "./records.ts";
import type { World } from "./world.ts";

export const recipientsOf = (message: Message): Address[] => [...message.to, ...message.cc, ...message.bcc];

/** The conversation a mail belongs to in a mailbox: that of a mail it answers, if that one is there. */
export function conversationOf(mailbox: Mailbox, headers: Message["headers"]): string | undefined {
  const named = headers
    .filter(({ name }) => /^(in-reply-to|references)$/i.test(name))
    .flatMap(({ value }) => value.match(/<[^<>]+>/g) ?? []);
  if (named.length === 0) return undefined;
  const wanted = new Set(named);
  for (const message of mailbox.messages.values())
    if (wanted.has(message.internetMessageId)) return message.conversationId;
  return undefined;
}

/** Puts a copy of a sent message into a recipient's Inbox. */
export function receive(world: World, mailbox: Mailbox, sent: Message): Message {
  const at = world.now().toISOString();
  const conversationId = conversationOf(mailbox, sent.headers);
  return addMessage(world, mailbox, {
    subject: sent.subject,
    body: sent.body,
    preview: sent.preview,
    mime: sent.mime,
    importance: sent.importance,
    attachments: sent.attachments.map((one) => ({ ...one, id: newAttachmentId(newId()) })),
    folderId: wellKnown(mailbox, "inbox").id,
    createdAt: at,
    receivedAt: at,
    sentAt: sent.sentAt,
    from: sent.from,
    sender: sent.sender,
    to: sent.to,
    cc: sent.cc,
    replyTo: sent.replyTo,
    internetMessageId: sent.internetMessageId,
    headers: sent.headers,
    conversationIndex: sent.conversationIndex,
    ...(conversationId && { conversationId }),
  });
}

/**
 * Takes a draft for sending. The service says "accepted" at once; the draft leaves for Sent Items, under a new
 * default id, and reaches the recipients when the transport has had its time.
 */
export function send(
  world: World,
  mailbox: Mailbox,
  draft: Message,
  { keep = true, ms }: { keep?: boolean; ms?: number | undefined } = {},
): void {
  draft.from = named(world, mailbox, draft.from);
  draft.sender = named(world, mailbox, draft.sender);
  world.later(() => {
    if (!mailbox.messages.has(draft.key) || !draft.isDraft) return;
    const at = world.now().toISOString();
    const { key, id, folderId } = draft;
    world.tell({ mailbox: mailbox.address, what: "message", how: "deleted", key, id, folderId });
    draft.isDraft = false;
    draft.isRead = true;
    draft.sentAt = at;
    draft.receivedAt = at;
    draft.folderId = wellKnown(mailbox, "sentitems").id;
    draft.id = newId();
    world.changed(mailbox, "message", "created", draft);
    post(world, mailbox, draft);
    if (!keep) removeMessage(world, mailbox, draft);
  }, ms);
}

/** An address that stands for a name gets the name its mailbox has; nobody at all is the mailbox itself. */
function named(world: World, mailbox: Mailbox, given: Address | null): Address {
  if (!given?.address) return ownerOf(mailbox);
  if (given.name && given.name !== given.address) return given;
  return { ...given, name: world.mailbox(given.address)?.name ?? given.address };
}

/** Hands a message to everyone it is addressed to. */
export function post(world: World, mailbox: Mailbox, message: Message): void {
  const to = recipientsOf(message);
  world.sent.push({ at: world.now().toISOString(), from: mailbox.address, to, message });
  const inside = new Set(to.map(({ address }) => world.mailbox(address)));
  for (const recipient of inside) if (recipient) receive(world, recipient, message);
  const domain = `@${mailbox.address.split("@")[1]}`;
  const unknown = to.filter(
    ({ address }) => address.toLowerCase().endsWith(domain) && !world.mailbox(address),
  );
  if (unknown.length > 0) reportFailure(world, mailbox, message, unknown);
}

/** A recipient of our own domain that has no mailbox: the failure comes back as a mail, later than "accepted". */
function reportFailure(world: World, mailbox: Mailbox, message: Message, unknown: readonly Address[]): void {
  const postmaster = { name: "Microsoft Outlook", address: `postmaster@${mailbox.address.split("@")[1]}` };
  const listed = unknown.map(({ address }) => address).join(", ");
  addMessage(world, mailbox, {
    folderId: wellKnown(mailbox, "inbox").id,
    subject: `Undeliverable: ${message.subject}`,
    body: {
      contentType: "text",
      content: `Your message to ${listed} couldn't be delivered. The address wasn't found.`,
    },
    from: postmaster,
    sender: postmaster,
    to: [{ name: mailbox.name, address: mailbox.address }],
    conversationId: message.conversationId,
    headers: [
      { name: "Auto-Submitted", value: "auto-replied" },
      { name: "In-Reply-To", value: message.internetMessageId },
    ],
  });
}
