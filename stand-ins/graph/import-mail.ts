import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { deliver } from "./deliver.ts";
import { invitationsIn } from "./ical-in.ts";
import { type Invitation, receiveRequest } from "./invitations.ts";
import { receiveCancellation } from "./meeting-news.ts";
import type { Mailbox } from "./records.ts";
import { readMime } from "./mime-in.ts";
import { instantOf } from "./time-zones.ts";
import type { World } from "./world.ts";

export interface Imported {
  loaded: number;
  notLoaded: { file: string; reason: string }[];
}

const strict = new TextDecoder("utf-8", { fatal: true });
const latin = new TextDecoder("windows-1252");

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return latin.decode(bytes);
  }
}

/** Mail keeps the day it was written; mail without a day that can be read arrives now. */
async function importEml(world: World, mailbox: Mailbox, bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length === 0) return "The file is empty.";
  const { sentAt } = await readMime(bytes, world.now().toISOString());
  const now = world.now().toISOString();
  await deliver(world, mailbox, bytes, sentAt && sentAt < now ? sentAt : now);
  return undefined;
}

function importOne(world: World, mailbox: Mailbox, method: string, invitation: Invitation): void {
  const now = world.now();
  const dayBefore = new Date(+instantOf(invitation.start) - 86_400_000);
  const receivedAt = (dayBefore < now ? dayBefore : now).toISOString();
  const from = invitation.organizer.address ? invitation.organizer : null;
  const mail = { receivedAt, sentAt: receivedAt, from, sender: from };
  if (method === "CANCEL") receiveCancellation(world, mailbox, invitation, mail);
  else receiveRequest(world, mailbox, invitation, mail);
}

function importIcs(world: World, mailbox: Mailbox, bytes: Uint8Array): string | undefined {
  const { method, invitations, reasons } = invitationsIn(decode(bytes));
  if (["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"].includes(method))
    return `It is an answer between other people (METHOD:${method}), not an invitation.`;
  if (invitations.length === 0) return reasons.join(" ");
  for (const invitation of invitations.toSorted(
    (a, b) => Number(a.originalOn !== null) - Number(b.originalOn !== null),
  ))
    importOne(world, mailbox, method, invitation);
  return undefined;
}

/** Loads every .eml and .ics file below a folder into a mailbox; each file that stays out is named with the reason. */
export async function importFolder(world: World, mailbox: Mailbox, folder: string): Promise<Imported> {
  const result: Imported = { loaded: 0, notLoaded: [] };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const name = path.relative(folder, file);
    const kind = path.extname(file).toLowerCase();
    if (kind !== ".eml" && kind !== ".ics") {
      result.notLoaded.push({
        file: name,
        reason: "It is neither a mail (.eml) nor a calendar file (.ics).",
      });
      continue;
    }
    const bytes = new Uint8Array(await readFile(file));
    const load = kind === ".eml" ? importEml : importIcs;
    const reason = await Promise.resolve()
      .then(() => load(world, mailbox, bytes))
      .catch(
        (error: unknown) =>
          `It cannot be read (${error instanceof Error ? error.message : "unknown fault"}).`,
      );
    if (reason === undefined) result.loaded += 1;
    else result.notLoaded.push({ file: name, reason });
  }
  return result;
}
