import { type Expression, type ExpressionBuilder, sql, type SqlBool } from "kysely";
import type { PointTable } from "../../core/cases/points.ts";
import { inWork, type StageCode } from "../../core/cases/stages.ts";
import type { QueueFilter, QueuePlace } from "../../core/contract/work.ts";
import type { LondonDate } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import { isFree } from "./claims.ts";
import { findMostPressing } from "./most-pressing.ts";
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

const many = 3000;

/** A page of a queue: the most pressing first. The points are those of the day on which the first page was asked for. */
export async function findQueue(
  seen: Seen,
  filter: QueueFilter,
  asker: Asker,
  after: QueuePlace | null,
  limit: number,
) {
  const on = after?.on ?? asker.today;
  const rows = await findMostPressing(seen, {
    wanted: isWanted(filter, asker),
    stages: stagesOf(filter),
    // What is not much is asked at once.
    whole: filter.of !== "mine" && (await countQueue(seen, filter, asker, many)) === many,
    points: asker.points,
    on,
    after,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { places: shown, next: last ? { on, points: last.points, id: last.id } : null };
}

/** How many there are, as far as `most`. */
export async function countQueue(
  { db, viewer }: Seen,
  filter: QueueFilter,
  asker: Asker,
  most: number,
): Promise<number> {
  const { count } = await db
    .selectFrom((from) =>
      from
        .selectFrom("cases")
        .select("id")
        .where(isWanted(filter, asker))
        .where(mayBeSeenBy(viewer))
        .limit(most)
        .as("wanted"),
    )
    .select((e) => e.fn.countAll<number>().as("count"))
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
  seen: Seen,
  { person, teams, today, free, points }: Asker,
  limit: number,
): Promise<number[]> {
  const rows = await findMostPressing(seen, {
    wanted: (e) =>
      e.and([
        e("state", "=", "open"),
        e("stage", "in", takeable),
        isFree(free),
        e.or([e("officer", "is", null), e("officer_id", "=", person)]),
        e.or([e("team", "is", null), e("team", "in", teams)]),
      ]),
    stages: takeable,
    whole: true,
    points,
    on: today,
    after: null,
    limit,
  });
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
