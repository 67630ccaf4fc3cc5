import { sql } from "kysely";
import type { ReportView } from "../../core/contract/reports.ts";
import { typeCodes } from "../../core/triage/types.ts";
import { isComplaint } from "../../core/cases/why-not-recorded.ts";
import type { Seen } from "./open.ts";
import { type Asked, received } from "./reports.ts";

type Themes = ReportView["themes"];

const ofFound = (field: string) => sql<string>`found.detail ->> ${sql.lit(field)}`;

/** The complaints received in the period of which something was found, each with what was found last. */
const looked = (seen: Seen, asked: Asked) =>
  received(seen, { ...asked, type: [] })
    .where("type", "in", typeCodes.filter(isComplaint))
    .innerJoinLateral(
      (events) =>
        events
          .selectFrom("case_events")
          .whereRef("case_events.case_id", "=", "cases.id")
          .where("kind", "=", "complaint")
          .orderBy("case_events.id", "desc")
          .limit(1)
          .select("detail")
          .as("found"),
      (join) => join.onTrue(),
    );

/** What went wrong, the commonest first, and how often the complaint was right. */
export async function countCauses(seen: Seen, asked: Asked): Promise<Themes["causes"]> {
  const outcome = (code: string) =>
    sql<number>`count(*) filter (where ${ofFound("outcome")} = ${sql.lit(code)})::int`;
  const rows = await looked(seen, asked)
    .select([
      ofFound("rootCause").as("cause"),
      sql<number>`count(*)::int`.as("complaints"),
      outcome("upheld").as("upheld"),
      outcome("partly").as("partly"),
    ])
    .groupBy(sql`1`)
    .orderBy(sql`2 desc`)
    .execute();
  // Written by the store of events from the contract's own values.
  return rows as Themes["causes"];
}

/** What was to be learnt of them, the soonest due first. Of restricted cases nothing is told. */
export async function findLessons(seen: Seen, asked: Asked, limit: number): Promise<Themes["lessons"]> {
  return looked(seen, asked)
    .where("restricted_to", "is", null)
    .where(ofFound("lesson"), "<>", "")
    .select([
      "reference",
      ofFound("lesson").as("lesson"),
      ofFound("lessonOwner").as("owner"),
      sql<string | null>`found.detail ->> 'lessonBy'`.as("by"),
    ])
    .orderBy(sql`found.detail ->> 'lessonBy'`, (order) => order.asc().nullsLast())
    .limit(limit)
    .execute();
}
