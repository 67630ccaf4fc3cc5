import type { Email } from "./email.ts";

/** Mail that no person wrote to us. */
export type AutomaticKind = "auto-reply" | "bounce" | "newsletter" | "calendar";

const awaySubject =
  /^(?:(?:re|fw|fwd): ?){0,3}(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out[ -]of[ -](?:the )?office)\b/i;
const bounceSubject =
  /^(?:undeliver(?:ed|able)|delivery status notification|mail delivery (?:failed|failure)|returned mail|message not delivered)/i;
const responseSubject = /^(?:accepted|declined|tentative|cancell?ed): /i;
const bounceSender = /^(?:mailer-daemon|postmaster|microsoftexchange[0-9a-f]{8,64})@/i;
const listText =
  /\b(?:unsubscribe|manage your (?:email )?preferences|view (?:this email )?in (?:your )?browser)\b/i;

/** A copy of our own mail that has come back: its address or its headers say so, not only its subject, which anybody can write. */
export const isReturned = ({ headers = {}, from }: Email): boolean =>
  bounceSender.test(from.address) || /report-type=delivery-status/i.test(headers["content-type"] ?? "");

/** What kind of machine wrote it, from its headers first and its wording second; null for a person. */
export function automaticKind(email: Email): AutomaticKind | null {
  const { headers = {}, subject, body } = email;
  if (isReturned(email) || bounceSubject.test(subject)) return "bounce";
  if (isCalendarAnswer(headers, subject, body)) return "calendar";
  const submitted = headers["auto-submitted"] ?? "no";
  if (/^auto-replied/i.test(submitted) || awaySubject.test(subject)) return "auto-reply";
  if (headers["list-id"] || headers["list-unsubscribe"] || /^(?:bulk|list)$/i.test(headers.precedence ?? ""))
    return "newsletter";
  return listText.test(body.slice(-1_500)) ? "newsletter" : null;
}

export const isAutomatic = (email: Email): boolean => automaticKind(email) !== null;

function isCalendarAnswer(headers: Readonly<Record<string, string>>, subject: string, body: string): boolean {
  const marked = /calendarmessage/i.test(headers["content-class"] ?? "");
  return responseSubject.test(subject) && (marked || /^\s{0,5}(?:when|where): /im.test(body.slice(0, 2_000)));
}
