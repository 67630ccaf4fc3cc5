import { sql } from "kysely";
import { isHeld } from "../../core/cases/claims.ts";
import { inWork } from "../../core/cases/stages.ts";
import type { Person } from "../../core/people/person.ts";
import { Problem } from "../../core/problem.ts";
import { londonTime } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Doer } from "./acts.ts";
import { type CaseChange, changeCase, type CaseRow, saveChange, type SeenCase } from "./case-changes.ts";
import type { Db, Seen } from "./open.ts";

interface Moment {
  by: Doer;
  now: Date;
  /** Whoever took a case before it is on it no more. */
  free: Date;
}

const nobody = { held_by_id: null, held_by: null, held_since: null };

const claim = ({ by, now }: Moment): CaseChange => ({
  set: { held_by_id: by.id, held_by: by.name, held_since: now },
  event: { kind: "claimed" },
  act: "case.claimed",
});

/** "I am on it." @throws Problem that says who was quicker. */
export const saveClaim = (seen: Seen, one: SeenCase, moment: Moment): Promise<CaseRow> =>
  changeCase(seen, one, moment, (_, before) => {
    const { held_by_id, held_by, held_since, reference } = before;
    if (held_since && isHeld(held_since, moment.free) && held_by_id !== moment.by.id)
      throw new Problem("conflict", `${held_by} has been on ${reference} since ${londonTime(held_since)}.`);
    return claim(moment);
  });

/** Lets a case go again, whoever was on it: people fall ill. */
export const saveRelease = (seen: Seen, one: SeenCase, moment: Moment): Promise<CaseRow> =>
  changeCase(seen, one, moment, () => ({
    set: nobody,
    event: { kind: "released" },
    act: "case.released",
  }));

/**
 * Claims the first of these cases that still stands in the queue and that nobody has taken: what another is taking at this
 * moment is passed by. Resolves to nothing when all are gone.
 */
export const saveFirstFree = (
  { db, viewer }: Seen,
  ids: readonly number[],
  moment: Moment,
): Promise<CaseRow | undefined> =>
  db.transaction().execute(async (tx) => {
    if (ids.length === 0) return undefined;
    const free = await tx
      .selectFrom("cases")
      .selectAll()
      .where("id", "in", ids)
      .where(mayBeSeenBy(viewer))
      .where("state", "=", "open")
      .where("stage", "in", inWork)
      .where(isFree(moment.free))
      .orderBy(sql`array_position(${sql.lit(`{${ids.join()}}`)}::bigint[], id)`)
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    return free && saveChange(tx, free, moment, claim(moment));
  });

/** Nobody is on it. */
export const isFree = (free: Date) => sql<boolean>`(held_since is null or held_since <= ${free})`;

const ofPerson = (db: Db, viewer: Seen["viewer"], person: string, free: Date) =>
  db
    .selectFrom("cases")
    .where("state", "=", "open")
    .where("stage", "in", inWork)
    .where(mayBeSeenBy(viewer))
    .where((e) =>
      e.or([e("officer_id", "=", person), e.and([e("held_by_id", "=", person), e("held_since", ">", free)])]),
    );

/** How many cases somebody answers for or is on. */
export async function countHeld({ db, viewer }: Seen, person: string, free: Date): Promise<number> {
  const { count } = await ofPerson(db, viewer, person, free)
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Hands the next of somebody's cases over that a colleague may see, some at a time; resolves to how many. */
export const saveHandOver = (
  { db, viewer }: Seen,
  { to, reason, most }: { to: Person; reason: string; most: number },
  { by, now, free }: Moment,
): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const theirs = await ofPerson(tx, viewer, by.id, free)
      .selectAll()
      .where(mayBeSeenBy(to))
      .orderBy("id")
      .limit(most)
      .forUpdate()
      .execute();
    for (const before of theirs) {
      const wasOn = before.held_by_id === by.id && isHeld(before.held_since, free);
      await saveChange(
        tx,
        before,
        { by, now },
        {
          set: {
            ...(before.officer_id === by.id && { officer: to.name, officer_id: to.id }),
            ...(wasOn && { held_by_id: to.id, held_by: to.name, held_since: now }),
          },
          event: { kind: "handed-over", from: by.name, to: to.name, reason },
          act: "case.handed-over",
          detail: { to: to.id },
        },
      );
    }
    return theirs.length;
  });
