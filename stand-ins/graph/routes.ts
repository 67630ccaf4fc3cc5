import type { Operation } from "./call.ts";
import * as delta from "./delta/operations.ts";
import * as attachments from "./ops-attachments.ts";
import * as calendars from "./ops-calendars.ts";
import * as acts from "./ops-event-acts.ts";
import * as events from "./ops-events.ts";
import * as extensions from "./ops-extensions.ts";
import * as folders from "./ops-folders.ts";
import * as messages from "./ops-messages.ts";
import * as people from "./ops-people.ts";
import type { Need } from "./permissions.ts";
import type { Route } from "./router.ts";
import * as hearing from "./subscriptions/operations.ts";
import { createUpload } from "./uploads.ts";

type Row = readonly [method: string, path: string, need: Need, operation: Operation];
const under = (prefix: string, rows: readonly Row[]): Route[] =>
  rows.map(([method, path, need, operation]) => ({ method, template: `${prefix}${path}`, need, operation }));

const owned: readonly Row[] = [
  ["GET", "/attachments", "read mail", attachments.listAttachments],
  ["POST", "/attachments", "write mail", attachments.addAttachment],
  ["GET", "/attachments/$count", "read mail", attachments.countAttachments],
  ["POST", "/attachments/createUploadSession", "write mail", createUpload],
  ["GET", "/attachments/{attachment}", "read mail", attachments.readAttachmentOf],
  ["DELETE", "/attachments/{attachment}", "write mail", attachments.removeAttachment],
  ["GET", "/attachments/{attachment}/$value", "read mail", attachments.readAttachmentBytes],
  ["GET", "/extensions", "read mail", extensions.listExtensions],
  ["POST", "/extensions", "write mail", extensions.createExtension],
  ["GET", "/extensions/{extension}", "read mail", extensions.readExtension],
  ["PATCH", "/extensions/{extension}", "write mail", extensions.updateExtension],
  ["DELETE", "/extensions/{extension}", "write mail", extensions.deleteExtension],
];
const needOfEvents = (need: Need): Need => (need === "read mail" ? "read calendars" : "write calendars");
const ownedByEvent = owned.map(([method, path, need, operation]): Row => [
  method,
  path,
  needOfEvents(need),
  operation,
]);

const message: readonly Row[] = [
  ["GET", "", "read mail", messages.readMessage],
  ["PATCH", "", "write mail", messages.updateMessage],
  ["DELETE", "", "write mail", messages.deleteOneMessage],
  ["GET", "/$value", "read mail", messages.readMessageMime],
  ["POST", "/move", "write mail", messages.moveOne],
  ["POST", "/copy", "write mail", messages.copyOne],
  ["POST", "/createReply", "write mail", messages.createReply("reply")],
  ["POST", "/createReplyAll", "write mail", messages.createReply("replyAll")],
  ["POST", "/createForward", "write mail", messages.createReply("forward")],
  ["POST", "/reply", "send mail", messages.sendReply("reply")],
  ["POST", "/replyAll", "send mail", messages.sendReply("replyAll")],
  ["POST", "/forward", "send mail", messages.sendReply("forward")],
  ["POST", "/send", "send mail", messages.sendDraft],
  ["POST", "/permanentDelete", "write mail", messages.deleteForGood],
  ...owned,
];

const messageList = (changes: Operation): readonly Row[] => [
  ["GET", "", "read mail", messages.listMessages],
  ["GET", "/$count", "read mail", messages.countMessages],
  ["POST", "", "write mail", messages.createMessage],
  ["GET", "/delta", "read mail", changes],
];

const folder: readonly Row[] = [
  ["GET", "", "read mail", folders.readFolder],
  ["PATCH", "", "write mail", folders.updateFolder],
  ["DELETE", "", "write mail", folders.deleteFolder],
];

const event: readonly Row[] = [
  ["GET", "", "read calendars", events.readEvent],
  ["PATCH", "", "write calendars", events.updateEvent],
  ["DELETE", "", "write calendars", events.deleteEvent],
  ["POST", "/accept", "write calendars", acts.answer("accept")],
  ["POST", "/decline", "write calendars", acts.answer("decline")],
  ["POST", "/tentativelyAccept", "write calendars", acts.answer("tentativelyAccept")],
  ["POST", "/cancel", "write calendars", acts.cancel],
  ["POST", "/forward", "read calendars", acts.forwardEvent],
  ["POST", "/dismissReminder", "write calendars", acts.dismissReminder],
  ["POST", "/snoozeReminder", "write calendars", acts.snoozeReminder],
  ["POST", "/permanentDelete", "write calendars", events.deleteEvent],
  ["GET", "/instances", "read calendars", events.listInstances],
  ["GET", "/instances/delta", "read calendars", delta.instanceDelta],
  ["GET", "/calendar", "read calendars", calendars.readCalendarOfEvent],
  ...ownedByEvent,
];

