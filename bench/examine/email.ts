import type { Email, MailAddress } from "../../core/mail/email.ts";
import { isObject, listOf, type Row, textOf } from "./rows.ts";

/** The invented borough of the exercise: its Leader's mailbox. */
export const leader: MailAddress = { name: "The Leader", address: "leader@northmere.example" };

/** A row as an email; what is missing is empty, and an unknown arrival is the present. */
export function emailOf(row: Row): Email {
  return {
    from: addressOf(row.from),
    to: listOf(row.to).map(addressOf),
    cc: listOf(row.cc).map(addressOf),
    receivedAt: arrivalOf(textOf(row.receivedAt) || textOf(row.date)).toISOString(),
    subject: textOf(row.subject),
    body: textOf(row.body) || textOf(row.text),
    headers: headersOf(row.headers),
  };
}

/** A stamp that is none, or from no age of email, is as good as missing. */
function arrivalOf(stamp: string): Date {
  const arrived = new Date(stamp);
  const year = arrived.getUTCFullYear();
  return year >= 1980 && year < 2100 ? arrived : new Date();
}

function addressOf(value: unknown): MailAddress {
  if (isObject(value)) return { name: textOf(value.name), address: textOf(value.address) };
  return { name: "", address: textOf(value) };
}

function headersOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name.toLowerCase(), textOf(text)]));
}
