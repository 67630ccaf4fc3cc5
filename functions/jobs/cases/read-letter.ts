import type { MessageRef, Suggestion } from "../../../core/contract/shapes.ts";
import { type Judgement, judge } from "../../../core/triage/judge.ts";
import { suggest } from "../../../core/triage/suggest.ts";
import { type OutlookMessage, readMessage } from "../../graph/mail.ts";
import type { Office } from "../../office.ts";
import { requireOurMailbox } from "../mailboxes.ts";

/** A message of ours, read and judged. */
export async function readLetter(
  { mailbox, message }: MessageRef,
  { graph, settings }: Office,
): Promise<{ letter: OutlookMessage; judgement: Judgement; suggestion: Suggestion }> {
  requireOurMailbox(settings, mailbox);
  const letter = await readMessage(graph, mailbox, message.internetMessageId);
  const email = { ...letter, receivedAt: letter.receivedAt.toISOString() };
  const judgement = judge(email, {
    leader: settings.leader,
    ownMailboxes: [settings.leader.address, settings.office.address],
  });
  return { letter, judgement, suggestion: suggest(judgement) };
}
