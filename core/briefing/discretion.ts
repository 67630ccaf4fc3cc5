import { type Contact, type DiaryEvent, isPrivate, privateSubject } from "../diary/diary-event.ts";
import type { Capacity, Sensitivity } from "../triage/vocabulary.ts";
import type { DayAhead, WaitingRequest } from "./day-ahead.ts";
import { isMemberOfPublic } from "./members-of-public.ts";
import { plain, safeLink } from "./plain.ts";

type Household = Pick<DayAhead, "leader" | "officeMailbox" | "requests">;

/** Counted in the brief and never named: the marking says so, or the matter is the ward's or the party's. */
export const isRestricted = (one: { sensitivity: Sensitivity; capacity?: Capacity }): boolean =>
  one.sensitivity !== "OFFICIAL" || (one.capacity ?? "council") !== "council";

/** Some offices write the marking into a title: it is believed. */
const isMarked = (subject: string): boolean => /official[\s_-]{0,9}sensitive/i.test(subject);

/** An engagement as the brief may tell it: nothing of a private one, no resident's name. */
export function presentable(event: DiaryEvent, household: Household): DiaryEvent {
  const company = companyOf(event, household);
  const asked = household.requests.find((request) => request.eventId === event.id);
  if (isPrivate(event) || isMarked(event.subject) || (asked && isRestricted(asked)))
    return { ...event, ...hidden, subject: privateSubject, location: "" };
  const residents = company.filter(isMemberOfPublic);
  if (isMemberOfPublic(event.organiser) || residents.some((one) => names(event.subject, one)))
    return { ...event, ...hidden, subject: "Meeting with a member of the public", location: "" };
  return {
    ...event,
    subject: plain(event.subject) || "No title",
    location: plain(event.location, 80),
    attendees: company,
    webLink: safeLink(event.webLink),
  };
}

const nobody: Contact = { name: "", address: "" };
const hidden = { organiser: nobody, attendees: [], webLink: "" };

/** Who asks and what for, with the same discretion. */
export function presentableRequest(asked: WaitingRequest): WaitingRequest {
  const request = { ...asked, webLink: safeLink(asked.webLink) };
  if (request.isPrivate) return { ...request, subject: privateSubject, location: "", organiser: nobody };
  if (isMarked(request.subject)) return { ...request, sensitivity: "OFFICIAL-SENSITIVE" };
  const { organiser } = request;
  if (isMemberOfPublic(organiser))
    return { ...request, subject: "Request from a member of the public", location: "", organiser: nobody };
  return {
    ...request,
    subject: plain(request.subject) || "No title",
    location: plain(request.location, 80),
    organiser: { ...organiser, name: plain(organiser.name || organiser.address, 60) },
  };
}

/** Everyone but the Leader and the office, once each, the organiser first. */
function companyOf({ organiser, attendees }: DiaryEvent, { leader, officeMailbox }: Household): Contact[] {
  const own = [leader.address, officeMailbox].map((address) => address.toLowerCase());
  const byAddress = new Map<string, Contact>();
  for (const one of [organiser, ...attendees]) {
    const address = one.address.toLowerCase();
    if (!own.includes(address) && (address || one.name) && !byAddress.has(address || one.name))
      byAddress.set(address || one.name, { name: plain(one.name, 60), address });
  }
  return [...byAddress.values()];
}

/** Whether a title gives away someone's name, first or last. */
const names = (subject: string, { name }: Contact): boolean => {
  const words = new Set(subject.toLowerCase().match(/\p{L}+/gu));
  return (name.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => words.has(word));
};
