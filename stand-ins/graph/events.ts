import { newId, newKey, newUid } from "./ids.ts";
import { defaultCalendar } from "./mailbox.ts";
import { ownerOf } from "./messages.ts";
import type { ZonedTime } from "./record-parts.ts";
import type { CalendarEvent, Mailbox } from "./records.ts";
import { daysOf } from "./recurrence.ts";
import { addToDay, instantOf, wallClock } from "./time-zones.ts";
import type { World } from "./world.ts";

/** Puts an event into a calendar; what is not said is as for an appointment of the owner's own. */
export function addEvent(world: World, mailbox: Mailbox, parts: Partial<CalendarEvent>): CalendarEvent {
  const at = world.now().toISOString();
  const midnight: ZonedTime = { dateTime: `${at.slice(0, 10)}T00:00:00`, timeZone: "UTC" };
  const event: CalendarEvent = {
    key: newKey(),
    id: newId(),
    changeKey: "",
    createdAt: at,
    modifiedAt: at,
    subject: "",
    body: { contentType: "html", content: "" },
    categories: [],
    importance: "normal",
    attachments: [],
    properties: [],
    multiProperties: [],
    extensions: [],
    calendarId: defaultCalendar(mailbox).id,
    uid: newUid(),
    sequence: 0,
    start: midnight,
    end: midnight,
    isAllDay: false,
    places: [],
    organizer: ownerOf(mailbox),
    isOrganizer: true,
    attendees: [],
    response: "organizer",
    respondedAt: null,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    showAs: "busy",
    sensitivity: "normal",
    isCancelled: false,
    isReminderOn: true,
    reminderMinutes: 15,
    recurrence: null,
    cancelledOn: [],
    seriesKey: null,
    originalOn: null,
    transactionId: null,
    onlineMeetingProvider: "unknown",
    onlineMeetingUrl: null,
    ...parts,
  };
  mailbox.events.set(event.key, event);
  world.changed(mailbox, "event", "created", event);
  return event;
}

const occurrenceMark = /^(.+)OID(\d{4})(\d{2})(\d{2})$/;
const occurrenceId = (id: string, day: string): string => `${id}OID${day.replaceAll("-", "")}`;

/** One day of a series, as if it were an event of its own. It is not stored until somebody changes it. */
export function occurrenceOn(master: CalendarEvent, day: string): CalendarEvent {
  const lasts = instantOf(master.end).getTime() - instantOf(master.start).getTime();
  const start = { dateTime: `${day}${master.start.dateTime.slice(10)}`, timeZone: master.start.timeZone };
  const end = {
    dateTime: wallClock(new Date(instantOf(start).getTime() + lasts), start.timeZone),
    timeZone: start.timeZone,
  };
  const allDays = Math.max(1, Math.round(lasts / 86_400_000));
  return {
    ...master,
    key: occurrenceId(master.key, day),
    id: occurrenceId(master.id, day),
    start,
    end: master.isAllDay ? { ...start, dateTime: `${addToDay(day, allDays)}T00:00:00` } : end,
    recurrence: null,
    cancelledOn: [],
    seriesKey: master.key,
    originalOn: day,
    transactionId: null,
    attendees: master.attendees.map((one) => ({ ...one })),
    categories: [...master.categories],
  };
}

/** Gives one day of a series a record of its own, so that it can differ. */
export function keepAsException(mailbox: Mailbox, occurrence: CalendarEvent): void {
  const master = occurrence.seriesKey ? mailbox.events.get(occurrence.seriesKey) : undefined;
  if (!master || !occurrence.originalOn || mailbox.events.has(occurrence.key)) return;
  master.cancelledOn.push(occurrence.originalOn);
  mailbox.events.set(occurrence.key, occurrence);
}

/** By either id, exactly as written; an occurrence is found by its own id. */
export function findEvent(mailbox: Mailbox, id: string): CalendarEvent | undefined {
  const stored = mailbox.events.get(id) ?? [...mailbox.events.values()].find((event) => event.id === id);
  if (stored) return stored;
  const [, masterId = "", year, month, day] = occurrenceMark.exec(id) ?? [];
  const master = masterId ? findEvent(mailbox, masterId) : undefined;
  const on = `${year}-${month}-${day}`;
  if (!master?.recurrence || master.cancelledOn.includes(on)) return undefined;
  return daysOf(master.recurrence, on).includes(on) ? occurrenceOn(master, on) : undefined;
}

const touches = (event: CalendarEvent, from: Date, until: Date): boolean => {
  const [start, end] = [instantOf(event.start), instantOf(event.end)];
  return start < until && (end > from || (+start === +end && start >= from));
};

/** What a calendar shows between two instants, series unrolled, by start. */
export function eventsBetween(events: Iterable<CalendarEvent>, from: Date, until: Date): CalendarEvent[] {
  const found: CalendarEvent[] = [];
  for (const event of events) {
    if (!event.recurrence) {
      if (touches(event, from, until)) found.push(event);
      continue;
    }
    const last = wallClock(until, event.start.timeZone).slice(0, 10);
    const lasts = +instantOf(event.end) - +instantOf(event.start);
    const first = wallClock(new Date(+from - lasts - 86_400_000), event.start.timeZone).slice(0, 10);
    for (const day of daysOf(event.recurrence, last)) {
      if (day < first || event.cancelledOn.includes(day)) continue;
      const occurrence = occurrenceOn(event, day);
      if (touches(occurrence, from, until)) found.push(occurrence);
    }
  }
  return found.sort((a, b) => +instantOf(a.start) - +instantOf(b.start));
}

export function removeEvent(world: World, mailbox: Mailbox, event: CalendarEvent): void {
  const master = event.seriesKey ? mailbox.events.get(event.seriesKey) : undefined;
  if (master && event.originalOn && !master.cancelledOn.includes(event.originalOn)) {
    master.cancelledOn.push(event.originalOn);
    world.changed(mailbox, "event", "updated", master);
  }
  for (const other of mailbox.events.values())
    if (other.seriesKey === event.key) mailbox.events.delete(other.key);
  mailbox.events.delete(event.key);
  const { key, id } = event;
  world.tell({ mailbox: mailbox.address, what: "event", how: "deleted", key, id, folderId: null });
}
