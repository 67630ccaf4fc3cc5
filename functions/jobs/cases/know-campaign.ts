import type { CampaignOfMessage } from "../../../core/contract/campaigns.ts";
import type { Email } from "../../../core/mail/email.ts";
import { fingerprintOf, sentencesOfLetter } from "../../../core/mail/fingerprint.ts";
import { addsSomething, ownAmong } from "../../../core/mail/own-words.ts";
import type { Judgement } from "../../../core/triage/judge.ts";
import type { OutlookMessage } from "../../graph/mail.ts";
import { type Office, seenBy } from "../../office.ts";
import { findCampaignOf, readCampaignFacts } from "../../store/campaign-views.ts";
import type { Campaign } from "../../store/campaigns.ts";
import { keepLetters } from "../../store/letters.ts";
import { letterToKeep } from "../sync/letter-to-keep.ts";

/** What is known of a letter's copies before it is judged. */
export interface KnownCopies {
  campaign: Campaign | undefined;
  isRemembered: boolean;
  /** With this one. */
  identicalLetters: number;
}

export async function knownCopies(
  letter: OutlookMessage,
  email: Email,
  mailbox: string,
  office: Office,
): Promise<KnownCopies> {
  const fingerprint = fingerprintOf(email);
  if (!fingerprint) return { campaign: undefined, isRemembered: true, identicalLetters: 1 };
  const { db } = seenBy(office, "system");
  const known = await findCampaignOf(
    db,
    { mailbox, internetMessageId: letter.internetMessageId },
    fingerprint,
  );
  const copies = known.campaign?.isMany ? known.campaign.copies + (known.isRemembered ? 0 : 1) : 1;
  return { ...known, identicalLetters: copies };
}

/** Remembers the letter if the office had not come to it yet, and says what it is a copy in. */
export async function campaignOf(
  letter: OutlookMessage,
  mailbox: string,
  { campaign, isRemembered }: KnownCopies,
  judgement: Judgement,
  office: Office,
): Promise<CampaignOfMessage | null> {
  const { db } = seenBy(office, "system");
  const kept = isRemembered
    ? undefined
    : letterToKeep(letter, mailbox, office.settings, office.now, judgement);
  if (kept) await db.transaction().execute((tx) => keepLetters(tx, [kept]));
  if (!campaign) return null;
  const facts = await readCampaignFacts(db, campaign.id);
  if (!facts) return null;
  const own = ownAmong(
    sentencesOfLetter({ ...letter, receivedAt: letter.receivedAt.toISOString() }),
    campaign,
  );
  return {
    ...facts,
    addsOwn: addsSomething(own),
    own: own.slice(0, 20).map(({ text }) => text.slice(0, 600)),
  };
}
