import type {
  CouncilView,
  EventDetail,
  EventRow,
  FolderView,
  MailboxAct,
  MessageDetail,
  Token,
} from "../wire.ts";

const address = (path: string, query: Record<string, string>) =>
  `/outlook/${path}?${new URLSearchParams(query).toString()}`;

/** `same` when nothing has changed since the answer that `seen` names. */
export type Fresh<T> = { same: true } | { same: false; value: T; tag: string };

async function readFresh<T>(path: string, query: Record<string, string>, seen: string): Promise<Fresh<T>> {
  const response = await fetch(address(path, query), {
    headers: seen ? { "if-none-match": seen } : {},
    cache: "no-store",
  });
  if (response.status === 304) return { same: true };
  if (!response.ok) throw new Error(await refusal(response));
  // Our own server answers in the shapes of wire.ts.
  return { same: false, value: (await response.json()) as T, tag: response.headers.get("etag") ?? "" };
}

async function refusal(response: Response): Promise<string> {
  const said = (await response.json().catch(() => ({}))) as { error?: string };
  return said.error ?? `Outlook could not do that (${response.status}).`;
}

async function read<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const fresh = await readFresh<T>(path, query, "");
  if (fresh.same) throw new Error("An answer was expected.");
  return fresh.value;
}

async function write<T>(path: string, body: unknown, query: Record<string, string> = {}): Promise<T> {
  const response = await fetch(address(path, query), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await refusal(response));
  return (await response.json()) as T;
}

export const readCouncil = () => read<CouncilView>("council");
export const readFolder = (mailbox: string, folder: string, seen: string) =>
  readFresh<FolderView>("folder", { mailbox, folder }, seen);
export const readMessage = (mailbox: string, id: string) => read<MessageDetail>("message", { mailbox, id });
export const findMessage = (mailbox: string, internetMessageId: string) =>
  read<{ id: string; folder: string }>("find", { mailbox, internetMessageId });
export const readEvents = (mailbox: string, from: string, to: string, seen: string) =>
  readFresh<EventRow[]>("events", { mailbox, from, to }, seen);
export const readEvent = (mailbox: string, id: string) => read<EventDetail>("event", { mailbox, id });
export const readCategories = (mailbox: string) =>
  read<{ displayName: string; color: string }[]>("categories", { mailbox });
export const actOn = (mailbox: string, act: MailboxAct) =>
  write<Record<never, never>>("act", act, { mailbox });
export const askToken = (person: string, scopes: string[]) => write<Token>("token", { person, scopes });
export const deliver = (mailbox: string, situation: string) =>
  write<{ internetMessageId: string }>("deliver", { mailbox, situation });
export const attachmentAddress = (mailbox: string, id: string, attachment: string, name: string) =>
  address("attachment", { mailbox, id, attachment, name });
