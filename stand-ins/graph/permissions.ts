import type { Caller } from "./auth.ts";
import { accessDenied, GraphError } from "./errors.ts";
import type { Mailbox } from "./records.ts";

/**
 * What an operation needs, and the permissions that give it; from Microsoft's published permissions table
 * (https://learn.microsoft.com/graph/permissions-reference).
 */
export const grants = {
  "read users": ["User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
  "read mail": ["Mail.Read", "Mail.ReadWrite"],
  "write mail": ["Mail.ReadWrite"],
  "send mail": ["Mail.Send"],
  "read calendars": ["Calendars.Read", "Calendars.ReadWrite"],
  "write calendars": ["Calendars.ReadWrite"],
  "read availability": ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"],
  "find times": ["Calendars.Read", "Calendars.ReadWrite"],
  "read settings": ["MailboxSettings.Read", "MailboxSettings.ReadWrite"],
  "write settings": ["MailboxSettings.ReadWrite"],
  "translate ids": ["User.Read.All", "User.ReadBasic.All", "User.Read", "User.ReadBasic"],
  anything: [],
} as const satisfies Record<string, readonly string[]>;
export type Need = keyof typeof grants;

/** Microsoft offers these to people only. */
const neverForApps: readonly Need[] = ["find times"];

const forbidden = (): GraphError =>
  new GraphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

function holds(caller: Caller, need: Need, own: boolean): boolean {
  const enough: readonly string[] = grants[need];
  if (enough.length === 0) return true;
  if (caller.kind === "app") return enough.some((grant) => caller.grants.includes(grant));
  if (need === "read users" && own) return caller.grants.some((grant) => grant.startsWith("User.Read"));
  const suffix = own || need === "read users" ? "" : ".Shared";
  return enough.some((grant) => caller.grants.includes(`${grant}${suffix}`));
}

/** Whether the token's permissions reach this far. */
export function checkGrant(caller: Caller, need: Need, own: boolean): void {
  if (caller.kind === "app" && neverForApps.includes(need)) throw accessDenied();
  if (holds(caller, need, own)) return;
  throw need === "read users" ? forbidden() : accessDenied();
}

/** Whether Exchange lets this caller into this mailbox at all. The directory does not ask. */
export function checkMailbox(
  caller: Caller,
  mailbox: Mailbox,
  need: Need,
  allowedApps: Readonly<Record<string, readonly string[]>> | undefined,
): void {
  if (need === "read users" || need === "anything") return;
  if (caller.kind === "person") {
    if (caller.oid !== mailbox.id && !mailbox.delegates.includes(caller.oid)) throw accessDenied();
    return;
  }
  const allowed = allowedApps ? (allowedApps[caller.appId] ?? []) : undefined;
  if (allowed && !allowed.some((address) => address.toLowerCase() === mailbox.address)) throw accessDenied();
}
