import { trailOf } from "../../../core/mail/trail.ts";
import { isCleared, stepsFor } from "../../../core/replies/clearance.ts";
import { draftOf, isToWriter, meaningOf } from "../../../core/replies/sent.ts";
import type { TypeCode } from "../../../core/triage/types.ts";
import { cut, oneLine } from "../../../core/text.ts";
import { findReply } from "../../graph/drafts.ts";
import type { OutlookMessage } from "../../graph/mail.ts";
import { type Office, officeItself } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { findFilings, whereToJoin } from "../../store/filings.ts";
import { readClearances } from "../../store/reply-clearances.ts";
import { findDraftsOf, readWriters, saveSent } from "../../store/sent-replies.ts";
import { digestOf, replyWords } from "../replies/reply-words.ts";

type Draft = Awaited<ReturnType<typeof findDraftsOf>>[number];

/** Puts a mail that has gone on the case it answers. Which one it is our draft says, or what it answers, quotes or belongs to. */
export async function seeSent(office: Office, mailbox: string, mail: OutlookMessage): Promise<void> {
  if (mail.meeting) return;
  const { db, viewer, now, correlation } = office;
  const drafts = await findDraftsOf(db, mail);
  const own = draftOf(
    mail,
    drafts.map((row) => ({ ...row, graphId: row.graph_id, internetMessageId: row.internet_message_id })),
  );
  const draft = drafts.find(({ id }) => id === own?.id);
  const caseId = draft?.case_id ?? (await caseAnswered(office, mailbox, mail));
  if (caseId === undefined) return;
  const reaches = isToWriter(mail, await readWriters(db, caseId));
  if (!draft && !reaches) return;
  const sent = {
    caseId,
    mailbox,
    internetMessageId: mail.internetMessageId,
    subject: oneLine(mail.subject),
    to: cut(mail.to.map(({ address }) => address).join(", "), 500),
    sentAt: mail.receivedAt,
    draft: draft && {
      id: draft.id,
      purpose: draft.purpose,
      cleared: await wasCleared(office, mailbox, mail, draft),
    },
    means: meaningOf(own, reaches),
  };
  const hours = await officeHours(office);
  await saveSent({ db, viewer }, sent, { by: officeItself(correlation), now, hours });
}

async function caseAnswered(
  { db, viewer }: Office,
  mailbox: string,
  mail: OutlookMessage,
): Promise<number | undefined> {
  const found = whereToJoin(await findFilings({ db, viewer }, { ...mail, ...trailOf(mail), mailbox }));
  return found === "hidden" ? undefined : found?.case;
}

/** Whether those who were to look at it had agreed to the very words that went; null when nobody was to. */
async function wasCleared(
  { db, graph }: Office,
  mailbox: string,
  { graphId }: OutlookMessage,
  { id, purpose, type, topic }: Draft,
): Promise<boolean | null> {
  // Written by the store of cases from the contract's own values.
  const steps = stepsFor(purpose, type as TypeCode, topic);
  if (steps.length === 0) return null;
  const gone = await findReply(graph, mailbox, graphId);
  if (!gone) return false;
  return isCleared(steps, await readClearances(db, [id]), digestOf(replyWords(gone.html)));
}
