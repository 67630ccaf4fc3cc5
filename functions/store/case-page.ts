import type { CaseAct, CaseLetter } from "../../core/contract/case-page.ts";
import { sayAct } from "../../core/records/say-act.ts";
import { mayBeSeenBy } from "./access.ts";
import { subjectOfCase } from "./cases.ts";
import type { Db, Seen } from "./open.ts";

/** The letters of a case, the latest first. */
export async function findCaseLetters(
  { db, viewer }: Seen,
  caseId: number,
  limit: number,
): Promise<CaseLetter[]> {
  const rows = await db
    .selectFrom("case_messages")
    .innerJoin("cases", "cases.id", "case_messages.case_id")
    .selectAll("case_messages")
    .where("case_messages.case_id", "=", caseId)
    .where(mayBeSeenBy(viewer))
    .orderBy("case_messages.received_at", "desc")
    .orderBy("case_messages.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    row: row.id,
    mailbox: row.mailbox,
    message: { internetMessageId: row.internet_message_id },
    subject: row.subject,
    receivedAt: row.received_at.toISOString(),
    filedBy: row.filed_by,
    filedAt: row.filed_at.toISOString(),
    removedAt: row.removed_at?.toISOString() ?? null,
  }));
}

/**
 * The record of acts about a case, the latest first. Only the office itself may read it: ask with its eyes, once the
 * case has been found to be this person's to see.
 */
export async function findActsOn(
  system: Db,
  reference: string,
  { looks, limit }: { looks: boolean; limit: number },
): Promise<CaseAct[]> {
  let found = system
    .selectFrom("acts")
    .select(["id", "at", "actor", "act"])
    .where("subject", "=", subjectOfCase(reference));
  if (!looks) found = found.where("act", "not in", ["case.viewed", "case.refused"]);
  const rows = await found.orderBy("id", "desc").limit(limit).execute();
  return rows.map(({ id, at, actor, act }) => ({ id, at: at.toISOString(), by: actor, what: sayAct(act) }));
}
