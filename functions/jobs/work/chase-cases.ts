import { type Chaseable, chasesDue, isChasingDay } from "../../../core/cases/chase-days.ts";
import { stepOf } from "../../../core/cases/plan-move.ts";
import { moveOf } from "../../../core/cases/moves.ts";
import type { WorkingCalendar } from "../../../core/deadlines/calendar.ts";
import { londonDate } from "../../../core/time.ts";
import { officeCalendar } from "../../office-hours.ts";
import { doerIn, type Office } from "../../office.ts";
import { type CaseRow, saveChange } from "../../store/case-changes.ts";
import { findChaseable, raiseChaser } from "../../store/chasers.ts";
import { findCommissions, type CommissionRow } from "../../store/commissions.ts";
import { standingOf, stepTaken } from "../../store/steps.ts";
import type { TimedJob } from "../job.ts";

const atOnce = 200;

/** Notes in which cases somebody should be asked again, each step once; what is long overdue goes to the Head of Office. Writes to nobody. */
export const chaseCases: TimedJob = async (office) => {
  const { db, now } = office;
  const today = londonDate(now);
  const calendar = await officeCalendar(office);
  if (!isChasingDay(today, calendar)) return;
  for (let after = 0; ;) {
    const rows = await findChaseable(db, today, after, atOnce);
    const asked = await findCommissions(
      db,
      rows.map(({ id }) => id),
    );
    for (const row of rows)
      await chaseOne(
        office,
        calendar,
        row,
        asked.filter(({ case_id, settled_at }) => case_id === row.id && settled_at === null),
      );
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
};

async function chaseOne(
  office: Office,
  calendar: WorkingCalendar,
  row: CaseRow,
  asked: readonly CommissionRow[],
): Promise<void> {
  const { db, now, settings } = office;
  const due = chasesDue(chaseableOf(row, asked), londonDate(now), calendar, settings.work.chaseDays);
  if (due.length === 0) return;
  const by = doerIn(office);
  await db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom("cases")
      .selectAll()
      .where("id", "=", row.id)
      .forUpdate()
      .executeTakeFirst();
    // Somebody has just done something about it: the next hour looks again.
    if (!held || held.version !== row.version) return;
    for (const one of due) {
      const isNew = await raiseChaser(tx, row.id, one, by, now);
      const standing = standingOf(held);
      if (isNew && one.escalates && moveOf("escalate").from.includes(standing.stage)) {
        const step = stepTaken(stepOf(standing, "escalate"), now);
        await saveChange(tx, held, { by, now }, { ...step, event: { ...step.event, note: longOverdue } });
      }
    }
  });
}

const longOverdue = "Five working days after its date it had no reply.";

const chaseableOf = (row: CaseRow, asked: readonly CommissionRow[]): Chaseable => ({
  stage: standingOf(row).stage,
  dueOn: row.due_on,
  stageSince: londonDate(row.stage_since),
  contributions: asked.map(({ id, due_on }) => ({ id, dueOn: due_on })),
});
