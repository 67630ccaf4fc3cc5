import { sayEvent } from "../../core/cases/happened.ts";
import type { CaseAct, CaseHappening, CaseLetter } from "../../core/contract/case-page.ts";
import { CaseEvent } from "../../core/contract/case-events.ts";
import { sayAct } from "../../core/records/say-act.ts";
import type { TypeCode } from "../../core/triage/types.ts";
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

/** What happened to a case, in words, the latest first. */
export async function findHappenings(
  { db, viewer }: Seen,
  caseId: number,
  type: TypeCode,
  limit: number,
): Promise<CaseHappening[]> {
  const rows = await db
    .selectFrom("case_events")
    .innerJoin("cases", "cases.id", "case_events.case_id")
    .selectAll("case_events")
    .where("case_events.case_id", "=", caseId)
    .where(mayBeSeenBy(viewer))
    .orderBy("case_events.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const event = CaseEvent.parse({ kind: row.kind, ...row.detail });
    return {
      id: row.id,
      at: row.at.toISOString(),
      on: row.happened_on,
      by: row.by_name,
      what: sayEvent(type, event),
      text: wordsWith(event),
    };
  });
}

/** What a person wrote with it. */
const wordsWith = (event: object): string =>
  "text" in event && typeof event.text === "string"
    ? event.text
    : "note" in event && typeof event.note === "string"
      ? event.note
      : "";

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
