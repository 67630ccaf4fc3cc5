import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { z } from "zod";
import { createDraft, findByMessageId, putKey } from "../graph/drafts.ts";
import type { NewEffect } from "../store/effects.ts";
import { effectKind } from "./effect.ts";
import { sendOnce } from "./send-once.ts";

const Contact = z.object({ name: z.string(), address: z.string() });
const Payload = z.object({
  /** One of the office's own mailboxes. */
  from: Contact,
  to: Contact,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});
type Payload = z.infer<typeof Payload>;

/** Sends a mail in two forms, HTML and text, from one of the office's own mailboxes. */
export const sendMail = (key: string, about: string, payload: Payload): NewEffect => ({
  key: `send-mail ${key}`,
  kind: "send-mail",
  about,
  mailbox: payload.from.address,
  payload,
});

/** The same for the same effect, so that a draft can be found before it wears our key. */
const messageIdOf = (key: string, { from }: Payload): string =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${from.address.split("@")[1] ?? "office"}>`;

const compose = (messageId: string, { from, to, subject, html, text }: Payload): Promise<Buffer> =>
  new MailComposer({
    from,
    to,
    subject,
    html,
    text,
    messageId,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

export const sendMailEffect = effectKind(Payload, async (mail, carrying) => {
  const { graph, key, progress, note } = carrying;
  const mailbox = mail.from.address;
  const messageId = messageIdOf(key, mail);
  const makeDraft = async () => {
    const made = progress["drafting"] ? await findByMessageId(graph, mailbox, messageId) : undefined;
    await note({ drafting: "yes" });
    const draft = made?.graphId ?? (await createDraft(graph, mailbox, await compose(messageId, mail)));
    await putKey(graph, mailbox, draft, key);
    return draft;
  };
  await sendOnce(carrying, mailbox, makeDraft);
});
