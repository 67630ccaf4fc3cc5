import type { Attendee } from "./record-parts.ts";
import type { Calendar, CalendarEvent, Mailbox } from "./records.ts";
import type { Prefer } from "./prefer.ts";
import { hasFiles, shownId } from "./show-message.ts";
import {
  etag,
  preview,
  showAddress,
  showBody,
  showPlace,
  showRecipient,
  showRecurrence,
  showSlot,
  showTime,
  type Shown,
  wantedZone,
} from "./show-parts.ts";
import { instantOf } from "./time-zones.ts";

/** The service's way of saying "never". */
const never = "0001-01-01T00:00:00Z";

const showAttendee = (attendee: Attendee, zone: string): Shown => ({
  type: attendee.type,
  status: { response: attendee.response, time: attendee.respondedAt ?? never },
  emailAddress: showAddress(attendee),
  ...(attendee.proposedNewTime && { proposedNewTime: showSlot(attendee.proposedNewTime, zone) }),
});

export function eventType(mailbox: Mailbox, event: CalendarEvent): string {
  if (event.recurrence) return "seriesMaster";
  if (!event.seriesKey) return "singleInstance";
  return mailbox.events.has(event.key) ? "exception" : "occurrence";
}

const originalStart = (mailbox: Mailbox, event: CalendarEvent): string | null => {
  const master = event.seriesKey ? mailbox.events.get(event.seriesKey) : undefined;
  if (!master || !event.originalOn) return null;
  const dateTime = `${event.originalOn}${master.start.dateTime.slice(10)}`;
  return instantOf({ dateTime, timeZone: master.start.timeZone }).toISOString();
};

export function showEvent(mailbox: Mailbox, event: CalendarEvent, prefer: Prefer): Shown {
  const zone = wantedZone(prefer);
  const master = event.seriesKey ? mailbox.events.get(event.seriesKey) : undefined;
  const places = event.places;
  return {
    "@odata.etag": etag(event.changeKey),
    id: shownId(event, prefer),
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey: event.changeKey,
    categories: [...event.categories],
    transactionId: event.transactionId,
    originalStartTimeZone: event.start.timeZone,
    originalEndTimeZone: event.end.timeZone,
    iCalUId: event.uid,
    reminderMinutesBeforeStart: event.reminderMinutes,
    isReminderOn: event.isReminderOn,
    hasAttachments: hasFiles(event.attachments),
    subject: event.subject,
    get bodyPreview() {
      return preview(event.body);
    },
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isDraft: false,
    isOrganizer: event.isOrganizer,
    responseRequested: event.responseRequested,
    seriesMasterId: master ? shownId(master, prefer) : null,
    showAs: event.showAs,
    type: eventType(mailbox, event),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: event.onlineMeetingUrl,
    isOnlineMeeting: event.onlineMeetingProvider !== "unknown",
    onlineMeetingProvider: event.onlineMeetingProvider,
    onlineMeeting: event.onlineMeetingUrl ? { joinUrl: event.onlineMeetingUrl } : null,
    allowNewTimeProposals: event.allowNewTimeProposals,
    hideAttendees: event.hideAttendees,
    originalStart: originalStart(mailbox, event),
    responseStatus: { response: event.response, time: event.respondedAt ?? never },
    get body() {
      return showBody(event.body, prefer.bodyAs);
    },
    start: showTime(event.start, zone, event.isAllDay),
    end: showTime(event.end, zone, event.isAllDay),
    location: showPlace(
      places.length > 1
        ? { displayName: places.map((place) => place.displayName).join("; ") }
        : (places[0] ?? { displayName: "" }),
    ),
    locations: places.map(showPlace),
    recurrence: event.recurrence ? showRecurrence(event.recurrence) : null,
    attendees: event.attendees.map((attendee) => showAttendee(attendee, zone)),
    organizer: showRecipient(event.organizer),
  };
}

export const showCalendar = (mailbox: Mailbox, calendar: Calendar): Shown => ({
  id: calendar.id,
  name: calendar.name,
  color: calendar.color,
  hexColor: calendar.hexColor,
  isDefaultCalendar: calendar.isDefault,
  changeKey: calendar.changeKey,
  canShare: true,
  canViewPrivateItems: true,
  canEdit: true,
  allowedOnlineMeetingProviders: ["teamsForBusiness"],
  defaultOnlineMeetingProvider: "teamsForBusiness",
  isTallyingResponses: calendar.isDefault,
  isRemovable: !calendar.isDefault,
  owner: { name: mailbox.name, address: mailbox.address },
});
