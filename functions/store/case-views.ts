import type { Selectable } from "kysely";
import { unanswered } from "../../core/cases/stages.ts";
import type { CaseView, EffectState, SealedCase } from "../../core/contract/shapes.ts";
import type { LondonDate } from "../../core/time.ts";
import { findLinked } from "./case-links.ts";
import { aboutCase } from "./cases.ts";
import { readEffectStates } from "./effects.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Db, Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

type CaseRow = Selectable<Tables["cases"]>;

export async function findCaseByReference(
  { db, viewer }: Seen,
  reference: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom("cases")
    .select("id")
    .where("reference", "=", reference)
    .where(mayBeSeenBy(viewer))
    .executeTakeFirst();
  return row?.id;
}

/** Whether the viewer may see a case. */
export async function findCaseById({ db, viewer }: Seen, id: number): Promise<number | undefined> {
  const row = await db
    .selectFrom("cases")
    .select("id")
    .where("id", "=", id)
    .where(mayBeSeenBy(viewer))
    .executeTakeFirst();
  return row?.id;
}

/** To whom a case is restricted, of one that the viewer has been found to see. */
export async function readRestriction(db: Db, id: number): Promise<CaseRow["restricted_to"]> {
  const row = await db
    .selectFrom("cases")
    .select("restricted_to")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.restricted_to;
}

/** The cases with these ids, in that order, as people see them; those kept from the viewer are left out. */
export async function readCaseViews({ db, viewer }: Seen, wanted: readonly number[]): Promise<CaseView[]> {
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where("id", "in", wanted)
    .where(mayBeSeenBy(viewer))
    .execute();
  const ids = wanted.filter((id) => rows.some((row) => row.id === id));
  if (ids.length === 0) return [];
  const [counts, markings, linked, whole] = await Promise.all([
    db
      .selectFrom("case_messages")
      .select((e) => ["case_id", e.fn.countAll<number>().as("count")])
      .where("case_id", "in", ids)
      .where("removed_at", "is", null)
      .groupBy("case_id")
      .execute(),
    readEffectStates(db, ids.map(aboutCase), "mark-message"),
    findLinked({ db, viewer }, ids),
    standingNames(
      { db, viewer },
      rows.flatMap(({ merged_into }) => merged_into ?? []),
    ),
  ]);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const count = counts.find((one) => one.case_id === id)?.count ?? 0;
    return row
      ? [
          {
            ...asView(row, count, markings.get(aboutCase(id))),
            linked: linked.get(id) ?? [],
            ...(row.merged_into !== null && { mergedInto: whole.get(row.merged_into) ?? null }),
          },
        ]
      : [];
  });
}

/** What the cases are called of which others have become part, as far as the viewer may see them. */
async function standingNames(
  { db, viewer }: Seen,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("cases")
    .select(["id", "reference"])
    .where("id", "in", ids)
    .where(mayBeSeenBy(viewer))
    .execute();
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

function asView(
  row: CaseRow,
  messageCount: number,
  marking: EffectState | undefined,
): Omit<CaseView, "linked"> {
  return {
    reference: row.reference,
    // Written by this store from the contract's own values.
    type: row.type as CaseView["type"],
    topic: row.topic as CaseView["topic"],
    service: row.service as CaseView["service"],
    priority: row.priority as CaseView["priority"],
    sensitivity: row.sensitivity as CaseView["sensitivity"],
    capacity: row.capacity as CaseView["capacity"],
    state: row.state,
    stage: row.stage as CaseView["stage"],
    subject: row.subject,
    correspondent: { name: row.correspondent_name, address: row.correspondent_address },
    receivedAt: row.received_at.toISOString(),
    dates: row.dates,
    owner: row.owner,
    note: row.note,
    messageCount,
    loggedBy: row.logged_by,
    loggedAt: row.logged_at.toISOString(),
    version: row.version,
    restrictedTo: row.restricted_to,
    marking: marking ?? { state: "done" },
  };
}

/** Open cases due on or before a day, the earliest first. */
export async function findCasesDueBy(seen: Seen, on: LondonDate, limit: number): Promise<CaseView[]> {
  const rows = await seen.db
    .selectFrom("cases")
    .select("id")
    .where("state", "=", "open")
    .where("stage", "in", unanswered)
    .where(mayBeSeenBy(seen.viewer))
    .where("due_on", "<=", on)
    .orderBy("due_on")
    .orderBy("id")
    .limit(limit)
    .execute();
  return readCaseViews(
    seen,
    rows.map(({ id }) => id),
  );
}

/** Restricted cases due on or before a day that the viewer may open, and only that they are there. Ward casework is no part of it. */
export async function findSealedDueBy(seen: Seen, on: LondonDate, limit: number): Promise<SealedCase[]> {
  const rows = await seen.db
    .selectFrom("cases")
    .select(["reference", "restricted_to", "due_on"])
    .where("state", "=", "open")
    .where("stage", "in", unanswered)
    .where("capacity", "=", "council")
    .where("restricted_to", "is not", null)
    .where(mayBeSeenBy(seen.viewer))
    .where("due_on", "<=", on)
    .orderBy("due_on")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ reference, restricted_to: restrictedTo, due_on: dueOn }) =>
    restrictedTo ? [{ reference, restrictedTo, dueOn }] : [],
  );
}

/** Open cases due before a day, and not before another. */
export async function countDueBefore(seen: Seen, day: LondonDate, from?: LondonDate): Promise<number> {
  const { count } = await seen.db
    .selectFrom("cases")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("state", "=", "open")
    .where("stage", "in", unanswered)
    .where(mayBeSeenBy(seen.viewer))
    .where("due_on", "<", day)
    .$if(from !== undefined, (those) => those.where("due_on", ">=", from ?? day))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Open cases logged since an instant (or ever), the newest first. */
export async function findNewestCases(seen: Seen, limit: number, since = new Date(0)): Promise<CaseView[]> {
  const rows = await seen.db
    .selectFrom("cases")
    .select("id")
    .where("state", "=", "open")
    .where(mayBeSeenBy(seen.viewer))
    .where("logged_at", ">=", since)
    .orderBy("logged_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return readCaseViews(
    seen,
    rows.map(({ id }) => id),
  );
}
