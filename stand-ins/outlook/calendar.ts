import type { Event } from "@microsoft/microsoft-graph-types";
import type { GraphDoor } from "./graph-door.ts";
import { instantOf, who } from "./mail-shapes.ts";
import type { EventDetail, EventRow } from "./wire.ts";

const enc = encodeURIComponent;

const rowOf = (event: Event): EventRow => ({
  id: event.id ?? "",
  subject: event.subject ?? "",
  startAt: instantOf(event.start),
  endAt: instantOf(event.end),
  allDay: event.isAllDay === true,
  showAs: event.showAs ?? "unknown",
  location: event.location?.displayName ?? "",
  organiser: who(event.organizer),
  response: event.responseStatus?.response ?? "none",
  private: event.sensitivity === "private",
  cancelled: event.isCancelled === true,
  categories: event.categories ?? [],
});

const detailOf = (event: Event): EventDetail => ({
  ...rowOf(event),
  html: event.body?.content ?? "",
  required: (event.attendees ?? []).filter((one) => one.type !== "optional").map(who),
  optional: (event.attendees ?? []).filter((one) => one.type === "optional").map(who),
  createdAt: event.createdDateTime ?? "",
  modifiedAt: event.lastModifiedDateTime ?? "",
  recurring: Boolean(event.seriesMasterId ?? event.recurrence),
});

/** Every event between two instants, recurring ones spread out. */
export async function readEvents(
  graph: GraphDoor,
  mailbox: string,
  from: string,
  to: string,
): Promise<EventRow[]> {
  const { value } = await graph.ask<{ value: Event[] }>(
    "GET",
    `/users/${enc(mailbox)}/calendarView?startDateTime=${enc(from)}&endDateTime=${enc(to)}&$top=250`,
  );
  return value.map(rowOf).sort((a, b) => a.startAt.localeCompare(b.startAt));
}

export const readEvent = async (graph: GraphDoor, mailbox: string, id: string): Promise<EventDetail> =>
  detailOf(await graph.ask<Event>("GET", `/users/${enc(mailbox)}/events/${enc(id)}`));
