import type { Attachment, Header } from "./record-parts.ts";
import type { Mailbox, Meeting, Message } from "./records.ts";
import type { Prefer } from "./prefer.ts";
import {
  etag,
  showBody,
  showPlace,
  showRecipient,
  showRecurrence,
  showSlot,
  showTime,
  type Shown,
} from "./show-parts.ts";

const meetingTypes: Record<Meeting["kind"], string> = {
  request: "meetingRequest",
  cancelled: "meetingCancelled",
  accepted: "meetingAccepted",
  /** Microsoft's own spelling. */
  tentativelyAccepted: "meetingTenativelyAccepted",
  declined: "meetingDeclined",
};

const odataType = ({ kind }: Meeting): string =>
  kind === "request" ? "eventMessageRequest" : kind === "cancelled" ? "eventMessage" : "eventMessageResponse";

export const shownId = (record: { id: string; key: string }, prefer: Prefer): string =>
  prefer.immutableIds ? record.key : record.id;

export const hasFiles = (attachments: readonly Attachment[]): boolean =>
  attachments.some((one) => !one.isInline);

function showMeeting(meeting: Meeting, zone: string): Shown {
  const { kind, isAllDay } = meeting;
  const time = (value: Meeting["previousStart"]): Shown | null =>
    value ? showTime(value, zone, isAllDay) : null;
  return {
    meetingMessageType: meetingTypes[kind],
    type: meeting.recurrence ? "seriesMaster" : "singleInstance",
    isOutOfDate: meeting.isOutOfDate,
    isAllDay,
    isDelegated: false,
    startDateTime: time(meeting.start),
    endDateTime: time(meeting.end),
    location: showPlace(meeting.place),
    recurrence: meeting.recurrence ? showRecurrence(meeting.recurrence) : null,
    ...(kind === "request" && {
      meetingRequestType: meeting.requestType,
      responseRequested: meeting.responseRequested,
      allowNewTimeProposals: meeting.allowNewTimeProposals,
      previousStartDateTime: time(meeting.previousStart),
      previousEndDateTime: time(meeting.previousEnd),
      previousLocation: meeting.previousPlace ? showPlace(meeting.previousPlace) : null,
    }),
    ...(kind !== "request" &&
      kind !== "cancelled" && {
        responseType: kind,
        proposedNewTime: meeting.proposedNewTime ? showSlot(meeting.proposedNewTime, zone) : null,
      }),
  };
}

const showFlag = ({ flag }: Message): Shown => ({ ...flag });

/** A message in Graph's JSON, without what has to be asked for (`internetMessageHeaders`, `uniqueBody`, expansions). */
export function showMessage(message: Message, prefer: Prefer): Shown {
  const zone = prefer.timeZone ?? "UTC";
  return {
    ...(message.meeting && { "@odata.type": `#microsoft.graph.${odataType(message.meeting)}` }),
    "@odata.etag": etag(message.changeKey),
    id: shownId(message, prefer),
    createdDateTime: message.createdAt,
    lastModifiedDateTime: message.modifiedAt,
    changeKey: message.changeKey,
    categories: [...message.categories],
    receivedDateTime: message.receivedAt,
    sentDateTime: message.sentAt,
    hasAttachments: hasFiles(message.attachments),
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    bodyPreview: message.preview,
    importance: message.importance,
    parentFolderId: message.folderId,
    conversationId: message.conversationId,
    conversationIndex: message.conversationIndex,
    isDeliveryReceiptRequested: message.isDeliveryReceiptRequested,
    isReadReceiptRequested: message.isReadReceiptRequested,
    isRead: message.isRead,
    isDraft: message.isDraft,
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(message.id)}&exvsurl=1&viewmodel=ReadMessageItem`,
    inferenceClassification: message.inferenceClassification,
    get body() {
      return showBody(message.body, prefer.bodyAs);
    },
    sender: message.sender ? showRecipient(message.sender) : null,
    from: message.from ? showRecipient(message.from) : null,
    toRecipients: message.to.map(showRecipient),
    ccRecipients: message.cc.map(showRecipient),
    bccRecipients: message.bcc.map(showRecipient),
    replyTo: message.replyTo.map(showRecipient),
    flag: showFlag(message),
    ...(message.meeting && showMeeting(message.meeting, zone)),
  };
}

/** Headers as they came; of mail made here, those that matter to a reader. */
export function showHeaders(message: Message): Header[] {
  return message.headers.map(({ name, value }) => ({ name, value }));
}

export function showUser(mailbox: Mailbox): Shown {
  return {
    businessPhones: [],
    displayName: mailbox.name,
    givenName: mailbox.givenName,
    jobTitle: mailbox.jobTitle,
    mail: mailbox.address,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: "en-GB",
    surname: mailbox.surname,
    userPrincipalName: mailbox.address,
    id: mailbox.id,
  };
}

export function showFolder(mailbox: Mailbox, id: string): Shown {
  const folder = mailbox.folders.get(id);
  const inside = [...mailbox.messages.values()].filter((message) => message.folderId === id);
  return {
    id,
    displayName: folder?.displayName ?? "",
    parentFolderId: folder?.parentId ?? id,
    childFolderCount: [...mailbox.folders.values()].filter(({ parentId }) => parentId === id).length,
    unreadItemCount: inside.filter((message) => !message.isRead).length,
    totalItemCount: inside.length,
    isHidden: folder?.isHidden ?? false,
  };
}
