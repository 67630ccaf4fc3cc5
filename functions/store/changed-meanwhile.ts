import { sayEvent } from "../../core/cases/happened.ts";
import { CaseEvent } from "../../core/contract/case-events.ts";
import { Problem } from "../../core/problem.ts";
import { londonDate, londonTime, sayShortDay } from "../../core/time.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import type { Db } from "./open.ts";

/** What to tell whoever had another version of a case before them: who changed it last, what they did, and when. */
export async function changedMeanwhile(
  tx: Db,
  { id, reference, type }: { id: number; reference: string; type: string },
  now: Date,
): Promise<Problem> {
  const event = await tx
    .selectFrom("case_events")
    .select(["kind", "detail", "by_name", "at"])
    .where("case_id", "=", id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const filed = await tx
    .selectFrom("case_messages")
    .select(["filed_by", "filed_at"])
    .where("case_id", "=", id)
    .where("removed_at", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const last =
    event && (!filed || event.at >= filed.filed_at)
      ? {
          at: event.at,
          by: event.by_name,
          // Written by the store of cases from the contract's own values.
          did: sayEvent(type as TypeCode, CaseEvent.parse({ kind: event.kind, ...event.detail })),
        }
      : filed && { at: filed.filed_at, by: filed.filed_by, did: "put an email into it" };
  const told = last
    ? `${last.by} ${last.did} ${sayWhen(last.at, now)}.`
    : `Someone has changed ${reference} since you opened it.`;
  return new Problem("conflict", `${told} Look at ${reference} again, then do what is still right.`);
}

const sayWhen = (at: Date, now: Date): string => {
  const on = londonDate(at);
  return on === londonDate(now) ? `at ${londonTime(at)}` : `on ${sayShortDay(on)} at ${londonTime(at)}`;
};
