import { randomBytes, randomUUID } from "node:crypto";

const opaque = (bytes: number): string => randomBytes(bytes).toString("base64url");

/** A default id, as Exchange writes them in addresses: letters of both cases, `-` and `_`, no `=`. */
export const newId = (): string => `AAMkAG${opaque(72)}`;
/** An immutable id. */
export const newKey = (): string => `AAkALg${opaque(48)}`;
/** Containers keep one id for ever. */
export const newFolderId = (): string => `AQMkAG${opaque(48)}`;
export const newChangeKey = (): string => `CQAAAB${opaque(20)}`;
export const newConversationId = (): string => `AAQkAG${opaque(40)}`;
export const newAttachmentId = (messageId: string): string => `${messageId}BEgAQ${opaque(16)}`;
export const newGuid = (): string => randomUUID();

/** The 22 bytes that begin a conversation index; replies add five to them. */
export const newConversationIndex = (): string =>
  Buffer.concat([Buffer.from([1]), randomBytes(21)]).toString("base64");
export const replyIndex = (parent: string): string =>
  Buffer.concat([Buffer.from(parent, "base64"), randomBytes(5)]).toString("base64");

export const newMessageId = (domain: string): string =>
  `<${randomBytes(16).toString("hex").toUpperCase()}@${domain}>`;

/** iCalendar UIDs as Exchange makes them. */
export const newUid = (): string =>
  `040000008200E00074C5B7101A82E008${randomBytes(36).toString("hex").toUpperCase()}`;
