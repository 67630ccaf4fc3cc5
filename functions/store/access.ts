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
            e.exists(
              e
                .selectFrom("case_readers")
                .select("case_id")
                .whereRef("case_id", "=", "cases.id")
                .where("person_id", "=", person),
            ),
          ]
        : []),
    ]);
    return capacities.length > 0 ? e.and([e("capacity", "in", capacities), isNeeded]) : sql`false`;
  };
