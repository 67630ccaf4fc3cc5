import { newChangeKey } from "./ids.ts";
import type { Address } from "./record-parts.ts";
import type { CalendarEvent, Mailbox, Message } from "./records.ts";

/** Where the real service may behave in one of several ways, or where a test wants it to. */
export interface Quirks {
  /** Now and then a page without entries that still has a next page. */
  emptyPages: boolean;
  /** What a second POST of an event with the same transactionId gets. */
  duplicateTransaction: "conflict" | "existing";
  /** How long mail takes from "accepted" to Sent Items and the recipients. */
  transportMs: number;
  /** Change tracking tells again what it told last time, and the last of one page first on the next. */
  deltaRepeats: boolean;
  /** Change tracking says nothing of an occurrence that was deleted on its own, as some have found. */
  silentOccurrences: boolean;
  /** A subscription that asks for more than the longest life: refused, or given the longest. */
  longSubscription: "refuse" | "cap";
  notifications: NotificationQuirks;
}

export interface NotificationQuirks {
  /** How long changes are collected before they are sent together. */
  delayMs: number;
  /** Everything is sent a second time. */
  duplicates: boolean;
  /** The newest comes first. */
  disorder: boolean;
  /** Wait before the first repetition; each further one doubles it… */
  retryMs: number;
  /** …until so long after the change. */
  giveUpMs: number;
  /** How long an answer may take: to a notification, and to the question whether anybody is there. */
  answerMs: number;
  /** From when on an answer is slow. */
  slowMs: number;
  /** How much later a slow endpoint hears. */
  slowDelayMs: number;
  /** Answers in ten minutes below which nobody is called slow. */
  slowAtLeast: number;
}

const minute = 60_000;
const usual = (): Quirks => ({
  emptyPages: false,
  duplicateTransaction: "conflict",
  transportMs: 300,
  deltaRepeats: false,
  silentOccurrences: false,
  longSubscription: "refuse",
  // https://learn.microsoft.com/graph/change-notifications-delivery-webhooks, and 2.9 seconds as it was first published
  notifications: {
    delayMs: 200,
    duplicates: false,
    disorder: false,
    retryMs: 1000,
    giveUpMs: 240 * minute,
    answerMs: 10_000,
    slowMs: 2900,
    slowDelayMs: 10 * minute,
    slowAtLeast: 10,
  },
});

export interface Change {
  mailbox: string;
  what: "message" | "event" | "folder";
  how: "created" | "updated" | "deleted";
  key: string;
  id: string;
  /** Of a message or a folder: where it is now, or was when it went. */
  folderId: string | null;
  /** Of a message or an event that is still there. */
  changeKey?: string;
}

/** A mail that left the invented world, or that was delivered inside it. */
export interface Sending {
  at: string;
  from: string;
  to: Address[];
  message: Message;
}

type Listener = (change: Change) => void;

/** An Exchange in memory. Addresses are lower case; records are changed through `changed` so that listeners hear. */
export class World {
  readonly mailboxes = new Map<string, Mailbox>();
  /** Everything that was sent, oldest first. */
  readonly sent: Sending[] = [];
  quirks: Quirks = usual();
  now: () => Date = () => new Date();
  readonly #listeners = new Set<Listener>();
  readonly #pending = new Map<() => void, NodeJS.Timeout>();

  mailbox(address: string): Mailbox | undefined {
    return this.mailboxes.get(address.toLowerCase());
  }

  /** By address (Graph's userPrincipalName) or object id. */
  findUser(idOrAddress: string): Mailbox | undefined {
    const wanted = idOrAddress.toLowerCase();
    return (
      this.mailboxes.get(wanted) ?? [...this.mailboxes.values()].find((mailbox) => mailbox.id === wanted)
    );
  }

  add(mailbox: Mailbox): Mailbox {
    this.mailboxes.set(mailbox.address, mailbox);
    return mailbox;
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that something happened to a record; gives it the change key and time of a write. */
  changed(
    mailbox: Mailbox,
    what: "message" | "event",
    how: Change["how"],
    record: Message | CalendarEvent,
  ): void {
    record.changeKey = newChangeKey();
    record.modifiedAt = this.now().toISOString();
    const folderId = "folderId" in record ? record.folderId : null;
    const { key, id, changeKey } = record;
    this.tell({ mailbox: mailbox.address, what, how, key, id, folderId, changeKey });
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Does something once the mail has had time to travel. */
  later(act: () => void, ms = this.quirks.transportMs): void {
    const run = (): void => {
      this.#pending.delete(run);
      act();
    };
    this.#pending.set(run, setTimeout(run, ms));
  }

  /** Lets everything on its way arrive now. */
  settle(): void {
    while (this.#pending.size > 0) {
      for (const [run, timer] of this.#pending) {
        clearTimeout(timer);
        run();
      }
    }
  }

  /** Becomes as another world is; whoever holds or listens to this one need not know. */
  become(other: World): void {
    for (const [run, timer] of this.#pending) {
      clearTimeout(timer);
      this.#pending.delete(run);
    }
    this.mailboxes.clear();
    for (const mailbox of other.mailboxes.values()) this.add(mailbox);
    this.sent.splice(0, this.sent.length, ...other.sent);
  }

  /** Every message sent to an address, oldest first. */
  sentTo(address: string): Message[] {
    const wanted = address.toLowerCase();
    return this.sent
      .filter(({ to }) => to.some((recipient) => recipient.address.toLowerCase() === wanted))
      .map(({ message }) => message);
  }
}
