import { sql } from "kysely";
import { inWork } from "../../core/cases/stages.ts";
import type { CaseLine, CaseListView, ListPlace } from "../../core/contract/case-lists.ts";
import type { Capacity } from "../../core/triage/vocabulary.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Seen } from "./open.ts";

const inTurn = sql`coalesce(due_on, 'infinity'::date)`;

const openCases = ({ db, viewer }: Seen, capacity: Capacity) =>
  db
    .selectFrom("cases")
    .where("state", "=", "open")
    .where("stage", "in", inWork)
    .where("capacity", "=", capacity)
    .where(mayBeSeenBy(viewer));

/** A page of the open cases of one hat, what is due first at the top, what has no date at the end. */
export async function findOpenCases(
  seen: Seen,
  capacity: Capacity,
  after: ListPlace | null,
  limit: number,
): Promise<Omit<CaseListView, "total">> {
  let page = openCases(seen, capacity).select([
    "id",
    "reference",
    "type",
    "subject",
    "correspondent_name",
    "correspondent_address",
    "owner",
    "due_on",
    "restricted_to",
  ]);
  if (after)
    page = page.where(sql<boolean>`(${inTurn}, id) > (${after.dueOn ?? "infinity"}::date, ${after.id})`);
  const rows = await page
    .orderBy(inTurn)
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    lines: shown.map((row) => ({
      reference: row.reference,
      dueOn: row.due_on,
      restrictedTo: row.restricted_to,
      shown:
        row.restricted_to === null
          ? {
              // Written by the store of cases from the contract's own values.
              type: row.type as NonNullable<CaseLine["shown"]>["type"],
              subject: row.subject,
              from: row.correspondent_name || row.correspondent_address,
              owner: row.owner,
            }
          : null,
    })),
    next: last ? { dueOn: last.due_on, id: last.id } : null,
  };
}

export async function countOpenCases(seen: Seen, capacity: Capacity): Promise<number> {
  const { count } = await openCases(seen, capacity)
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}
