import { reasonLabel } from "../../../core/diary/answer.ts";
import { rulesAgainst } from "../../../core/diary/findings.ts";
import { requestState } from "../../../core/diary/request-state.ts";
import { Problem } from "../../../core/problem.ts";
import { answerInvitation, aboutRequest } from "../../effects/answer-invitation.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { readRequest } from "../../graph/calendar.ts";
import { findRequest, saveAnswer } from "../../store/requests.ts";
import { doerIn } from "../../office.ts";
import type { Job } from "../job.ts";
import { requireLeadersMailbox } from "../mailboxes.ts";
import { readDay, viewRequest } from "./open-request.ts";

export const answerRequest: Job<"answerRequest"> = async ({ mailbox, message, version, answer }, office) => {
  const { db, graph, settings, now } = office;
  requireLeadersMailbox(settings, mailbox);
  if (!reasonLabel(answer.kind, answer.reason)) {
    throw new Problem("bad-input", "Choose a reason from the list.");
  }
  if (await findRequest(office, mailbox, message.internetMessageId)) {
    // Someone was quicker, or the button was pressed twice: the first answer stands and is shown.
    return viewRequest({ mailbox, message }, office);
  }
  const request = await readRequest(graph, mailbox, message.internetMessageId);
  const { state, explanation } = requestState(request, request.event, null, now);
  if (state !== "open" || !request.event) throw new Problem("conflict", explanation);
  if (request.event.changeKey !== version) {
    throw new Problem(
      "conflict",
      "The organiser has changed this since you opened it. Look at it again before you answer.",
    );
  }
  const event = request.event;
  const overridden = answer.kind === "decline" ? [] : rulesAgainst(await readDay(graph, mailbox, request));
  const requestId = await saveAnswer(db, {
    mailbox,
    request,
    event,
    answer,
    overridden,
    by: doerIn(office),
    onBehalfOf: settings.leader.name,
    now,
    effect: (id) =>
      answerInvitation(
        id,
        {
          mailbox,
          eventId: event.id,
          kind: answer.kind,
          comment: answer.message,
          // Outlook refuses to send a response that the organiser did not ask for.
          sendResponse: event.responseRequested,
          startAt: event.startAt,
        },
        settings.graceSeconds,
      ),
  });
  await carryOut(office, { about: aboutRequest(requestId) });
  return viewRequest({ mailbox, message: { internetMessageId: request.internetMessageId } }, office);
};
