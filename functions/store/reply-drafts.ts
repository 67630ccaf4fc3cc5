import type { Selectable } from "kysely";
import { teamsOf } from "../../core/cases/teams.ts";
import type { Purpose } from "../../core/replies/purposes.ts";
import { afterDraft } from "../../core/replies/stage.ts";
import { mayBeSeenBy } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { saveEvent } from "./case-events.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { type NewEffect, saveEffects } from "./effects.ts";
import { requireStanding } from "./held-cases.ts";
import type { Db, Seen } from "./open.ts";
import { moveWithReply, type Replier } from "./reply-moves.ts";
import type { Tables } from "./tables.ts";
import { findTeams } from "./teams.ts";

export type DraftRow = Selectable<Tables["reply_drafts"]>;

/** How effects name the draft they make: it is seen with its case. */
export const aboutDraft = ({ id, case_id }: Pick<DraftRow, "id" | "case_id">): string =>
  `case ${case_id} reply ${id}`;

export interface NewDraft {
  caseId: number;
  /** The row of the letter that is answered. */
  message: number;
  purpose: Purpose;
  line: string;
  version: number;
  title: string;
  text: string;
  digest: string;
  reason: string | undefined;
}

/** Nothing when the same words to the same letter lie there already. */
export const addDraft = (tx: Db, draft: NewDraft, by: Doer, now: Date): Promise<DraftRow | undefined> =>
  tx
    .insertInto("reply_drafts")
    .values({
      case_id: draft.caseId,
      message: draft.message,
      purpose: draft.purpose,
      line: draft.line,
      line_version: draft.version,
      title: draft.title,
      body: draft.text,
      digest: draft.digest,
      reason: draft.reason ?? null,
      by_id: by.id,
      by_name: by.name,
      at: now,
      graph_id: null,
      internet_message_id: null,
      link: null,
      sent_at: null,
      gone_at: null,
    })
    .onConflict((one) => one.doNothing())
    .returningAll()
    .executeTakeFirst();

/** Puts a reply on the record, and what makes its draft; the same words to the same letter are the draft that is there. */
export async function saveDraft(
  { db }: Seen,
  draft: NewDraft,
  replier: Replier,
  effect: (row: DraftRow) => NewEffect,
): Promise<DraftRow> {
  const { by, person, now } = replier;
  return db.transaction().execute(async (tx) => {
    requireStanding(
      await tx
        .selectFrom("cases")
        .select(["reference", "state"])
        .where("id", "=", draft.caseId)
        .forUpdate()
        .executeTakeFirstOrThrow(),
    );
    const made = await addDraft(tx, draft, by, now);
    if (!made) return findSame(tx, draft);
    const event = {
      kind: "reply-drafted" as const,
      draft: made.id,
      purpose: draft.purpose,
      line: draft.line,
      version: draft.version,
      ...(draft.reason !== undefined && { reason: draft.reason }),
    };
    await saveEvent(tx, { caseId: draft.caseId, event }, by, now);
    const { reference } = await raiseVersion(tx, draft.caseId);
    await saveEffects(tx, [effect(made)], now);
    await saveAct(tx, by, now, {
      act: "reply.drafted",
      subject: subjectOfCase(reference),
      after: draft.text,
      detail: {
        draft: made.id,
        purpose: draft.purpose,
        line: draft.line,
        version: draft.version,
        expired: draft.reason !== undefined,
      },
    });
    const theirs = teamsOf(await findTeams(tx), person);
    await moveWithReply(
      tx,
      draft.caseId,
      ({ team }) => afterDraft(draft.purpose, team !== null && theirs.includes(team)),
      replier,
    );
    return made;
  });
}

const findSame = (tx: Db, { message, line, text }: NewDraft): Promise<DraftRow> =>
  tx
    .selectFrom("reply_drafts")
    .selectAll()
    .where("message", "=", message)
    .where("line", "=", line)
    .where("body", "=", text)
    .where("sent_at", "is", null)
    .where("gone_at", "is", null)
    .executeTakeFirstOrThrow();

/** The latest drafts of a case, those first that are new; none of a case that is kept from the viewer. */
export const readDrafts = (
  { db, viewer }: Seen,
  caseId: number,
): Promise<(DraftRow & { mailbox: string })[]> =>
  db
    .selectFrom("reply_drafts")
    .innerJoin("cases", "cases.id", "reply_drafts.case_id")
    .innerJoin("case_messages", "case_messages.id", "reply_drafts.message")
    .selectAll("reply_drafts")
    .select("case_messages.mailbox")
    .where("reply_drafts.case_id", "=", caseId)
    // One of many is seen with the others.
    .where("reply_drafts.line", "<>", "campaign")
    .where(mayBeSeenBy(viewer))
    .orderBy("reply_drafts.id", "desc")
    .limit(10)
    .execute();

/** What is needed to make a draft: the letter it answers, as Outlook knows it, and the case. */
export const readDraftToMake = (db: Db, id: number) =>
  db
    .selectFrom("reply_drafts")
    .innerJoin("case_messages", "case_messages.id", "reply_drafts.message")
    .innerJoin("cases", "cases.id", "reply_drafts.case_id")
    .select([
      "reply_drafts.body",
      "reply_drafts.graph_id as made",
      "case_messages.mailbox",
      "case_messages.graph_id as letter",
      "cases.reference",
    ])
    .where("reply_drafts.id", "=", id)
    .executeTakeFirstOrThrow();

/** What Outlook calls the draft, from now on. */
export async function noteMade(
  db: Db,
  id: number,
  made: { graphId: string; internetMessageId: string; link: string | null },
): Promise<void> {
  await db
    .updateTable("reply_drafts")
    .set({ graph_id: made.graphId, internet_message_id: made.internetMessageId, link: made.link })
    .where("id", "=", id)
    .execute();
}

/** Somebody has thrown it away in Outlook. */
export async function noteGone(db: Db, id: number, now: Date): Promise<void> {
  await db
    .updateTable("reply_drafts")
    .set({ gone_at: now })
    .where("id", "=", id)
    .where("sent_at", "is", null)
    .execute();
}

/** The letters of a case as Outlook knows them, the first first; none of a case that is kept from the viewer. */
export const readLetters = ({ db, viewer }: Seen, caseId: number) =>
  db
    .selectFrom("case_messages")
    .innerJoin("cases", "cases.id", "case_messages.case_id")
    .select([
      "case_messages.id",
      "case_messages.mailbox",
      "case_messages.internet_message_id",
      "case_messages.graph_id",
      "case_messages.subject",
      "case_messages.received_at",
    ])
    .where("case_messages.case_id", "=", caseId)
    .where("removed_at", "is", null)
    .where(mayBeSeenBy(viewer))
    .orderBy("case_messages.id")
    .limit(1000)
    .execute();
