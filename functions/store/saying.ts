import { sql } from "kysely";
import type { Db } from "./open.ts";

/** Numbers of cases as PostgreSQL writes a list of them; they go back to it as they came. */
export type CaseIds = string & { readonly ofCases: unique symbol };

export interface Said {
  /** How many, as far as was asked and one more. */
  count: number;
  /** Which, unless there are more than was asked for. */
  ids: CaseIds | undefined;
}

/**
 * The cases that say this, as far as `most`, of those that the session's viewer may see and that are not restricted;
 * with `open` of those in work alone, which have an index of their own.
 */
export async function findSaying(
  db: Db,
  words: string,
  { open, most }: { open: boolean; most: number },
): Promise<Said> {
  const asked = open ? sql`cases_in_work_saying` : sql`cases_saying`;
  // Else the planner puts the question in place of each of its mentions, and asks it three times.
  const { rows } = await sql<{ count: number; ids: CaseIds | null }>`
    with found as materialized (select array(select ${asked}(${words}::tsquery, ${most + 1})) as ids)
    select cardinality(ids) as count, case when cardinality(ids) <= ${most} then ids::text end as ids
    from found`.execute(db);
  return { count: rows[0]?.count ?? 0, ids: rows[0]?.ids ?? undefined };
}

/** Whether so many say this that they are sooner met in turn than picked out. */
export async function isCommon(db: Db, words: string): Promise<boolean> {
  const { rows } = await sql<{ guess: number }>`select guess_saying(${words}::tsquery) as guess`.execute(db);
  return (rows[0]?.guess ?? 0) > commonFrom;
}
const commonFrom = 20_000;

/** Whether any case that the session's viewer may see, and that is not restricted, says this. */
export async function isSaid(db: Db, words: string): Promise<boolean> {
  // The index gathers all that say a common word before it shows the first.
  const { rows } = (await isCommon(db, words))
    ? await sql`select from cases where restricted_to is null and said @@ ${words}::tsquery limit 1`.execute(
        db,
      )
    : await sql`select cases_saying(${words}::tsquery, 1)`.execute(db);
  return rows.length > 0;
}
