import { createTransport } from "nodemailer";
import type { Address } from "./record-parts.ts";
import type { Message } from "./records.ts";

const writer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
const people = (list: readonly Address[]) => list.filter(({ address }) => address !== "");

/** The message as MIME: as it came, or composed for one that was made here. */
export async function toMime(message: Message): Promise<Uint8Array> {
  if (message.mime) return message.mime;
  const written = await writer.sendMail({
    ...(message.from && { from: message.from }),
    to: people(message.to),
    cc: people(message.cc),
    replyTo: people(message.replyTo),
    subject: message.subject,
    date: new Date(message.sentAt),
    messageId: message.internetMessageId,
    [message.body.contentType]: message.body.content,
    headers: message.headers
      .filter(({ name }) => /^(x-|in-reply-to$|references$)/i.test(name))
      .map(({ name, value }) => ({ key: name, value })),
    attachments: message.attachments.map((one) => ({
      filename: one.name,
      content: Buffer.from(one.content),
      contentType: one.kind === "item" ? "message/rfc822" : one.contentType,
      contentDisposition: one.isInline ? "inline" : "attachment",
      ...(one.contentId && { cid: one.contentId }),
    })),
  });
  return Buffer.isBuffer(written.message) ? new Uint8Array(written.message) : new Uint8Array();
}
