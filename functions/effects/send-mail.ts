import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { z } from "zod";
import { createDraft, findByEffectKey, findDraftState, sendDraft } from "../graph/mail.ts";
import type { NewEffect } from "../store/effects.ts";
import { effectKind } from "./effect.ts";

const Contact = z.object({ name: z.string(), address: z.string() });
const Payload = z.object({
  /** One of the office's own mailboxes. */
  from: Contact,
  to: Contact,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

/** Sends a mail in two forms, HTML and text, from one of the office's own mailboxes. */
export const sendMail = (key: string, about: string, payload: z.infer<typeof Payload>): NewEffect => ({
  key: `send-mail ${key}`,
  kind: "send-mail",
  about,
  payload,
});

const compose = ({ from, to, subject, html, text }: z.infer<typeof Payload>): Promise<Buffer> =>
  new MailComposer({
    from,
    to,
    subject,
    html,
    text,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

export const sendMailEffect = effectKind(Payload, async (mail, { graph, key, progress, note }) => {
  let draft = progress["draft"];
  const state = draft && (await findDraftState(graph, mail.from.address, draft));
  if (state === "sent") return;
  if (!draft || !state) {
    const found = await findByEffectKey(graph, mail.from.address, key);
    if (found?.sent) return;
    draft = found?.graphId ?? (await createDraft(graph, mail.from.address, await compose(mail), key));
    await note({ draft });
  }
  await sendDraft(graph, mail.from.address, draft);
});
