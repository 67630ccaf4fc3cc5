import { sql } from "kysely";
import type { EffectState } from "../../core/contract/shapes.ts";
import type { LondonDate } from "../../core/time.ts";
import { mayBeSeenWithDiary } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { type NewEffect, readEffectStates, saveEffects } from "./effects.ts";
import type { Db, Seen } from "./open.ts";

export interface SentBrief {
  on: LondonDate;
  subject: string;
  html: string;
  text: string;
  sentTo: string;
  sentBy: string;
  sentAt: Date;
}

export const aboutBrief = (on: LondonDate): string => `brief ${on}`;

/** Records the one brief of a London day with its sending. Resolves to false when that day has had its brief. */
export async function saveBrief(db: Db, brief: SentBrief, effect: NewEffect, by: Doer): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const saved = await tx
      .insertInto("briefs")
      .values({
        brief_on: brief.on,
        subject: brief.subject,
        html: brief.html,
        body_text: brief.text,
        sent_to: brief.sentTo,
        sent_by: brief.sentBy,
        sent_at: brief.sentAt,
      })
      .onConflict((conflict) => conflict.column("brief_on").doNothing())
      .executeTakeFirst();
    if (saved.numInsertedOrUpdatedRows !== 1n) return false;
    await saveEffects(tx, [effect], brief.sentAt);
    const subject = aboutBrief(brief.on);
    await saveAct(tx, by, brief.sentAt, { act: "brief.sent", subject, after: brief });
    return true;
  });
}

/** When a day's brief went, which whoever may not read it may still know. */
export async function findBriefSentAt(db: Db, on: LondonDate): Promise<Date | undefined> {
  const { rows } = await sql<{ sent_at: Date | null }>`select brief_sent_at(${on}) as sent_at`.execute(db);
  return rows[0]?.sent_at ?? undefined;
}

export async function findSentBrief(
  { db, viewer }: Seen,
  on: LondonDate,
): Promise<(SentBrief & { delivery: EffectState }) | undefined> {
  const row = await db
    .selectFrom("briefs")
    .selectAll()
    .where("brief_on", "=", on)
    .where(mayBeSeenWithDiary(viewer))
    .executeTakeFirst();
  if (!row) return undefined;
  const delivery = (await readEffectStates(db, [aboutBrief(on)])).get(aboutBrief(on)) ?? {
    state: "done" as const,
  };
  return {
    on: row.brief_on,
    subject: row.subject,
    html: row.html,
    text: row.body_text,
    sentTo: row.sent_to,
    sentBy: row.sent_by,
    sentAt: row.sent_at,
    delivery,
  };
}
