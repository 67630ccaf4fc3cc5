import { z } from "zod";
import { DateTimeZone } from "./body-types.ts";
import { badRequest } from "./errors.ts";
import { eventsBetween } from "./events.ts";
import { looseInteger, readBody } from "./read-body.ts";
import type { ShowAs } from "./record-parts.ts";
import type { CalendarEvent, Mailbox } from "./records.ts";
import { showTime, type Shown } from "./show-parts.ts";
import { instantOf } from "./time-zones.ts";
import type { World } from "./world.ts";

const ScheduleBody = z.strictObject({
  schedules: z.array(z.string()),
  startTime: DateTimeZone,
  endTime: DateTimeZone,
  availabilityViewInterval: looseInteger.nullish(),
});

const minute = 60_000;
const rank: readonly ShowAs[] = ["free", "tentative", "busy", "oof", "workingElsewhere"];

/** One digit a slot: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere. */
function viewOf(events: readonly CalendarEvent[], from: number, until: number, slot: number): string {
  let view = "";
  for (let at = from; at < until; at += slot) {
    const inside = events.filter(
      (event) => +instantOf(event.start) < at + slot && +instantOf(event.end) > at,
    );
    view += Math.max(0, ...inside.map((event) => rank.indexOf(event.showAs)));
  }
  return view;
}

function showSchedule(mailbox: Mailbox, from: Date, until: Date, slot: number, zone: string): Shown {
  const events = eventsBetween(mailbox.events.values(), from, until);
  return {
    scheduleId: mailbox.address,
    availabilityView: viewOf(events, +from, +until, slot),
    scheduleItems: events.map((event) => {
      const isPrivate = event.sensitivity === "private" || event.sensitivity === "confidential";
      return {
        isPrivate,
        status: event.showAs,
        ...(!isPrivate && { subject: event.subject, location: event.places[0]?.displayName ?? "" }),
        start: showTime(event.start, zone),
        end: showTime(event.end, zone),
      };
    }),
    workingHours: mailbox.settings["workingHours"],
  };
}

const unknownSchedule = (scheduleId: string): Shown => ({
  scheduleId,
  availabilityView: "",
  scheduleItems: [],
  error: {
    message: "The mailbox of this recipient could not be found.",
    responseCode: "ErrorMailRecipientNotFound",
  },
});

/** At most 20 schedules, 62 days, slots of 5 to 1440 minutes: https://learn.microsoft.com/graph/api/calendar-getschedule */
export function getSchedule(world: World, body: unknown, zone: string): Shown[] {
  const given = readBody(ScheduleBody, body, "getSchedule");
  const [from, until] = [instantOf(given.startTime), instantOf(given.endTime)];
  const interval = given.availabilityViewInterval ?? 30;
  if (given.schedules.length > 20)
    throw badRequest("The number of schedules requested is more than 20.", "ErrorExceededMaxRecipientLimit");
  if (until <= from)
    throw badRequest("The end time must come after the start time.", "ErrorInvalidParameter");
  if (+until - +from >= 62 * 1440 * minute)
    throw badRequest("The requested time window is larger than 62 days.", "ErrorTimeIntervalTooBig");
  if (interval < 5 || interval > 1440)
    throw badRequest(
      "The interval must be between 5 and 1440 minutes.",
      "ErrorInvalidMergedFreeBusyInterval",
    );
  return given.schedules.map((address) => {
    const mailbox = world.mailbox(address);
    return mailbox ? showSchedule(mailbox, from, until, interval * minute, zone) : unknownSchedule(address);
  });
}
