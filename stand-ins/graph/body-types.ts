import { z } from "zod";
import { anyCase, looseBoolean, looseInteger } from "./read-body.ts";
import {
  importances,
  patternTypes,
  rangeTypes,
  sensitivities,
  showings,
  weekdays,
  weekIndexes,
  type Address,
  type Attendee,
  type Place,
  type Recurrence,
} from "./records.ts";
import { ianaZone } from "./time-zones.ts";

const odataType = { "@odata.type": z.string().optional() };
const ignored = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, z.unknown().optional()]));
const text = z
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
const properties = {
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

const Location = z
  .strictObject({
    ...odataType,
    displayName: z.string().nullish(),
    locationType: z.string().nullish(),
    locationUri: z.string().nullish(),
    locationEmailAddress: z.string().nullish(),
    uniqueId: z.string().nullish(),
    uniqueIdType: z.string().nullish(),
    address: z.record(z.string(), z.unknown()).nullish(),
    coordinates: z.record(z.string(), z.unknown()).nullish(),
  })
  .transform(({ displayName, locationUri, locationEmailAddress, address, coordinates }): Place => ({
    displayName: displayName ?? "",
    ...(locationUri && { locationUri }),
    ...(locationEmailAddress && { locationEmailAddress }),
    ...(address && { address }),
    ...(coordinates && { coordinates }),
  }));

const AttendeeBody = z
  .strictObject({
    ...odataType,
    emailAddress: EmailAddress,
    type: anyCase(["required", "optional", "resource"]).default("required"),
    ...ignored("status", "proposedNewTime"),
  })
  .transform(({ emailAddress, type }): Attendee => ({
    ...toAddress(emailAddress),
    type,
    response: "none",
    respondedAt: null,
  }));

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const RecurrenceBody = z
  .strictObject({
    ...odataType,
    pattern: z.object({
      type: anyCase(patternTypes),
      interval: looseInteger.default(1),
      month: looseInteger.default(0),
      dayOfMonth: looseInteger.default(0),
      daysOfWeek: z.array(anyCase(weekdays)).default([]),
      firstDayOfWeek: anyCase(weekdays).default("sunday"),
      index: anyCase(weekIndexes).default("first"),
    }),
    range: z.strictObject({
      ...odataType,
      type: anyCase(rangeTypes),
      startDate: day,
      endDate: day.nullish(),
      numberOfOccurrences: looseInteger.default(0),
      recurrenceTimeZone: z.string().nullish(),
    }),
  })
  .transform(({ pattern, range }): Recurrence => ({
    pattern,
    range: {
      type: range.type,
      startDate: range.startDate,
      endDate: range.endDate ?? "0001-01-01",
      numberOfOccurrences: range.numberOfOccurrences,
      recurrenceTimeZone: range.recurrenceTimeZone ?? "UTC",
    },
  }));

export const EventBody = z.strictObject({
  ...odataType,
  subject: text.optional(),
  body: ItemBody.optional(),
  start: DateTimeZone.optional(),
  end: DateTimeZone.optional(),
  isAllDay: looseBoolean.optional(),
  location: Location.nullish(),
  locations: z.array(Location).optional(),
  attendees: z.array(AttendeeBody).optional(),
  recurrence: RecurrenceBody.nullish(),
  categories: z.array(z.string()).optional(),
  importance: anyCase(importances).optional(),
  sensitivity: anyCase(sensitivities).optional(),
  showAs: anyCase(showings).optional(),
  isReminderOn: looseBoolean.optional(),
  reminderMinutesBeforeStart: looseInteger.optional(),
  responseRequested: looseBoolean.optional(),
  allowNewTimeProposals: looseBoolean.optional(),
  hideAttendees: looseBoolean.optional(),
  isOnlineMeeting: looseBoolean.optional(),
  onlineMeetingProvider: anyCase([
    "unknown",
    "skypeForBusiness",
    "skypeForConsumer",
    "teamsForBusiness",
  ]).optional(),
  transactionId: z.string().nullish(),
  attachments: z.array(FileOrItem).optional(),
  ...properties,
  ...ignored("id", "changeKey", "createdDateTime", "lastModifiedDateTime", "bodyPreview", "hasAttachments"),
  ...ignored(
    "iCalUId",
    "isCancelled",
    "isDraft",
    "isOrganizer",
    "onlineMeeting",
    "onlineMeetingUrl",
    "organizer",
  ),
  ...ignored(
    "originalEndTimeZone",
    "originalStart",
    "originalStartTimeZone",
    "responseStatus",
    "seriesMasterId",
  ),
  ...ignored("type", "webLink", "extensions", "cancelledOccurrences"),
});
export type EventBody = z.output<typeof EventBody>;
