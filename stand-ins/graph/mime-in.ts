import PostalMime, {
  type Address as MimeAddress,
  type Attachment as MimeAttachment,
  type Email,
} from "postal-mime";
import { readTnef, type Tnef } from "../../functions/mail/tnef.ts";
import { newAttachmentId, newId } from "./ids.ts";
import type { Address, Attachment, Header } from "./record-parts.ts";
import type { Message } from "./records.ts";
import { preview } from "./show-parts.ts";
import { takeUuencoded } from "./uuencode.ts";

export interface Mail {
  /** What of a message can be read out of MIME. */
  parts: Partial<Message>;
  /** From the Date header, if that is a date. */
  sentAt: string | undefined;
  /** Text of the calendar part, and its method. */
  calendar: { text: string; method: string } | undefined;
}

const utf8 = new TextDecoder();

function addresses(list: readonly MimeAddress[] = []): Address[] {
  return list
    .flatMap((one) => one.group ?? [one])
    .filter((one) => one.address || one.name)
    .map(({ name, address }) => ({ name: name || (address ?? ""), address: address ?? "" }));
}

const bytesOf = ({ content }: MimeAttachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

function toAttachment(part: MimeAttachment, place: number, at: string): Attachment {
  const isMail = part.mimeType === "message/rfc822";
  const extension = isMail ? "eml" : (part.mimeType.split("/")[1] ?? "bin").replace(/^x-/, "");
  return {
    id: newAttachmentId(newId()),
    kind: isMail ? "item" : "file",
    name: part.filename || `attachment-${place + 1}.${extension}`,
    contentType: isMail ? "" : part.mimeType,
    isInline: part.disposition === "inline" ? Boolean(part.contentId) : Boolean(part.related),
    contentId: part.contentId?.replace(/^<|>$/g, "") ?? null,
    contentLocation: null,
    modifiedAt: at,
    content: bytesOf(part),
  };
}

const isPacked = ({ mimeType, filename }: MimeAttachment): boolean =>
  /^application\/(?:vnd\.)?ms-tnef$/i.test(mimeType) || /^winmail\.dat$/i.test(filename ?? "");

const unpackedFile = (file: Tnef["attachments"][number]): MimeAttachment => ({
  filename: file.name,
  mimeType: "application/octet-stream",
  disposition: "attachment",
  content: file.content.slice().buffer,
});

/** Exchange opens what Outlook packed as `winmail.dat`; what it cannot read stays an attachment. */
function unpack(parts: readonly MimeAttachment[]): { text: string; parts: MimeAttachment[] } {
  const texts: string[] = [];
  const unpacked = parts.flatMap((part) => {
    const tnef = isPacked(part) ? readTnef(bytesOf(part)) : null;
    if (!tnef || (tnef.body === "" && tnef.attachments.length === 0)) return [part];
    texts.push(tnef.body);
    return tnef.attachments.map(unpackedFile);
  });
  return { text: texts.join("\n\n").trim(), parts: unpacked };
}

const isDate = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));

const headersOf = (mail: Email): Header[] =>
  mail.headers.map(({ originalKey, key, value }) => ({ name: originalKey || key, value }));

function importanceOf(mail: Email): Message["importance"] {
  const named = (name: string): string =>
    mail.headers.find(({ key }) => key === name)?.value.toLowerCase() ?? "";
  if (named("importance") === "high" || /^[12]/.test(named("x-priority"))) return "high";
  return named("importance") === "low" || /^[45]/.test(named("x-priority")) ? "low" : "normal";
}

/** Reads any mail, however broken; what cannot be read is left out. `at` dates the attachments. */
export async function readMime(mime: Uint8Array, at: string): Promise<Mail> {
  const mail = await PostalMime.parse(mime, { forceRfc822Attachments: true });
  const calendarPart = mail.attachments.find((part) => part.mimeType === "text/calendar");
  const packed = unpack(mail.attachments);
  const found = takeUuencoded(mail.html ? "" : mail.text?.trim() ? mail.text : packed.text, at);
  const body = mail.html
    ? { contentType: "html" as const, content: mail.html }
    : { contentType: "text" as const, content: found.text };
  const from = addresses(mail.from ? [mail.from] : [])[0] ?? null;
  const sender = addresses(mail.sender ? [mail.sender] : [])[0] ?? from;
  const sentAt = isDate(mail.date) ? new Date(mail.date).toISOString() : undefined;
  const internetMessageId = mail.messageId?.trim();
  const calendarText = calendarPart ? utf8.decode(bytesOf(calendarPart)) : "";
  const method = /^METHOD:\s*(\w+)/im.exec(calendarText)?.[1] ?? calendarPart?.method ?? "";
  return {
    sentAt,
    calendar: calendarPart && { text: calendarText, method: method.toUpperCase() },
    parts: {
      subject: mail.subject ?? "",
      body,
      preview: preview(body),
      from,
      sender,
      to: addresses(mail.to),
      cc: addresses(mail.cc),
      bcc: addresses(mail.bcc),
      replyTo: addresses(mail.replyTo),
      importance: importanceOf(mail),
      headers: headersOf(mail),
      attachments: [
        ...packed.parts.map((part, place) => toAttachment(part, place, at)),
        ...found.attachments,
      ],
      ...(internetMessageId && { internetMessageId }),
      mime,
    },
  };
}
