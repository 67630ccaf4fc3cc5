import { accepted, type Call, created, noContent, ok, type Operation } from "./call.ts";
import { MessageBody } from "./body-types.ts";
import { messageType } from "./entity-types.ts";
import { badRequest, GraphError, itemNotFound } from "./errors.ts";
import { fileMessage, presentMessage } from "./present-message.ts";
import { findFolder, wellKnown } from "./mailbox.ts";
import { addDraft, copyMessage, deleteMessage, findMessage, moveMessage, removeMessage } from "./messages.ts";
import { readMime } from "./mime-in.ts";
import { toMime } from "./mime-out.ts";
import { choose } from "./odata-query.ts";
import { page } from "./paging.ts";
import { looseBoolean, readBody } from "./read-body.ts";
import type { CalendarEvent, Message } from "./records.ts";
import { draftReply, type ReplyKind } from "./replies.ts";
import { etag } from "./show-parts.ts";
import { recipientsOf, send } from "./transport.ts";
import { writeMessage } from "./write-message.ts";
import { z } from "zod";

export const theFolder = (call: Call): string | undefined => {
  const name = call.params["child"] ?? call.params["folder"];
  if (name === undefined) return undefined;
  const folder = findFolder(call.mailbox, name);
  if (!folder) throw itemNotFound();
  return folder.id;
};

export function theMessage(call: Call): Message {
  const message = findMessage(call.mailbox, call.params["message"] ?? "");
  const folderId = theFolder(call);
  if (!message || (folderId && message.folderId !== folderId)) throw itemNotFound();
  return message;
}

/** `If-Match` on a write: the version the caller saw must be the one that is there. */
export function checkMatch(call: Call, record: Message | CalendarEvent): void {
  const wanted = call.headers["if-match"];
  if (wanted === undefined || wanted === "*" || wanted === etag(record.changeKey)) return;
  throw new GraphError(
    412,
    "ErrorIrresolvableConflict",
    "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
  );
}

/** What cannot fit a filter need not be shown first: of hundreds of messages a Message-ID or a property of ours names one. */
function fitting(filter: string): (message: Message) => boolean {
  const [, id] = /^internetMessageId eq '([^']+)'$/.exec(filter) ?? [];
  if (id) return ({ internetMessageId }) => sameText(internetMessageId, id);
  const [, value] =
    /^singleValueExtendedProperties\/any\([^']+'[^']+' and \w+\/value eq '([^']+)'\)$/.exec(filter) ?? [];
  if (value) return ({ properties }) => properties.some((one) => sameText(one.value, value));
  return () => true;
}
const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function chosen(call: Call): Message[] {
  const folderId = theFolder(call);
  const mayFit = fitting(call.query.get("filter") ?? "");
  const messages = [...call.mailbox.messages.values()].filter(
    (one) => (!folderId || one.folderId === folderId) && mayFit(one),
  );
  const found = choose(call, messageType, messages, (message) => fileMessage(message, call));
  return call.query.has("orderby") ? found : found.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
}

export const listMessages: Operation = (call) =>
  page(call, messageType, chosen(call), (message) => presentMessage(message, call));

export const countMessages: Operation = (call) => ok(String(chosen(call).length));

export const readMessage: Operation = async (call) => ok(await presentMessage(theMessage(call), call));

export const readMessageMime: Operation = async (call) => ({
  status: 200,
  headers: { "Content-Type": "text/plain" },
  body: await toMime(theMessage(call)),
});

/** MIME comes as base64 in a text/plain body. */
async function mimeDraft(call: Call, parts: Partial<Message> = {}): Promise<Message> {
  const text = typeof call.body === "string" ? call.body : "";
  if (!/^[A-Za-z0-9+/=\s]+$/.test(text))
    throw badRequest("Invalid base64 string for MIME content.", "ErrorMimeContentInvalidBase64String");
  const mail = await readMime(new Uint8Array(Buffer.from(text, "base64")), call.world.now().toISOString());
  return addDraft(call.world, call.mailbox, { ...mail.parts, isDraft: true, ...parts });
}

