import { ItemBody } from "./body-types.ts";
import { readMime } from "./mime-in.ts";
import { newGuid } from "./ids.ts";
import type { Attachment } from "./record-parts.ts";
import { showBody, showRecipient, type Shown } from "./show-parts.ts";

const types = { file: "fileAttachment", item: "itemAttachment", reference: "referenceAttachment" } as const;

function innerBody({ body }: Record<string, unknown>): Shown {
  const parsed = ItemBody.safeParse(body);
  return parsed.success
    ? { body: { contentType: parsed.data.contentType, content: parsed.data.content } }
    : {};
}

/** The mail inside an item attachment. */
async function innerMail(attachment: Attachment): Promise<Shown> {
  if (attachment.item)
    return { "@odata.type": "#microsoft.graph.message", ...attachment.item, ...innerBody(attachment.item) };
  const { parts, sentAt } = await readMime(attachment.content, attachment.modifiedAt);
  return {
    "@odata.type": "#microsoft.graph.message",
    id: newGuid(),
    createdDateTime: attachment.modifiedAt,
    lastModifiedDateTime: attachment.modifiedAt,
    receivedDateTime: sentAt ?? attachment.modifiedAt,
    sentDateTime: sentAt ?? attachment.modifiedAt,
    hasAttachments: (parts.attachments ?? []).length > 0,
    internetMessageId: parts.internetMessageId ?? null,
    subject: parts.subject ?? "",
    importance: parts.importance ?? "normal",
    isDraft: false,
    isRead: true,
    body: showBody(parts.body ?? { contentType: "text", content: "" }, null),
    sender: parts.sender ? showRecipient(parts.sender) : null,
    from: parts.from ? showRecipient(parts.from) : null,
    toRecipients: (parts.to ?? []).map(showRecipient),
    ccRecipients: (parts.cc ?? []).map(showRecipient),
  };
}

/** `bytes`: the content of a file too. `item`: the mail or event inside, too. */
export async function presentAttachment(
  attachment: Attachment,
  { bytes, item }: { bytes: boolean; item: boolean },
): Promise<Shown> {
  const { kind } = attachment;
  return {
    "@odata.type": `#microsoft.graph.${types[kind]}`,
    ...(kind === "file" && { "@odata.mediaContentType": attachment.contentType }),
    id: attachment.id,
    lastModifiedDateTime: attachment.modifiedAt,
    name: attachment.name,
    contentType: attachment.contentType || null,
    size: Math.max(attachment.content.length, 1),
    isInline: attachment.isInline,
    ...(kind === "file" && {
      contentId: attachment.contentId,
      contentLocation: attachment.contentLocation,
      ...(bytes && { contentBytes: Buffer.from(attachment.content).toString("base64") }),
    }),
    ...(kind === "item" && item && { item: await innerMail(attachment) }),
  };
}
