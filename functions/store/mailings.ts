import { sql } from "kysely";
import type { MailingView } from "../../core/contract/mailings.ts";
import { Problem } from "../../core/problem.ts";
import { type LeftOutReason, secondsApart } from "../../core/replies/mailing.ts";
import { mayBeSeenBy } from "./access.ts";
import { type Doer, saveAct, sha256 } from "./acts.ts";
import { holdCampaign } from "./campaign-cases.ts";
import { type NewEffect, saveEffects } from "./effects.ts";
import type { Db, Seen } from "./open.ts";
import { addDraft, type DraftRow, type NewDraft } from "./reply-drafts.ts";

export interface MailingRow {
  id: number;
  case_id: number;
  campaign: number;
  line_version: number;
  body: string;
  confirmed_at: Date | null;
}
/** The line of a draft that is one of many. */
export const mailingLine = "campaign";
export const aboutMailing = ({ id, case_id }: Pick<MailingRow, "id" | "case_id">): string =>
  `case ${case_id} mailing ${id}`;

/** The latest mailing of a campaign, as far as its case may be seen. */
export const findMailing = ({ db, viewer }: Seen, campaign: number): Promise<MailingRow | undefined> =>
  db
    .selectFrom("mailings")
    .innerJoin("cases", "cases.id", "mailings.case_id")
    .selectAll("mailings")
    .where("campaign", "=", campaign)
    .where(mayBeSeenBy(viewer))
    .orderBy("mailings.id", "desc")
    .limit(1)
    .executeTakeFirst();

export async function openMailing(
  { db }: Seen,
  wanted: { campaign: number; caseId: number; version: number; text: string },
  by: Doer,
  now: Date,
): Promise<void> {
  await db
    .insertInto("mailings")
    .values({
      campaign: wanted.campaign,
      case_id: wanted.caseId,
      line_version: wanted.version,
      body: wanted.text,
      by_id: by.id,
      by_name: by.name,
      at: now,
      confirmed_at: null,
      confirmed_by: null,
    })
    .onConflict((one) => one.doNothing())
    .execute();
}

const unlooked = (db: Db, { id, campaign }: MailingRow) =>
  db
    .selectFrom("campaign_filings")
    .innerJoin("case_messages", "case_messages.id", "campaign_filings.message")
    .where("campaign_filings.campaign", "=", campaign)
    .where("removed_at", "is", null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("mailing_letters")
            .select("mailing_letters.message")
            .where("mailing", "=", id)
            .whereRef("mailing_letters.message", "=", "case_messages.id"),
        ),
      ),
    );

/** Letters that were logged together and have not been looked at for this mailing. */
export const findToPrepare = ({ db, viewer }: Seen, mailing: MailingRow, after: number, limit: number) =>
  unlooked(db, mailing)
    .innerJoin("cases", "cases.id", "case_messages.case_id")
    .select(["case_messages.id", "mailbox", "internet_message_id", "case_messages.case_id"])
    .where("case_messages.id", ">", after)
    .where(mayBeSeenBy(viewer))
    .orderBy("case_messages.id")
    .limit(limit)
    .execute();

export interface Prepared {
  message: number;
  address: string;
  greeting: string;
  why: LeftOutReason | null;
}

/** Notes whom it goes to and whom not, each letter once; a writer who is in already is in once. */
export async function savePrepared(db: Db, { id, campaign }: MailingRow, letters: readonly Prepared[]) {
  for (const { message, address, greeting, why } of letters) {
    const row = { mailing: id, message, campaign, writer: sha256(address), greeting, why, draft: null };
    const isNew = await db
      .insertInto("mailing_letters")
      .values(row)
      .onConflict((one) => one.doNothing())
      .returning("message")
      .executeTakeFirst();
    if (!isNew)
      await db
        .insertInto("mailing_letters")
        .values({ ...row, why: why ?? "twice" })
        .onConflict((one) => one.doNothing())
        .execute();
  }
}

