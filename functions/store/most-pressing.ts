import { type Expression, type ExpressionBuilder, sql, type SqlBool } from "kysely";
import { pointsOf, type PointTable, type Pressing, reasonsFor } from "../../core/cases/points.ts";
import type { StageCode } from "../../core/cases/stages.ts";
import type { LondonDate } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Db, Seen } from "./open.ts";
import { pointsOn } from "./points.ts";
import type { Tables } from "./tables.ts";

interface Place {
  id: number;
  points: number;
}

export interface Wanted {
  wanted: (e: ExpressionBuilder<Tables, "cases">) => Expression<SqlBool>;
  /** No case outside these is wanted. */
  stages: readonly StageCode[];
  /** It is wanted among all that is in work, which may be very many. */
  whole: boolean;
  points: PointTable;
  on: LondonDate;
  after: Place | null;
  limit: number;
}

/** The most pressing cases, the first at the top. */
export async function findMostPressing(seen: Seen, asked: Wanted): Promise<Place[]> {
  if (!asked.whole) return ask(seen, asked, undefined);
  let left = await findKinds(seen.db, asked);
  let found: Place[] = [];
  for (let some = fewKinds; left.length > 0; some *= 4) {
    const full = found.length === asked.limit;
    const least = found.at(-1)?.points ?? 0;
    // Once there are enough, whatever may still come before the last of them.
    const next = full ? left.filter(({ most }) => most >= least) : left.slice(0, some);
    if (next.length === 0) break;
    left = left.slice(next.length);
    const came = await ask(seen, asked, next);
    // A case may have become one of another kind in between.
    const fresh = came.filter(({ id }) => !found.some((one) => one.id === id));
    found = [...found, ...fresh].sort((a, b) => b.points - a.points || a.id - b.id).slice(0, asked.limit);
  }
  return found;
}

const fewKinds = 8;

interface Kind extends Pick<Pressing, "stage" | "type" | "priority"> {
  /** No case of this kind has more points. */
  most: number;
}

/** Stage, type and priority of the cases in work, those first that can be the most pressing. */
async function findKinds(db: Db, { stages, points, on }: Wanted): Promise<Kind[]> {
  const { rows } = await sql<Kind & Pick<Pressing, "flags">>`select * from kinds_in_work()`.execute(db);
  const dates = Math.max(0, points.age.most) + Math.max(0, ...points.due.map((line) => line.points));
  const kinds = new Map<string, Kind>();
  for (const { stage, type, priority, flags } of rows) {
    if (!stages.includes(stage)) continue;
    const undated = { stage, type, priority, flags, dueOn: null, receivedOn: on };
    const most = pointsOf(reasonsFor(undated, on, points)) + dates;
    const key = `${stage} ${type} ${priority}`;
    if (most > (kinds.get(key)?.most ?? -Infinity)) kinds.set(key, { stage, type, priority, most });
  }
  return [...kinds.values()].sort((a, b) => b.most - a.most);
}

const ask = ({ db, viewer }: Seen, { wanted, points, on, after, limit }: Wanted, kinds?: readonly Kind[]) => {
  const ranked = db
    .selectFrom("cases")
    .select(["id", pointsOn(on, points).as("points")])
    .where(wanted)
    .where(mayBeSeenBy(viewer))
    .$if(kinds !== undefined, (those) => those.where(isOneOf(kinds ?? [])));
  return db
    .selectFrom(ranked.as("ranked"))
    .select(["id", "points"])
    .$if(after !== null, (page) =>
      page.where(sql<boolean>`(-points, id) > (${-(after?.points ?? 0)}, ${after?.id ?? 0})`),
    )
    .orderBy(sql`-points`)
    .orderBy("id")
    .limit(limit)
    .execute();
};

const isOneOf = (kinds: readonly Kind[]) =>
  sql<boolean>`(stage, type, priority) in (select * from unnest(${kinds.map(({ stage }) => stage)}::text[],
    ${kinds.map(({ type }) => type)}::text[], ${kinds.map(({ priority }) => priority)}::text[]))`;
