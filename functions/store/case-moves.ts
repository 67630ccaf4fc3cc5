import { CaseEvent } from "../../core/contract/case-events.ts";
import type { WorkView } from "../../core/contract/work.ts";
import type { Db } from "./open.ts";

/** What was said with a case's last move; null when nothing was. */
export async function readLastMove(db: Db, caseId: number): Promise<WorkView["said"]> {
  const row = await db
    .selectFrom("case_events")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("kind", "=", "moved")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const event = CaseEvent.parse({ kind: row.kind, ...row.detail });
  return event.kind === "moved" && event.note
    ? { move: event.move, by: row.by_name, at: row.at.toISOString(), note: event.note }
    : null;
}
