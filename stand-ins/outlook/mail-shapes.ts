import type {
  Attachment,
  EventMessageRequest,
  FileAttachment,
  Message,
  Recipient,
} from "@microsoft/microsoft-graph-types";
import type { AttachmentRow, MeetingTimes, MessageDetail, MessageKind, MessageRow, Who } from "./wire.ts";

/** Graph answers carry their type beside their fields. */
export type Typed<T> = T & { "@odata.type"?: string };
export type AnyMessage = Typed<Message & EventMessageRequest>;

export const who = (recipient: Recipient | null | undefined): Who => ({
  name: recipient?.emailAddress?.name ?? recipient?.emailAddress?.address ?? "",
  address: recipient?.emailAddress?.address ?? "",
});

/** A Graph dateTimeTimeZone in UTC has no `Z` of its own. */
export const instantOf = (time: { dateTime?: string | null } | null | undefined): string =>
  time?.dateTime ? new Date(`${time.dateTime.replace(/Z$/, "")}Z`).toISOString() : "";

export function kindOf(message: AnyMessage): MessageKind {
  switch (message.meetingMessageType?.toLowerCase() ?? "") {
    case "meetingrequest":
      return "request";
    case "meetingcancelled":
      return "cancelled";
    case "meetingaccepted":
      return "accepted";
    // Graph's own contract spells it with one "t".
    case "meetingtenativelyaccepted":
    case "meetingtentativelyaccepted":
      return "tentative";
    case "meetingdeclined":
      return "declined";
    default:
      return message["@odata.type"]?.endsWith("eventMessageRequest") ? "request" : "mail";
  }
}

export const rowOf = (message: AnyMessage): MessageRow => ({
  id: message.id ?? "",
  internetMessageId: message.internetMessageId ?? "",
  conversationId: message.conversationId ?? "",
  subject: message.subject ?? "",
  from: who(message.from ?? message.sender),
  to: (message.toRecipients ?? []).map(who),
  preview: message.bodyPreview ?? "",
  receivedAt: message.receivedDateTime ?? message.createdDateTime ?? "",
  version: message.changeKey ?? message.lastModifiedDateTime ?? "",
  unread: message.isRead === false,
  draft: message.isDraft === true,
  hasAttachments: message.hasAttachments === true,
  important: message.importance === "high",
  categories: message.categories ?? [],
  kind: kindOf(message),
});

export const attachmentOf = (attachment: Typed<Attachment>): AttachmentRow => ({
  id: attachment.id ?? "",
  name: attachment.name ?? "Untitled",
  contentType: attachment.contentType ?? "application/octet-stream",
  size: attachment.size ?? 0,
  inline: attachment.isInline === true,
  kind: attachment["@odata.type"]?.endsWith("itemAttachment")
    ? "item"
    : attachment["@odata.type"]?.endsWith("referenceAttachment")
      ? "cloud"
      : "file",
});

export const meetingOf = (message: AnyMessage): MeetingTimes | undefined =>
  message.startDateTime || message.event?.start
    ? {
        startAt: instantOf(message.startDateTime ?? message.event?.start),
        endAt: instantOf(message.endDateTime ?? message.event?.end),
        allDay: message.isAllDay === true,
        location: message.location?.displayName ?? "",
        recurring: Boolean(message.recurrence),
        eventId: message.event?.id,
        response: message.event?.responseStatus?.response ?? "none",
      }
    : undefined;

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The body as HTML, with pictures sent inside the mail put in place. */
function htmlOf(message: AnyMessage, attachments: readonly Typed<FileAttachment>[]): string {
  const content = message.body?.content ?? "";
  if (message.body?.contentType?.toLowerCase() === "text")
    return `<div style="white-space:pre-wrap">${escape(content)}</div>`;
  return content.replace(/cid:([^"'\s)>]+)/gi, (link, id: string) => {
    const picture = attachments.find((one) => one.contentId?.replace(/[<>]/g, "") === id);
    return picture?.contentBytes ? `data:${picture.contentType};base64,${picture.contentBytes}` : link;
  });
}

export const detailOf = (
  message: AnyMessage,
  attachments: readonly Typed<FileAttachment>[],
  immutableId: string | undefined,
): MessageDetail => ({
  ...rowOf(message),
  immutableId,
  sender: who(message.sender ?? message.from),
  cc: (message.ccRecipients ?? []).map(who),
  createdAt: message.createdDateTime ?? message.receivedDateTime ?? "",
  modifiedAt: message.lastModifiedDateTime ?? message.receivedDateTime ?? "",
  html: htmlOf(message, attachments),
  attachments: attachments.map(attachmentOf),
  meeting: meetingOf(message),
});
