import ICAL from "ical.js";
import { invitationOf, text } from "./ical-event.ts";
import type { Invitation } from "./invitations.ts";

export interface CalendarFile {
  method: string;
  invitations: Invitation[];
  /** Why parts of the file could not be used, in plain words. */
  reasons: string[];
}

function zonesIn(calendar: ICAL.Component): void {
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    const tzid = text(zone, "tzid");
    if (tzid && !ICAL.TimezoneService.has(tzid)) ICAL.TimezoneService.register(new ICAL.Timezone(zone), tzid);
  }
}

const insides: Record<string, string> = {
  vtimezone: "a time zone",
  vtodo: "a task",
  vjournal: "a journal entry",
  vfreebusy: "free and busy times",
};

function whyNothing(components: readonly ICAL.Component[]): string {
  const kinds = new Set(
    components.flatMap((one) => one.getAllSubcomponents().map(({ name }) => insides[name] ?? name)),
  );
  return kinds.size > 0 ? `It holds no event, only ${[...kinds].join(" and ")}.` : "It holds no event.";
}

/** A file that was cut off is read up to where it stops. */
function parse(source: string): unknown {
  try {
    return ICAL.parse(source);
  } catch (error) {
    const open: string[] = [];
    for (const [, word = "", name = ""] of source.matchAll(/^(BEGIN|END):(\w+)/gim)) {
      if (word.toUpperCase() === "BEGIN") open.push(name);
      else if (open.at(-1) === name) open.pop();
    }
    if (open.length === 0) throw error;
    return ICAL.parse(
      `${source}\r\n${open
        .reverse()
        .map((name) => `END:${name}\r\n`)
        .join("")}`,
    );
  }
}

/** Reads a calendar file; what cannot be used is said in `reasons`. */
export function invitationsIn(source: string): CalendarFile {
  let roots: ICAL.Component[];
  try {
    const parsed = parse(source.replace(/^\uFEFF/, ""));
    const list = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    roots = list.map((one) => new ICAL.Component(one));
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : "";
    return { method: "", invitations: [], reasons: [`It is not a calendar file that can be read (${why}).`] };
  }
  const invitations: Invitation[] = [];
  const reasons: string[] = [];
  for (const root of roots) {
    zonesIn(root);
    const events = root.name === "vevent" ? [root] : root.getAllSubcomponents("vevent");
    for (const event of events) {
      try {
        const read = invitationOf(event);
        if (typeof read === "string") reasons.push(read);
        else invitations.push(read);
      } catch (error) {
        reasons.push(
          `An event in it cannot be read (${error instanceof Error ? error.message : "unknown"}).`,
        );
      }
    }
    ICAL.TimezoneService.reset();
  }
  if (invitations.length === 0 && reasons.length === 0) reasons.push(whyNothing(roots));
  const method = roots.map((root) => text(root, "method")).find(Boolean) ?? "";
  return { method: method.toUpperCase(), invitations, reasons };
}
