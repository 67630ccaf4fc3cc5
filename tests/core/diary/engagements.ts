import type { DiaryEvent, RequestMessage } from "../../../core/diary/diary-event.ts";
import { londonInstant } from "../../../core/time.ts";

export const on = "2026-03-17";
export const at = (time: string, day: string = on): string => londonInstant(day, time).toISOString();

/** An accepted engagement on Tuesday 17 March 2026, from one London time to another. */
export function engagement(
  subject: string,
  from: string,
  to: string,
  more: Partial<DiaryEvent> = {},
): DiaryEvent {
  return {
    id: Buffer.from(subject).toString("hex"),
    changeKey: "1",
    subject,
    location: "Committee Room 1, Town Hall",
    startAt: at(from),
    endAt: at(to),
    allDay: false,
    showAs: "busy",
    sensitivity: "normal",
    isCancelled: false,
    isOrganizer: false,
    responseStatus: "accepted",
    respondedAt: null,
    seriesId: null,
    responseRequested: true,
    allowNewTimeProposals: true,
    recurring: false,
    organiser: { name: "Priya Shah", address: "priya.shah@council.example" },
    attendees: [],
    webLink: "",
    ...more,
  };
}

export const allDay = (
  subject: string,
  first: string,
  after: string,
  more: Partial<DiaryEvent> = {},
): DiaryEvent =>
  engagement(subject, "00:00", "00:00", {
    allDay: true,
    startAt: `${first}T00:00:00.000Z`,
    endAt: `${after}T00:00:00.000Z`,
    location: "",
    ...more,
  });

/** A request for 10:00 to 11:00 on that day that Outlook has not put in the calendar. */
export const request = (more: Partial<RequestMessage> = {}): RequestMessage => ({
  meetingMessageType: "meetingRequest",
  isOutOfDate: false,
  eventId: null,
  subject: "Visit to the new library",
  organiser: { name: "Tom Reed", address: "tom.reed@trust.example" },
  receivedAt: at("09:15", "2026-03-09"),
  startAt: at("10:00"),
  endAt: at("11:00"),
  location: "Library, High Street",
  allDay: false,
  ...more,
});
