import { mayBeSeenBy } from "./access.ts";
import { type Happened, readEvents } from "./case-events.ts";
import type { Seen } from "./open.ts";

/** In which case each of these stands now: itself, or the one it has become part of. Those kept from the viewer are left out. */
export async function standingOf({ db, viewer }: Seen, ids: readonly number[]): Promise<Map<number, number>> {
  const standing = new Map<number, number>();
  let at = new Map([...new Set(ids)].map((id) => [id, [id]]));
  while (at.size > 0) {
    const rows = await db
      .selectFrom("cases")
      .select(["id", "merged_into"])
      .where("id", "in", [...at.keys()])
      .where(mayBeSeenBy(viewer))
      .execute();
    const next = new Map<number, number[]>();
    for (const { id, merged_into } of rows) {
      const whose = at.get(id) ?? [];
      if (merged_into === null) for (const one of whose) standing.set(one, id);
      else next.set(merged_into, [...(next.get(merged_into) ?? []), ...whose]);
    }
    at = next;
  }
  return standing;
}

/** These cases and all that have become part of them, each with the one of these that it is part of. */
export async function partsOf({ db, viewer }: Seen, ids: readonly number[]): Promise<Map<number, number>> {
  const parts = new Map(ids.map((id) => [id, id]));
  let above = [...ids];
  while (above.length > 0) {
    const rows = await db
      .selectFrom("cases")
      .select(["id", "merged_into"])
      .where("merged_into", "in", above)
      .where(mayBeSeenBy(viewer))
      .execute();
    for (const { id, merged_into } of rows) {
      const root = merged_into === null ? undefined : parts.get(merged_into);
      if (root !== undefined) parts.set(id, root);
    }
    above = rows.map(({ id }) => id);
  }
  return parts;
}

/** All that happened to a case and in those that have become part of it, in order, each line with the case it stands in. */
export async function readWholeHistory(
  seen: Seen,
  caseId: number,
): Promise<(Happened & { caseId: number })[]> {
  const lines = [];
  for (const id of (await partsOf(seen, [caseId])).keys())
    for (const one of await readEvents(seen, id)) lines.push({ ...one, caseId: id });
  return lines.toSorted((a, b) => a.id - b.id);
}
