import type { Selectable } from "kysely";
import { type DueChase, chaseHorizon } from "../../core/cases/chase-days.ts";
import { unanswered } from "../../core/cases/stages.ts";
import { Problem } from "../../core/problem.ts";
import type { LondonDate } from "../../core/time.ts";
import type { Doer } from "./acts.ts";
import { changeCase, type CaseRow, type SeenCase } from "./case-changes.ts";
import { saveEvent } from "./case-events.ts";
import type { NewEffect } from "./effects.ts";
import type { Db, Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

export type ChaserRow = Selectable<Tables["chasers"]>;

/** What should be asked again about these cases, and has not been: the latest first. */
export const findChasers = (db: Db, cases: readonly number[]): Promise<ChaserRow[]> =>
  cases.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("chasers")
        .selectAll()
        .where("case_id", "in", cases)
        .where("sent_at", "is", null)
        .orderBy("raised_at", "desc")
        .orderBy("step")
        .execute();

/** A page of the cases in which a step may be due. */
export const findChaseable = (db: Db, today: LondonDate, after: number, limit: number): Promise<CaseRow[]> =>
  db
    .selectFrom("cases")
    .selectAll()
    .where("state", "=", "open")
    .where("stage", "in", unanswered)
    .where("id", ">", after)
    .where((e) =>
      e.or([
        e("due_on", "<=", chaseHorizon(today)),
        e("stage", "=", "assigned"),
        e.exists(
          e
            .selectFrom("commissions")
            .select("id")
            .whereRef("case_id", "=", "cases.id")
            .where("settled_at", "is", null)
            .where("due_on", "<", today),
        ),
      ]),
    )
    .orderBy("id")
    .limit(limit)
    .execute();

/** Notes that a step is due; false when that has been noted before. */
export async function raiseChaser(
  tx: Db,
  caseId: number,
  { step, about, commission }: DueChase,
  by: Doer,
  now: Date,
): Promise<boolean> {
  const raised = await tx
    .insertInto("chasers")
    .values({
      case_id: caseId,
      step,
      about_on: about,
      commission,
      raised_at: now,
      sent_at: null,
      sent_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (raised.numInsertedOrUpdatedRows !== 1n) return false;
  await saveEvent(tx, { caseId, event: { kind: "chase-due", step, dueOn: about } }, by, now);
  return true;
}

interface Sent extends Omit<DueChase, "escalates"> {
  to: string;
  mail: (caseId: number) => NewEffect;
}

/** Sends a prepared chaser: once for each case, step and day, whoever presses and how often. */
export const saveChase = (
  seen: Seen,
  one: SeenCase,
  { step, about, commission, to, mail }: Sent,
  { by, now }: { by: Doer; now: Date },
): Promise<CaseRow> =>
  changeCase(seen, one, { by, now }, async (tx, before) => {
    const sent = await tx
      .updateTable("chasers")
      .set({ sent_at: now, sent_by: by.name })
      .where("case_id", "=", before.id)
      .where("step", "=", step)
      .where("about_on", "=", about)
      .where("commission", "=", commission)
      .where("sent_at", "is", null)
      .executeTakeFirst();
    if (sent.numUpdatedRows !== 1n)
      throw new Problem("conflict", `${to || "The team"} has been asked again already.`);
    return {
      set: {},
      event: { kind: "chased", step, to },
      act: "case.chased",
      detail: { step, commission },
      effects: [mail(before.id)],
    };
  });
