import { dayAround } from "../../../core/diary/day.ts";
import type { Entry } from "../../../core/diary/diary-event.ts";
import { findingsFor } from "../../../core/diary/findings.ts";
import { requestState } from "../../../core/diary/request-state.ts";
import { addDays, londonDate, londonInstant } from "../../../core/time.ts";
import type { RequestView } from "../../../core/contract/shapes.ts";
import { type MeetingMessage, readDiary, readRequest } from "../../graph/calendar.ts";
import { aboutRequest } from "../../effects/answer-invitation.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { GraphFailure } from "../../graph/failure.ts";
import type { Office } from "../../office.ts";
import { findRequest, type RecordedRequest } from "../../store/requests.ts";
import type { Job } from "../job.ts";
import { requireLeadersMailbox } from "../mailboxes.ts";

export const openRequest: Job<"openRequest"> = async (ref, office) => {
  requireLeadersMailbox(office.settings, ref.mailbox);
  const recorded = await findRequest(office, ref.mailbox, ref.message.internetMessageId);
  // An answer whose time in the tray is over goes now, without waiting for the sweep.
  if (recorded) await carryOut(office, { about: aboutRequest(recorded.id) });
  return viewRequest(ref, office);
};

/** A request as it stands: in Outlook, and on the record once it is answered and Outlook has put it away. */
export async function viewRequest(
  { mailbox, message }: Pick<RequestView, "mailbox" | "message">,
  office: Office,
): Promise<RequestView> {
  const { graph, now } = office;
  const recorded = await findRequest(office, mailbox, message.internetMessageId);
  const request = await findInOutlook(graph, mailbox, message.internetMessageId, recorded);
  const asked = request.event ?? request;
  const day = await readDay(graph, mailbox, request);
  const state = requestState(request, request.event, recorded?.answer, now);
  return {
    mailbox,
    message,
    ...state,
    subject: request.subject,
    organiser: request.organiser,
    location: asked.location,
    startAt: asked.startAt,
    endAt: asked.endAt,
    allDay: asked.allDay,
    recurring: request.event?.recurring ?? false,
    responseRequested: request.event?.responseRequested ?? true,
    version: request.event?.changeKey ?? "",
    day,
    findings: state.state === "open" ? findingsFor(day) : [],
    answer: recorded?.answer ?? null,
  };
}

/** Outlook takes a request away once it is answered: then the record has it. */
async function findInOutlook(
  graph: Office["graph"],
  mailbox: string,
  internetMessageId: string,
  recorded: RecordedRequest | undefined,
): Promise<MeetingMessage> {
  try {
    return await readRequest(graph, mailbox, internetMessageId);
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === "missing" && recorded) return recorded.request;
    throw error;
  }
}

/** The request's day as it is in the diary now, the request in its place. */
export async function readDay(
  graph: Office["graph"],
  mailbox: string,
  request: MeetingMessage,
): Promise<Entry[]> {
  const { startAt, endAt } = request.event ?? request;
  if (!startAt || !endAt) return dayAround([], request);
  const from = londonInstant(londonDate(new Date(startAt)), "00:00");
  const to = londonInstant(addDays(londonDate(new Date(endAt)), 1), "00:00");
  return dayAround(await readDiary(graph, mailbox, from, to), request);
}
