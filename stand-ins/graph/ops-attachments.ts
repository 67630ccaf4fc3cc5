import { type Call, created, noContent, ok, type Operation } from "./call.ts";
import { FileOrItem } from "./body-types.ts";
import { attachmentType } from "./entity-types.ts";
import { findEvent, keepAsException } from "./events.ts";
import { GraphError, itemNotFound } from "./errors.ts";
import { theMessage } from "./ops-messages.ts";
import { choose, isSelected, select } from "./odata-query.ts";
import { page } from "./paging.ts";
import { presentAttachment } from "./present-attachment.ts";
import { readBody } from "./read-body.ts";
import type { Attachment } from "./record-parts.ts";
import type { CalendarEvent, Message } from "./records.ts";
import type { Shown } from "./show-parts.ts";
import { readAttachment } from "./write-message.ts";

export const isMessage = (owner: Message | CalendarEvent): owner is Message => "folderId" in owner;

/** The message or event that the path names. */
export function theOwner(call: Call): Message | CalendarEvent {
  if (call.params["message"] !== undefined) return theMessage(call);
  const event = findEvent(call.mailbox, call.params["event"] ?? "");
  if (!event) throw itemNotFound();
  return event;
}

export function ownerChanged(call: Call, owner: Message | CalendarEvent): void {
  if (isMessage(owner)) owner.mime = null;
  else keepAsException(call.mailbox, owner);
  call.world.changed(call.mailbox, isMessage(owner) ? "message" : "event", "updated", owner);
}

function theAttachment(call: Call): Attachment {
  const found = theOwner(call).attachments.find(({ id }) => id === call.params["attachment"]);
  if (!found) throw itemNotFound();
  return found;
}

/** The default type of the path's `{attachment}` is abstract: `$select` may still name the bytes of a file. */
async function present(attachment: Attachment, call: Call): Promise<Shown> {
  const item = /microsoft\.graph\.itemattachment\/item/i.test(call.query.get("expand") ?? "");
  const bytes = !call.query.has("select") || isSelected(call, "contentBytes");
  const shown = await presentAttachment(attachment, { bytes, item });
  return select(shown, call, attachmentType);
}

export const listAttachments: Operation = (call) => {
  const attachments = choose(call, attachmentType, theOwner(call).attachments, (one) => ({
    name: one.name,
    isInline: one.isInline,
    contentType: one.contentType,
    size: one.content.length,
  }));
  return page(call, attachmentType, attachments, (one) => present(one, call));
};

export const countAttachments: Operation = (call) => ok(String(theOwner(call).attachments.length));

export const readAttachmentOf: Operation = async (call) => ok(await present(theAttachment(call), call));

export const readAttachmentBytes: Operation = (call) => {
  const { kind, content, contentType } = theAttachment(call);
  if (kind === "reference")
    throw new GraphError(405, "ErrorInvalidRequest", "A reference attachment has no content of its own.");
  const type = kind === "item" ? "text/plain" : contentType || "application/octet-stream";
  return { status: 200, headers: { "Content-Type": type }, body: content };
};

export const addAttachment: Operation = async (call) => {
  const owner = theOwner(call);
  const attachment = readAttachment(
    readBody(FileOrItem, call.body, "attachment"),
    owner.id,
    call.world.now().toISOString(),
  );
  owner.attachments.push(attachment);
  ownerChanged(call, owner);
  return created(await presentAttachment(attachment, { bytes: true, item: false }));
};

export const removeAttachment: Operation = (call) => {
  const owner = theOwner(call);
  const { id } = theAttachment(call);
  owner.attachments = owner.attachments.filter((one) => one.id !== id);
  ownerChanged(call, owner);
  return noContent;
};
