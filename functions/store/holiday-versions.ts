import type { BankHoliday, Holidays } from "../../core/deadlines/bank-holidays.ts";
import { Problem } from "../../core/problem.ts";
import { type Doer, saveAct } from "./acts.ts";
import type { Db } from "./open.ts";

/** A version that a person has proposed, and what became of it; or the one the office came with when it was first opened. */
export interface HolidayVersion {
  id: number;
  state: "proposed" | "approved" | "dropped";
  holidays: Holidays;
  proposed: { by: string; at: Date };
  decided: { by: string; at: Date } | null;
  recounted: boolean;
  /** In force from the first day, without anybody's approval. */
  adopted: boolean;
}

interface Deciding {
  by: Doer;
  now: Date;
}

const versions = (db: Db) => db.selectFrom("holiday_versions").selectAll().orderBy("id", "desc");

export async function findHolidays(db: Db, version: string): Promise<Holidays | undefined> {
  const row = await versions(db).where("name", "=", version).executeTakeFirst();
  return row && asVersion(row).holidays;
}

/** The latest that is so: of those that were approved, the one in force. */
export async function findVersion(
  db: Db,
  state: HolidayVersion["state"],
): Promise<HolidayVersion | undefined> {
  const row = await versions(db).where("state", "=", state).limit(1).executeTakeFirst();
  return row && asVersion(row);
}

/** Its name alone; undefined while it is still the one the office came with. */
export async function findVersionInForce(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom("holiday_versions")
    .select("name")
    .where("state", "=", "approved")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.name;
}

/** The latest first. */
export const findVersions = async (db: Db, limit: number): Promise<HolidayVersion[]> =>
  (await versions(db).limit(limit).execute()).map(asVersion);

function asVersion(
  row: Awaited<ReturnType<ReturnType<typeof versions>["executeTakeFirstOrThrow"]>>,
): HolidayVersion {
  const { decided_at: at, decided_by: by } = row;
  return {
    id: row.id,
    state: row.state,
    holidays: { version: row.name, years: { first: row.first_year, last: row.last_year }, days: row.days },
    proposed: { by: row.proposed_by, at: row.proposed_at },
    decided: at && by !== null ? { at, by } : null,
    recounted: row.recounted_at !== null,
    adopted: row.adopted,
  };
}

/** Puts a version before people. The same one again is the one that is there. */
export async function saveProposal(
  db: Db,
  { version, years, days }: Holidays,
  { by, now }: Deciding,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await versions(tx).where("state", "=", "proposed").executeTakeFirst();
    if (before && sameDays(before.days, days)) return;
    if (before)
      throw new Problem(
        "conflict",
        `${before.proposed_by} has proposed ${before.name} already. Approve it or drop it first.`,
      );
    const { id } = await tx
      .insertInto("holiday_versions")
      .values({
        name: version,
        first_year: years.first,
        last_year: years.last,
        days: JSON.stringify(days),
        proposed_at: now,
        proposed_by_id: by.id,
        proposed_by: by.name,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await saveAct(tx, by, now, {
      act: "holidays.proposed",
      subject: `bank holidays ${id}`,
      after: days,
      detail: { version },
    });
  });
}

/**
 * The first start of an office puts the bank holidays it comes with on the record, in force without anybody's approval. From
 * then on its calendar changes only when people approve another, whatever an update brings.
 */
export const saveAdopted = (
  db: Db,
  { version, years, days }: Holidays,
  { by, now }: Deciding,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    if (await findVersionInForce(tx)) return;
    const adopted = await tx
      .insertInto("holiday_versions")
      .values({
        name: version,
        first_year: years.first,
        last_year: years.last,
        days: JSON.stringify(days),
        state: "approved",
        adopted: true,
        proposed_at: now,
        proposed_by_id: by.id,
        proposed_by: by.name,
        decided_at: now,
        decided_by_id: by.id,
        decided_by: by.name,
        recounted_at: now,
      })
      // Two processes may start at once.
      .onConflict((one) => one.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!adopted) return;
    await saveAct(tx, by, now, {
      act: "holidays.adopted",
      subject: `bank holidays ${adopted.id}`,
      after: days,
      detail: { version },
    });
  });

const sameDays = (one: readonly BankHoliday[], other: readonly BankHoliday[]): boolean =>
  JSON.stringify(one.map(({ on, where, name }) => [on, where, name])) ===
  JSON.stringify(other.map(({ on, where, name }) => [on, where, name]));

/** Decided twice the same way it is as it was wanted. @throws Problem when somebody has decided otherwise meanwhile. */
export async function saveDecision(
  db: Db,
  id: number,
  approve: boolean,
  { by, now }: Deciding,
): Promise<void> {
  const state = approve ? "approved" : "dropped";
  await db.transaction().execute(async (tx) => {
    const before = await versions(tx).where("id", "=", id).forUpdate().executeTakeFirst();
    if (!before) throw new Problem("not-found", "There is no such proposal.");
    if (before.state === state) return;
    if (before.state !== "proposed")
      throw new Problem("conflict", `${before.decided_by} has ${before.state} it meanwhile.`);
    await tx
      .updateTable("holiday_versions")
      .set({ state, decided_at: now, decided_by_id: by.id, decided_by: by.name })
      .where("id", "=", id)
      .execute();
    await saveAct(tx, by, now, {
      act: approve ? "holidays.approved" : "holidays.dropped",
      subject: `bank holidays ${id}`,
      detail: { version: before.name },
    });
  });
}

/** Every open case has been gone through. */
export const noteRecounted = (db: Db, version: string, now: Date) =>
  db
    .updateTable("holiday_versions")
    .set({ recounted_at: now })
    .where("name", "=", version)
    .where("recounted_at", "is", null)
    .execute();
