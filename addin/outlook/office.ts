import { ask } from "./ask.ts";
import type { OpenItem, Outlook, Theme } from "./outlook.ts";
import { readItem, type OfficeItem } from "./read-item.ts";
import { readSelection } from "./selection.ts";
import { themeOfBackground } from "./theme.ts";

/** The page around the pane: when the person comes back to it, and what their system prefers. */
export interface Page {
  onReturn(listener: () => void): void;
  prefersDark(): boolean;
  onPreference(listener: () => void): void;
}

/** How long a selection must stand still before it is read: it grows message by message. */
export const selectionRest = 150;

const unsaid =
  "Outlook did not say what is selected. It names no more than 100 messages at once: select fewer, or look again.";

/** Outlook beside the pane, or undefined when the pane is open anywhere else. */
export async function findOutlook(page: Page): Promise<Outlook | undefined> {
  if (typeof Office === "undefined") return undefined;
  const { host } = await Office.onReady();
  const mailbox = Office.context?.mailbox as Office.Mailbox | undefined;
  return host === Office.HostType.Outlook && mailbox ? openOutlook(mailbox, page) : undefined;
}

/** Follows what is open. A late answer about an earlier message is dropped: `version` names the selection it was asked for. */
export function openOutlook(mailbox: Office.Mailbox, page: Page): Outlook {
  let current: OpenItem | undefined;
  let theme = themeNow(page);
  /** The theme the last event named. */
  let told: Theme | undefined;
  let version = 0;
  const listeners = new Set<() => void>();
  const themeListeners = new Set<() => void>();
  /** Whose mailbox an item is in does not change, and asking takes time. */
  const owners = new Map<string, string>();
  const note = (itemId: string | undefined, owner: string) => void (itemId && owners.set(itemId, owner));
  const supports = (set: string) => Office.context.requirements.isSetSupported("Mailbox", set);

  function show(next: OpenItem) {
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    for (const listener of listeners) listener();
  }

  async function reread() {
    const mine = ++version;
    const item = mailbox.item as OfficeItem | null | undefined;
    const several = supports("1.13");
    if (item && current?.kind !== "several") void showItem(item, mine);
    else if (!several) return show({ kind: "none" });
    else if (!item && current?.kind !== "several" && current?.kind !== "none")
      show({ kind: "opening", subject: "" });

    if (!several) return;
    const selected = await ask<Office.SelectedItemDetails[]>((done) => mailbox.getSelectedItemsAsync(done));
    if (mine !== version) return;
    if (selected && selected.length > 1) return showSelection(selected);
    if (!item) return show(selected ? { kind: "none" } : { kind: "unreadable", subject: "", why: unsaid });
    if (current?.kind === "several") void showItem(item, mine);
  }

  async function showSelection(selected: readonly Office.SelectedItemDetails[]) {
    const mine = ++version;
    const selection = await readSelection(mailbox, selected, owners, supports("1.15"));
    if (mine !== version) return;
    // One whose owner is known vouches for those selected with it, and they for the next.
    for (const { itemId } of selection.letters) if (selection.mailbox) note(itemId, selection.mailbox);
    show({ kind: "several", ...selection });
  }

  async function showItem(item: OfficeItem, mine: number) {
    const seen = readItem(item);
    if (!("of" in seen)) return show(seen.item);
    const known = item.itemId ? owners.get(item.itemId) : undefined;
    // Office leaves the function out unless the item is shared; calling it elsewhere throws.
    const shared = typeof item.getSharedPropertiesAsync === "function";
    if (known || !shared) {
      const owner = known ?? mailbox.userProfile.emailAddress;
      note(item.itemId, owner);
      return show(seen.of(owner));
    }

    show(seen.item);
    const properties = await ask<Office.SharedProperties>((done) => item.getSharedPropertiesAsync?.(done));
    if (mine !== version) return;
    if (!properties?.owner) {
      const why = "Outlook did not say whose mailbox this message is in.";
      return show({ kind: "unreadable", subject: item.subject ?? "", why });
    }
    note(item.itemId, properties.owner);
    show(seen.of(properties.owner));
  }

  function retheme(next: Theme) {
    if (next === theme) return;
    theme = next;
    for (const listener of themeListeners) listener();
  }

  const again = () => void reread();
  mailbox.addHandlerAsync(Office.EventType.ItemChanged, again);
  let resting: ReturnType<typeof setTimeout> | undefined;
  if (supports("1.13"))
    mailbox.addHandlerAsync(Office.EventType.SelectedItemsChanged, () => {
      clearTimeout(resting);
      resting = setTimeout(again, selectionRest);
    });
  if (supports("1.14")) {
    // On some clients the context still holds the old theme here, so the event's own word comes first.
    mailbox.addHandlerAsync(
      Office.EventType.OfficeThemeChanged,
      (event?: { officeTheme?: Office.OfficeTheme }) => {
        told = themeOfBackground(event?.officeTheme?.bodyBackgroundColor) ?? told;
        retheme(told ?? themeNow(page));
      },
    );
  }
  page.onReturn(() => {
    again();
    retheme(told ?? themeNow(page));
  });
  page.onPreference(() => retheme(told ?? themeNow(page)));
  again();

  return {
    current: () => current,
    onChange: (listener) => listen(listeners, listener),
    theme: () => theme,
    onThemeChange: (listener) => listen(themeListeners, listener),
    reread: again,
    async openMessage(id) {
      if (!supports("1.9")) return false;
      const opened = await ask<boolean>((done) => {
        const itemId = mailbox.convertToEwsId(id, Office.MailboxEnums.RestVersion.v2_0);
        mailbox.displayMessageFormAsync(itemId, (result) => done({ ...result, value: true }));
      });
      return opened ?? false;
    },
    nameMailbox(address) {
      if (current?.kind !== "several") return;
      for (const { itemId } of current.letters) note(itemId, address);
      again();
    },
  };
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const themeNow = (page: Page): Theme =>
  themeOfBackground(Office.context.officeTheme?.bodyBackgroundColor) ??
  (page.prefersDark() ? "dark" : "light");
