import { exchangeId, type OpenItem, type SelectedMessage, type Shared, type Theme } from "../line.ts";
import type { EventDetail, MessageDetail } from "../wire.ts";
import type { OutlookState } from "./store.ts";

const everything = 1 | 2 | 4 | 8 | 16 | 32;

/** How the mailbox in view belongs to somebody else, if it does. */
export const sharedIn = ({ person, mailbox, opening }: OutlookState): Shared | undefined =>
  person.address === mailbox.address || opening === "account"
    ? undefined
    : { owner: mailbox.address, delegatePermissions: everything };

export function messageItem(now: OutlookState, message: MessageDetail): OpenItem {
  const { html: _, ...detail } = message;
  const shared = sharedIn(now);
  const immutable = shared && now.quirks.includes("immutable-id") ? message.immutableId : undefined;
  return { surface: "message", itemId: immutable ?? exchangeId(message.id), detail, shared };
}

function eventItem(now: OutlookState, event: EventDetail): OpenItem {
  const { html: _, ...detail } = event;
  return { surface: "appointment", itemId: exchangeId(event.id), detail, shared: sharedIn(now) };
}

/** What the pane is about. */
export function openItemOf(now: OutlookState): OpenItem | null {
  if (now.quirks.includes("null-item")) return null;
  if (now.module === "calendar") return now.event ? eventItem(now, now.event) : null;
  return now.message && now.selected.length <= 1 ? messageItem(now, now.message) : null;
}

/** In the order in which they were selected. */
export const selectionOf = ({ view, selected, quirks }: OutlookState): SelectedMessage[] =>
  selected.flatMap((wanted) => {
    const row = view?.messages.find(({ id }) => id === wanted);
    if (!row) return [];
    const bare = quirks.includes("bare-selection");
    return {
      itemId: exchangeId(row.id),
      subject: row.subject,
      conversationId: bare ? undefined : exchangeId(row.conversationId),
      internetMessageId: bare ? undefined : row.internetMessageId,
      hasAttachment: bare ? undefined : row.hasAttachments,
      itemMode: row.draft ? "Compose" : "Read",
    };
  });

/** The colours Outlook on the web reports. */
export const themes: Record<OutlookState["theme"], Theme> = {
  light: {
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#f5f5f5",
    controlForegroundColor: "#242424",
  },
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#ffffff",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#ffffff",
  },
};
