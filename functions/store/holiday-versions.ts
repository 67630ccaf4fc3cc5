import type { BankHoliday, Holidays } from "../../core/deadlines/bank-holidays.ts";
import type { Db } from "./open.ts";

export interface HolidayVersion extends Holidays {
  id: number;
  state: "proposed" | "approved" | "dropped";
  proposedAt: Date;
  proposedBy: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  recountedAt: Date | null;
}

/** The name of the version in force; undefined while it is still the one the office came with. */
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

export async function findHolidays(db: Db, version: string): Promise<Holidays | undefined> {
  const row = await db
    .selectFrom("holiday_versions")
    .select(["name", "first_year", "last_year", "days"])
    .where("name", "=", version)
    .executeTakeFirst();
  return row && holidaysIn(row);
}

export const holidaysIn = (row: {
  name: string;
  first_year: number;
  last_year: number;
  days: BankHoliday[];
}): Holidays => ({
  version: row.name,
  years: { first: row.first_year, last: row.last_year },
  days: row.days,
});
