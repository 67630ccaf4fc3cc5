import { keysOf } from "../../../core/cases/keys.ts";
import type { Attached } from "../../../core/contract/letter.ts";
import type { CaseView, SealedCase } from "../../../core/contract/shapes.ts";
import { datesOfAllTypes } from "../../../core/deadlines/all-types.ts";
import { dueOnOf } from "../../../core/deadlines/next-due.ts";
import { attachedOf } from "../../../core/mail/attached.ts";
import { isTelling } from "../../../core/mail/subject.ts";
import { letterView } from "../../../core/triage/letter-view.ts";
import { listAttachments } from "../../graph/attachments.ts";
import { GraphFailure } from "../../graph/failure.ts";
import type { OutlookMessage } from "../../graph/mail.ts";
import type { Office } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { findEarlier } from "../../store/case-keys.ts";
import type { Job } from "../job.ts";
import { ourMailboxes } from "../mailboxes.ts";
import { findPlace } from "./find-place.ts";
import { readLetter } from "./read-letter.ts";

export const openMessage: Job<"openMessage"> = async (ref, office) => {
  const { letter, judgement, suggestion, campaign } = await readLetter(ref, office);
  const keys = keysOf(letter, ourMailboxes(office.settings));
  const [{ caseId, found, isOwn, joins, restricted }, attachments] = await Promise.all([
    findPlace(office, letter, ref.mailbox),
    attachmentsOf(letter, ref.mailbox, office),
  ]);
  const sealedCase = found ? sealed(found) : null;
  const view = found && !sealedCase ? found : null;
  return {
    mailbox: ref.mailbox,
    message: ref.message,
    subject: letter.subject,
    from: letter.from,
    receivedAt: letter.receivedAt.toISOString(),
    hasAttachments: letter.hasAttachments,
    meeting: letter.meeting,
    suggestion,
    letter: restricted || sealedCase ? null : letterView(judgement, attachments),
    ...datesOfAllTypes(letter.receivedAt, await officeHours(office)),
    case: isOwn ? view : null,
    conversationCase: isOwn ? null : view,
    joins,
    knows: await findEarlier(
      office,
      keys.filter(({ kind, key }) => kind !== "subject" || isTelling(key)),
      caseId,
    ),
    sealedCase,
    restricted,
    // Its own sentences are the letter's words.
    campaign: restricted || sealedCase ? null : campaign,
  };
};

/** Null when Outlook could not say: the letter opens all the same. */
async function attachmentsOf(
  { graphId, hasAttachments }: OutlookMessage,
  mailbox: string,
  { graph }: Office,
): Promise<Attached[] | null> {
  if (!hasAttachments) return [];
  try {
    return attachedOf(await listAttachments(graph, mailbox, graphId));
  } catch (error) {
    if (error instanceof GraphFailure) return null;
    throw error;
  }
}

/** Of a restricted case only that it is there, until someone says why they open it. */
const sealed = ({ reference, restrictedTo, dates }: CaseView): SealedCase | null =>
  restrictedTo && {
    reference,
    restrictedTo,
    dueOn: dueOnOf(dates),
  };
