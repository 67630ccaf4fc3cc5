import { sql } from "kysely";
import { openQuestions } from "../../core/cases/why-not-recorded.ts";
import { CaseEvent } from "../../core/contract/case-events.ts";
import type { LeaderAnswer, LeaderQuestion } from "../../core/contract/records.ts";
import { Problem } from "../../core/problem.ts";
import type { Capacity, Sensitivity } from "../../core/triage/vocabulary.ts";
import type { z } from "zod";
import { mayBeSeenBy } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { saveEvent } from "./case-events.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { holdCase, typeOf } from "./held-cases.ts";
import { readWholeHistory } from "./merged-cases.ts";
import type { Seen } from "./open.ts";

const open = ({ db, viewer }: Seen) =>
  db
    .selectFrom("case_events")
    .innerJoin("cases", "cases.id", "case_events.case_id")
    .where("case_events.kind", "=", "raised")
    // What became part of another case is still to be answered.
    .where("cases.state", "in", ["open", "merged"])
    .where(mayBeSeenBy(viewer))
    .where(
      sql<boolean>`not exists (select from case_events done where done.kind in ('leader-answered', 'question-withdrawn')
        and done.detail ->> 'question' = case_events.id::text)`,
    );

export type OpenQuestion = LeaderQuestion & {
  topic: string | null;
  sensitivity: Sensitivity;
  capacity: Capacity;
};

/** What waits for the Leader's word, the soonest first. */
export async function findOpenQuestions(seen: Seen, limit: number): Promise<OpenQuestion[]> {
  const rows = await open(seen)
    .select([
      "case_events.id",
      "case_events.kind",
      "case_events.detail",
      "case_events.by_name",
      "cases.reference",
      "cases.type",
      "cases.topic",
      "cases.subject",
      "cases.sensitivity",
      "cases.capacity",
      "cases.restricted_to",
    ])
    .orderBy(sql`case_events.detail ->> 'by'`)
    .orderBy("case_events.id")
    .limit(limit)
    .execute();
  return rows.flatMap((row) => {
    const event = CaseEvent.parse({ kind: row.kind, ...row.detail });
    if (event.kind !== "raised") return [];
    const { question, options, recommended, by } = event;
    return [
      {
        id: row.id,
        question,
        options,
        recommended,
        by,
        askedBy: row.by_name,
        reference: row.reference,
        type: typeOf(row),
        topic: row.topic,
        subject: row.subject,
        // Written by the store of cases from the contract's own values.
        sensitivity: row.sensitivity as Sensitivity,
        capacity: row.capacity as Capacity,
        restrictedTo: row.restricted_to,
      },
    ];
  });
}

export async function countOpenQuestions(seen: Seen): Promise<number> {
  const { count } = await open(seen)
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Puts the Leader's answer on the case. @throws Problem when it was answered or withdrawn meanwhile. */
export const saveLeaderAnswer = (
  seen: Seen,
  reference: string,
  { question, option, note }: Omit<z.output<typeof LeaderAnswer>, "reference">,
  { by, now }: { by: Doer; now: Date },
): Promise<void> =>
  seen.db.transaction().execute(async (db) => {
    const before = await holdCase({ ...seen, db }, { reference }, now);
    const history = await readWholeHistory({ ...seen, db }, before.id);
    const asked = openQuestions(history).find(({ id }) => id === question);
    if (asked?.event.kind !== "raised")
      throw new Problem("conflict", `This question of ${reference} has been answered or withdrawn already.`);
    const answer = option === null ? "" : asked.event.options[option];
    if (answer === undefined || (answer === "" && note === ""))
      throw new Problem("bad-input", "Choose an answer, or write one.");
    const event = { kind: "leader-answered" as const, question, answer, note };
    const caseId = history.find(({ id }) => id === question)?.caseId ?? before.id;
    await saveEvent(db, { caseId, event }, by, now);
    const after = await raiseVersion(db, before.id);
    await saveAct(db, by, now, {
      act: "leader.answered",
      subject: subjectOfCase(reference),
      before,
      after,
      detail: { question, option },
    });
  });
