/** What an invented Exchange keeps. Instants are ISO 8601 in UTC; what Graph shows is made in `show-*.ts`. */
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

interface Stored {
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

/** What makes a message a meeting message. */
export interface Meeting {
  kind: "request" | "cancelled" | "accepted" | "tentativelyAccepted" | "declined";
  /** Key of the event in the same mailbox; gone once the event is. */
  eventKey: string | null;
  uid: string;
  sequence: number;
  requestType: "newMeetingRequest" | "fullUpdate" | "informationalUpdate";
  isOutOfDate: boolean;
  isAllDay: boolean;
  start: ZonedTime;
  end: ZonedTime;
  previousStart: ZonedTime | null;
  previousEnd: ZonedTime | null;
  place: Place;
  previousPlace: Place | null;
  recurrence: Recurrence | null;
  responseRequested: boolean;
  allowNewTimeProposals: boolean;
  proposedNewTime: TimeSlot | null;
}

export interface Flag {
  flagStatus: "notFlagged" | "complete" | "flagged";
  startDateTime?: ZonedTime;
  dueDateTime?: ZonedTime;
  completedDateTime?: ZonedTime;
}

export interface Message extends Stored {
  folderId: string;
  receivedAt: string;
  sentAt: string;
  preview: string;
  from: Address | null;
  sender: Address | null;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  replyTo: Address[];
  isDraft: boolean;
  isRead: boolean;
  isReadReceiptRequested: boolean;
  isDeliveryReceiptRequested: boolean;
  inferenceClassification: "focused" | "other";
  flag: Flag;
  conversationId: string;
  conversationIndex: string;
  internetMessageId: string;
  headers: Header[];
  meeting: Meeting | null;
  /** The message as it came over the wire, if it did. */
  mime: Uint8Array | null;
}

export interface CalendarEvent extends Stored {
  calendarId: string;
  uid: string;
  sequence: number;
  start: ZonedTime;
  end: ZonedTime;
  isAllDay: boolean;
  places: Place[];
  organizer: Address;
  isOrganizer: boolean;
  attendees: Attendee[];
  response: Response;
  respondedAt: string | null;
  responseRequested: boolean;
  allowNewTimeProposals: boolean;
  hideAttendees: boolean;
  showAs: ShowAs;
  sensitivity: Sensitivity;
  isCancelled: boolean;
  isReminderOn: boolean;
  reminderMinutes: number;
  recurrence: Recurrence | null;
  /** Days on which the series does not happen, or happens as an exception: `2026-03-16`. */
  cancelledOn: string[];
  /** An exception names its series and the day it stands for. */
  seriesKey: string | null;
  originalOn: string | null;
  transactionId: string | null;
  onlineMeetingProvider: "unknown" | "skypeForBusiness" | "skypeForConsumer" | "teamsForBusiness";
  onlineMeetingUrl: string | null;
}

export interface Folder {
  id: string;
  displayName: string;
  parentId: string | null;
  /** `inbox`, `sentitems`, …; none for folders people made. */
  wellKnown: string | null;
  isHidden: boolean;
}

export interface CalendarPermission extends Address {
  id: string;
  role: string;
  isRemovable: boolean;
  isInsideOrganization: boolean;
}

export interface Calendar {
  id: string;
  name: string;
  color: string;
  hexColor: string;
  changeKey: string;
  isDefault: boolean;
  permissions: CalendarPermission[];
}

export interface Category {
  id: string;
  displayName: string;
  color: string;
}

export interface Mailbox {
  /** The directory's object id. */
  id: string;
  address: string;
  name: string;
  givenName: string;
  surname: string;
  jobTitle: string | null;
  department: string | null;
  kind: "user" | "shared";
  /** Object ids of the people who may open this mailbox with a delegated `.Shared` permission. */
  delegates: string[];
  folders: Map<string, Folder>;
  messages: Map<string, Message>;
  calendars: Map<string, Calendar>;
  events: Map<string, CalendarEvent>;
  categories: Category[];
  settings: Record<string, unknown>;
}
