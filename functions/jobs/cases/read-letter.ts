import type { CampaignOfMessage } from "../../../core/contract/campaigns.ts";
import type { MessageRef, Suggestion } from "../../../core/contract/shapes.ts";
import type { Email } from "../../../core/mail/email.ts";
import { type Judgement, judge } from "../../../core/triage/judge.ts";
import { suggest } from "../../../core/triage/suggest.ts";
import { type OutlookMessage, readMessage } from "../../graph/mail.ts";
import { learningOf } from "../../learning/learning.ts";
import type { Office } from "../../office.ts";
import { readerOf, requireOurMailbox } from "../mailboxes.ts";
import { campaignOf, knownCopies } from "./know-campaign.ts";
import { withEnclosed } from "./with-enclosed.ts";

/** A message of ours, read and judged, beside the copies of it that have come. */
export async function readLetter(
  { mailbox, message }: MessageRef,
  office: Office,
): Promise<{
  letter: OutlookMessage;
  email: Email;
  judgement: Judgement;
  suggestion: Suggestion;
  campaign: CampaignOfMessage | null;
}> {
  const { graph, settings } = office;
  requireOurMailbox(settings, mailbox);
  const [found, learning] = await Promise.all([
    readMessage(graph, mailbox, message.internetMessageId),
    learningOf(office),
  ]);
  const letter = await withEnclosed(found, mailbox, office);
  const email = { ...letter, receivedAt: letter.receivedAt.toISOString() };
  const known = await knownCopies(letter, email, mailbox, office);
  const judgement = judge(email, {
    ...readerOf(settings),
    identicalLetters: known.identicalLetters,
    ...learning,
  });
  const campaign = await campaignOf(letter, mailbox, known, judgement, office);
  return { letter, email, judgement, suggestion: suggest(judgement), campaign };
}
