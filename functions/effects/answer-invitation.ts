import { z } from "zod";
import { answerKinds } from "../../core/diary/answer.ts";
import type { DiaryEvent } from "../../core/diary/diary-event.ts";
import { answerEvent, findEvent } from "../graph/calendar.ts";
import type { NewEffect } from "../store/effects.ts";
import { actOnce, wasTried } from "./act-once.ts";
import { CannotBeDone, effectKind } from "./effect.ts";

const Payload = z.object({
  mailbox: z.string(),
  eventId: z.string(),
  kind: z.enum(answerKinds),
  comment: z.string(),
  sendResponse: z.boolean(),
  /** When the meeting was to begin as the answer was decided. */
  startAt: z.string().optional(),
});
type Payload = z.infer<typeof Payload>;

export const aboutRequest = (id: number): string => `request ${id}`;

/** Gives the organiser the answer that a person decided on, after a while in the tray. A request is answered once. */
export const answerInvitation = (requestId: number, payload: Payload, graceSeconds: number): NewEffect => ({
  key: `answer-invitation ${requestId}`,
  kind: "answer-invitation",
  about: aboutRequest(requestId),
  mailbox: payload.mailbox,
  payload,
  graceSeconds,
});

const responses = { accept: "accepted", tentative: "tentativelyAccepted", decline: "declined" } as const;

export const answerInvitationEffect = effectKind(Payload, async (answer, carrying) => {
  const { mailbox, eventId, kind, comment, sendResponse } = answer;
  const { graph } = carrying;
  const event = await findEvent(graph, mailbox, eventId);
  if (event?.responseStatus === responses[kind]) return;
  // A declined engagement leaves the calendar, so after a try of ours its absence is the proof.
  if (!event && kind === "decline" && wasTried(carrying)) return;
  refuseChanged(event, answer, wasTried(carrying));
  await actOnce(carrying, () => answerEvent(graph, mailbox, eventId, { kind, comment, sendResponse }));
});

/** The answer was meant for the engagement as it was then: what others did to it since goes before it. */
function refuseChanged(event: DiaryEvent | undefined, { startAt }: Payload, tried: boolean): void {
  if (!event)
    throw new CannotBeDone(
      "The engagement is no longer in the Leader’s calendar, so the organiser was not answered.",
    );
  if (event.isCancelled)
    throw new CannotBeDone("The organiser cancelled the meeting before the answer could go.");
  if (tried) return;
  if (startAt !== undefined && event.startAt !== startAt)
    throw new CannotBeDone("The organiser moved the meeting before the answer could go.");
  if (event.responseStatus !== "none" && event.responseStatus !== "notResponded")
    throw new CannotBeDone("Someone gave another answer in Outlook before this one could go.");
}
