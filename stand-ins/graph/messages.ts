import { newConversationId, newConversationIndex, newId, newKey, newMessageId } from "./ids.ts";
import { wellKnown } from "./mailbox.ts";
import type { Address } from "./record-parts.ts";
import type { Mailbox, Message } from "./records.ts";
import { preview } from "./show-parts.ts";
import type { World } from "./world.ts";

export const ownerOf = ({ name, address }: Mailbox): Address => ({ name, address });
const domainOf = (mailbox: Mailbox): string => mailbox.address.split("@")[1] ?? "local.example";

/** Puts a message into a mailbox; what is not said is as for a new draft. */
export function addMessage(world: World, mailbox: Mailbox, parts: Partial<Message>): Message {
  const at = world.now().toISOString();
  const body = parts.body ?? { contentType: "html", content: "" };
  const message: Message = {
    key: newKey(),
    id: newId(),
    changeKey: "",
    createdAt: parts.receivedAt ?? at,
    modifiedAt: at,
    subject: "",
    body,
    preview: preview(body),
    categories: [],
    importance: "normal",
    attachments: [],
    properties: [],
    multiProperties: [],
    extensions: [],
    folderId: wellKnown(mailbox, "drafts").id,
    receivedAt: at,
    sentAt: at,
    from: null,
    sender: null,
    to: [],
    cc: [],
    bcc: [],
    replyTo: [],
    isDraft: false,
    isRead: false,
    isReadReceiptRequested: false,
    isDeliveryReceiptRequested: false,
    inferenceClassification: "focused",
    flag: { flagStatus: "notFlagged" },
    conversationId: newConversationId(),
    conversationIndex: newConversationIndex(),
    internetMessageId: newMessageId(domainOf(mailbox)),
    headers: [],
    meeting: null,
    mime: null,
    ...parts,
  };
  mailbox.messages.set(message.key, message);
  world.changed(mailbox, "message", "created", message);
  return message;
}

export const addDraft = (world: World, mailbox: Mailbox, parts: Partial<Message>): Message =>
  addMessage(world, mailbox, {
    from: ownerOf(mailbox),
    sender: ownerOf(mailbox),
    isDraft: true,
    isRead: true,
    ...parts,
  });

/** By either id, exactly as written: ids are case-sensitive. */
export function findMessage(mailbox: Mailbox, id: string): Message | undefined {
  const byKey = mailbox.messages.get(id);
  if (byKey) return byKey;
  for (const message of mailbox.messages.values()) if (message.id === id) return message;
  return undefined;
}

/** A move makes a new default id and keeps the immutable one. */
export function moveMessage(world: World, mailbox: Mailbox, message: Message, folderId: string): void {
  const { key, id, folderId: from } = message;
  if (from === folderId) return;
  world.tell({ mailbox: mailbox.address, what: "message", how: "deleted", key, id, folderId: from });
  message.folderId = folderId;
  message.id = newId();
  world.changed(mailbox, "message", "created", message);
}

export function copyMessage(world: World, mailbox: Mailbox, message: Message, folderId: string): Message {
  const { key: _key, id: _id, ...rest } = message;
  const copied = structuredClone({ ...rest, mime: null, attachments: [] });
  return addMessage(world, mailbox, {
    ...copied,
    mime: message.mime,
    attachments: message.attachments.map((one) => ({ ...one })),
    folderId,
  });
}

export function removeMessage(world: World, mailbox: Mailbox, message: Message): void {
  mailbox.messages.delete(message.key);
  const { key, id, folderId } = message;
  world.tell({ mailbox: mailbox.address, what: "message", how: "deleted", key, id, folderId });
}

/** The service's DELETE: into Deleted Items first, for good from there. */
export function deleteMessage(world: World, mailbox: Mailbox, message: Message): void {
  const deleted = wellKnown(mailbox, "deleteditems").id;
  if (message.folderId === deleted) removeMessage(world, mailbox, message);
  else moveMessage(world, mailbox, message, deleted);
}

export function setBody(message: Message, body: Message["body"]): void {
  message.body = body;
  message.preview = preview(body);
  message.mime = null;
}
