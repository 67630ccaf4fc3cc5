import type { Selectable } from "kysely";
import { clockHistory } from "../../core/clocks/clock-lines.ts";
import { clockOf } from "../../core/clocks/clock.ts";
import type { Mergeable } from "../../core/cases/merging.ts";
import { Problem } from "../../core/problem.ts";
import { londonDate } from "../../core/time.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { mayBeSeenBy } from "./access.ts";
import { readEvents } from "./case-events.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import type { Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

export type CaseRow = Selectable<Tables["cases"]>;

/** A case as somebody saw it; without a version, as it is. */
export interface SeenCase {
  reference: string;
  version?: number;
}

// Written by the store of cases from the contract's own values.
export const typeOf = (row: Pick<CaseRow, "type">): TypeCode => row.type as TypeCode;

/** A case as it stands, which the viewer has been found to see. */
export const readHeld = ({ db, viewer }: Seen, id: number): Promise<CaseRow> =>
  db
    .selectFrom("cases")
    .selectAll()
    .where("id", "=", id)
    .where(mayBeSeenBy(viewer))
    .executeTakeFirstOrThrow();

/**
 * These cases for this transaction alone to change, in one order whoever asks, so that two who want the same two do not wait
 * for ever. @throws Problem where one is not there for the viewer, or somebody has changed it since it was seen.
 */
export async function holdCases(seen: Seen, wanted: readonly SeenCase[], now: Date): Promise<CaseRow[]> {
  const rows = await seen.db
    .selectFrom("cases")
    .selectAll()
    .where(
      "reference",
      "in",
      wanted.map(({ reference }) => reference),
    )
    .where(mayBeSeenBy(seen.viewer))
    .orderBy("id")
    .forUpdate()
    .execute();
  const held = [];
  for (const { reference, version } of wanted) {
    const row = rows.find((one) => one.reference === reference);
    if (!row) throw new Problem("not-found", `There is no case ${reference}.`);
    if (version !== undefined && row.version !== version) throw await changedMeanwhile(seen.db, row, now);
    held.push(row);
  }
  return held;
}

export async function holdCase(seen: Seen, one: SeenCase, now: Date): Promise<CaseRow> {
  const [row] = await holdCases(seen, [one], now);
  if (!row) throw new Problem("not-found", `There is no case ${one.reference}.`);
  return row;
}

export async function holdTwo(
  seen: Seen,
  one: SeenCase,
  other: SeenCase,
  now: Date,
): Promise<[CaseRow, CaseRow]> {
  const [first, second] = await holdCases(seen, [one, other], now);
  if (!first || !second) throw new Problem("not-found", `There is no case ${other.reference}.`);
  return [first, second];
}

/** @throws Problem when the case is no more, or is part of another. */
export function requireStanding({ reference, state }: Pick<CaseRow, "reference" | "state">): void {
  if (state === "merged")
    throw new Problem("conflict", `${reference} has become part of another case. Do it there.`);
  if (state === "undone") throw new Problem("conflict", `${reference} has been undone. Reopen it first.`);
}

/** What decides whether a case can be joined with another. */
export async function mergeableOf(seen: Seen, row: CaseRow): Promise<Mergeable> {
  const clock = clockOf(typeOf(row), clockHistory(await readEvents(seen, row.id)));
  return {
    reference: row.reference,
    state: row.state,
    type: typeOf(row),
    capacity: row.capacity as Mergeable["capacity"],
    sensitivity: row.sensitivity as Mergeable["sensitivity"],
    restrictedTo: row.restricted_to,
    receivedOn: clock.receivedOn ?? londonDate(row.received_at),
    dates: row.dates,
  };
}
