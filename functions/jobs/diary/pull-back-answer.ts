import { Problem } from "../../../core/problem.ts";
import { aboutRequest } from "../../effects/answer-invitation.ts";
import { doerIn } from "../../office.ts";
import { saveAct } from "../../store/acts.ts";
import { effectAct } from "../../store/effects.ts";
import { findRequest, withdrawAnswer } from "../../store/requests.ts";
import { pullBackEffect } from "../../store/tray.ts";
import type { Job } from "../job.ts";
import { requireLeadersMailbox } from "../mailboxes.ts";
import { viewRequest } from "./open-request.ts";

/** Takes an answer back out of the tray: nobody is told, and the request is open again. */
export const pullBackAnswer: Job<"pullBackAnswer"> = async ({ mailbox, message }, office) => {
  const { db, settings, user, now } = office;
  requireLeadersMailbox(settings, mailbox);
  const recorded = await findRequest(office, mailbox, message.internetMessageId);
  // Pulled back already, by someone else or by the same press: what was asked for is so.
  if (!recorded) return viewRequest({ mailbox, message }, office);
  const mended = { by: user, now };
  const inTime = await db.transaction().execute(async (tx) => {
    const effect = await pullBackEffect(tx, aboutRequest(recorded.id), mended);
    if (!effect) return false;
    await withdrawAnswer(tx, recorded.id, mended);
    const subject = aboutRequest(recorded.id);
    const onBehalfOf = settings.leader.name;
    await saveAct(tx, doerIn(office), now, { act: "request.pulled-back", subject, onBehalfOf });
    await saveAct(tx, doerIn(office), now, effectAct("effect.cancelled", effect, { onBehalfOf }));
    return true;
  });
  if (!inTime) {
    throw new Problem(
      "conflict",
      "It is too late to pull this back: the answer is on its way. To change it, use Outlook.",
    );
  }
  return viewRequest({ mailbox, message }, office);
};
