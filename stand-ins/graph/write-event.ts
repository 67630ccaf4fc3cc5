import type { EventBody } from "./event-body.ts";
import { badRequest } from "./errors.ts";
import type { CalendarEvent } from "./records.ts";
import { addToDay, instantOf } from "./time-zones.ts";
import { mergeProperties, readAttachment } from "./write-message.ts";

const midnight = (time: string): boolean => time.slice(11, 19) === "00:00:00";

function checkTimes({ start, end, isAllDay }: CalendarEvent): void {
  if (isAllDay && !(midnight(start.dateTime) && midnight(end.dateTime) && start.timeZone === end.timeZone))
    throw badRequest(
      "The Event.Start property for an all-day event needs to be set to midnight.",
      "ErrorPropertyValidationFailure",
    );
  if (isAllDay && end.dateTime < addToDay(start.dateTime.slice(0, 10), 1))
    throw badRequest(
      "The duration of an event marked as All day must be at least 24 hours.",
      "ErrorInvalidArgument",
    );
  if (instantOf(end) < instantOf(start))
    throw badRequest("The end of an event must not come before its start.", "ErrorOccurrenceTimeSpanTooBig");
}

/** Writes what a POST or PATCH says of an event, and refuses what no calendar can hold. */
export function writeEvent(event: CalendarEvent, given: EventBody, at: string): void {
  const next: CalendarEvent = { ...event, start: given.start ?? event.start, end: given.end ?? event.end };
  next.isAllDay = given.isAllDay ?? event.isAllDay;
  checkTimes(next);
  mergeProperties(event, given.singleValueExtendedProperties, given.multiValueExtendedProperties);
  event.start = next.start;
  event.end = next.end;
  event.isAllDay = next.isAllDay;
  event.subject = given.subject ?? event.subject;
  if (given.body) event.body = { contentType: given.body.contentType, content: given.body.content };
  if (given.locations) event.places = given.locations;
  else if (given.location !== undefined) event.places = given.location?.displayName ? [given.location] : [];
  if (given.attendees) {
    const known = new Map(event.attendees.map((one) => [one.address.toLowerCase(), one]));
    event.attendees = given.attendees.map((one) => ({
      ...one,
      ...known.get(one.address.toLowerCase()),
      type: one.type,
    }));
  }
  if (given.recurrence !== undefined) {
    if (given.recurrence && event.seriesKey)
      throw badRequest("An occurrence cannot itself recur.", "ErrorInvalidRequest");
    event.recurrence = given.recurrence;
    if (given.recurrence && given.recurrence.range.recurrenceTimeZone === "UTC")
      given.recurrence.range.recurrenceTimeZone = event.start.timeZone;
  }
  event.categories = given.categories ?? event.categories;
  event.importance = given.importance ?? event.importance;
  event.sensitivity = given.sensitivity ?? event.sensitivity;
  event.showAs = given.showAs ?? event.showAs;
  event.isReminderOn = given.isReminderOn ?? event.isReminderOn;
  event.reminderMinutes = given.reminderMinutesBeforeStart ?? event.reminderMinutes;
  event.responseRequested = given.responseRequested ?? event.responseRequested;
  event.allowNewTimeProposals = given.allowNewTimeProposals ?? event.allowNewTimeProposals;
  event.hideAttendees = given.hideAttendees ?? event.hideAttendees;
  if (given.isOnlineMeeting) {
    event.onlineMeetingProvider = "teamsForBusiness";
    event.onlineMeetingUrl ??= `https://teams.example/meet/${event.key.slice(-16)}`;
  }
  const attachments = (given.attachments ?? []).map((one) => readAttachment(one, event.id, at));
  event.attachments = [...event.attachments, ...attachments];
}