const eventList: readonly Row[] = [
  ["GET", "", "read calendars", events.listEvents],
  ["GET", "/$count", "read calendars", events.countEvents],
  ["POST", "", "write calendars", events.createEvent],
  ["GET", "/delta", "read calendars", delta.eventDelta],
];

const calendar: readonly Row[] = [
  ["GET", "", "read calendars", calendars.readCalendar],
  ["PATCH", "", "write calendars", calendars.updateCalendar],
  ["DELETE", "", "write calendars", calendars.deleteCalendar],
  ["GET", "/calendarView", "read calendars", events.viewCalendar],
  ["GET", "/calendarView/delta", "read calendars", delta.calendarViewDelta],
  ["POST", "/getSchedule", "read availability", calendars.schedule],
  ["GET", "/calendarPermissions", "read calendars", calendars.listPermissions],
  ["POST", "/calendarPermissions", "write calendars", calendars.createPermission],
  ["GET", "/calendarPermissions/{permission}", "read calendars", calendars.readPermission],
  ["PATCH", "/calendarPermissions/{permission}", "write calendars", calendars.updatePermission],
  ["DELETE", "/calendarPermissions/{permission}", "write calendars", calendars.deletePermission],
];

const user: readonly Row[] = [
  ["GET", "", "read users", people.readUser],
  ["GET", "/mailboxSettings", "read settings", people.readSettings],
  ["PATCH", "/mailboxSettings", "write settings", people.updateSettings],
  ["POST", "/sendMail", "send mail", messages.sendMail],
  ["POST", "/getMailTips", "read mail", people.mailTips],
  ["POST", "/translateExchangeIds", "translate ids", people.translateIds],
  ["POST", "/findMeetingTimes", "find times", people.findMeetingTimes],
  ["GET", "/outlook/supportedTimeZones", "translate ids", people.listTimeZones],
  ["GET", "/outlook/masterCategories", "read settings", people.listCategories],
  ["POST", "/outlook/masterCategories", "write settings", people.createCategory],
  ["GET", "/outlook/masterCategories/{category}", "read settings", people.readCategory],
  ["PATCH", "/outlook/masterCategories/{category}", "write settings", people.updateCategory],
  ["DELETE", "/outlook/masterCategories/{category}", "write settings", people.deleteCategory],
  ["GET", "/mailFolders", "read mail", folders.listFolders],
  ["POST", "/mailFolders", "write mail", folders.createFolder],
  ["GET", "/mailFolders/$count", "read mail", folders.countFolders],
  ["GET", "/mailFolders/delta", "read mail", delta.folderDelta],
  ["GET", "/mailFolders/{folder}/childFolders", "read mail", folders.listFolders],
  ["POST", "/mailFolders/{folder}/childFolders", "write mail", folders.createFolder],
  ["POST", "/mailFolders/{folder}/move", "write mail", folders.moveFolder],
  ["POST", "/mailFolders/{folder}/copy", "write mail", folders.copyFolder],
  ["GET", "/mailFolders/{folder}/childFolders/{child}/messages", "read mail", messages.listMessages],
  ["GET", "/calendarView", "read calendars", events.viewCalendar],
  ["GET", "/calendarView/delta", "read calendars", delta.calendarViewDelta],
  ["GET", "/calendars", "read calendars", calendars.listCalendars],
  ["POST", "/calendars", "write calendars", calendars.createCalendar],
];

/** What one may subscribe to depends on the resource: the operation asks. */
const subscriptions: readonly Row[] = [
  ["GET", "", "anything", hearing.listSubscriptions],
  ["POST", "", "anything", hearing.createSubscription],
  ["GET", "/{subscription}", "anything", hearing.readSubscription],
  ["PATCH", "/{subscription}", "anything", hearing.updateSubscription],
  ["DELETE", "/{subscription}", "anything", hearing.deleteSubscription],
  ["POST", "/{subscription}/reauthorize", "anything", hearing.reauthorize],
];

export const routes: readonly Route[] = [
  ...under("/users/{user}", user),
  ...under("/users/{user}/messages", messageList(delta.mailboxDelta)),
  ...under("/users/{user}/mailFolders/{folder}/messages", messageList(delta.messageDelta)),
  ...["/users/{user}/messages", "/users/{user}/mailFolders/{folder}/messages"].flatMap((prefix) =>
    under(`${prefix}/{message}`, message),
  ),
  ...[
    "/users/{user}/mailFolders/{folder}",
    "/users/{user}/mailFolders/{folder}/childFolders/{child}",
  ].flatMap((prefix) => under(prefix, folder)),
  ...[
    "/users/{user}/events",
    "/users/{user}/calendar/events",
    "/users/{user}/calendars/{calendar}/events",
  ].flatMap((prefix) => [...under(prefix, eventList), ...under(`${prefix}/{event}`, event)]),
  ...["/users/{user}/calendar", "/users/{user}/calendars/{calendar}"].flatMap((prefix) =>
    under(prefix, calendar),
  ),
  ...under("/subscriptions", subscriptions),
];
