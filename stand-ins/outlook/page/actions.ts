import { addDays, londonDate, weekday } from "../../../core/time.ts";
import type { MailboxAct, MessageDetail, MessageRow, OutlookMailbox, OutlookPerson } from "../wire.ts";
import { actOn, deliver, findMessage, readEvent, readMessage } from "./api.ts";
import { refresh } from "./live.ts";
import { change, changePane, outlook } from "./store.ts";

export const mondayOf = (on: string) => addDays(on, -((weekday(on) + 6) % 7));
/** The council's clock, which in a test may not be this machine's. */
const startedAt = Date.now();
export const nowAt = (serverNow: string) => new Date(Date.parse(serverNow) + Date.now() - startedAt);
export const today = () => londonDate(nowAt(outlook().council.now));

/** Only the last choice counts: an answer that comes later than the next choice is dropped. */
let choice = 0;

/** Opens a draft that lies in the mailbox, to be written on and sent. */
export function writeOn({ id, to, subject, html }: MessageDetail): void {
  const people = to.map(({ name, address }) => name || address).join("; ");
  change({ draft: { answers: undefined, of: id, all: false, to: people, subject, html } });
}

/** Tells a person what went wrong instead of leaving them to wonder. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    change({ notice: fault instanceof Error ? fault.message : "That did not work." });
  }
}

/** A pane that is not pinned closes when another message is chosen, as in Outlook. */
function closeUnpinned(): void {
  if (!outlook().pane.pinned && outlook().message) changePane({ open: false });
}

export async function selectMessage(id: string): Promise<void> {
  const turn = ++choice;
  const { mailbox, message: before } = outlook();
  change({ selected: [id], draft: undefined });
  if (before?.id === id && !outlook().gone) return;
  const message = await readMessage(mailbox.address, id);
  if (turn !== choice) return;
  closeUnpinned();
  change({ message, gone: false, module: "mail" });
  if (message.unread) {
    await actOn(mailbox.address, { act: "mark-read", id, read: true });
    await refresh();
  }
}

export function selectNone(): void {
  choice++;
  change({ selected: [], message: undefined, gone: false, event: undefined, draft: undefined });
}

/** Several at once: there is no single message to read, and the pane hears of the selection. */
export async function selectMany(ids: string[]): Promise<void> {
  const [only] = ids;
  if (only && ids.length === 1) return selectMessage(only);
  choice++;
  change({ selected: ids, message: undefined, gone: false, draft: undefined });
}

/** Opens a message wherever in the mailbox it lies. */
export async function showMessage(internetMessageId: string): Promise<void> {
  const found = await findMessage(outlook().mailbox.address, internetMessageId);
  openModule("mail");
  if (found.folder !== outlook().view?.folderId) openFolder(found.folder);
  await refresh();
  await selectMessage(found.id);
}

export function openFolder(folder: string): void {
  if (folder === outlook().folder) return;
  selectNone();
  change({ folder, view: undefined, search: "", module: "mail" });
}

export function openMailbox(mailbox: OutlookMailbox, folder = "inbox"): void {
  selectNone();
  change({ mailbox, folder, view: undefined, events: undefined, search: "" });
}

/** Somebody else sits down: the pane starts anew, signed in as them. */
export function switchPerson(person: OutlookPerson): void {
  change({ person, consent: undefined });
  changePane({ turn: outlook().pane.turn + 1 });
  localStorage.setItem("person", person.id);
}

/** No pane can be pinned to an appointment, so it opens anew for each. */
export async function selectEvent(id: string): Promise<void> {
  const turn = ++choice;
  const event = await readEvent(outlook().mailbox.address, id);
  if (turn !== choice) return;
  change({ event, module: "calendar" });
  changePane({ turn: outlook().pane.turn + 1 });
}

export function openModule(module: "mail" | "calendar"): void {
  if (module === outlook().module) return;
  change({ module, event: undefined });
  changePane({ turn: outlook().pane.turn + 1 });
}

export const showWeek = (on: string) => change({ week: mondayOf(on), events: undefined });

/** Carries out what a person chose, then looks at the mailbox again. */
export async function act(one: MailboxAct): Promise<void> {
  await actOn(outlook().mailbox.address, one);
  await refresh();
}

/** The message leaves the folder and the next one is opened. */
export async function moveAway(row: MessageRow, to: "deleteditems" | "archive"): Promise<void> {
  const rows = outlook().view?.messages ?? [];
  const place = rows.findIndex((one) => one.id === row.id);
  const next = rows[place + 1] ?? rows[place - 1];
  await act({ act: "move", id: row.id, to });
  if (next) await selectMessage(next.id);
  else selectNone();
}

export async function deliverSituation(situation: string): Promise<string> {
  const { internetMessageId } = await deliver(outlook().mailbox.address, situation);
  await refresh();
  return internetMessageId;
}

export const setTheme = (theme: "light" | "dark") => {
  change({ theme });
  localStorage.setItem("theme", theme);
};
