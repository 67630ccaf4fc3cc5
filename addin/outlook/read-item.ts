import { oneLine } from "../../core/text.ts";
import type { OpenItem, OpenMessage, Sender } from "./outlook.ts";

/** Any of Office's items: its typings give each surface a type of its own, and the host may leave anything out. */
export type OfficeItem = Partial<Office.MessageRead> & Partial<Pick<Office.AppointmentRead, "organizer">>;

/** What an item is, before asking Outlook whose mailbox it is in. */
export type Seen = { item: OpenItem } | { item: OpenItem; of: (mailbox: string) => OpenItem };

/** Reads what Office says at once. */
export function readItem(item: OfficeItem): Seen {
  // While something is being written its subject is an object that has to be asked.
  const composing = typeof item.subject === "object";
  const subject = typeof item.subject === "string" ? oneLine(item.subject) : "";
  if (item.itemType === Office.MailboxEnums.ItemType.Appointment) {
    return { item: { kind: "appointment", subject, organising: composing } };
  }
  if (composing) return { item: { kind: "compose" } };

  const from = sender(item.from ?? item.organizer ?? item.sender);
  const meeting = item.itemClass?.startsWith("IPM.Schedule.Meeting.") ? item.itemClass.slice(21) : undefined;
  if (meeting?.startsWith("Resp")) return { item: { kind: "meeting-response", subject, from } };

  const internetMessageId = item.internetMessageId;
  if (!internetMessageId) {
    const why =
      "Outlook gives this message no identity of its own yet. Drafts and some encrypted messages are like that.";
    return { item: { kind: "unreadable", subject, why } };
  }
  return {
    item: { kind: "opening", subject },
    of: (mailbox) =>
      asKind({ mailbox: mailbox.toLowerCase(), message: { internetMessageId }, subject, from }, meeting),
  };
}

function asKind(open: OpenMessage, meeting: string | undefined): OpenItem {
  if (meeting?.startsWith("Request")) return { kind: "meeting-request", stage: "request", ...open };
  if (meeting?.startsWith("Cancel")) return { kind: "meeting-request", stage: "cancelled", ...open };
  return { kind: "mail", ...open };
}

const sender = (from: Office.EmailAddressDetails | undefined): Sender => ({
  name: oneLine(from?.displayName || from?.emailAddress || ""),
  address: from?.emailAddress?.toLowerCase() ?? "",
});
