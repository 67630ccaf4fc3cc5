import { CaseEvent } from "../../core/contract/case-events.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Doer } from "./acts.ts";
import type { Db, Seen } from "./open.ts";

/** One line of a case's history. `on`: the London day on which it happened, as a clock counts it. */
export interface Happened {
  id: number;
  at: Date;
  byId: string;
  by: string;
  on: LondonDate;
  event: CaseEvent;
}

/** Adds to a case's history; resolves to the line's number. Call it in the transaction that changes the case. */
export async function saveEvent(
  tx: Db,
  { caseId, event, on }: { caseId: number; event: CaseEvent; on?: LondonDate },
  by: Pick<Doer, "id" | "name">,
  now: Date,
): Promise<number> {
  const { kind, ...detail } = event;
  const { id } = await tx
    .insertInto("case_events")
    .values({
      case_id: caseId,
      kind,
      at: now,
      by_id: by.id,
      by_name: by.name,
      happened_on: on ?? londonDate(now),
      detail: JSON.stringify(detail),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** A case's history, the oldest first: nothing of it unless the viewer may see the case. */
export async function readEvents({ db, viewer }: Seen, caseId: number): Promise<Happened[]> {
  const rows = await db
    .selectFrom("case_events")
    .innerJoin("cases", "cases.id", "case_events.case_id")
    .selectAll("case_events")
    .where("case_events.case_id", "=", caseId)
    .where(mayBeSeenBy(viewer))
    .orderBy("case_events.id")
    .execute();
  return rows.map(({ id, at, by_id, by_name, happened_on, kind, detail }) => ({
    id,
    at,
    byId: by_id,
    by: by_name,
    on: happened_on,
    event: CaseEvent.parse({ kind, ...detail }),
  }));
}
