/** What the Outlook page asks its own server for: JSON under `/outlook/…`. Instants are ISO 8601 in UTC. */
export interface Who {
  name: string;
  address: string;
}

export interface OutlookPerson extends Who {
  id: string;
  /** What they do, as the person switcher says it. */
  title: string;
}

export interface OutlookMailbox extends Who {
  kind: "leader" | "office";
}

export interface CouncilView {
  council: string;
  people: OutlookPerson[];
  mailboxes: OutlookMailbox[];
  paneUrl: string;
  now: string;
  situations: { id: string; label: string; hint: string }[];
}

export interface FolderRow {
  id: string;
  name: string;
  unread: number;
  total: number;
  depth: number;
}

export type MessageKind = "mail" | "request" | "cancelled" | "accepted" | "tentative" | "declined";

export interface MessageRow {
  id: string;
  internetMessageId: string;
  conversationId: string;
  subject: string;
  from: Who;
  to: Who[];
  preview: string;
  receivedAt: string;
  /** Rises with every change of the message. */
  version: string;
  unread: boolean;
  draft: boolean;
  hasAttachments: boolean;
  important: boolean;
  categories: string[];
  kind: MessageKind;
}

export interface AttachmentRow {
  id: string;
  name: string;
  contentType: string;
  size: number;
  inline: boolean;
  kind: "file" | "item" | "cloud";
}

export interface MeetingTimes {
  startAt: string;
  endAt: string;
  allDay: boolean;
  location: string;
  recurring: boolean;
  /** The event Outlook put in the calendar, while there is one. */
  eventId: string | undefined;
  response: string;
}

export interface MessageDetail extends MessageRow {
  immutableId: string | undefined;
  sender: Who;
  cc: Who[];
  createdAt: string;
  modifiedAt: string;
  html: string;
  attachments: AttachmentRow[];
  meeting: MeetingTimes | undefined;
}

export interface EventRow {
  id: string;
  subject: string;
  startAt: string;
  endAt: string;
  allDay: boolean;
  showAs: "free" | "tentative" | "busy" | "oof" | "workingElsewhere" | "unknown";
  location: string;
  organiser: Who;
  response: string;
  private: boolean;
  cancelled: boolean;
  categories: string[];
}

export interface EventDetail extends EventRow {
  html: string;
  required: Who[];
  optional: Who[];
  createdAt: string;
  modifiedAt: string;
  recurring: boolean;
}

export interface FolderView {
  folders: FolderRow[];
  /** The folder the messages are of; undefined when the mailbox has no such folder. */
  folderId: string | undefined;
  messages: MessageRow[];
}

export interface Token {
  accessToken: string;
  idToken: string;
  expiresIn: number;
  scope: string;
}

export type MeetingAnswer = "accept" | "tentativelyAccept" | "decline";

/** Everything a person can do to a mailbox from this page. */
export type MailboxAct =
  | { act: "mark-read"; id: string; read: boolean }
  | { act: "move"; id: string; to: "deleteditems" | "archive" | "inbox" }
  | { act: "categories"; id: string; categories: string[] }
  | { act: "reply"; id: string; all: boolean; html: string }
  | { act: "save-draft"; id: string; html: string }
  | { act: "send-draft"; id: string; html?: string | undefined }
  | { act: "answer"; eventId: string; answer: MeetingAnswer };
