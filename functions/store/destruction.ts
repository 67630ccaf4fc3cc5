import { sql } from "kysely";
import type { CertificateView, Destroyed } from "../../core/contract/records.ts";
import { isRetentionCode, retentionClasses, retentionCodeOf } from "../../core/records/retention.ts";
import { Problem } from "../../core/problem.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import type { z } from "zod";
import { type Doer, saveAct } from "./acts.ts";
import { type CaseRow, holdCase, typeOf } from "./held-cases.ts";
import type { Seen } from "./open.ts";
import { findCertificates, holdersOf } from "./retention.ts";
import { learnSpellings } from "./spellings.ts";

interface Approved {
  reference: string;
  version: number;
}

const method = "Deleted from the office’s record; copies in backups go with those";

/** Destroys these cases one after another, each whole or not at all, and certifies what went, class by class. */
export async function destroyThem(
  seen: Seen,
  cases: readonly Approved[],
  today: LondonDate,
  { by, now }: { by: Doer; now: Date },
): Promise<z.output<typeof Destroyed>> {
  const kept: { reference: string; why: string }[] = [];
  const gone: CaseRow[] = [];
  const before = (await findCertificates(seen.db, 1))[0]?.id ?? 0;
  const approved = [...new Map(cases.map((one) => [one.reference, one])).values()];
  await seen.db.transaction().execute(async (db) => {
    for (const one of approved) {
      const row = await holdCase({ ...seen, db }, one, now).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        kept.push({ reference: one.reference, why: error.message });
        return undefined;
      });
      const why = row && (await whyKept({ ...seen, db }, row, today));
      if (why !== undefined) kept.push({ reference: one.reference, why });
      if (!row || why !== undefined) continue;
      await sql`select destroy_case(${row.id})`.execute(db);
      await saveAct(db, by, now, {
        act: "case.destroyed",
        subject: `case ${row.reference}`,
        detail: { class: retentionCodeOf(typeOf(row)), due: row.destroy_on },
      });
      gone.push(row);
    }
    for (const code of new Set(gone.map((row) => retentionCodeOf(typeOf(row)))))
      await certify({ ...seen, db }, code, gone, { by, now });
  });
  // Words that no case says any more are forgotten by the search as well: now, not when somebody next searches.
  for (let rounds = 0; rounds < 100 && (await learnSpellings(seen.db, 1000)) > 0; rounds++);
  const certificates = (await findCertificates(seen.db, 50)).filter(({ id }) => id > before);
  return { certificates: certificates satisfies CertificateView[], kept };
}

/** The database asks the same once more before anything goes. */
async function whyKept(seen: Seen, row: CaseRow, today: LondonDate): Promise<string | undefined> {
  if (row.closed_at === null) return `${row.reference} is open.`;
  if (row.destroy_on === null || row.destroy_on > today) return `The day of ${row.reference} has not come.`;
  if (row.legal_hold) return "A legal hold is set.";
  const { heldBy, heldByOthers } = await holdersOf(seen, row.id);
  if (heldBy.length + heldByOthers === 0) return undefined;
  const others = heldByOthers > 0 ? [heldByOthers === 1 ? "an open case" : `${heldByOthers} open cases`] : [];
  return `It is held by ${[...heldBy, ...others].join(", ")}.`;
}

/** What went of a class, as an act and as a certificate that names its place in the chain. */
async function certify(
  { db }: Seen,
  code: string,
  gone: readonly CaseRow[],
  { by, now }: { by: Doer; now: Date },
): Promise<void> {
  const those = gone.filter((row) => retentionCodeOf(typeOf(row)) === code);
  const days = those.map((row) => londonDate(row.received_at)).sort();
  const [oldest, newest] = [days[0] ?? londonDate(now), days.at(-1) ?? londonDate(now)];
  const act = await saveAct(db, by, now, {
    act: "case.destroyed",
    subject: `class ${code}`,
    detail: { cases: those.length, oldest, newest },
  });
  const { hash } = await db.selectFrom("acts_head").select("hash").executeTakeFirstOrThrow();
  await db
    .insertInto("certificates")
    .values({
      class: code,
      cases: those.length,
      oldest_on: oldest,
      newest_on: newest,
      schedule: isRetentionCode(code) ? retentionClasses[code].source : "",
      method,
      approved_by_id: by.id,
      approved_by: by.name,
      at: now,
      act,
      hash,
    })
    .execute();
}
