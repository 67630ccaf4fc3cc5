import { z } from "zod";
import { MessageBody, Recipient } from "./body-types.ts";
import { badRequest } from "./errors.ts";
import { newAttachmentId, newId, replyIndex } from "./ids.ts";
import { addDraft } from "./messages.ts";
import { readBody } from "./read-body.ts";
import type { Address } from "./record-parts.ts";
import type { Mailbox, Message } from "./records.ts";
import { preview, showBody, textToHtml } from "./show-parts.ts";
import { wallClock } from "./time-zones.ts";
import type { World } from "./world.ts";
import { writeMessage } from "./write-message.ts";

export type ReplyKind = "reply" | "replyAll" | "forward";

export const ReplyBody = z.strictObject({
  comment: z.string().nullish(),
  message: MessageBody.nullish(),
  toRecipients: z.array(Recipient).optional(),
});

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const listed = (people: readonly Address[]): string =>
  people
    .map(({ name, address }) => escape(name && name !== address ? `${name} <${address}>` : address))
    .join("; ");

function quoted(original: Message, comment: string): string {
  const inner = String(showBody(original.body, "html")["content"]).replace(
    /^[\s\S]*?<body[^>]*>|<\/body>[\s\S]*$/gi,
    "",
  );
  const sent = wallClock(new Date(original.sentAt), "GMT Standard Time").replace("T", " ").slice(0, 16);
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${escape(comment).replace(/\r?\n/g, "<br>")}<hr tabindex="-1"><div id="divRplyFwdMsg"><b>From:</b> ${original.from ? listed([original.from]) : ""}<br><b>Sent:</b> ${sent}<br><b>To:</b> ${listed(original.to)}<br><b>Subject:</b> ${escape(original.subject)}</div><div>${inner}</div></body></html>`;
}

function everyoneElse(mailbox: Mailbox, people: readonly Address[]): Address[] {
  const seen = new Set([mailbox.address]);
  return people.filter(({ address }) => {
    const known = seen.has(address.toLowerCase());
    seen.add(address.toLowerCase());
    return !known;
  });
}

const prefixed = (subject: string, prefix: "RE" | "FW"): string =>
  /^(re|fw|fwd|aw):/i.test(subject) && prefix === "RE" ? subject : `${prefix}: ${subject}`;

/** A draft that answers or forwards a message. `comment` or `message.body`, never both. */
export function draftReply(
  world: World,
  mailbox: Mailbox,
  original: Message,
  kind: ReplyKind,
  body: unknown,
): Message {
  const given = readBody(ReplyBody, body, kind);
  if (given.comment && given.message?.body)
    throw badRequest("Specify either a comment or the body of the message, not both.", "ErrorInvalidRequest");
  const answered = original.replyTo.length > 0 ? original.replyTo : original.from ? [original.from] : [];
  const others = everyoneElse(mailbox, [...answered, ...original.to]);
  const to = kind === "forward" ? [] : kind === "reply" ? answered : others.length > 0 ? others : answered;
  const content = quoted(original, given.comment ?? "");
  const htmlBody = { contentType: "html" as const, content };
  const draft = addDraft(world, mailbox, {
    subject: prefixed(original.subject, kind === "forward" ? "FW" : "RE"),
    body: htmlBody,
    preview: preview(htmlBody),
    to: given.toRecipients ?? to,
    cc:
      kind === "replyAll"
        ? everyoneElse(mailbox, original.cc).filter(
            ({ address }) => !to.some((one) => one.address === address),
          )
        : [],
    conversationId: original.conversationId,
    conversationIndex: replyIndex(original.conversationIndex),
    attachments:
      kind === "forward" ? original.attachments.map((one) => ({ ...one, id: newAttachmentId(newId()) })) : [],
  });
  const { internetMessageHeaders: extra, ...rest } = given.message ?? {};
  writeMessage(
    draft,
    { ...rest, ...(extra && { internetMessageHeaders: extra }) },
    world.now().toISOString(),
  );
  if (given.message?.body?.contentType === "text")
    draft.body = { contentType: "html", content: textToHtml(given.message.body.content) };
  if (kind !== "forward")
    draft.headers.push(
      { name: "In-Reply-To", value: original.internetMessageId },
      { name: "References", value: original.internetMessageId },
    );
  return draft;
}
