import { fingerprintOf } from "../../../core/mail/fingerprint.ts";
import { type Judgement, judge } from "../../../core/triage/judge.ts";
import { isClocked, isDanger } from "../../../core/triage/weighty.ts";
import type { OutlookMessage } from "../../graph/mail.ts";
import type { Settings } from "../../settings.ts";
import { daysRemembered, type LetterToKeep } from "../../store/letters.ts";
import { ourMailboxes, readerOf } from "../mailboxes.ts";

/** What is remembered of a letter; nothing of what no person wrote, of our own mail, and of what came too long ago. */
export function letterToKeep(
  letter: OutlookMessage,
  mailbox: string,
  settings: Settings,
  now: Date,
  judged?: Judgement,
): LetterToKeep | undefined {
  const { internetMessageId, graphId, receivedAt, from } = letter;
  const own = ourMailboxes(settings);
  const isOld = now.getTime() - receivedAt.getTime() > daysRemembered * 86_400_000;
  if (isOld || own.includes(from.address)) return undefined;
  const email = { ...letter, receivedAt: receivedAt.toISOString() };
  const fingerprint = fingerprintOf(email);
  if (!fingerprint) return undefined;
  const judgement = judged ?? judge(email, readerOf(settings));
  return {
    mailbox,
    internetMessageId,
    graphId,
    receivedAt,
    from: from.address,
    fingerprint,
    danger: isDanger(judgement),
    clocked: isClocked(judgement),
  };
}
