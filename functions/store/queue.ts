import { type Expression, type ExpressionBuilder, type RawBuilder, sql, type SqlBool } from "kysely";
import { dueLines, type PointTable, statutoryTypes } from "../../core/cases/points.ts";
import { inWork, type StageCode } from "../../core/cases/stages.ts";
import type { QueueFilter, QueuePlace } from "../../core/contract/work.ts";
import type { LondonDate } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import { isFree } from "./claims.ts";
import type { Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

/** Whose queue it is. */
export interface Asker {
  person: string;
  teams: readonly string[];
  today: LondonDate;
  /** Whoever took a case before it is on it no more. */
  free: Date;
  points: PointTable;
}

type Lines = Readonly<Partial<Record<string, { points: number }>>>;

/** `case COLUMN when … then … else 0 end`, from a table of core. */
const weigh = (column: string, lines: Lines): RawBuilder<number> =>
  sql<number>`case ${sql.ref(column)} ${sql.join(
    Object.entries(lines).map(
      ([value, line]) => sql`when ${sql.lit(value)} then ${sql.lit(line?.points ?? 0)}`,
    ),
    sql` `,
  )} else 0 end`;

/** core/cases/points.ts said once more, for the database to put all cases in order. */
export function pointsOn(
  today: LondonDate,
  { type, law, priority, flag, stage, age }: PointTable,
): RawBuilder<number> {
  const due = sql.join(
    dueLines(today).map(
      ({ onOrBefore, points }) => sql`when due_on <= ${onOrBefore}::date then ${sql.lit(points)}`,
    ),
    sql` `,
  );
  const flags = sql.join(
    Object.entries(flag).map(
      ([name, { points }]) =>
        sql`case when ${sql.lit(name)} = any (flags) then ${sql.lit(points)} else 0 end`,
    ),
    sql` + `,
  );
  const days = sql`${today}::date - (received_at at time zone 'Europe/London')::date`;
  return sql<number>`(${weigh("type", type)} + ${weigh("priority", priority)} + ${weigh("stage", stage)}
    + case when type in (${sql.join(statutoryTypes.map((one) => sql.lit(one)))}) then ${sql.lit(law.points)} else 0 end
    + case when flags = '{}' then 0 else ${flags} end
    + case ${due} else 0 end
    + least(greatest(${days}, 0) * ${sql.lit(age.perDay)}, ${sql.lit(age.most)}))`;
}

/** The stages of which a queue is made. */
const stagesOf = ({ of, stage }: QueueFilter): readonly StageCode[] => {
  const all: readonly StageCode[] =
    of === "allocate" ? ["received", "triage"] : of === "accept" ? ["assigned"] : inWork;
  return stage === undefined ? all : all.filter((one) => one === stage);
};

type Cases = ExpressionBuilder<Tables, "cases">;

function isWanted(filter: QueueFilter, { person, teams, today, free }: Asker) {
  return (e: Cases): Expression<SqlBool> => {
    const stages = stagesOf(filter);
    const parts: Expression<SqlBool>[] = [
      e("state", "=", "open"),
      stages.length > 0 ? e("stage", "in", stages) : sql<SqlBool>`false`,
    ];
    if (filter.of === "mine")
      parts.push(
        e.or([
          e("officer_id", "=", person),
          e.and([e("held_by_id", "=", person), e("held_since", ">", free)]),
        ]),
      );
    if (filter.of === "team") parts.push(e("team", "in", teams));
    if (filter.team !== undefined) parts.push(e("team", "=", filter.team));
    if (filter.type !== undefined) parts.push(e("type", "=", filter.type));
    if (filter.overdue) parts.push(e("due_on", "<", today));
    return e.and(parts);
  };
}

/** A page of a queue: the most pressing first. The points are those of the day on which the first page was asked for. */
export async function findQueue(
  { db, viewer }: Seen,
  filter: QueueFilter,
  asker: Asker,
  after: QueuePlace | null,
  limit: number,
) {
  const points = pointsOn(after?.on ?? asker.today, asker.points);
  const ranked = db
    .selectFrom("cases")
    .select(["id", points.as("points")])
    .where(isWanted(filter, asker))
    .where(mayBeSeenBy(viewer));
  const rows = await db
    .selectFrom(ranked.as("ranked"))
    .select(["id", "points"])
    .$if(after !== null, (page) =>
      page.where(sql<boolean>`(-points, id) > (${-(after?.points ?? 0)}, ${after?.id ?? 0})`),
    )
    .orderBy(sql`-points`)
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    places: shown,
    next: last ? { on: after?.on ?? asker.today, points: last.points, id: last.id } : null,
  };
}

export async function countQueue({ db, viewer }: Seen, filter: QueueFilter, asker: Asker): Promise<number> {
  const { count } = await db
    .selectFrom("cases")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where(isWanted(filter, asker))
    .where(mayBeSeenBy(viewer))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What somebody can take up next: nobody is on it, nobody else answers it, and it waits for nobody. */
const takeable: readonly StageCode[] = [
  "received",
  "triage",
  "drafting",
  "quality_check",
  "ready_to_send",
  "escalated",
];

/** The most pressing cases that somebody could take up, the first at the top. */
export async function findNextFree(
  { db, viewer }: Seen,
  { person, teams, today, free, points }: Asker,
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("cases")
    .select("id")
    .where("state", "=", "open")
    .where("stage", "in", takeable)
    .where(mayBeSeenBy(viewer))
    .where(isFree(free))
    .where((e) => e.or([e("officer", "is", null), e("officer_id", "=", person)]))
    .where((e) => e.or([e("team", "is", null), e("team", "in", teams)]))
    .orderBy(sql`${pointsOn(today, points)} desc`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The rows of cases, in the order asked for; those kept from the viewer are left out. */
export async function readQueueRows({ db, viewer }: Seen, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .select([
      "id",
      "reference",
      "type",
      "priority",
      "flags",
      "stage",
      "subject",
      "correspondent_name",
      "correspondent_address",
      "due_on",
      "received_at",
      "restricted_to",
      "team",
      "officer",
      "held_by_id",
      "held_by",
      "held_since",
    ])
    .where("id", "in", ids)
    .where(mayBeSeenBy(viewer))
    .execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
