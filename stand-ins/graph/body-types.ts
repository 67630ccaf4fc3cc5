import { z } from "zod";
import { anyCase, looseBoolean } from "./read-body.ts";
import { importances, type Address } from "./record-parts.ts";
import { ianaZone } from "./time-zones.ts";

export const odataType = { "@odata.type": z.string().optional() };
export const ignored = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, z.unknown().optional()]));
export const text = z
  .string()
  .nullable()
  .transform((value) => value ?? "");

export const EmailAddress = z.strictObject({
  ...odataType,
  name: z.string().nullish(),
  address: z.string().nullish(),
});
export const toAddress = ({ name, address }: z.output<typeof EmailAddress>): Address => ({
  name: name ?? address ?? "",
  address: address ?? "",
});
export const Recipient = z
  .strictObject({ ...odataType, emailAddress: EmailAddress })
  .transform(({ emailAddress }) => toAddress(emailAddress));

export const ItemBody = z.strictObject({
  ...odataType,
  contentType: anyCase(["text", "html"]).default("text"),
  content: text.default(""),
});

/** A wall clock with its zone; a fraction of a second is dropped. */
export const DateTimeZone = z
  .strictObject({
    ...odataType,
    dateTime: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/, "Invalid dateTime.")
      .transform((value) => (value.length === 10 ? `${value}T00:00:00` : value.replace(/\.\d+/, ""))),
    timeZone: z
      .string()
      .nullish()
      .transform((zone) => zone ?? "UTC")
      .refine((zone) => ianaZone(zone) !== undefined, "This time zone is not supported."),
  })
  .transform(({ dateTime, timeZone }) => ({ dateTime, timeZone }));

export const Slot = z
  .strictObject({ ...odataType, start: DateTimeZone, end: DateTimeZone })
  .transform(({ start, end }) => ({ start, end }));

const SingleProperty = z.strictObject({ ...odataType, id: z.string(), value: z.string().nullable() });
const MultiProperty = z.strictObject({ ...odataType, id: z.string(), value: z.array(z.string()) });
export const properties = {
  singleValueExtendedProperties: z.array(SingleProperty).optional(),
  multiValueExtendedProperties: z.array(MultiProperty).optional(),
};

export const FileOrItem = z.strictObject({
  "@odata.type": z.string(),
  name: z.string().nullish(),
  contentType: z.string().nullish(),
  isInline: looseBoolean.optional(),
  contentId: z.string().nullish(),
  contentLocation: z.string().nullish(),
  contentBytes: z.string().optional(),
  item: z.record(z.string(), z.unknown()).optional(),
  ...ignored("id", "size", "lastModifiedDateTime"),
});
export type FileOrItem = z.output<typeof FileOrItem>;

const InternetHeader = z.strictObject({ ...odataType, name: z.string(), value: z.string() });

const Flag = z.strictObject({
  ...odataType,
  flagStatus: anyCase(["notFlagged", "complete", "flagged"]).optional(),
  startDateTime: DateTimeZone.nullish(),
  dueDateTime: DateTimeZone.nullish(),
  completedDateTime: DateTimeZone.nullish(),
});

export const MessageBody = z.strictObject({
  ...odataType,
  subject: text.optional(),
  body: ItemBody.optional(),
  importance: anyCase(importances).optional(),
  categories: z.array(z.string()).optional(),
  from: Recipient.nullish(),
  sender: Recipient.nullish(),
  toRecipients: z.array(Recipient).optional(),
  ccRecipients: z.array(Recipient).optional(),
  bccRecipients: z.array(Recipient).optional(),
  replyTo: z.array(Recipient).optional(),
  internetMessageId: z.string().optional(),
  internetMessageHeaders: z.array(InternetHeader).optional(),
  isRead: looseBoolean.optional(),
  isReadReceiptRequested: looseBoolean.optional(),
  isDeliveryReceiptRequested: looseBoolean.optional(),
  inferenceClassification: anyCase(["focused", "other"]).optional(),
  flag: Flag.optional(),
  attachments: z.array(FileOrItem).optional(),
  ...properties,
  ...ignored(
    "id",
    "changeKey",
    "createdDateTime",
    "lastModifiedDateTime",
    "receivedDateTime",
    "sentDateTime",
  ),
  ...ignored("hasAttachments", "bodyPreview", "uniqueBody", "parentFolderId", "conversationId"),
  ...ignored("conversationIndex", "isDraft", "webLink", "extensions"),
});
export type MessageBody = z.output<typeof MessageBody>;
