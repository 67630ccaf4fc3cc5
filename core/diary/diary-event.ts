import type { z } from "zod";
import type { Address, DayEntry } from "../contract/shapes.ts";

export type Contact = z.infer<typeof Address>;
export type Entry = z.infer<typeof DayEntry>;

/** An engagement as the calendar holds it. Instants are ISO 8601 in UTC; names and places may be empty. */
export interface DiaryEvent {
  id: string;
  changeKey: string;
  subject: string;
  location: string;
  startAt: string;
  endAt: string;
  /** The days are those of the London dates of `startAt` and, not included, `endAt`. */
  allDay: boolean;
  showAs: Entry["showAs"];
  sensitivity: "normal" | "personal" | "private" | "confidential";
  isCancelled: boolean;
  isOrganizer: boolean;
  responseStatus: "none" | "organizer" | "tentativelyAccepted" | "accepted" | "declined" | "notResponded";
  /** When that answer was given; null when Outlook does not say. */
  respondedAt: string | null;
  responseRequested: boolean;
  allowNewTimeProposals: boolean;
  /** A series, or one meeting of a series. */
  recurring: boolean;
  /** What all meetings of a series share; null for a single one. */
  seriesId: string | null;
  organiser: Contact;
  attendees: readonly Contact[];
  /** Opens it in Outlook; empty when there is no such address. */
  webLink: string;
}

/** A request or a cancellation as it lies in the Inbox. */
export interface RequestMessage {
  meetingMessageType: "meetingRequest" | "meetingCancelled";
  /** A newer message about the same meeting has arrived. */
  isOutOfDate: boolean;
  /** The engagement Outlook made of it; null when there is none (yet, or any more). */
  eventId: string | null;
  subject: string;
  organiser: Contact;
  receivedAt: string;
  startAt: string | null;
  endAt: string | null;
  location: string;
  allDay: boolean;
}

/** Of all meeting messages only these two belong on the request screen: the others are replies to our own invitations. */
export const isRequestType = (type: string): type is RequestMessage["meetingMessageType"] =>
  type === "meetingRequest" || type === "meetingCancelled";

export const privateSubject = "Private appointment";

/** Everything but "normal" keeps its subject, place and company to itself. */
export const isPrivate = (event: Pick<DiaryEvent, "sensitivity">): boolean => event.sensitivity !== "normal";

/** Whether the engagement will happen with the Leader there. */
export const isOn = (event: DiaryEvent): boolean => !event.isCancelled && event.responseStatus !== "declined";
