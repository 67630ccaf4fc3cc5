import { Problem } from "../../core/problem.ts";
import { londonDate, londonTime, sayShortDay } from "../../core/time.ts";
import type { Db } from "./open.ts";

/** What to tell whoever had another version of a case before them: who changed it last, and when. */
export async function changedMeanwhile(
  tx: Db,
  { id, reference }: { id: number; reference: string },
  say: (kind: string, detail: object) => string,
): Promise<Problem> {
  const last = await tx
    .selectFrom("case_events")
    .select(["kind", "detail", "by_name", "at"])
    .where("case_id", "=", id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const told = last
    ? `${last.by_name} changed ${reference} on ${sayShortDay(londonDate(last.at))} at ${londonTime(last.at)} (${say(last.kind, last.detail)}).`
    : `Someone has changed ${reference} since you opened it.`;
  return new Problem("conflict", `${told} Look at it again, then do what is still right.`);
}
