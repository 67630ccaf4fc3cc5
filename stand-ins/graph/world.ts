import { newChangeKey } from "./ids.ts";
import { type Quirks, usualQuirks } from "./quirks.ts";
import type { Address } from "./record-parts.ts";
import type { CalendarEvent, Mailbox, Message } from "./records.ts";

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
  quirks: Quirks = usualQuirks();
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
