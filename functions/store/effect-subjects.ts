import type { Subject } from "../../core/effects/tray.ts";
import type { Db } from "./open.ts";

const numbersOf = (noun: string, abouts: readonly string[]): number[] =>
  abouts.flatMap((about) => {
    const [what, id] = about.split(" ");
    return what === noun ? [Number(id)] : [];
  });

/** The cases and requests that effects are about, in words, for as far as they can be seen. */
export async function readSubjects(db: Db, abouts: readonly string[]): Promise<Map<string, Subject>> {
  const cases = numbersOf("case", abouts);
  const requests = numbersOf("request", abouts);
  const subjects = new Map<string, Subject>();
  if (cases.length > 0) {
    const rows = await db
      .selectFrom("cases")
      .select(["id", "reference", "subject", "correspondent_name", "correspondent_address"])
      .where("id", "in", cases)
      .execute();
    for (const row of rows) {
      const name = row.correspondent_name || row.correspondent_address;
      subjects.set(`case ${row.id}`, { words: `${row.subject}, ${name}`, reference: row.reference });
    }
  }
  if (requests.length > 0) {
    const rows = await db
      .selectFrom("diary_requests")
      .select(["id", "subject", "organiser_name", "organiser_address"])
      .where("id", "in", requests)
      .execute();
    for (const row of rows) {
      const name = row.organiser_name || row.organiser_address;
      subjects.set(`request ${row.id}`, { words: `${row.subject}, ${name}`, reference: null });
    }
  }
  return subjects;
}