async function newDraft(call: Call, folderId: string): Promise<Message> {
  if (call.isMime) return mimeDraft(call, { folderId });
  const given = readBody(MessageBody, call.body, "message");
  const draft = addDraft(call.world, call.mailbox, { folderId });
  try {
    writeMessage(draft, given, draft.createdAt);
  } catch (error) {
    removeMessage(call.world, call.mailbox, draft);
    throw error;
  }
  return draft;
}

export const createMessage: Operation = async (call) => {
  const draft = await newDraft(call, theFolder(call) ?? wellKnown(call.mailbox, "drafts").id);
  return created(await presentMessage(draft, call));
};

export const updateMessage: Operation = async (call) => {
  const message = theMessage(call);
  checkMatch(call, message);
  const given = readBody(MessageBody, call.body, "message");
  writeMessage(message, given, call.world.now().toISOString());
  call.world.changed(call.mailbox, "message", "updated", message);
  return ok(await presentMessage(message, call));
};

export const deleteOneMessage: Operation = (call) => {
  const message = theMessage(call);
  checkMatch(call, message);
  deleteMessage(call.world, call.mailbox, message);
  return noContent;
};

export const deleteForGood: Operation = (call) => {
  removeMessage(call.world, call.mailbox, theMessage(call));
  return noContent;
};

const Destination = z.strictObject({ destinationId: z.string() });
export function destination(call: Call): string {
  const { destinationId } = readBody(Destination, call.body, "move");
  const folder = findFolder(call.mailbox, destinationId);
  if (!folder)
    throw new GraphError(404, "ErrorItemNotFound", "The specified folder could not be found in the store.");
  return folder.id;
}

export const moveOne: Operation = async (call) => {
  const message = theMessage(call);
  moveMessage(call.world, call.mailbox, message, destination(call));
  return created(await presentMessage(message, call));
};

export const copyOne: Operation = async (call) => {
  const copy = copyMessage(call.world, call.mailbox, theMessage(call), destination(call));
  return created(await presentMessage(copy, call));
};

async function reply(call: Call, kind: ReplyKind): Promise<Message> {
  const original = theMessage(call);
  if (!call.isMime) return draftReply(call.world, call.mailbox, original, kind, call.body);
  const draft = await mimeDraft(call, { conversationId: original.conversationId });
  if (recipientsOf(draft).length === 0 && kind !== "forward" && original.from) draft.to = [original.from];
  return draft;
}

export const createReply =
  (kind: ReplyKind): Operation =>
  async (call) =>
    created(await presentMessage(await reply(call, kind), call));

function sendNow(call: Call, draft: Message, keep: boolean): void {
  const to = recipientsOf(draft);
  if (to.length === 0 || to.some(({ address }) => !/^[^@\s]+@[^@\s]+$/.test(address)))
    throw badRequest("At least one recipient isn't valid.", "ErrorInvalidRecipients");
  send(call.world, call.mailbox, draft, { keep, ms: call.transportMs });
}

export const sendReply =
  (kind: ReplyKind): Operation =>
  async (call) => {
    const draft = await reply(call, kind);
    sendNow(call, draft, true);
    return accepted;
  };

export const sendDraft: Operation = (call) => {
  const message = theMessage(call);
  if (!message.isDraft) throw badRequest("The message has been sent already.", "ErrorInvalidRequest");
  sendNow(call, message, true);
  return accepted;
};

const SendMailBody = z.strictObject({ message: z.unknown(), saveToSentItems: looseBoolean.nullish() });

/** 202 says only that the mail was taken. */
export const sendMail: Operation = async (call) => {
  const drafts = wellKnown(call.mailbox, "drafts").id;
  if (call.isMime) {
    sendNow(call, await mimeDraft(call), true);
    return accepted;
  }
  const given = readBody(SendMailBody, call.body, "sendMail");
  if (given.message === undefined || given.message === null)
    throw badRequest("The parameter 'message' is required.", "ErrorInvalidParameter");
  const draft = await newDraft({ ...call, body: given.message }, drafts);
  try {
    sendNow(call, draft, given.saveToSentItems ?? true);
  } catch (error) {
    removeMessage(call.world, call.mailbox, draft);
    throw error;
  }
  return accepted;
};
