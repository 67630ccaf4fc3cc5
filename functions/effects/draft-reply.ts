import { z } from "zod";
import { aboveQuote, replyHtml } from "../../core/replies/html.ts";
import { subjectWith } from "../../core/replies/subject.ts";
import { createReply, findByEffectKey, findReply, writeReply } from "../graph/drafts.ts";
import type { NewEffect } from "../store/effects.ts";
import { aboutDraft, type DraftRow, noteMade, readDraftToMake } from "../store/reply-drafts.ts";
import { actOnce } from "./act-once.ts";
import { CannotBeDone, type Carrying, effectKind } from "./effect.ts";

const Payload = z.object({ draft: z.number() });

/** Puts a reply among the drafts of the mailbox that the letter came to. Nothing is sent. */
export const draftReply = (row: DraftRow, mailbox: string): NewEffect => ({
  key: `draft-reply ${row.id}`,
  kind: "draft-reply",
  about: aboutDraft(row),
  mailbox,
  payload: { draft: row.id } satisfies z.infer<typeof Payload>,
});

export const draftReplyEffect = effectKind(Payload, ({ draft }, carrying) => makeReply(draft, carrying));

/** Makes the draft if it is not there, and writes our words into it if they are not in. */
export async function makeReply(draft: number, carrying: Carrying): Promise<void> {
  const { db, graph, key } = carrying;
  const { body, mailbox, letter, reference } = await readDraftToMake(db, draft);
  const made = await findMade(carrying, mailbox, letter);
  const reply = await findReply(graph, mailbox, made);
  if (!reply) throw new CannotBeDone("Somebody threw the draft away before the reply was written into it.");
  if (reply.isDraft && reply.reference === undefined)
    await writeReply(graph, mailbox, made, {
      subject: subjectWith(reference, reply.subject),
      html: aboveQuote(replyHtml(body), reply.html),
      key,
      reference,
    });
  await noteMade(db, draft, reply);
}

/** The draft of an earlier try, or a new one. */
async function findMade(carrying: Carrying, mailbox: string, letter: string): Promise<string> {
  const { graph, key, note, progress } = carrying;
  const known = progress["draft"] ?? (await findByEffectKey(graph, mailbox, key))?.graphId;
  if (known !== undefined) return known;
  let made = "";
  await actOnce(carrying, async () => {
    made = await createReply(graph, mailbox, letter, { words: "", key });
  });
  await note({ draft: made });
  return made;
}
