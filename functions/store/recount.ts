import { type Expression, type ExpressionBuilder, type Selectable, sql, type SqlBool } from "kysely";
import { clockHistory } from "../../core/clocks/clock-lines.ts";
import type { OfficeHours } from "../../core/clocks/countings.ts";
import { CaseEvent } from "../../core/contract/case-events.ts";
import { clockKinds } from "../../core/contract/clocks.ts";
import type { RecountLine } from "../../core/contract/holidays.ts";
import type { DueDates } from "../../core/contract/shapes.ts";
import { datesSoFar } from "../../core/deadlines/due-dates.ts";
import { dueOnOf } from "../../core/deadlines/next-due.ts";
import { movesBetween } from "../../core/deadlines/moves.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { mayBeSeenBy } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { type Happened, saveEvent } from "./case-events.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { setDates } from "./clocks.ts";
import type { Db, Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

/** Cases whose dates are still to be kept. What was answered keeps the dates, and the bank holidays, it was answered by. */
const isRunning = (): Expression<SqlBool> =>
  sql<SqlBool>`state = 'open' and (dates ->> 'respondedOn') is null`;

/** In two ranges, for an index finds no "other than". */
const isOtherwiseCounted = (version: string) => (): Expression<SqlBool> =>
  sql<SqlBool>`(coalesce(dates ->> 'calendar', '') < ${version} or coalesce(dates ->> 'calendar', '') > ${version})`;

interface Counted {
  id: number;
  reference: string;
  before: DueDates;
  after: DueDates;
}

/** Counts some open cases by other bank holidays, without saving anything: those whose dates would move. */
export async function findMoves(
  { db, viewer }: Seen,
  hours: OfficeHours,
  { after, limit }: { after: number; limit: number },
): Promise<{ counted: number; lines: RecountLine[]; next: number | null }> {
  const rows = await db
    .selectFrom("cases")
    .select(["id", "reference", "type", "received_at", "dates", "restricted_to", "subject"])
    .where(isRunning)
    .where(mayBeSeenBy(viewer))
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  const counted = await countAnew(db, rows, hours);
  const lines = counted.flatMap((one, at) => {
    const moves = movesBetween(one.before, one.after);
    const row = rows[at];
    if (moves.length === 0 || !row) return [];
    const { reference, restricted_to: restrictedTo, subject, type } = row;
    // Written by the store of cases from the contract's own values.
    const shown = restrictedTo === null ? { type: type as TypeCode, subject } : null;
    return [{ reference, restrictedTo, shown, moves }];
  });
  return { counted: rows.length, lines, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}

/** Gives some open cases their dates by the bank holidays in force; resolves to how many it went through. Ask as the office itself. */
export async function recountSome(
  db: Db,
  hours: OfficeHours,
  { by, now, limit }: { by: Doer; now: Date; limit: number },
): Promise<number> {
  const { version } = hours.calendars["uk-any"];
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom("cases")
      .select(["id", "reference", "type", "received_at", "dates"])
      .where(isRunning)
      .where(isOtherwiseCounted(version))
      .orderBy("id")
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const one of await countAnew(tx, rows, hours)) await saveCounted(tx, one, version, by, now);
    return rows.length;
  });
}

async function saveCounted(
  tx: Db,
  { id, reference, before, after }: Counted,
  calendar: string,
  by: Doer,
  now: Date,
): Promise<void> {
  await setDates(tx, id, { ...after, calendar });
  if (movesBetween(before, after).length === 0) return;
  const [dueBefore, dueAfter] = [dueOnOf(before), dueOnOf(after)];
  await saveEvent(tx, { caseId: id, event: { kind: "recounted", calendar, dueBefore, dueAfter } }, by, now);
  await raiseVersion(tx, id);
  await saveAct(tx, by, now, {
    act: "case.recounted",
    subject: subjectOfCase(reference),
    before,
    after,
    detail: { calendar, dueBefore, dueAfter },
  });
}

type Row = Pick<Selectable<Tables["cases"]>, "id" | "reference" | "type" | "received_at" | "dates">;
type HappenedTo = Pick<Happened, "id" | "on" | "event">;

async function countAnew(db: Db, rows: readonly Row[], hours: OfficeHours): Promise<Counted[]> {
  if (rows.length === 0) return [];
  const events = await db
    .selectFrom("case_events")
    .select(["id", "case_id", "kind", "detail", "happened_on as on"])
    .where(
      "case_id",
      "in",
      rows.map(({ id }) => id),
    )
    .where(isOfClock)
    .orderBy("id")
    .execute();
  const byCase = new Map<number, HappenedTo[]>();
  for (const { kind, detail, case_id: id, ...one } of events)
    byCase.set(id, [...(byCase.get(id) ?? []), { ...one, event: CaseEvent.parse({ kind, ...detail }) }]);
  return rows.map(({ id, reference, type, received_at: receivedAt, dates }) => {
    const history = byCase.get(id) ?? [];
    // Written by the store of cases from the contract's own values.
    const after = datesSoFar(type as TypeCode, receivedAt, clockHistory(history), hours);
    return { id, reference, before: dates, after };
  });
}

const isOfClock = (e: ExpressionBuilder<Tables, "case_events">): Expression<SqlBool> =>
  e("kind", "in", clockKinds);
