import { historyLine } from "../../core/cases/history-line.ts";
import { isOpenTask } from "../../core/cases/why-not-recorded.ts";
import { CaseEvent } from "../../core/contract/case-events.ts";
import type { RecordsInShort } from "../../core/contract/records-in-short.ts";
import type { QuestionView, RecordLine, RecordsView, TaskView } from "../../core/contract/records.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import type { Happened } from "./case-events.ts";
import { mayBeSeenBy } from "./access.ts";
import { findLinked } from "./case-links.ts";
import { partsOf, readWholeHistory } from "./merged-cases.ts";
import type { Db, Seen } from "./open.ts";
import { retentionView } from "./retention.ts";
import { typeOf } from "./held-cases.ts";

const mostLines = 200;
const mostEmails = 200;

/** Everything on a case besides its letters' words and its clock, with what became part of it. */
export async function readRecordsOf(seen: Seen, caseId: number, today: LondonDate): Promise<RecordsView> {
  const row = await seen.db
    .selectFrom("cases")
    .selectAll()
    .where("id", "=", caseId)
    .where(mayBeSeenBy(seen.viewer))
    .executeTakeFirstOrThrow();
  const type = typeOf(row);
  const { lines, merged, history } = await tellHistory(seen, { id: caseId, type });
  return {
    reference: row.reference,
    type,
    version: row.version,
    state: row.state,
    closed: row.stage === "closed",
    tasks: tasksIn(history, today),
    lines: lines.slice(0, mostLines),
    questions: questionsIn(history),
    complaint: complaintIn(history.filter((one) => one.caseId === caseId)),
    messages: await readMessagesIn(seen.db, caseId),
    merged,
    linked: ((await findLinked(seen, [caseId])).get(caseId) ?? []).map(({ reference }) => reference),
    retention: await retentionView(seen, row),
  };
}

/** What happened to a case in words, the latest first, with what was written in the cases that have become part of it. */
export async function tellHistory(
  seen: Seen,
  { id: caseId, type }: { id: number; type: TypeCode },
): Promise<{
  lines: RecordLine[];
  merged: string[];
  history: Awaited<ReturnType<typeof readWholeHistory>>;
}> {
  const history = await readWholeHistory(seen, caseId);
  const parts = new Set(history.map((one) => one.caseId));
  parts.delete(caseId);
  const references = await referencesOf(seen.db, [...parts]);
  const lines = history.toReversed().map(({ id, on, at, by, event, caseId: of }) => ({
    id,
    on,
    at: at.toISOString(),
    by,
    kind: event.kind,
    ...historyLine(type, event),
    of: references.get(of) ?? null,
  }));
  return { lines, merged: [...references.values()], history };
}

async function referencesOf(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("cases").select(["id", "reference"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

function tasksIn(history: readonly Happened[], today: LondonDate): TaskView[] {
  const tasks = history.flatMap(({ id, by: setBy, event }): TaskView[] => {
    if (event.kind !== "task") return [];
    const last = history.findLast((one) => one.event.kind === "task-done" && one.event.task === id);
    const done = last && !isOpenTask(history, id) ? { on: last.on, by: last.by } : null;
    const late = done === null && event.by !== null && event.by < today;
    return [{ id, what: event.what, who: event.who, by: event.by, setBy, late, done }];
  });
  // What is open first, the soonest before all.
  return tasks.sort(
    (a, b) =>
      Number(a.done !== null) - Number(b.done !== null) ||
      (a.by ?? "9").localeCompare(b.by ?? "9") ||
      a.id - b.id,
  );
}

function questionsIn(history: readonly Happened[]): QuestionView[] {
  return history.flatMap(({ id, by: askedBy, event }): QuestionView[] => {
    if (event.kind !== "raised") return [];
    const { question, options, recommended, by } = event;
    const end = history.find(
      (one) =>
        (one.event.kind === "leader-answered" || one.event.kind === "question-withdrawn") &&
        one.event.question === id,
    );
    const answer =
      end?.event.kind === "leader-answered"
        ? { answer: end.event.answer, note: end.event.note, by: end.by, at: end.at.toISOString() }
        : null;
    const state = answer ? "answered" : end ? "withdrawn" : "open";
    return [{ id, question, options, recommended, by, askedBy, state, answer }];
  });
}

function complaintIn(history: readonly Happened[]): RecordsView["complaint"] {
  const last = history.findLast(({ event }) => event.kind === "complaint")?.event;
  if (last?.kind !== "complaint") return null;
  const { kind: _, ...facts } = last;
  return facts;
}

async function readMessagesIn(db: Db, caseId: number): Promise<RecordsView["messages"]> {
  const rows = await db
    .selectFrom("case_messages")
    .select(["id", "subject", "received_at", "filed_by"])
    .select((e) =>
      e
        .selectFrom("case_keys")
        .select("key")
        .whereRef("message", "=", "case_messages.id")
        .where("kind", "=", "from")
        .where("removed_at", "is", null)
        .limit(1)
        .as("writer"),
    )
    .where("case_id", "=", caseId)
    .where("removed_at", "is", null)
    .orderBy("received_at")
    .orderBy("id")
    .limit(mostEmails)
    .execute();
  return rows.map(({ id, subject, received_at, filed_by, writer }) => ({
    id,
    subject,
    from: writer ?? "",
    receivedAt: received_at.toISOString(),
    filedBy: filed_by,
  }));
}

/** The same for cards: how many notes and tasks, and what the Leader said last. */
export async function readRecordsInShort(
  seen: Seen,
  ids: readonly number[],
  now: Date,
): Promise<Map<number, RecordsInShort>> {
  const short = new Map<number, RecordsInShort>();
  if (ids.length === 0) return short;
  const parts = await partsOf(seen, ids);
  const rows = await seen.db
    .selectFrom("case_events")
    .select(["id", "case_id", "kind", "detail"])
    .where("case_id", "in", [...parts.keys()])
    .where("kind", "in", kindsInShort)
    .orderBy("id")
    .execute();
  const today = londonDate(now);
  for (const id of ids) {
    const history = rows
      .filter(({ case_id }) => parts.get(case_id) === id)
      .map((row) => ({ id: row.id, event: CaseEvent.parse({ kind: row.kind, ...row.detail }) }));
    const open = history.filter((one) => isOpenTask(history, one.id));
    const asked = history.findLast(({ event }) => event.kind === "raised");
    const end = asked && history.find(({ event }) => "question" in event && event.question === asked.id);
    short.set(id, {
      notes: history.filter(({ event }) => event.kind === "note" || event.kind === "contact").length,
      openTasks: open.length,
      lateTasks: open.filter(({ event }) => event.kind === "task" && event.by !== null && event.by < today)
        .length,
      leader:
        asked?.event.kind === "raised" && end?.event.kind !== "question-withdrawn"
          ? {
              question: asked.event.question,
              answer:
                end?.event.kind === "leader-answered"
                  ? [end.event.answer, end.event.note].filter(Boolean).join(". ")
                  : null,
            }
          : null,
    });
  }
  return short;
}

const kindsInShort = [
  "note",
  "contact",
  "task",
  "task-done",
  "task-reopened",
  "raised",
  "leader-answered",
  "question-withdrawn",
];
