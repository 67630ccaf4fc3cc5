import { z } from "zod";
import { answerKinds } from "../../core/diary/answer.ts";
import { answerEvent, findEvent } from "../graph/calendar.ts";
import type { NewEffect } from "../store/effects.ts";
import { CannotBeDone, effectKind } from "./effect.ts";

const Payload = z.object({
  mailbox: z.string(),
  eventId: z.string(),
  kind: z.enum(answerKinds),
  comment: z.string(),
  sendResponse: z.boolean(),
});

export const aboutRequest = (id: number): string => `request ${id}`;

/** Gives the organiser the answer that a person decided on; a request is answered once. */
export const answerInvitation = (requestId: number, payload: z.infer<typeof Payload>): NewEffect => ({
  key: `answer-invitation ${requestId}`,
  kind: "answer-invitation",
  about: aboutRequest(requestId),
  payload,
});

const responses = { accept: "accepted", tentative: "tentativelyAccepted", decline: "declined" } as const;

export const answerInvitationEffect = effectKind(
  Payload,
  async ({ mailbox, eventId, kind, comment, sendResponse }, { graph, progress, note }) => {
    const event = await findEvent(graph, mailbox, eventId);
    if (event?.responseStatus === responses[kind]) return;
    if (!event) {
      // A declined engagement leaves the calendar, so after a try of ours its absence is the proof.
      if (kind === "decline" && progress["tried"]) return;
      throw new CannotBeDone(
        "The engagement is no longer in the Leader’s calendar, so the organiser was not answered.",
      );
    }
    if (event.isCancelled) {
      throw new CannotBeDone("The organiser cancelled the meeting before the answer could go.");
    }
    await note({ tried: "yes" });
    await answerEvent(graph, mailbox, eventId, { kind, comment, sendResponse });
  },
);
