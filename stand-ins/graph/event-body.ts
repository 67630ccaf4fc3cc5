import { z } from "zod";
import {
  DateTimeZone,
  EmailAddress,
  FileOrItem,
  ignored,
  ItemBody,
  odataType,
  properties,
  text,
  toAddress,
} from "./body-types.ts";
import { anyCase, looseBoolean, looseInteger } from "./read-body.ts";
import {
  type Attendee,
  importances,
  patternTypes,
  type Place,
  rangeTypes,
  type Recurrence,
  sensitivities,
  showings,
  weekdays,
  weekIndexes,
} from "./record-parts.ts";

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
