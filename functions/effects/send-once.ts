import { findByEffectKey, findDraftState, sendDraft } from "../graph/drafts.ts";
import { GraphFailure } from "../graph/failure.ts";
import { actOnce, countLook, wasTried } from "./act-once.ts";
import { CannotBeDone, type Carrying } from "./effect.ts";

/** Sends the draft that carries this effect's key, made by `makeDraft` if there is none, and sends it once. */
export async function sendOnce(
  carrying: Carrying,
  mailbox: string,
  makeDraft: () => Promise<string>,
): Promise<void> {
  const { graph, note } = carrying;
  const ours = await findOurs(carrying, mailbox);
  if (ours === "sent") return;
  if (!ours && wasTried(carrying)) {
    await countLook(carrying);
    throw new CannotBeDone(
      "Outlook was asked to send this and has neither the draft nor a sent copy any more: it may have gone.",
    );
  }
  const draft = ours?.draft ?? (await makeDraft());
  await note({ draft });
  await actOnce(carrying, async () => {
    try {
      await sendDraft(graph, mailbox, draft);
    } catch (error) {
      // Refused because it had gone already.
      const isNo = error instanceof GraphFailure && (error.kind === "refused" || error.kind === "missing");
      if (!isNo || (await findDraftState(graph, mailbox, draft)) !== "sent") throw error;
    }
  });
}

/** By its id first, which outlives the move to Sent Items; then by our key over the whole mailbox. */
async function findOurs({ graph, key, progress }: Carrying, mailbox: string) {
  const known = progress["draft"];
  const state = known && (await findDraftState(graph, mailbox, known));
  if (state) return state === "sent" ? state : { draft: known };
  const found = await findByEffectKey(graph, mailbox, key);
  if (!found) return undefined;
  return found.sent ? ("sent" as const) : { draft: found.graphId };
}
