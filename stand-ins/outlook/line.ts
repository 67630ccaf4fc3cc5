import type { EventDetail, MessageDetail, Who } from "./wire.ts";

/** What the Outlook page and Office's library in the pane say to each other with postMessage. */
export const quirks = [
  "null-item",
  "no-shared-properties",
  "immutable-id",
  "silent-callback",
  "failed-reply",
  "bare-selection",
  "sign-in-needed",
  "no-bridge",
  "offline",
] as const;
export type Quirk = (typeof quirks)[number];

export interface Shared {
  owner: string;
  /** Bits as Office numbers them: 1 read, 2 write, 4 and 8 delete, 16 and 32 edit. */
  delegatePermissions: number;
}

export type OpenItem =
  | { surface: "message"; itemId: string; detail: Omit<MessageDetail, "html">; shared: Shared | undefined }
  | { surface: "appointment"; itemId: string; detail: Omit<EventDetail, "html">; shared: Shared | undefined };

/** What Outlook gives of each selected message. Its identity is missing where a client does not give it. */
export interface SelectedMessage {
  itemId: string;
  subject: string;
  conversationId: string | undefined;
  internetMessageId: string | undefined;
  hasAttachment: boolean | undefined;
  itemMode: "Read" | "Compose";
}

export interface Theme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
}

export interface Welcome {
  profile: Who;
  item: OpenItem | null;
  selected: SelectedMessage[];
  theme: Theme;
  settings: Record<string, unknown>;
  quirks: Quirk[];
}

/** Each question of the pane: what it says and what it gets. */
export interface Asks {
  body: { says: { itemId: string }; gets: string };
  categories: { says: { itemId: string }; gets: string[] };
  setCategories: { says: { itemId: string; categories: string[] }; gets: null };
  masterCategories: { says: Record<never, never>; gets: { displayName: string; color: string }[] };
  loadItem: { says: { itemId: string }; gets: OpenItem };
  replyForm: { says: { itemId: string; all: boolean; html: string }; gets: null };
  newMessage: { says: { to: string[]; subject: string; html: string }; gets: null };
  openMessage: { says: { itemId: string }; gets: null };
  openAppointment: { says: { itemId: string }; gets: null };
  saveSettings: { says: { values: Record<string, unknown> }; gets: null };
}
export type AskName = keyof Asks;
export type Ask = { [N in AskName]: { name: N; says: Asks[N]["says"] } }[AskName];

export type FromPane =
  { outlook: "hello" } | { outlook: "ask"; id: number; ask: Ask } | { outlook: "auth"; message: string };

export type HostEvent =
  | { name: "item"; item: OpenItem | null }
  | { name: "selection"; selected: SelectedMessage[] }
  | { name: "theme"; theme: Theme }
  | { name: "quirks"; quirks: Quirk[] }
  | { name: "auth"; message: string };

export type FromPage =
  | { outlook: "welcome"; welcome: Welcome }
  | { outlook: "answer"; id: number; gets: unknown }
  | { outlook: "refusal"; id: number; message: string }
  | { outlook: "event"; event: HostEvent };

/** Office shows Exchange's spelling of an id; Graph's differs in two letters of the alphabet. */
export const exchangeId = (restId: string) => restId.replaceAll("-", "/").replaceAll("_", "+");
export const restIdOf = (itemId: string) => itemId.replaceAll("/", "-").replaceAll("+", "_");
