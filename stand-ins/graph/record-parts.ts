/** The small parts that messages and events are made of. */
export interface Address {
  name: string;
  address: string;
}

export interface Body {
  contentType: "text" | "html";
  content: string;
}

export interface Header {
  name: string;
  value: string;
}

/** `id` is `String {guid} Name X`; Graph's word is singleValueExtendedProperty. */
export interface ExtendedProperty {
  id: string;
  value: string;
}

export interface MultiProperty {
  id: string;
  value: string[];
}

/** An open extension: the caller's own properties under a reversed domain name. */
export interface Extension {
  name: string;
  properties: Record<string, unknown>;
}

export interface Attachment {
  id: string;
  kind: "file" | "item" | "reference";
  name: string;
  contentType: string;
  isInline: boolean;
  contentId: string | null;
  contentLocation: string | null;
  modifiedAt: string;
  content: Uint8Array;
  /** An item attachment that came as JSON and has no MIME of its own. */
  item?: Record<string, unknown>;
}

export interface ZonedTime {
  /** Wall clock, `2026-03-16T09:00:00`. */
  dateTime: string;
  /** A Windows or IANA name. */
  timeZone: string;
}

export interface TimeSlot {
  start: ZonedTime;
  end: ZonedTime;
}

export interface Place {
  displayName: string;
  locationType?: string;
  locationUri?: string;
  uniqueId?: string;
  uniqueIdType?: string;
  locationEmailAddress?: string;
  address?: Record<string, unknown>;
  coordinates?: Record<string, unknown>;
}

export const responses = [
  "none",
  "organizer",
  "tentativelyAccepted",
  "accepted",
  "declined",
  "notResponded",
] as const;
export type Response = (typeof responses)[number];

export const showings = ["unknown", "free", "tentative", "busy", "oof", "workingElsewhere"] as const;
export type ShowAs = (typeof showings)[number];

export const sensitivities = ["normal", "personal", "private", "confidential"] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const importances = ["low", "normal", "high"] as const;
export type Importance = (typeof importances)[number];

export const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
export type Weekday = (typeof weekdays)[number];

export const patternTypes = [
  "daily",
  "weekly",
  "absoluteMonthly",
  "relativeMonthly",
  "absoluteYearly",
  "relativeYearly",
] as const;
export const weekIndexes = ["first", "second", "third", "fourth", "last"] as const;
export const rangeTypes = ["endDate", "noEnd", "numbered"] as const;

export interface Recurrence {
  pattern: {
    type: (typeof patternTypes)[number];
    interval: number;
    month: number;
    dayOfMonth: number;
    daysOfWeek: Weekday[];
    firstDayOfWeek: Weekday;
    index: (typeof weekIndexes)[number];
  };
  range: {
    type: (typeof rangeTypes)[number];
    startDate: string;
    endDate: string;
    numberOfOccurrences: number;
    recurrenceTimeZone: string;
  };
}

export interface Attendee extends Address {
  type: "required" | "optional" | "resource";
  response: Response;
  respondedAt: string | null;
  proposedNewTime?: TimeSlot;
}

/** What every message and event has. */
export interface Stored {
  /** The immutable id. */
  key: string;
  /** The default id: a new one on every move and on sending. */
  id: string;
  changeKey: string;
  createdAt: string;
  modifiedAt: string;
  subject: string;
  body: Body;
  categories: string[];
  importance: Importance;
  attachments: Attachment[];
  properties: ExtendedProperty[];
  multiProperties: MultiProperty[];
  extensions: Extension[];
}
