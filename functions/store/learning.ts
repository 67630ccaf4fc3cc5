import { sql } from "kysely";
import type { LearningView } from "../../core/contract/learning.ts";
import { addDays, type LondonDate, londonDate, londonInstant } from "../../core/time.ts";
import type { Outcome } from "../../core/triage/learn/accuracy.ts";
import type { Labels, Study } from "../../core/triage/learn/lesson.ts";
import type { Db } from "./open.ts";

/** Lessons that count and may be shown, in the office's own eyes: the walls would hide them from an administrator. */
const shown = (db: Db) =>
  db
    .selectFrom("lessons")
    .where("is_shown", "=", true)
    .where("undone_act", "is", null)
    .where("forgotten_act", "is", null);

/** What was suggested and chosen since a day, by week or month, counted. */
export async function findOutcomes(db: Db, span: "week" | "month", since: LondonDate): Promise<Outcome[]> {
  const { rows } = await sql<Outcome>`
    select to_char(date_trunc(${span}, at at time zone 'Europe/London'), 'YYYY-MM-DD') as "from", head,
      suggested ->> head as suggested, chosen ->> head as chosen, count(*)::int as times
    from lessons, unnest(array['type', 'topic', 'service']) as head
    where is_shown and undone_act is null and forgotten_act is null and at >= ${londonInstant(since, "00:00")}
    group by 1, 2, 3, 4`.execute(db);
  return rows;
}

export async function countLessons(db: Db): Promise<number> {
  const { count } = await shown(db)
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findLatestLessons(db: Db, limit: number): Promise<LearningView["latest"]> {
  const rows = await shown(db)
    .select(["id", "at", "by_name", "suggested", "chosen"])
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id, at, by_name: by, suggested, chosen }) => ({
    id,
    at: at.toISOString(),
    by,
    // Written by the store of lessons from the contract's own values.
    suggested: suggested.type as LearningView["latest"][number]["suggested"],
    chosen: chosen.type as LearningView["latest"][number]["chosen"],
  }));
}

export async function findTeachers(db: Db): Promise<LearningView["people"]> {
  const rows = await shown(db)
    .select((e) => ["by_id as id", e.fn.max("by_name").as("name"), e.fn.countAll<number>().as("lessons")])
    .groupBy("by_id")
    .orderBy("name")
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, lessons: Number(row.lessons) }));
}

export async function findLearningChanges(db: Db, limit: number): Promise<LearningView["changes"]> {
  const rows = await db
    .selectFrom("learning_changes as change")
    .leftJoin("learning_changes as back", "back.of_change", "change.id")
    .select(["change.id", "change.at", "change.by_name", "change.what", "change.type", "change.lessons"])
    .select(["change.reason", "back.id as restored"])
    .orderBy("change.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    by: row.by_name,
    what: row.what,
    // Written from the contract's own values.
    type: row.type as LearningView["changes"][number]["type"],
    lessons: row.lessons,
    reason: row.reason,
    mayRestore: row.what === "forgotten" && row.restored === null,
  }));
}

/** A lesson for a trial or an export, with where its letter lies. */
export interface LessonLine {
  id: number;
  on: LondonDate;
  suggested: Labels;
  chosen: Labels;
  likely: Study["likely"];
  counts: boolean;
  mailbox: string;
  internetMessageId: string;
}

/** Shown lessons older than one, the newest first; withdrawn ones too, if asked for. */
export async function findLessonLines(
  db: Db,
  { before, limit, withdrawn }: { before: number | null; limit: number; withdrawn: boolean },
): Promise<LessonLine[]> {
  let asked = db
    .selectFrom("lessons")
    .innerJoin("case_messages", "case_messages.id", "message_row")
    .select(["lessons.id", "at", "suggested", "chosen", "likely", "undone_act", "forgotten_act"])
    .select(["mailbox", "internet_message_id"])
    .where("is_shown", "=", true);
  if (!withdrawn) asked = asked.where("undone_act", "is", null).where("forgotten_act", "is", null);
  if (before !== null) asked = asked.where("lessons.id", "<", before);
  const rows = await asked.orderBy("lessons.id", "desc").limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    on: londonDate(row.at),
    suggested: row.suggested,
    chosen: row.chosen,
    likely: row.likely,
    counts: row.undone_act === null && row.forgotten_act === null,
    mailbox: row.mailbox,
    internetMessageId: row.internet_message_id,
  }));
}

/** The first instant of a day and the first after another, both in London. */
export const daysBetween = (from: LondonDate, to: LondonDate): [Date, Date] => [
  londonInstant(from, "00:00"),
  londonInstant(addDays(to, 1), "00:00"),
];
