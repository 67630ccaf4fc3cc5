import { sql } from "kysely";
import { type KeyKind, type LetterKey, personKinds } from "../../core/cases/keys.ts";
import type { Earlier, NamedCase } from "../../core/contract/earlier.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Db, Seen } from "./open.ts";

/** Puts on the record by what a letter, or a contact, is found again in its case; the same twice changes nothing. */
export async function saveKeys(
  tx: Db,
  cases: readonly number[],
  of: number | { contact: number },
  keys: readonly LetterKey[],
): Promise<void> {
  const source = typeof of === "number" ? { message: of } : of;
  const rows = cases.flatMap((case_id) =>
    keys.map(({ kind, key }) => ({ case_id, ...source, kind, key, removed_at: null })),
  );
  if (rows.length > 0)
    await tx
      .insertInto("case_keys")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** What is said of a case by the letters in it: their plain subjects, and in what places an address stands on them. */
export async function findSaid(
  db: Db,
  caseId: number,
  address: string,
): Promise<{ subjects: string[]; places: KeyKind[] }> {
  const rows = await db
    .selectFrom("case_keys")
    .select(["kind", "key"])
    .distinct()
    .where("case_id", "=", caseId)
    .where("removed_at", "is", null)
    .where((e) => e.or([e("kind", "=", "subject"), e("key", "=", address)]))
    .limit(200)
    .execute();
  return {
    subjects: rows.filter(({ kind }) => kind === "subject").map(({ key }) => key),
    places: rows.filter(({ kind, key }) => kind !== "subject" && key === address).map(({ kind }) => kind),
  };
}

const mostCounted = 100;
const mostShown = 3;
/** A case may hold several letters with the same key. */
const mostRows = 2 * mostCounted;
const isPerson = (kind: KeyKind): boolean => personKinds.some((one) => one === kind);

/** The cases that stand and that share a key with a letter, key by key, the latest first; `but` is left out. */
export async function findEarlier(
  { db, viewer }: Seen,
  wanted: readonly LetterKey[],
  but: number | undefined,
): Promise<Earlier[]> {
  const [first, ...others] = wanted.map((one, place) => latestWith({ db, viewer }, one, place, but));
  if (!first) return [];
  // One question a key, so that the database knows how often each key occurs before it chooses its way.
  const found = await others.reduce((all, one) => all.unionAll(one), first).execute();
  const byPlace = wanted.map((_, place) => [
    ...new Set(found.filter((one) => one.place === place).map((one) => one.case_id)),
  ]);
  const shown = await readNamed(
    { db, viewer },
    byPlace.flatMap((ids) => ids.slice(0, mostShown)),
  );
  return wanted.flatMap(({ kind, key }, place) => {
    const ids = byPlace[place] ?? [];
    const newest = ids.slice(0, mostShown).flatMap((id) => shown.get(id) ?? []);
    return newest.length > 0
      ? [{ by: kind, what: key, count: Math.min(ids.length, mostCounted), newest }]
      : [];
  });
}

const latestWith = ({ db, viewer }: Seen, { kind, key }: LetterKey, place: number, but = 0) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom("case_keys")
        .select(["case_id", sql<number>`${sql.lit(place)}`.as("place")])
        .where("key", "=", key)
        .where("kind", "in", isPerson(kind) ? personKinds : [kind])
        .where("removed_at", "is", null)
        .where("case_id", "<>", but)
        .where((of) =>
          of.exists(
            of
              .selectFrom("cases")
              .select("cases.id")
              .whereRef("cases.id", "=", "case_keys.case_id")
              .where("cases.state", "=", "open")
              .where(mayBeSeenBy(viewer)),
          ),
        )
        .orderBy("case_id", "desc")
        .limit(mostRows)
        .as("latest"),
    )
    .selectAll("latest");

/** Cases as they are named beside another, by id; those kept from the viewer are left out. */
export async function readNamed(
  { db, viewer }: Seen,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NamedCase>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("cases")
    .select(["id", "reference", "type", "subject", "due_on", "restricted_to"])
    .where("id", "in", [...new Set(ids)])
    .where("state", "=", "open")
    .where(mayBeSeenBy(viewer))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        reference: row.reference,
        dueOn: row.due_on,
        restrictedTo: row.restricted_to,
        shown:
          row.restricted_to === null
            ? {
                // Written by the store of cases from the contract's own values.
                type: row.type as NonNullable<NamedCase["shown"]>["type"],
                subject: row.subject,
              }
            : null,
      },
    ]),
  );
}
