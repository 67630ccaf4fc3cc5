import { sql } from "kysely";
import type { CertificateView, RetentionLine, RetentionView } from "../../core/contract/records.ts";
import {
  destroyOn,
  isRetentionCode,
  retentionClasses,
  retentionCodeOf,
  retentionOf,
  sayRetention,
} from "../../core/records/retention.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import { type CaseRow, typeOf } from "./held-cases.ts";
import type { Db, Seen } from "./open.ts";

/** The first day on which a case may be destroyed, as its class has it. */
export const destroyOnOf = (row: CaseRow): LondonDate | null =>
  row.closed_at &&
  destroyOn(typeOf(row), {
    receivedOn: londonDate(row.received_at),
    closedOn: londonDate(row.closed_at),
    keepUntil: row.keep_until,
  });

export async function retentionView(seen: Seen, row: CaseRow): Promise<RetentionView> {
  const type = typeOf(row);
  const { name, source } = retentionOf(type);
  return {
    class: retentionCodeOf(type),
    name,
    period: sayRetention(type),
    source,
    closedOn: row.closed_at && londonDate(row.closed_at),
    destroyOn: destroyOnOf(row),
    keepUntil: row.keep_until,
    held: row.legal_hold,
    ...(await holdersOf(seen, row.id)),
  };
}

/** The open cases for which one must be kept: those this person may see by name, the others by number. */
export async function holdersOf(
  { db, viewer }: Seen,
  caseId: number,
): Promise<Pick<RetentionView, "heldBy" | "heldByOthers">> {
  const { rows } = await sql<{ id: number }>`
    select other as id from with_merged(${caseId}) as one, holding_cases(one) as other
    where other not in (select with_merged(${caseId}))`.execute(db);
  const ids = [...new Set(rows.map(({ id }) => id))];
  if (ids.length === 0) return { heldBy: [], heldByOthers: 0 };
  const named = await db
    .selectFrom("cases")
    .select("reference")
    .where("id", "in", ids)
    .where(mayBeSeenBy(viewer))
    .orderBy("id")
    .limit(10)
    .execute();
  return { heldBy: named.map(({ reference }) => reference), heldByOthers: ids.length - named.length };
}

const atOnce = 500;

/** Reckons the day for cases that have ended since the last time. Resolves to how many it looked at; ask as the office itself. */
export async function noteRetention(db: Db): Promise<number> {
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where("closed_at", "is not", null)
    .where("destroy_on", "is", null)
    .where((e) => e.or([e("type", "not in", undecided), e("keep_until", "is not", null)]))
    .orderBy("id")
    .limit(atOnce)
    .execute();
  for (const row of rows)
    await db
      .updateTable("cases")
      .set({ destroy_on: destroyOnOf(row) })
      .where("id", "=", row.id)
      .execute();
  return rows.length;
}

/** Kinds whose class names no period. */
const undecided = ["gift_offer", "political"];

const pastDate = ({ db, viewer }: Seen, today: LondonDate) =>
  db.selectFrom("cases").where("destroy_on", "<=", today).where(mayBeSeenBy(viewer));

export async function countPastDate(seen: Seen, today: LondonDate): Promise<number> {
  const { count } = await pastDate(seen, today)
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Cases whose day has come, the longest past it first, from a place on. */
export async function findPastDate(
  seen: Seen,
  today: LondonDate,
  after: { on: LondonDate; id: number } | null,
  limit: number,
): Promise<{ lines: RetentionLine[]; next: { on: LondonDate; id: number } | null }> {
  let asked = pastDate(seen, today).selectAll();
  if (after) asked = asked.where((e) => e(e.refTuple("destroy_on", "id"), ">", e.tuple(after.on, after.id)));
  const rows = await asked
    .orderBy("destroy_on")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const lines: RetentionLine[] = [];
  for (const row of rows.slice(0, limit)) {
    const type = typeOf(row);
    lines.push({
      reference: row.reference,
      version: row.version,
      type,
      className: retentionOf(type).name,
      afterwards: retentionOf(type).afterwards,
      closedOn: londonDate(row.closed_at ?? row.logged_at),
      destroyOn: row.destroy_on ?? today,
      held: row.legal_hold,
      ...(await holdersOf(seen, row.id)),
    });
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { lines, next: last ? { on: last.destroy_on ?? today, id: last.id } : null };
}

export async function findCertificates(db: Db, limit: number): Promise<CertificateView[]> {
  const rows = await db.selectFrom("certificates").selectAll().orderBy("id", "desc").limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    className: isRetentionCode(row.class) ? retentionClasses[row.class].name : row.class,
    cases: row.cases,
    oldestOn: row.oldest_on,
    newestOn: row.newest_on,
    schedule: row.schedule,
    method: row.method,
    approvedBy: row.approved_by,
    at: row.at.toISOString(),
    act: row.act,
    hash: row.hash,
  }));
}
