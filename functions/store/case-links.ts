import type { CaseDraft } from "../../core/cases/draft-case.ts";
import type { NamedCase } from "../../core/contract/earlier.ts";
import { readNamed } from "./case-keys.ts";
import { partsOf, standingOf } from "./merged-cases.ts";
import type { Db, Seen } from "./open.ts";

/** Opens the cases that a letter is besides its own, each linked to that one. */
export async function openLinked(
  tx: Db,
  { caseId, row }: { caseId: number; row: number },
  drafts: readonly CaseDraft[],
  open: (draft: CaseDraft) => Promise<number>,
) {
  const ids: number[] = [];
  for (const draft of drafts) ids.push(await open(draft));
  if (ids.length === 0) return [];
  await tx
    .insertInto("case_links")
    .values(ids.map((also_id) => ({ case_id: caseId, also_id, message: row })))
    .execute();
  return tx.selectFrom("cases").selectAll().where("id", "in", ids).orderBy("id").execute();
}

/**
 * The cases linked to each of these, or to what has become part of them, in the order in which they were opened; neither end
 * shows what is kept from the viewer.
 */
export async function findLinked(
  seen: Seen,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NamedCase[]>> {
  if (ids.length === 0) return new Map();
  const within = await partsOf(seen, ids);
  const all = [...within.keys()];
  const links = await seen.db
    .selectFrom("case_links")
    .select(["case_id", "also_id"])
    .where("removed_at", "is", null)
    .where((e) => e.or([e("case_id", "in", all), e("also_id", "in", all)]))
    .orderBy("also_id")
    .execute();
  if (links.length === 0) return new Map();
  const standing = await standingOf(
    seen,
    links.flatMap(({ case_id, also_id }) => [case_id, also_id]),
  );
  const pairs = links.flatMap(({ case_id, also_id }) =>
    [
      { of: case_id, other: also_id },
      { of: also_id, other: case_id },
    ].flatMap(({ of, other }) => {
      const [root, there] = [within.get(of), standing.get(other)];
      return root !== undefined && there !== undefined && root !== there ? [{ of: root, other: there }] : [];
    }),
  );
  const named = await readNamed(
    seen,
    pairs.map(({ other }) => other),
  );
  return new Map(
    ids.map((id) => {
      const others = new Set(pairs.filter(({ of }) => of === id).map(({ other }) => other));
      return [id, [...others].flatMap((other) => named.get(other) ?? [])];
    }),
  );
}
