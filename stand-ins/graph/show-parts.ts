import { htmlText } from "../../functions/mail/html-text.ts";
import { badRequest } from "./errors.ts";
import type { Prefer } from "./prefer.ts";
import type { Address, Body, MultiProperty, Place, Recurrence, TimeSlot, ZonedTime } from "./record-parts.ts";
import { ianaZone, inZone } from "./time-zones.ts";

export type Shown = Record<string, unknown>;

const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Plain text as Exchange wraps it when the caller wants HTML. */
export const textToHtml = (text: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div class="PlainText">${text
    .replace(/[&<>]/g, (character) => escaped[character] ?? character)
    .replace(/\r?\n/g, "<br>\r\n")}</div></body></html>`;

const withoutScripts = (html: string): string => html.replace(/<script\b[\s\S]*?<\/script\s*>/gi, "");

/** Near enough to what Exchange makes of it. */
export const plainText = (body: Body): string =>
  body.contentType === "text" ? body.content : htmlText(body.content);

export const preview = (body: Body): string =>
  plainText(body).slice(0, 4000).replace(/\s+/g, " ").trim().slice(0, 255);

/** HTML unless the caller prefers text. */
export function showBody(body: Body, as: "text" | "html" | null): Shown {
  if (as === "text") return { contentType: "text", content: plainText(body) };
  const content = body.contentType === "html" ? withoutScripts(body.content) : textToHtml(body.content);
  return { contentType: "html", content };
}

export const showAddress = ({ name, address }: Address): Shown => ({ name, address });
export const showRecipient = (one: Address): Shown => ({ emailAddress: showAddress(one) });

/** The zone of `Prefer: outlook.timezone`, or UTC. */
export function wantedZone(prefer: Prefer): string {
  const zone = prefer.timeZone ?? "UTC";
  if (!ianaZone(zone))
    throw badRequest(`The time zone '${zone}' is not supported.`, "TimeZoneNotSupportedException");
  return zone;
}

/** All-day events float: midnight stays midnight in whichever zone is asked for. */
export function showTime(time: ZonedTime, zone: string, allDay = false): Shown {
  const shown = allDay ? { dateTime: time.dateTime, timeZone: zone } : inZone(time, zone);
  return { dateTime: `${shown.dateTime.slice(0, 19)}.0000000`, timeZone: shown.timeZone };
}

export const showSlot = (slot: TimeSlot, zone: string): Shown => ({
  start: showTime(slot.start, zone),
  end: showTime(slot.end, zone),
});

export const showPlace = (place: Place): Shown => ({
  displayName: place.displayName,
  locationType: place.locationType ?? "default",
  uniqueId: place.uniqueId ?? place.displayName,
  uniqueIdType: place.uniqueIdType ?? (place.displayName ? "private" : "unknown"),
  ...(place.locationUri === undefined ? {} : { locationUri: place.locationUri }),
  ...(place.locationEmailAddress === undefined ? {} : { locationEmailAddress: place.locationEmailAddress }),
  ...(place.address === undefined ? {} : { address: place.address }),
  ...(place.coordinates === undefined ? {} : { coordinates: place.coordinates }),
});

export const showRecurrence = (recurrence: Recurrence): Shown => ({
  pattern: { ...recurrence.pattern },
  range: { ...recurrence.range },
});

export const showMultiProperty = ({ id, value }: MultiProperty): Shown => ({ id, value: [...value] });
export const etag = (changeKey: string): string => `W/"${changeKey}"`;
