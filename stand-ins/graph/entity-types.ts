import type { EntityType } from "./odata-query.ts";

const shared =
  "id changeKey createdDateTime lastModifiedDateTime categories subject body bodyPreview importance hasAttachments webLink attachments extensions singleValueExtendedProperties multiValueExtendedProperties";
const words = (text: string): string[] => text.split(/\s+/);

/** Names as in Microsoft's metadata. */
export const messageType: EntityType = {
  name: "message",
  pageSize: 10,
  properties: words(
    `${shared} bccRecipients ccRecipients conversationId conversationIndex flag from inferenceClassification internetMessageHeaders
    internetMessageId isDeliveryReceiptRequested isDraft isRead isReadReceiptRequested parentFolderId receivedDateTime replyTo
    sender sentDateTime toRecipients uniqueBody meetingMessageType type isOutOfDate isAllDay isDelegated startDateTime
    endDateTime location recurrence meetingRequestType responseRequested allowNewTimeProposals previousStartDateTime
    previousEndDateTime previousLocation responseType proposedNewTime event`,
  ),
};

export const eventTypeInfo: EntityType = {
  name: "event",
  pageSize: 10,
  properties: words(
    `${shared} allowNewTimeProposals attendees end hideAttendees iCalUId isAllDay isCancelled isDraft isOnlineMeeting isOrganizer
    isReminderOn location locations onlineMeeting onlineMeetingProvider onlineMeetingUrl organizer originalEndTimeZone
    originalStart originalStartTimeZone recurrence reminderMinutesBeforeStart responseRequested responseStatus sensitivity
    seriesMasterId showAs start transactionId type calendar instances cancelledOccurrences exceptionOccurrences`,
  ),
};

export const folderType: EntityType = {
  name: "mailFolder",
  pageSize: 10,
  properties: words(
    "id displayName parentFolderId childFolderCount unreadItemCount totalItemCount isHidden childFolders messages",
  ),
};

export const calendarType: EntityType = {
  name: "calendar",
  pageSize: 10,
  properties: words(
    `id name color hexColor isDefaultCalendar changeKey canShare canViewPrivateItems canEdit allowedOnlineMeetingProviders
    defaultOnlineMeetingProvider isTallyingResponses isRemovable owner calendarPermissions calendarView events`,
  ),
};

export const attachmentType: EntityType = {
  name: "attachment",
  pageSize: 100,
  properties: words(
    "id name contentType size isInline lastModifiedDateTime contentId contentLocation contentBytes item",
  ),
};

export const userType: EntityType = {
  name: "user",
  pageSize: 100,
  properties: words(
    `id displayName givenName surname mail userPrincipalName jobTitle department businessPhones mobilePhone officeLocation
    preferredLanguage accountEnabled mailNickname userType mailboxSettings`,
  ),
};

export const categoryType: EntityType = {
  name: "outlookCategory",
  pageSize: 100,
  properties: words("id displayName color"),
};
export const extensionType: EntityType = {
  name: "extension",
  pageSize: 100,
  properties: ["id", "extensionName"],
};
export const permissionType: EntityType = {
  name: "calendarPermission",
  pageSize: 100,
  properties: words("id emailAddress isRemovable isInsideOrganization role allowedRoles"),
};
export const zoneType: EntityType = {
  name: "timeZoneInformation",
  pageSize: 1000,
  properties: ["alias", "displayName"],
};
export const subscriptionType: EntityType = {
  name: "subscription",
  pageSize: 100,
  properties: words(
    `id resource applicationId changeType clientState notificationUrl notificationQueryOptions lifecycleNotificationUrl
    expirationDateTime creatorId includeResourceData latestSupportedTlsVersion encryptionCertificate encryptionCertificateId
    notificationUrlAppId notificationContentType`,
  ),
};
