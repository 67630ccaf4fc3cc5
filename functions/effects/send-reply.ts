import { z } from "zod";
import type { NewEffect } from "../store/effects.ts";
import { readDraftToMake } from "../store/reply-drafts.ts";
import { makeReply } from "./draft-reply.ts";
import { effectKind } from "./effect.ts";
import { sendOnce } from "./send-once.ts";

const Payload = z.object({ draft: z.number() });

/** Drafts a reply and sends it, after a while in which it can be called off. */
export const sendReply = (
  draft: number,
  { about, mailbox, graceSeconds }: Required<Pick<NewEffect, "about" | "mailbox" | "graceSeconds">>,
): NewEffect => ({
  key: `send-reply ${draft}`,
  kind: "send-reply",
  about,
  mailbox,
  payload: { draft } satisfies z.infer<typeof Payload>,
  graceSeconds,
});

export const sendReplyEffect = effectKind(Payload, async ({ draft }, carrying) => {
  const { db, note, progress } = carrying;
  if (progress["written"] === undefined) {
    await makeReply(draft, carrying);
    // From here on a try is one to send.
    await note({ written: "yes", tried: undefined, looks: undefined, lookedAt: undefined });
  }
  const { mailbox, made } = await readDraftToMake(db, draft);
  await sendOnce(carrying, mailbox, async () => made ?? "");
});