/** Whether a mail has gone to this address from this case. */
export async function wasAnswered(db: Db, caseId: number, address: string): Promise<boolean> {
  const row = await db
    .selectFrom("sent_replies")
    .select("id")
    .where("case_id", "=", caseId)
    .where("sent_to", "=", address)
    .where("means", "<>", "neither")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Shown = Omit<NonNullable<MailingView["mailing"]>, "text">;

export async function readMailing(db: Db, row: MailingRow): Promise<Shown> {
  const letters = await db
    .selectFrom("mailing_letters")
    .select((e) => ["why", e("draft", "is not", null).as("is_out"), e.fn.countAll<number>().as("count")])
    .where("mailing", "=", row.id)
    .groupBy(["why", "is_out"])
    .execute();
  const { since } = await unlooked(db, row)
    .select((e) => e.fn.countAll<number>().as("since"))
    .executeTakeFirstOrThrow();
  const { rows } = await sql<Pick<Shown, "sent" | "waiting" | "stopped" | "failed">>`
    select count(*) filter (where done_at is not null) as sent,
      count(*) filter (where cancelled_at is not null) as stopped,
      count(*) filter (where failed_at is not null and done_at is null and cancelled_at is null) as failed,
      count(*) filter (where failed_at is null and done_at is null and cancelled_at is null) as waiting
    from effects where about = ${aboutMailing(row)}`.execute(db);
  const [effects] = rows;
  return {
    id: row.id,
    ready: Number(letters.find(({ why, is_out }) => why === null && !is_out)?.count ?? 0),
    since: Number(since),
    leftOut: letters.flatMap(({ why, count }) => (why ? [{ why, count: Number(count) }] : [])),
    confirmed: row.confirmed_at !== null,
    sent: Number(effects?.sent ?? 0),
    waiting: Number(effects?.waiting ?? 0),
    stopped: Number(effects?.stopped ?? 0),
    failed: Number(effects?.failed ?? 0),
  };
}

interface Confirming {
  ready: number;
  by: Doer;
  now: Date;
  text: (greeting: string) => string;
  effect: (draft: Pick<DraftRow, "id" | "case_id">, mailbox: string, after: number) => NewEffect;
}

/** A person says that it is to go: each writer's mail is put on the record, and on its way at the pace that Exchange allows. */
export async function confirmMailing(
  db: Db,
  mailing: MailingRow,
  { ready, by, now, text, effect }: Confirming,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, mailing.campaign);
    const letters = await tx
      .selectFrom("mailing_letters")
      .innerJoin("case_messages", "case_messages.id", "mailing_letters.message")
      .select(["mailing_letters.message", "greeting", "mailbox", "case_id"])
      .where("mailing", "=", mailing.id)
      .where("why", "is", null)
      // Those who wrote before have their mail, or it is on its way.
      .where("draft", "is", null)
      .orderBy("mailing_letters.message")
      .execute();
    if (letters.length === 0) return;
    if (letters.length !== ready)
      throw new Problem("conflict", `It is ${letters.length} writers by now. Look at it once more.`);
    const effects: NewEffect[] = [];
    for (const [place, { message, greeting, mailbox, case_id }] of letters.entries()) {
      const body = text(greeting);
      const draft: NewDraft = {
        caseId: case_id,
        message,
        purpose: "acknowledgement",
        line: mailingLine,
        version: mailing.line_version,
        title: "Answer to all copies",
        text: body,
        digest: sha256(body),
        reason: undefined,
      };
      const made = await addDraft(tx, draft, by, now);
      if (!made) throw new Problem("conflict", "One of these answers lies among the drafts already.");
      await tx
        .updateTable("mailing_letters")
        .set({ draft: made.id })
        .where("mailing", "=", mailing.id)
        .where("message", "=", message)
        .execute();
      effects.push(effect(made, mailbox, place * secondsApart));
    }
    await saveEffects(tx, effects, now);
    await tx
      .updateTable("mailings")
      .set({ confirmed_at: now, confirmed_by: by.name })
      .where("id", "=", mailing.id)
      .execute();
    await saveAct(tx, by, now, {
      act: "campaign.answered",
      subject: `campaign ${mailing.campaign}`,
      after: mailing.body,
      detail: { mailing: mailing.id, writers: letters.length, version: mailing.line_version },
    });
  });
}

/** What has not been taken up stays where it is, or goes on its way again at the same pace. */
export async function stopMailing(
  db: Db,
  mailing: MailingRow,
  stop: boolean,
  by: Doer,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const about = aboutMailing(mailing);
    if (stop)
      await sql`update effects set cancelled_at = ${now}
        where about = ${about} and attempts = 0 and done_at is null and failed_at is null and cancelled_at is null`.execute(
        tx,
      );
    else
      await sql`update effects set cancelled_at = null, run_after = ${now}::timestamptz + place * ${secondsApart}::float8 * interval '1 second'
        from (select id as stopped, row_number() over (order by id) as place from effects
          where about = ${about} and cancelled_at is not null and attempts = 0 and mended_at is null) as s
        where id = stopped`.execute(tx);
    await saveAct(tx, by, now, {
      act: stop ? "campaign.answer-stopped" : "campaign.answer-resumed",
      subject: `campaign ${mailing.campaign}`,
      detail: { mailing: mailing.id },
    });
  });
}
