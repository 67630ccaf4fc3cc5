import { type Expression, type ExpressionBuilder, sql, type SqlBool } from "kysely";
import { sightOf, type Viewer } from "../../core/people/access.ts";
import type { Tables } from "./tables.ts";

/** Whether a viewer may see a case, for every `where` over cases: the first wall. The database's policies are the second. */
export const mayBeSeenBy =
  (viewer: Viewer) =>
  (e: ExpressionBuilder<Tables, "cases">): Expression<SqlBool> => {
    const { all, capacities, restrictions, person } = sightOf(viewer);
    if (all) return sql`true`;
    const isNeeded = e.or([
      e("restricted_to", "is", null),
      ...(restrictions.length > 0 ? [e("restricted_to", "in", restrictions)] : []),
      ...(person
        ? [
            e("logged_by_id", "=", person),
            // Asked once for a statement. Asked of each case by itself it looks so dear that indexes are passed by.
            e(
              "cases.id",
              "in",
              e.selectFrom("case_readers").select("case_id").where("person_id", "=", person),
            ),
          ]
        : []),
    ]);
    return capacities.length > 0 ? e.and([e("capacity", "in", capacities), isNeeded]) : sql`false`;
  };

/** Whether a viewer may see requests, answers and briefs. */
export const mayBeSeenWithDiary = (viewer: Viewer): Expression<SqlBool> =>
  sightOf(viewer).diary ? sql`true` : sql`false`;

const caseOfEffect = sql<number>`case when effects.about ~ '^case [0-9]+( |$)' then substring(effects.about from '^case ([0-9]+)')::bigint end`;

/** Whether a viewer may see an effect: with its case, or with the diary when it is about no case. */
export const effectMayBeSeenBy =
  (viewer: Viewer) =>
  (e: ExpressionBuilder<Tables, "effects">): Expression<SqlBool> => {
    if (sightOf(viewer).all) return sql`true`;
    const isOfSeenCase = e.exists(
      e
        .selectFrom("cases")
        .select("cases.id")
        .where("cases.id", "=", caseOfEffect)
        .where(mayBeSeenBy(viewer)),
    );
    return e.or([isOfSeenCase, e.and([sql<SqlBool>`${caseOfEffect} is null`, mayBeSeenWithDiary(viewer)])]);
  };
