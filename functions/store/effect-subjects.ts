import type { Subject } from "../../core/effects/tray.ts";
import { mayBeSeenBy, mayBeSeenWithDiary } from "./access.ts";
import type { Seen } from "./open.ts";

const numbersOf = (noun: string, abouts: readonly string[]): number[] =>
  abouts.flatMap((about) => {
    const [, what, id] = /^([a-z]{1,20}) (\d{1,15})$/.exec(about) ?? [];
    return what === noun ? [Number(id)] : [];
  });

/** The cases and requests that effects are about, in words, for as far as they can be seen: of a restricted case none. */
export async function readSubjects(
  { db, viewer }: Seen,
  abouts: readonly string[],
): Promise<Map<string, Subject>> {
  const cases = numbersOf("case", abouts);
  const requests = numbersOf("request", abouts);
  const subjects = new Map<string, Subject>();
  if (cases.length > 0) {
    const rows = await db
      .selectFrom("cases")
      .select(["id", "reference", "restricted_to", "subject", "correspondent_name", "correspondent_address"])
      .where("id", "in", cases)
      .where(mayBeSeenBy(viewer))
      .execute();
    for (const row of rows) {
      const name = row.correspondent_name || row.correspondent_address;
      const words = row.restricted_to ? "A restricted case" : `${row.subject}, ${name}`;
      subjects.set(`case ${row.id}`, { words, reference: row.reference });
    }
  }
  if (requests.length > 0) {
    const rows = await db
      .selectFrom("diary_requests")
      .select(["id", "subject", "organiser_name", "organiser_address"])
      .where("id", "in", requests)
      .where(mayBeSeenWithDiary(viewer))
      .execute();
    for (const row of rows) {
      const name = row.organiser_name || row.organiser_address;
      subjects.set(`request ${row.id}`, { words: `${row.subject}, ${name}`, reference: null });
    }
  }
  return subjects;
}
