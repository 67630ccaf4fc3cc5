import type { MessageKey } from "../../core/contract/shapes.ts";

export interface Sender {
  name: string;
  address: string;
}

/** A message as Outlook shows it, and whose mailbox it is in. */
export interface OpenMessage {
  mailbox: string;
  message: MessageKey;
  subject: string;
  from: Sender;
}

/** One of several selected messages. `message` is missing where Outlook gives it no identity that lasts. */
export interface SelectedLetter {
  itemId: string;
  subject: string;
  message: MessageKey | undefined;
}

/** Several messages at once. Whose mailbox they are in is missing when Outlook does not say. */
export interface Selection {
  mailbox: string | undefined;
  letters: readonly SelectedLetter[];
}

/** What is in front of the person now. */
export type OpenItem =
  | { kind: "none" }
  | ({ kind: "several" } & Selection)
  /** Outlook still has to say whose mailbox it is. */
  | { kind: "opening"; subject: string }
  | ({ kind: "mail" } & OpenMessage)
  | ({ kind: "meeting-request"; stage: "request" | "cancelled" } & OpenMessage)
  /** Someone's answer to one of our own invitations. */
  | { kind: "meeting-response"; subject: string; from: Sender }
  | { kind: "appointment"; subject: string; organising: boolean }
  | { kind: "compose" }
  | { kind: "unreadable"; subject: string; why: string };

/** What the mail screen shows: a letter, or a meeting request that came to the office like one. */
export type OpenLetter = Extract<OpenItem, { kind: "mail" | "meeting-request" }>;

export type Theme = "light" | "dark";

/** Outlook, as far as the office needs it. */
export interface Outlook {
  /** Undefined until Outlook has said anything. The same object until something changes. */
  current: () => OpenItem | undefined;
  onChange: (listener: () => void) => () => void;
  theme: () => Theme;
  onThemeChange: (listener: () => void) => () => void;
  /** Looks again at what is open. */
  reread: () => void;
  /** Opens a message by Graph’s id; false when this Outlook cannot. */
  openMessage: (id: string) => Promise<boolean>;
  /** A person says whose mailbox the selected messages are in, since Outlook has not. */
  nameMailbox: (address: string) => void;
}
