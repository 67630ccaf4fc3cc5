import { EventBody } from "./event-body.ts";
import { windowOf } from "./calendar-window.ts";
import { type Call, created, noContent, ok, type Operation } from "./call.ts";
import { eventTypeInfo } from "./entity-types.ts";
import { badRequest, GraphError, itemNotFound } from "./errors.ts";
import { addEvent, eventsBetween, findEvent, keepAsException, removeEvent } from "./events.ts";
import { defaultCalendar } from "./mailbox.ts";
import { choose, select } from "./odata-query.ts";
import { checkMatch } from "./ops-messages.ts";
import { sendCancellations, sendInvitations } from "./organise.ts";
import { page } from "./paging.ts";
import { expandAttachments, expandOwn } from "./present-message.ts";
import { readBody } from "./read-body.ts";
import { readExpand } from "./expand.ts";
import type { Calendar, CalendarEvent } from "./records.ts";
import { showCalendar, showEvent } from "./show-event.ts";
import { type Shown, showMultiProperty } from "./show-parts.ts";
import { instantOf } from "./time-zones.ts";
import { writeEvent } from "./write-event.ts";

export function theCalendar(call: Call): Calendar {
  const id = call.params["calendar"];
  const calendar = id === undefined ? defaultCalendar(call.mailbox) : call.mailbox.calendars.get(id);
  if (!calendar) throw itemNotFound();
  return calendar;
}

export function theEvent(call: Call): CalendarEvent {
  const event = findEvent(call.mailbox, call.params["event"] ?? "");
  if (!event) throw itemNotFound();
  return event;
}

const expandable = [
  "attachments",
  "extensions",
  "singlevalueextendedproperties",
  "multivalueextendedproperties",
  "calendar",
];

async function present(event: CalendarEvent, call: Call): Promise<Shown> {
  const shown = select(showEvent(call.mailbox, event, call.prefer), call, eventTypeInfo);
  for (const expansion of readExpand(call.query.get("expand"), expandable)) {
    const own = expandOwn(event, expansion);
    if (own && own[1].length > 0) shown[own[0]] = own[1];
    if (expansion.name === "attachments")
      shown["attachments"] = await expandAttachments(event.attachments, expansion);
    const calendar = expansion.name === "calendar" ? call.mailbox.calendars.get(event.calendarId) : undefined;
    if (calendar) shown["calendar"] = showCalendar(call.mailbox, calendar);
  }
  return shown;
}

function fileEvent(event: CalendarEvent, call: Call): Shown {
  const shown = showEvent(call.mailbox, event, call.prefer);
  shown["singleValueExtendedProperties"] = event.properties;
  shown["multiValueExtendedProperties"] = event.multiProperties.map(showMultiProperty);
  return shown;
}

export function inCalendar(call: Call): CalendarEvent[] {
  const { id } = theCalendar(call);
  return [...call.mailbox.events.values()].filter(({ calendarId }) => calendarId === id);
}

const listed = (call: Call): CalendarEvent[] => {
  const events = inCalendar(call).filter(({ seriesKey }) => seriesKey === null);
  events.sort((a, b) => +instantOf(b.start) - +instantOf(a.start));
  return choose(call, eventTypeInfo, events, (event) => fileEvent(event, call));
};

export const listEvents: Operation = (call) =>
  page(call, eventTypeInfo, listed(call), (one) => present(one, call));
export const countEvents: Operation = (call) => ok(String(listed(call).length));

export const viewCalendar: Operation = (call) => {
  const [from, until] = windowOf(call);
  const events = eventsBetween(inCalendar(call), from, until);
  const chosen = choose(call, eventTypeInfo, events, (event) => fileEvent(event, call));
  return page(call, eventTypeInfo, chosen, (one) => present(one, call));
};

export const listInstances: Operation = (call) => {
  const [from, until] = windowOf(call);
  const master = theEvent(call);
  const series = [...call.mailbox.events.values()].filter(
    (one) => one === master || one.seriesKey === master.key,
  );
  const days = master.recurrence ? eventsBetween(series, from, until) : [];
  const chosen = choose(call, eventTypeInfo, days, (event) => fileEvent(event, call));
  return page(call, eventTypeInfo, chosen, (one) => present(one, call));
};

export const readEvent: Operation = async (call) => ok(await present(theEvent(call), call));

function findTransaction(call: Call, transactionId: string): CalendarEvent | undefined {
  for (const event of call.mailbox.events.values()) if (event.transactionId === transactionId) return event;
  return undefined;
}

export const createEvent: Operation = async (call) => {
  const given = readBody(EventBody, call.body, "event");
  if (!given.start || !given.end)
    throw badRequest("The event needs a start and an end.", "ErrorInvalidArgument");
  const existing = given.transactionId ? findTransaction(call, given.transactionId) : undefined;
  const { duplicateTransaction = call.world.quirks.duplicateTransaction } = call;
  if (existing && duplicateTransaction === "existing") return created(await present(existing, call));
  if (existing)
    throw new GraphError(
      409,
      "ErrorDuplicateTransactionId",
      "An event with this transactionId has been created already.",
    );
  const event = addEvent(call.world, call.mailbox, {
    calendarId: theCalendar(call).id,
    transactionId: given.transactionId ?? null,
    start: given.start,
    end: given.end,
  });
  try {
    writeEvent(event, given, event.createdAt);
  } catch (error) {
    removeEvent(call.world, call.mailbox, event);
    throw error;
  }
  sendInvitations(call.world, call.mailbox, event);
  return created(await present(event, call));
};

export const updateEvent: Operation = async (call) => {
  const event = theEvent(call);
  checkMatch(call, event);
  const given = readBody(EventBody, call.body, "event");
  if (given.transactionId !== undefined && given.transactionId !== event.transactionId)
    throw badRequest("The transactionId of an event cannot be changed.", "ErrorInvalidRequest");
  const before = event.attendees;
  writeEvent(event, given, call.world.now().toISOString());
  keepAsException(call.mailbox, event);
  const concerns = [
    given.start,
    given.end,
    given.location,
    given.locations,
    given.attendees,
    given.recurrence,
    given.body,
    given.subject,
  ];
  if (event.isOrganizer && concerns.some((one) => one !== undefined)) {
    event.sequence += 1;
    const dropped = before.filter((one) => !event.attendees.some(({ address }) => address === one.address));
    if (dropped.length > 0) sendCancellations(call.world, call.mailbox, { ...event, attendees: dropped }, "");
    sendInvitations(call.world, call.mailbox, event);
  }
  call.world.changed(call.mailbox, "event", "updated", event);
  return ok(await present(event, call));
};

/** The organiser's DELETE calls the meeting off; an attendee's tells nobody. */
export const deleteEvent: Operation = (call) => {
  const event = theEvent(call);
  checkMatch(call, event);
  if (event.isOrganizer) sendCancellations(call.world, call.mailbox, event, "");
  removeEvent(call.world, call.mailbox, event);
  return noContent;
};
