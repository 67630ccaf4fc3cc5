import ICAL from "ical.js";
import { newUid } from "./ids.ts";
import { toRecurrence } from "./ical-rules.ts";
import type { Invitation } from "./invitations.ts";
import type { Attendee, Response, ZonedTime } from "./record-parts.ts";
import { addToDay, ianaZone, wallClock } from "./time-zones.ts";

const home = "GMT Standard Time";
const two = (value: number): string => String(value).padStart(2, "0");
const dayOf = (time: ICAL.Time): string =>
  `${String(time.year).padStart(4, "0")}-${two(time.month)}-${two(time.day)}`;
const clockOf = (time: ICAL.Time): string => `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;

/** A known zone is kept; a zone only the file knows is turned into UTC; no zone at all is the council's. */
function zoned(time: ICAL.Time, tzid: string | undefined): ZonedTime {
  if (time.isDate) return { dateTime: `${dayOf(time)}T00:00:00`, timeZone: home };
  const wall = `${dayOf(time)}T${clockOf(time)}`;
  if (time.zone === ICAL.Timezone.utcTimezone) return { dateTime: wall, timeZone: "UTC" };
  if (tzid && ianaZone(tzid)) return { dateTime: wall, timeZone: tzid };
  if (time.zone === ICAL.Timezone.localTimezone) return { dateTime: wall, timeZone: home };
  return { dateTime: wallClock(new Date(time.toUnixTime() * 1000), "UTC"), timeZone: "UTC" };
}

const parameter = (property: ICAL.Property, name: string): string | undefined => {
  const value: unknown = property.getParameter(name);
  return typeof value === "string"
    ? value
    : Array.isArray(value) && typeof value[0] === "string"
      ? value[0]
      : undefined;
};

/** Outlook's calendar has these years and no others. */
const [firstYear, lastYear] = [1601, 4500];

function timeOf(component: ICAL.Component, name: string): ZonedTime | undefined {
  const property = component.getFirstProperty(name);
  const value: unknown = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time) || Number.isNaN(value.toUnixTime())) return undefined;
  if (value.year < firstYear || value.year > lastYear) return undefined;
  return zoned(value, parameter(property, "tzid"));
}

export const text = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name);
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? `${value}` : "";
};

const person = (property: ICAL.Property): { name: string; address: string } => {
  const address = String(property.getFirstValue() ?? "").replace(/^mailto:/i, "");
  return { name: parameter(property, "cn") ?? address, address };
};

const responses: Record<string, Response> = {
  ACCEPTED: "accepted",
  DECLINED: "declined",
  TENTATIVE: "tentativelyAccepted",
};

function attendee(property: ICAL.Property): Attendee {
  const role = (parameter(property, "role") ?? "").toUpperCase();
  const kind = (parameter(property, "cutype") ?? "").toUpperCase();
  return {
    ...person(property),
    type:
      kind === "ROOM" || kind === "RESOURCE"
        ? "resource"
        : role === "OPT-PARTICIPANT"
          ? "optional"
          : "required",
    response: responses[(parameter(property, "partstat") ?? "").toUpperCase()] ?? "none",
    respondedAt: null,
  };
}

/** As DTEND, as DURATION after the start, or by RFC 5545's rule: the same moment, or the day. */
function endOf(component: ICAL.Component, start: ZonedTime, allDay: boolean): ZonedTime {
  const end = timeOf(component, "dtend");
  const nextDay = { ...start, dateTime: `${addToDay(start.dateTime.slice(0, 10), 1)}T00:00:00` };
  if (end && allDay) return end.dateTime > start.dateTime ? { ...end, timeZone: start.timeZone } : nextDay;
  if (end) return end;
  const duration: unknown = component.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration) {
    const after = new Date(new Date(`${start.dateTime}Z`).getTime() + duration.toSeconds() * 1000);
    return { ...start, dateTime: after.toISOString().slice(0, 19) };
  }
  return allDay ? nextDay : start;
}

const daysIn = (component: ICAL.Component, name: string): string[] =>
  component
    .getAllProperties(name)
    .flatMap((property) =>
      property.getValues().flatMap((value: unknown) => (value instanceof ICAL.Time ? [dayOf(value)] : [])),
    );

/** The invitation that a VEVENT is, or in plain words why it is none. */
export function invitationOf(component: ICAL.Component): Invitation | string {
  const start = timeOf(component, "dtstart");
  const subject = text(component, "summary");
  const called = subject.replace(/\s+/g, " ") || text(component, "uid") || "without a name";
  if (!start) return `The event "${called}" has no start that can be read.`;
  const value: unknown = component.getFirstPropertyValue("dtstart");
  const isAllDay = value instanceof ICAL.Time && value.isDate;
  const rule: unknown = component.getFirstPropertyValue("rrule");
  const rules = component.getAllProperties("rrule").length;
  const recurrence =
    rule instanceof ICAL.Recur && rules === 1
      ? toRecurrence(rule, start.dateTime.slice(0, 10), start.timeZone)
      : undefined;
  const note =
    rules > 0 && !recurrence
      ? `\n\n(Repeats in a way that a calendar here cannot show: ${String(rule)})`
      : "";
  const [organiser] = component.getAllProperties("organizer");
  const place = text(component, "location");
  const original = timeOf(component, "recurrence-id");
  const kind = text(component, "class").toUpperCase();
  const sequence = Number.parseInt(text(component, "sequence"), 10);
  return {
    uid: text(component, "uid") || newUid(),
    sequence: Number.isNaN(sequence) ? 0 : sequence,
    subject,
    body: { contentType: "text", content: `${text(component, "description")}${note}` },
    start,
    end: endOf(component, start, isAllDay),
    isAllDay,
    places: place ? [{ displayName: place }] : [],
    organizer: organiser ? person(organiser) : { name: "", address: "" },
    attendees: component.getAllProperties("attendee").map(attendee),
    recurrence: recurrence ?? null,
    responseRequested: component
      .getAllProperties("attendee")
      .some(
        (one) =>
          parameter(one, "rsvp")?.toUpperCase() !== "FALSE" &&
          (parameter(one, "rsvp") !== undefined || Boolean(organiser)),
      ),
    allowNewTimeProposals: text(component, "x-microsoft-disallow-counter").toUpperCase() !== "TRUE",
    importance: /^[1-4]$/.test(text(component, "priority")) ? "high" : "normal",
    sensitivity: kind === "PRIVATE" ? "private" : kind === "CONFIDENTIAL" ? "confidential" : "normal",
    cancelledOn: daysIn(component, "exdate"),
    originalOn: original ? original.dateTime.slice(0, 10) : null,
  };
}
