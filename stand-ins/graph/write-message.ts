import type { FileOrItem, MessageBody } from "./body-types.ts";
import { badRequest, GraphError } from "./errors.ts";
import { newAttachmentId } from "./ids.ts";
import type { Attachment, ExtendedProperty, MultiProperty } from "./record-parts.ts";
import type { CalendarEvent, Flag, Message } from "./records.ts";
import { propertyIdOf } from "./property-id.ts";
import { preview } from "./show-parts.ts";

/** Largest attachment that may be sent in one POST: https://learn.microsoft.com/graph/api/message-post-attachments. */
const largestAttachment = 3 * 1024 * 1024;

export function readAttachment(given: FileOrItem, ownerId: string, at: string): Attachment {
  const type = given["@odata.type"].replace(/^#?microsoft\.(graph|outlookservices)\./i, "").toLowerCase();
  const kind = type === "itemattachment" ? "item" : type === "referenceattachment" ? "reference" : "file";
  if (kind === "file" && type !== "fileattachment")
    throw badRequest(`The type '${given["@odata.type"]}' is not a kind of attachment.`, "RequestBodyRead");
  if (!given.name) throw badRequest("Required property 'name' is missing.", "ErrorRequiredPropertyMissing");
  const content = Buffer.from(given.contentBytes ?? "", "base64");
  if (content.length > largestAttachment)
    throw new GraphError(413, "ErrorMessageSizeExceeded", "The message exceeds the maximum supported size.");
  return {
    id: newAttachmentId(ownerId),
    kind,
    name: given.name,
    contentType: given.contentType ?? (kind === "file" ? "application/octet-stream" : ""),
    isInline: given.isInline ?? false,
    contentId: given.contentId ?? null,
    contentLocation: given.contentLocation ?? null,
    modifiedAt: at,
    content: new Uint8Array(content),
    ...(given.item && { item: given.item }),
  };
}

/** A property of the same id is replaced; null takes it away. */
export function mergeProperties(
  record: Message | CalendarEvent,
  single: { id: string; value: string | null }[] = [],
  multi: MultiProperty[] = [],
): void {
  for (const { id } of [...single, ...multi])
    if (propertyIdOf(id) === undefined)
      throw badRequest(
        `PropertyId values may only be in one of the following formats: '${id}'.`,
        "ErrorInvalidProperty",
      );
  const without = <T extends { id: string }>(properties: readonly T[], id: string): T[] =>
    properties.filter((one) => propertyIdOf(one.id) !== propertyIdOf(id));
  for (const { id, value } of single) {
    record.properties = without(record.properties, id);
    if (value !== null) record.properties.push({ id, value } satisfies ExtendedProperty);
  }
  for (const { id, value } of multi)
    record.multiProperties = [...without(record.multiProperties, id), { id, value }];
}

const draftOnly = [
  "subject",
  "body",
  "from",
  "sender",
  "toRecipients",
  "ccRecipients",
  "bccRecipients",
  "replyTo",
  "internetMessageId",
  "isReadReceiptRequested",
  "isDeliveryReceiptRequested",
] as const;

function checkHeaders(headers: NonNullable<MessageBody["internetMessageHeaders"]>): void {
  if (headers.length > 5)
    throw badRequest(
      "A message can be given at most 5 internet message headers.",
      "InvalidInternetMessageHeaderCollection",
    );
  for (const { name } of headers)
    if (!/^x-/i.test(name))
      throw badRequest(
        `The internet message header name '${name}' should start with 'x-' or 'X-'.`,
        "InvalidInternetMessageHeader",
      );
}

function mergedFlag(flag: Flag, given: NonNullable<MessageBody["flag"]>): Flag {
  const flagStatus = given.flagStatus ?? flag.flagStatus;
  const { startDateTime, dueDateTime, completedDateTime } = given;
  if ((startDateTime && !dueDateTime) || (dueDateTime && !startDateTime))
    throw badRequest("A flag needs a start date and a due date, or neither.", "ErrorInvalidArgument");
  return {
    flagStatus,
    ...(flagStatus === "flagged" && startDateTime && { startDateTime }),
    ...(flagStatus === "flagged" && dueDateTime && { dueDateTime }),
    ...(flagStatus === "complete" && completedDateTime && { completedDateTime }),
  };
}

/** What is no part of the mail itself: its MIME stays as it came. */
const keepsMime = new Set([
  "singleValueExtendedProperties",
  "multiValueExtendedProperties",
  "categories",
  "flag",
  "isRead",
]);

/** Writes what a POST or PATCH says; what only a draft lets go of is refused for mail that has been sent. */
export function writeMessage(message: Message, given: MessageBody, at: string): void {
  const frozen = message.isDraft ? undefined : draftOnly.find((name) => given[name] !== undefined);
  if (frozen)
    throw badRequest(
      `The property '${frozen}' can be updated only while the message is a draft.`,
      "ErrorInvalidPropertyUpdateSentMessage",
    );
  if (given.internetMessageHeaders) {
    if (!message.isDraft)
      throw badRequest("Headers can be set only on a draft.", "ErrorInvalidPropertyUpdateSentMessage");
    checkHeaders(given.internetMessageHeaders);
    message.headers = given.internetMessageHeaders.map(({ name, value }) => ({ name, value }));
  }
  if (given.flag) message.flag = mergedFlag(message.flag, given.flag);
  mergeProperties(message, given.singleValueExtendedProperties, given.multiValueExtendedProperties);
  message.subject = given.subject ?? message.subject;
  message.importance = given.importance ?? message.importance;
  message.categories = given.categories ? [...new Set(given.categories)] : message.categories;
  message.from = given.from ?? message.from;
  message.sender = given.sender ?? message.sender;
  message.to = given.toRecipients ?? message.to;
  message.cc = given.ccRecipients ?? message.cc;
  message.bcc = given.bccRecipients ?? message.bcc;
  message.replyTo = given.replyTo ?? message.replyTo;
  message.internetMessageId = given.internetMessageId ?? message.internetMessageId;
  message.isRead = given.isRead ?? message.isRead;
  message.isReadReceiptRequested = given.isReadReceiptRequested ?? message.isReadReceiptRequested;
  message.isDeliveryReceiptRequested = given.isDeliveryReceiptRequested ?? message.isDeliveryReceiptRequested;
  message.inferenceClassification = given.inferenceClassification ?? message.inferenceClassification;
  if (given.body) {
    message.body = { contentType: given.body.contentType, content: given.body.content };
    message.preview = preview(message.body);
  }
  if (message.isDraft && Object.keys(given).some((name) => !keepsMime.has(name))) message.mime = null;
  const attachments = (given.attachments ?? []).map((one) => readAttachment(one, message.id, at));
  message.attachments = [...message.attachments, ...attachments];
}
