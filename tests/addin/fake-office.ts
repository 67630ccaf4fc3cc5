import type { OfficeItem } from "../../addin/outlook/read-item.ts";

type Done = (result: { status: string; value?: unknown }) => void;
type Handler = (event?: unknown) => void;

interface Setting {
  user?: string;
  /** The newest Mailbox set this Outlook has. */
  mailboxSet?: number;
  background?: string;
  selected?: unknown[];
  /** What this Outlook gives of a message it is asked to load, by its id; it answers for no other. */
  loads?: Readonly<Record<string, object>>;
  prefersDark?: boolean;
}

const answered = (value: unknown) => ({ status: "succeeded", value });

/** An Outlook made by hand, in the shape its documentation gives. The test is the person in front of it. */
export function fakeOffice(setting: Setting = {}) {
  const handlers = new Map<string, Handler>();
  const newest = setting.mailboxSet ?? 16;
  let selected = setting.selected ?? [];
  let loaded = 0;
  let returned: () => void = () => undefined;

  const mailbox = {
    item: null as OfficeItem | null,
    userProfile: { emailAddress: setting.user ?? "Sam@Eastmere.example" },
    addHandlerAsync: (type: string, handler: Handler) => handlers.set(type, handler),
    // The real one gives no more than a hundred.
    getSelectedItemsAsync: (done: Done) =>
      done(selected.length > 100 ? { status: "failed" } : answered(selected)),
    loadItemByIdAsync(itemId: string, done: Done) {
      const item = setting.loads?.[itemId];
      if (!item || loaded > 0) return done({ status: "failed" });
      loaded++;
      const unloadAsync = (unloaded: Done) => {
        loaded--;
        unloaded(answered(undefined));
      };
      done(answered({ ...item, unloadAsync }));
    },
  };
  const office = {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    EventType: { ItemChanged: "item", SelectedItemsChanged: "selection", OfficeThemeChanged: "theme" },
    MailboxEnums: {
      ItemType: { Message: "message", Appointment: "appointment" },
      RestVersion: { v2_0: "v2.0" },
    },
    context: {
      mailbox,
      officeTheme: { bodyBackgroundColor: setting.background ?? "#ffffff" },
      requirements: {
        isSetSupported: (_: string, version: string) => Number(version.split(".")[1]) <= newest,
      },
    },
  };
  Object.assign(globalThis, { Office: office });

  return {
    // As much of the real thing as the port reads.
    mailbox: mailbox as unknown as Office.Mailbox,
    page: {
      onReturn: (listener: () => void) => (returned = listener),
      prefersDark: () => setting.prefersDark ?? false,
      onPreference: () => undefined,
    },
    open(item: OfficeItem | null) {
      mailbox.item = item;
      handlers.get("item")?.();
    },
    /** Outlook changes what is open and says nothing. */
    openSilently: (item: OfficeItem | null) => (mailbox.item = item),
    comeBack: () => returned(),
    select(items: unknown[]) {
      selected = items;
      mailbox.item = null;
      handlers.get("selection")?.();
    },
    turn: (background: string) =>
      handlers.get("theme")?.({ officeTheme: { bodyBackgroundColor: background } }),
  };
}

/** A message as Outlook hands it over. */
export function aMessage(over: Record<string, unknown> = {}): OfficeItem {
  const message = {
    itemType: "message",
    itemClass: "IPM.Note",
    itemId: "AAMk/one+",
    internetMessageId: "<one@resident.example>",
    subject: "Library closures",
    from: { displayName: "Ann Bell", emailAddress: "Ann@Resident.example" },
    ...over,
  };
  // Only what the port reads is here.
  return message as unknown as OfficeItem;
}

/** A message in somebody else's mailbox; Outlook names the owner when `answer` is called. */
export function aSharedMessage(over: Record<string, unknown> = {}) {
  const waiting: Done[] = [];
  return {
    item: aMessage({ ...over, getSharedPropertiesAsync: (done: Done) => waiting.push(done) }),
    answer: (owner: string) => waiting.shift()?.(answered({ owner })),
    refuse: () => waiting.shift()?.({ status: "failed" }),
  };
}
