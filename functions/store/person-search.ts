import { type Expression, type SqlBool, sql } from "kysely";
import { historyLine } from "../../core/cases/history-line.ts";
import type { HeldCase } from "../../core/contract/records.ts";
import { mayBeSeenBy } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { readEvents, saveEvent } from "./case-events.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { type CaseRow, typeOf } from "./held-cases.ts";
import type { Seen } from "./open.ts";

export interface PersonTerms {
  addresses: readonly string[];
  names: readonly string[];
  after: number;
  /** The request itself is known to whoever answers it. */
  but: number;
}

/** Words as they may stand in a pattern. */
const holding = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/** By which of the terms a case is found: people on its letters, its correspondent, and what is written in it. */
function foundBy({ addresses, names }: PersonTerms): Expression<SqlBool> {
  const told = [...addresses, ...names].map(holding);
  return sql<SqlBool>`(
    id in (select case_id from case_keys where removed_at is null and key = any (${addresses}::text[]))
    or lower(correspondent_address) = any (${addresses}::text[])
    or (correspondent_name || ' ' || subject || ' ' || note) ilike any (${told}::text[])
    or id in (select case_id from case_events where detail::text ilike any (${told}::text[]))
    or id in (select case_id from case_messages where subject ilike any (${told}::text[]))
  )`;
}

/** Cases in which something is held about a person, by their numbers, from one on. */
export async function findHeldCases(
  seen: Seen,
  terms: PersonTerms,
  limit: number,
): Promise<{ cases: HeldCase[]; next: number | null }> {
  const rows = await seen.db
    .selectFrom("cases")
    .selectAll()
    .where("id", ">", terms.after)
    .where("id", "<>", terms.but)
    .where(mayBeSeenBy(seen.viewer))
    .where(foundBy(terms))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const cases: HeldCase[] = [];
  for (const row of shown) cases.push(await asHeld(seen, row, terms));
  return { cases, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

async function asHeld(seen: Seen, row: CaseRow, { addresses, names }: PersonTerms): Promise<HeldCase> {
  const messages = await seen.db
    .selectFrom("case_messages")
    .select(["subject", "received_at", "mailbox", "internet_message_id"])
    .where("case_id", "=", row.id)
    .where("removed_at", "is", null)
    .orderBy("received_at")
    .orderBy("id")
    .execute();
  const keys = await seen.db
    .selectFrom("case_keys")
    .select("key")
    .distinct()
    .where("case_id", "=", row.id)
    .where("removed_at", "is", null)
    .execute();
  const type = typeOf(row);
  const events = (await readEvents(seen, row.id)).map(({ on, by, event }) => ({
    on,
    by,
    ...historyLine(type, event),
  }));
  const text = JSON.stringify([
    row.subject,
    row.note,
    row.correspondent_name,
    messages,
    events,
  ]).toLowerCase();
  const onIt = new Set([row.correspondent_address.toLowerCase(), ...keys.map(({ key }) => key)]);
  return {
    reference: row.reference,
    type,
    subject: row.subject,
    correspondent: { name: row.correspondent_name, address: row.correspondent_address },
    receivedAt: row.received_at.toISOString(),
    state: row.state === "open" && row.stage === "closed" ? "closed" : row.state,
    restrictedTo: row.restricted_to,
    sensitivity: row.sensitivity,
    note: row.note,
    because: [
      ...addresses.filter((one) => onIt.has(one) || text.includes(one)),
      ...names.filter((one) => text.includes(one.toLowerCase())),
    ],
    messages: messages.map((one) => ({
      subject: one.subject,
      receivedAt: one.received_at.toISOString(),
      mailbox: one.mailbox,
      internetMessageId: one.internet_message_id,
    })),
    events,
  };
}

/** That it was searched, by what and with which outcome: in the history of the request, and without the words as an act. */
export const noteSearch = (
  { db }: Seen,
  { id, reference, terms, found }: { id: number; reference: string; terms: string[]; found: number },
  { by, now }: { by: Doer; now: Date },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await saveEvent(tx, { caseId: id, event: { kind: "searched", terms, cases: found } }, by, now);
    await raiseVersion(tx, id);
    await saveAct(tx, by, now, {
      act: "person.searched",
      subject: subjectOfCase(reference),
      detail: { terms: terms.length, cases: found },
    });
  });
