import { sql } from "kysely";
import { firstStage } from "../../core/cases/stages.ts";
import { Problem } from "../../core/problem.ts";
import { saveAct } from "./acts.ts";
import type { Rearranger } from "./case-joins.ts";
import { saveEvent } from "./case-events.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { saveEffects } from "./effects.ts";
import { type CaseRow, holdCase, holdTwo, requireStanding, type SeenCase } from "./held-cases.ts";
import { markMoved } from "./moved-messages.ts";
import type { Db, Seen } from "./open.ts";

/** Says that two cases belong together, or no longer do. */
export const tieCases = (
  seen: Seen,
  one: SeenCase,
  { other, how }: { other: string; how: "linked" | "unlinked" },
  { by, now, reason }: Rearranger,
): Promise<CaseRow> =>
  seen.db.transaction().execute(async (db) => {
    const [from, to] = await holdTwo({ ...seen, db }, one, { reference: other }, now);
    if (from.id === to.id) throw new Problem("bad-input", `${other} is this case itself. Choose another.`);
    for (const each of [from, to]) if (how === "linked") requireStanding(each);
    const isNew = how === "linked" ? await tie(db, from.id, to.id) : await untie(db, from.id, to.id, now);
    if (!isNew)
      throw new Problem(
        "conflict",
        how === "linked" ? `${other} is linked with it already.` : `${other} is not linked with it.`,
      );
    for (const [each, that] of [
      [from, to],
      [to, from],
    ] as const) {
      const after = await raiseVersion(db, each.id);
      await saveEvent(db, { caseId: each.id, event: { kind: how, other: that.reference, reason } }, by, now);
      await saveAct(db, by, now, {
        act: `case.${how}`,
        subject: subjectOfCase(each.reference),
        before: each,
        after,
        detail: { other: that.reference },
      });
    }
    return from;
  });

async function tie(db: Db, one: number, other: number): Promise<boolean> {
  const there = await tied(db, one, other);
  if (there?.removed_at === null) return false;
  if (there) await change(db, there, { removed_at: null, how: "related" });
  else
    await db
      .insertInto("case_links")
      .values({ case_id: one, also_id: other, message: null, how: "related", removed_at: null })
      .execute();
  return true;
}

async function untie(db: Db, one: number, other: number, now: Date): Promise<boolean> {
  const there = await tied(db, one, other);
  if (!there || there.removed_at !== null) return false;
  await change(db, there, { removed_at: now });
  return true;
}

/** A link is the same from either end. */
const tied = (db: Db, one: number, other: number) =>
  db
    .selectFrom("case_links")
    .selectAll()
    .where((e) =>
      e.or([
        e.and([e("case_id", "=", one), e("also_id", "=", other)]),
        e.and([e("case_id", "=", other), e("also_id", "=", one)]),
      ]),
    )
    .executeTakeFirst();

const change = (
  db: Db,
  { case_id, also_id }: { case_id: number; also_id: number },
  set: { removed_at: Date | null; how?: "related" },
) =>
  db
    .updateTable("case_links")
    .set(set)
    .where("case_id", "=", case_id)
    .where("also_id", "=", also_id)
    .execute();

/** A case that was closed or undone is open again; one that was undone with the letters that were taken out last, if they are free. */
export const reopenCase = (seen: Seen, one: SeenCase, { by, now, reason }: Rearranger): Promise<CaseRow> =>
  seen.db.transaction().execute(async (db) => {
    const before = await holdCase({ ...seen, db }, one, now);
    const from = before.state === "undone" ? "undone" : before.stage === "closed" ? "closed" : undefined;
    if (!from)
      throw new Problem(
        "conflict",
        before.state === "merged"
          ? `${before.reference} is part of another case. Part them instead.`
          : `${before.reference} is open already.`,
      );
    const rows = from === "undone" ? await putBack(db, before.id) : [];
    await db
      .updateTable("cases")
      .set(
        from === "undone"
          ? { state: "open" }
          : { stage: firstStage, stage_since: now, stage_before: null, outcome: null },
      )
      .where("id", "=", before.id)
      .execute();
    await saveEvent(db, { caseId: before.id, event: { kind: "reopened", from, reason } }, by, now);
    const after = await raiseVersion(db, before.id);
    await saveEffects(db, markMoved(rows, after), now);
    await saveAct(db, by, now, {
      act: "case.reopened",
      subject: subjectOfCase(before.reference),
      before,
      after,
      detail: { from, emails: rows.length },
    });
    return after;
  });

/** The letters that were taken out last come back, but those that are in a case again. */
async function putBack(db: Db, caseId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update case_messages m set removed_at = null
    where case_id = ${caseId}
      and removed_at = (select max(removed_at) from case_messages where case_id = ${caseId})
      and not exists (select from filed_in(m.mailbox, m.internet_message_id, m.subject, '', '{}') where how = 'message')
    returning id`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await sql`update case_keys set removed_at = null
      where case_id = ${caseId} and message = any (${ids}::bigint[])`.execute(db);
  return ids;
}
