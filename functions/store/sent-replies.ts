import { stepOf } from "../../core/cases/plan-move.ts";
import { unanswered } from "../../core/cases/stages.ts";
import type { CaseEvent } from "../../core/contract/case-events.ts";
import type { SentToTell } from "../../core/contract/replies.ts";
import { Problem } from "../../core/problem.ts";
import type { Meaning } from "../../core/replies/sent.ts";
import type { Purpose } from "../../core/replies/purposes.ts";
import { londonDate } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import { saveAct } from "./acts.ts";
import { saveEvent } from "./case-events.ts";
import { saveChange } from "./case-changes.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { type Clocking, saveToClock } from "./clocks.ts";
import { standingOf as standingIn } from "./merged-cases.ts";
import { standingOf, stepTaken } from "./steps.ts";
import type { Db, Seen } from "./open.ts";

export interface SentReply {
  caseId: number;
  mailbox: string;
  internetMessageId: string;
  subject: string;
  to: string;
  sentAt: Date;
  draft: { id: number; purpose: Purpose; cleared: boolean | null } | undefined;
  means: Meaning;
}

/**
 * Puts a mail that has gone on the case it answers, with what it means for the clock, in one. The same mail again changes
 * nothing; nor does one of a case that has been undone.
 */
export async function saveSent({ db, viewer }: Seen, of: SentReply, clocking: Clocking): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Somebody may have merged the case since it was found.
    const caseId = (await standingIn({ db: tx, viewer }, [of.caseId])).get(of.caseId) ?? of.caseId;
    const sent = { ...of, caseId };
    const { state } = await holdCase(tx, caseId);
    if (state !== "open") return false;
    const row = await tx
      .insertInto("sent_replies")
      .values({
        case_id: sent.caseId,
        mailbox: sent.mailbox,
        internet_message_id: sent.internetMessageId,
        subject: sent.subject,
        sent_to: sent.to,
        sent_at: sent.sentAt,
        draft: sent.draft?.id ?? null,
        means: sent.means,
      })
      .onConflict((one) => one.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) return false;
    if (sent.draft)
      await tx
        .updateTable("reply_drafts")
        .set({ sent_at: sent.sentAt })
        .where("id", "=", sent.draft.id)
        .execute();
    const event: CaseEvent = {
      kind: "reply-sent",
      sent: row.id,
      draft: sent.draft?.id ?? null,
      purpose: sent.draft?.purpose ?? null,
      means: sent.means,
      cleared: sent.draft?.cleared ?? null,
    };
    await happened({ db: tx, viewer }, sent.caseId, event, sent.sentAt, clocking);
    return true;
  });
}

/** A person says what a mail meant that was sent by hand. */
export async function tellSent(
  { db, viewer }: Seen,
  caseId: number,
  { sent, means }: { sent: number; means: Exclude<Meaning, "ask"> | "neither" },
  clocking: Clocking,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await holdCase(tx, caseId);
    const row = await tx
      .selectFrom("sent_replies")
      .select(["sent_at", "means"])
      .where("id", "=", sent)
      .where("case_id", "=", caseId)
      .executeTakeFirst();
    if (!row) throw new Problem("not-found", "There is no such mail in this case.");
    if (row.means === means) return;
    if (row.means !== "ask") throw new Problem("conflict", "Someone has said already what this mail was.");
    await tx.updateTable("sent_replies").set({ means }).where("id", "=", sent).execute();
    await happened({ db: tx, viewer }, caseId, { kind: "reply-told", sent, means }, row.sent_at, clocking);
  });
}

type Told = Extract<CaseEvent, { kind: "reply-sent" | "reply-told" }>;

async function happened(
  { db: tx, viewer }: Seen,
  caseId: number,
  event: Told,
  at: Date,
  clocking: Clocking,
): Promise<void> {
  const { by, now } = clocking;
  const on = londonDate(at);
  await saveEvent(tx, { caseId, event, on }, by, now);
  const { reference } = await raiseVersion(tx, caseId);
  if (event.means === "acknowledged" || event.means === "responded")
    await toClock({ db: tx, viewer }, caseId, event.means, on, clocking);
  if (event.means === "responded") await stepOn(tx, caseId, on, clocking);
  await saveAct(tx, by, now, {
    act: event.kind === "reply-sent" ? "reply.sent" : "reply.told",
    subject: subjectOfCase(reference),
    detail: { sent: event.sent, means: event.means, on },
  });
}

/** A reply that has gone answers its case wherever that stood; how it ended, a person says when they close it. */
async function stepOn(tx: Db, caseId: number, on: string, { by, now }: Clocking): Promise<void> {
  const row = await tx.selectFrom("cases").selectAll().where("id", "=", caseId).executeTakeFirstOrThrow();
  const standing = standingOf(row);
  if (row.state !== "open" || !unanswered.includes(standing.stage)) return;
  await saveChange(tx, row, { by, now }, { ...stepTaken(stepOf(standing, "respond"), now, "sent"), on });
}

/** What has happened already happens to no clock again: a second acknowledgement is a mail that went, and no more. */
async function toClock(
  seen: Seen,
  caseId: number,
  kind: "acknowledged" | "responded",
  on: string,
  clocking: Clocking,
): Promise<void> {
  try {
    await saveToClock(seen, { caseId, event: { kind, note: "" }, on }, clocking);
  } catch (error) {
    if (!(error instanceof Problem && error.code === "bad-input")) throw error;
  }
}

const holdCase = (tx: Db, id: number) =>
  tx.selectFrom("cases").select("state").where("id", "=", id).forUpdate().executeTakeFirstOrThrow();

/** Mails of a case of which a person has yet to say what they were. */
export async function readToTell({ db, viewer }: Seen, caseId: number): Promise<SentToTell[]> {
  const rows = await db
    .selectFrom("sent_replies")
    .innerJoin("cases", "cases.id", "sent_replies.case_id")
    .select(["sent_replies.id", "sent_replies.subject", "sent_to", "sent_at"])
    .where("case_id", "=", caseId)
    .where("means", "=", "ask")
    .where(mayBeSeenBy(viewer))
    .orderBy("sent_replies.id", "desc")
    .limit(20)
    .execute();
  return rows.map(({ id, subject, sent_to, sent_at }) => ({
    sent: id,
    subject,
    to: sent_to,
    at: sent_at.toISOString(),
  }));
}

/** Our drafts that this mail may have been, of whatever case. */
export const findDraftsOf = (
  db: Db,
  { graphId, internetMessageId }: { graphId: string; internetMessageId: string },
) =>
  db
    .selectFrom("reply_drafts")
    .innerJoin("cases", "cases.id", "reply_drafts.case_id")
    .selectAll("reply_drafts")
    .select(["cases.type", "cases.topic"])
    .where((e) =>
      e.or([
        e("reply_drafts.graph_id", "=", graphId),
        e("reply_drafts.internet_message_id", "=", internetMessageId),
      ]),
    )
    .limit(5)
    .execute();

/** Everyone who has written in a case. */
export async function readWriters(db: Db, caseId: number): Promise<string[]> {
  const [of, keys] = await Promise.all([
    db.selectFrom("cases").select("correspondent_address").where("id", "=", caseId).executeTakeFirst(),
    db
      .selectFrom("case_keys")
      .select("key")
      .distinct()
      .where("case_id", "=", caseId)
      .where("kind", "in", ["from", "reply-to"])
      .where("removed_at", "is", null)
      .limit(2000)
      .execute(),
  ]);
  return [...new Set([...(of ? [of.correspondent_address] : []), ...keys.map(({ key }) => key)])];
}
