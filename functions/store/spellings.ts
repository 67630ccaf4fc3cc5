import { sql } from "kysely";
import type { Db } from "./open.ts";

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
