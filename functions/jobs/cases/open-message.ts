import { datesOfAllTypes } from "../../../core/deadlines/all-types.ts";
import type { Attached } from "../../../core/contract/letter.ts";
import type { CaseView, SealedCase } from "../../../core/contract/shapes.ts";
import { attachedOf } from "../../../core/mail/attached.ts";
import { letterView } from "../../../core/triage/letter-view.ts";
import { listAttachments } from "../../graph/attachments.ts";
import { GraphFailure } from "../../graph/failure.ts";
import type { OutlookMessage } from "../../graph/mail.ts";
import type { Office } from "../../office.ts";
import { readCaseViews } from "../../store/case-views.ts";
import { type Filing, findFilings } from "../../store/filings.ts";
import type { Job } from "../job.ts";
import { readLetter } from "./read-letter.ts";

export const openMessage: Job<"openMessage"> = async (ref, office) => {
  const { letter, judgement, suggestion } = await readLetter(ref, office);
  const [{ own, copy, conversation }, attachments] = await Promise.all([
    findFilings(office, { ...letter, mailbox: ref.mailbox }),
    attachmentsOf(letter, ref.mailbox, office),
  ]);
  const filed = own ?? conversation;
  const [found] = await readCaseViews(office, filed && !filed.hidden ? [filed.case] : []);
  const sealedCase = found ? sealed(found) : null;
  const view = found && !sealedCase ? found : null;
  const restricted = isKeptFrom(own ?? copy ?? conversation);
  const { nation, receiptCutOff } = office.settings;
  return {
    mailbox: ref.mailbox,
    message: ref.message,
    subject: letter.subject,
    from: letter.from,
    receivedAt: letter.receivedAt.toISOString(),
    hasAttachments: letter.hasAttachments,
    suggestion,
    letter: restricted || sealedCase ? null : letterView(judgement, attachments),
    ...datesOfAllTypes(letter.receivedAt, { division: nation, cutOff: receiptCutOff }),
    case: own ? view : null,
    conversationCase: own ? null : view,
    sealedCase,
    restricted,
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

const isKeptFrom = (filing: Filing | undefined): boolean => filing?.hidden ?? false;

/** Of a restricted case only that it is there, until someone says why they open it. */
const sealed = ({ reference, restrictedTo, dates }: CaseView): SealedCase | null =>
  restrictedTo && {
    reference,
    restrictedTo,
    dueOn: (dates.respond ?? dates.acknowledge)?.dueOn ?? null,
  };
