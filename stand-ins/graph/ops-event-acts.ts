import { z } from "zod";
import { type AnswerName, answerEvent, cancelEvent } from "./answers.ts";
import { Recipient } from "./body-types.ts";
import { accepted, type Operation } from "./call.ts";
import { keepAsException } from "./events.ts";
import { theEvent } from "./ops-events.ts";
import { sendInvitations } from "./organise.ts";
import { readBody } from "./read-body.ts";

export const answer =
  (name: AnswerName): Operation =>
  (call) => {
    answerEvent(call.world, call.mailbox, theEvent(call), name, call.body);
    return accepted;
  };

const Comment = z.strictObject({ comment: z.string().nullish() });
export const cancel: Operation = (call) => {
  const event = theEvent(call);
  cancelEvent(call.world, call.mailbox, event, readBody(Comment, call.body, "cancel").comment ?? "");
  return accepted;
};

const Forward = z.strictObject({ comment: z.string().nullish(), toRecipients: z.array(Recipient).min(1) });

/** Those it goes to become attendees on the organiser's copy too. */
export const forwardEvent: Operation = (call) => {
  const event = theEvent(call);
  const { toRecipients } = readBody(Forward, call.body, "forward");
  const added = toRecipients.map((one) => ({
    ...one,
    type: "required" as const,
    response: "none" as const,
    respondedAt: null,
  }));
  const organiser = call.world.mailbox(event.organizer.address);
  for (const mailbox of new Set([call.mailbox, ...(organiser ? [organiser] : [])]))
    for (const copy of mailbox.events.values())
      if (copy.uid === event.uid && copy.isOrganizer) copy.attendees = [...copy.attendees, ...added];
  sendInvitations(call.world, call.mailbox, event, toRecipients);
  return accepted;
};

export const dismissReminder: Operation = (call) => {
  const event = theEvent(call);
  keepAsException(call.mailbox, event);
  event.isReminderOn = false;
  call.world.changed(call.mailbox, "event", "updated", event);
  return { status: 200 };
};

export const snoozeReminder: Operation = (call) => {
  theEvent(call);
  return { status: 200 };
};
