import { type RawBuilder, sql } from "kysely";
import { dueLines, type PointTable, statutoryTypes } from "../../core/cases/points.ts";
import { addDays, type LondonDate, londonInstant } from "../../core/time.ts";

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
  return sql<number>`(${weigh("type", type)} + ${weigh("priority", priority)} + ${weigh("stage", stage)}
    + case when type in (${sql.join(statutoryTypes.map((one) => sql.lit(one)))}) then ${sql.lit(law.points)} else 0 end
    + case when flags = '{}' then 0 else ${flags} end
    + case ${due} else 0 end
    + ${aged(today, age)})`;
}

function aged(today: LondonDate, { perDay, most }: PointTable["age"]): RawBuilder<number> {
  const days = sql`greatest(${today}::date - (received_at at time zone 'Europe/London')::date, 0)`;
  const counted = sql<number>`least(${days} * ${sql.lit(perDay)}, ${sql.lit(most)})`;
  if (perDay <= 0 || most <= 0) return counted;
  // Most of what is open is as old as counts: told by one comparison, without a look into the calendar of each.
  const since = londonInstant(addDays(today, 1 - Math.ceil(most / perDay)), "00:00");
  return sql<number>`case when received_at < ${since} then ${sql.lit(most)} else ${counted} end`;
}
