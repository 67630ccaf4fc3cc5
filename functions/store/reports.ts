import { sql } from "kysely";
import { inWork, unanswered } from "../../core/cases/stages.ts";
import type { ReportQuestion, ReportView } from "../../core/contract/reports.ts";
import type { Colours } from "../../core/reports/report.ts";
import { addDays, londonDate, londonInstant } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Seen } from "./open.ts";

export type Asked = Pick<ReportQuestion, "from" | "to" | "capacity" | "type">;

/** The cases on the record that the viewer may see, of the hats and types asked for. */
function standing({ db, viewer }: Seen, { capacity, type }: Asked) {
  let cases = db.selectFrom("cases").where("state", "=", "open").where(mayBeSeenBy(viewer));
  if (capacity) cases = cases.where("capacity", "=", capacity);
  return type.length > 0 ? cases.where("type", "in", type) : cases;
}

/** Those that came in the period. */
export const received = (seen: Seen, asked: Asked) =>
  standing(seen, asked)
    .where("received_at", ">=", londonInstant(asked.from, "00:00"))
    .where("received_at", "<", londonInstant(addDays(asked.to, 1), "00:00"));

const count = sql<number>`count(*)::int`;
const respondedOn = sql<string>`dates ->> 'respondedOn'`;
const respondBy = sql<string>`dates -> 'respond' ->> 'dueOn'`;
const answered = sql<number>`count(*) filter (where ${respondedOn} is not null and ${respondBy} is not null)::int`;
const inTime = sql<number>`count(*) filter (where ${respondedOn} <= ${respondBy})::int`;

/** How many letters' cases were received in each week or month, by type. */
export async function countVolume(seen: Seen, asked: ReportQuestion): Promise<ReportView["volume"]> {
  const from = sql<string>`to_char(date_trunc(${sql.lit(asked.span)}, received_at at time zone 'Europe/London'), 'YYYY-MM-DD')`;
  const rows = await received(seen, asked)
    .select([from.as("from"), "type", count.as("count")])
    .groupBy([sql`1`, "type"])
    .orderBy(sql`1`)
    .execute();
  // Written by the store of cases from the contract's own values.
  return rows as ReportView["volume"];
}

export async function countTimely<C extends "type" | "service" | "ward">(seen: Seen, asked: Asked, by: C) {
  return received(seen, asked)
    .select([by, count.as("received"), answered.as("answered"), inTime.as("inTime")])
    .groupBy(by)
    .orderBy(sql`2 desc`)
    .execute();
}

/** What is open now, by how near its date is. Paused work has no date that runs. */
export async function countOpen(
  seen: Seen,
  asked: Asked,
  { today, redTo, amberTo, veryBefore }: Colours,
): Promise<ReportView["open"]> {
  const runs = sql`due_on is not null and stage in (${sql.join(unanswered.map((stage) => sql.lit(stage)))})`;
  const among = (where: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${runs} and ${where})::int`;
  return standing(seen, asked)
    .where("stage", "in", [...inWork])
    .select([
      among(sql`due_on > ${amberTo}`).as("green"),
      among(sql`due_on > ${redTo} and due_on <= ${amberTo}`).as("amber"),
      among(sql`due_on >= ${today} and due_on <= ${redTo}`).as("red"),
      among(sql`due_on < ${today} and due_on >= ${veryBefore}`).as("overdue"),
      among(sql`due_on < ${veryBefore}`).as("veryOverdue"),
      sql<number>`count(*) filter (where not (${runs}))::int`.as("undated"),
    ])
    .executeTakeFirstOrThrow();
}

/** The open cases that came first; of a restricted one only that it is there. */
export async function findOldest(seen: Seen, asked: Asked, limit: number): Promise<ReportView["oldest"]> {
  const rows = await standing(seen, asked)
    .where("stage", "in", [...inWork])
    .select(["reference", "type", "received_at", "due_on", "restricted_to"])
    .orderBy("received_at")
    .limit(limit)
    .execute();
  return rows.map(({ reference, type, received_at, due_on: dueOn, restricted_to }) => ({
    reference,
    dueOn,
    ...(restricted_to === null
      ? {
          // Written by the store of cases from the contract's own values.
          type: type as ReportView["oldest"][number]["type"],
          receivedOn: londonDate(received_at),
        }
      : { type: null, receivedOn: null }),
  }));
}

/** Complaints of both stages, and those of the first whose writer came back with one of the second. */
export async function countComplaints(seen: Seen, asked: Asked): Promise<ReportView["complaints"]> {
  const all = { ...asked, type: [] };
  const escalated = sql<number>`count(*) filter (where type = 'complaint_stage1' and lower(correspondent_address) in (${standing(
    seen,
    all,
  )
    .where("type", "=", "complaint_stage2")
    .where("received_at", ">=", londonInstant(asked.from, "00:00"))
    .select(sql`lower(correspondent_address)`.as("address"))}))::int`;
  return received(seen, all)
    .where("type", "in", ["complaint_stage1", "complaint_stage2"])
    .select([
      sql<number>`count(*) filter (where type = 'complaint_stage1')::int`.as("stage1"),
      sql<number>`count(*) filter (where type = 'complaint_stage2')::int`.as("stage2"),
      escalated.as("escalated"),
    ])
    .executeTakeFirstOrThrow();
}

const information = ["foi", "foisa", "eir"];

/** Requests for information: answered by the day the law sets, later, or not yet and late. */
export async function countInformation(
  seen: Seen,
  asked: Asked,
  { today }: Colours,
): Promise<ReportView["information"]> {
  return received(seen, { ...asked, type: [] })
    .where("type", "in", information)
    .select([
      answered.as("answered"),
      inTime.as("inTime"),
      sql<number>`count(*) filter (where ${respondedOn} is null and due_on < ${today} and stage in (${sql.join(
        unanswered.map((stage) => sql.lit(stage)),
      )}))::int`.as("late"),
    ])
    .executeTakeFirstOrThrow();
}
