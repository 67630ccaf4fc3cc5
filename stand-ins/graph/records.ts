import type {
  Address,
  Header,
  ZonedTime,
  TimeSlot,
  Place,
  Response,
  ShowAs,
  Sensitivity,
  Recurrence,
  Attendee,
  Stored,
} from "./record-parts.ts";

/** What an invented Exchange keeps. Instants are ISO 8601 in UTC; what Graph shows is made in `show-*.ts`. */
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
