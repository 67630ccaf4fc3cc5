import { sql } from "kysely";
import type { Db } from "./open.ts";

/** Whether any case that the session's viewer may see, and that is not restricted, says this. */
export async function isSaid(db: Db, words: string): Promise<boolean> {
  const { rows } = await sql`select cases_saying(${words}::tsquery, 1)`.execute(db);
  return rows.length > 0;
}

/** How many say this, as far as `most`. */
export async function countSaying(db: Db, words: string, most: number): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) from cases_saying(${words}::tsquery, ${most})`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The words a slip of the pen away from this one, the likeliest first. */
export async function findSpeltLike(db: Db, word: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`select spelt_like(${word}, ${most}) as word`.execute(db);
  return rows.map((row) => row.word);
}

/** Takes in the words of cases that were logged or changed lately; how many cases there were, as far as `most`. */
export async function learnSpellings(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ learnt: number }>`select learn_spellings(${most}) as learnt`.execute(db);
  return rows[0]?.learnt ?? 0;
}
