import type { Selectable } from "kysely";
import { type MoveCode, moveOf } from "../../core/cases/moves.ts";
import { stepOf } from "../../core/cases/plan-move.ts";
import { Problem } from "../../core/problem.ts";
import type { LondonDate } from "../../core/time.ts";
import type { Doer } from "./acts.ts";
import { type CaseChange, changeCase, type CaseRow, saveChange, type SeenCase } from "./case-changes.ts";
import type { NewEffect } from "./effects.ts";
import { standingOf, stepTaken } from "./steps.ts";
import type { Db, Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

export type CommissionRow = Selectable<Tables["commissions"]>;

export interface Asked {
  team: string;
  toName: string;
  toAddress: string;
  questions: string;
  dueOn: LondonDate;
}
interface Moment {
  by: Doer;
  now: Date;
}

/** What departments were asked for these cases, the oldest first. */
export const findCommissions = (db: Db, cases: readonly number[]): Promise<CommissionRow[]> =>
  cases.length === 0
    ? Promise.resolve([])
    : db.selectFrom("commissions").selectAll().where("case_id", "in", cases).orderBy("id").execute();

/** Asks a department for a contribution; `mail` is what goes to it. */
export const saveCommission = (
  seen: Seen,
  one: SeenCase,
  asked: Asked,
  mail: (caseId: number, commission: number) => NewEffect,
  moment: Moment,
): Promise<CaseRow> =>
  changeCase(seen, one, moment, async (tx, before) => {
    const { id } = await tx
      .insertInto("commissions")
      .values({
        case_id: before.id,
        team: asked.team,
        to_name: asked.toName,
        to_address: asked.toAddress,
        questions: asked.questions,
        due_on: asked.dueOn,
        asked_at: moment.now,
        asked_by_id: moment.by.id,
        asked_by: moment.by.name,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const step = stepIf(before, "wait", moment.now);
    return {
      set: step?.set ?? {},
      also: step?.event,
      event: {
        kind: "commissioned",
        commission: id,
        to: asked.toName,
        questions: asked.questions,
        dueOn: asked.dueOn,
      },
      act: "case.commissioned",
      detail: { commission: id, team: asked.team },
      effects: [mail(before.id, id)],
    };
  });

/** A contribution has come, or is no longer wanted. */
export const saveSettled = (
  seen: Seen,
  one: SeenCase,
  { commission, how }: { commission: number; how: "received" | "withdrawn" },
  moment: Moment,
): Promise<CaseRow> =>
  changeCase(seen, one, moment, async (tx, before) => {
    const settled = await settle(tx, before.id, how, moment, { id: commission });
    if (!settled)
      throw new Problem("conflict", "This contribution is settled already. Look at the case again.");
    return changeOf(tx, before, settled, moment.now);
  });

/** A letter has joined a case: when it is from someone who was asked for a contribution, this is it. */
export async function receiveContribution(
  tx: Db,
  held: CaseRow,
  from: string | undefined,
  moment: Moment,
): Promise<void> {
  if (!from) return;
  const settled = await settle(tx, held.id, "received", moment, { from });
  if (settled) await saveChange(tx, held, moment, await changeOf(tx, held, settled, moment.now));
}

/** With the last contribution the case goes on. */
async function changeOf(tx: Db, held: CaseRow, settled: CommissionRow, now: Date): Promise<CaseChange> {
  const { id, to_name: from, settled_how } = settled;
  const how = settled_how ?? "received";
  const open = (await findCommissions(tx, [held.id])).some(({ settled_at }) => settled_at === null);
  const step = open ? undefined : stepIf(held, "contributed", now);
  return {
    set: step?.set ?? {},
    event: { kind: "commission-settled", commission: id, from, how },
    also: step?.event,
    act: "case.commission-settled",
    detail: { commission: id, how },
  };
}

/** A case that waits for contributions which came while it was part of another goes on. */
export async function goOnIfAllIsIn(tx: Db, row: CaseRow, { by, now }: Moment): Promise<void> {
  const asked = await findCommissions(tx, [row.id]);
  const standing = standingOf(row);
  const waits = asked.length === 0 || asked.some(({ settled_at }) => settled_at === null);
  if (waits || !moveOf("contributed").from.includes(standing.stage)) return;
  await saveChange(tx, row, { by, now }, stepTaken(stepOf(standing, "contributed"), now));
}

/** What a step makes of the case, where it is possible. Whoever is on it stays on it. */
function stepIf(row: CaseRow, move: MoveCode, now: Date) {
  const standing = standingOf(row);
  if (!moveOf(move).from.includes(standing.stage)) return undefined;
  const { set, event } = stepTaken(stepOf(standing, move), now);
  const { stage, stage_since, stage_before, outcome } = set;
  return { set: { stage, stage_since, stage_before, outcome }, event };
}

/** The oldest that is open, of those asked for. */
async function settle(
  tx: Db,
  caseId: number,
  how: "received" | "withdrawn",
  { by, now }: Moment,
  which: { id: number } | { from: string },
): Promise<CommissionRow | undefined> {
  return tx
    .updateTable("commissions")
    .set({ settled_at: now, settled_how: how, settled_by: by.name })
    .where("id", "=", (e) => {
      const open = e
        .selectFrom("commissions")
        .select("id")
        .where("case_id", "=", caseId)
        .where("settled_at", "is", null)
        .orderBy("id")
        .limit(1);
      return "id" in which
        ? open.where("id", "=", which.id)
        : open.where(e.fn("lower", ["to_address"]), "=", which.from.toLowerCase());
    })
    .returningAll()
    .executeTakeFirst();
}
