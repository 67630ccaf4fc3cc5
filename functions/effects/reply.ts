import { z } from "zod";
import { createReply, putKey } from "../graph/drafts.ts";
import type { NewEffect } from "../store/effects.ts";
import { effectKind } from "./effect.ts";
import { sendOnce } from "./send-once.ts";

const Payload = z.object({
  mailbox: z.string(),
  /** The message that is answered. */
  graphId: z.string(),
  words: z.string(),
});

/** Replies to a message from the mailbox it came to; it can be pulled back until its time. */
export const reply = (
  key: string,
  about: string,
  payload: z.infer<typeof Payload>,
  graceSeconds: number,
): NewEffect => ({
  key: `reply ${key}`,
  kind: "reply",
  about,
  mailbox: payload.mailbox,
  payload,
  graceSeconds,
});

export const replyEffect = effectKind(Payload, async ({ mailbox, graphId, words }, carrying) => {
  const { graph, key } = carrying;
  await sendOnce(carrying, mailbox, async () => {
    const draft = await createReply(graph, mailbox, graphId, { words, key });
    // Graph's page promises nothing about a property given with createReply, so the key is put on once more.
    await putKey(graph, mailbox, draft, key);
    return draft;
  });
});
