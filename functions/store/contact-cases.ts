import { sql } from "kysely";
import type { CaseDraft } from "../../core/cases/draft-case.ts";
import type { LetterKey } from "../../core/cases/keys.ts";
import type { RecordDeed } from "../../core/contract/record-events.ts";
import type { LondonDate } from "../../core/time.ts";
import { type Doer, saveAct } from "./acts.ts";
import { saveEvent } from "./case-events.ts";
import { saveKeys } from "./case-keys.ts";
import { insertCase, subjectOfCase } from "./cases.ts";
import type { Db } from "./open.ts";

type Contact = Extract<RecordDeed, { kind: "contact" }>;

/** Opens a case from a call, a letter by post or a visit. The same again, by its key, is the same case. */
export const saveContactCase = (
  db: Db,
  {
    draft,
    contact,
    keys,
    on,
  }: { draft: CaseDraft; contact: Contact; keys: readonly LetterKey[]; on: LondonDate },
  { by, now }: { by: Doer; now: Date },
): Promise<number | undefined> =>
  db.transaction().execute(async (tx) => {
    const key = contact.key ?? "";
    await sql`select pg_advisory_xact_lock(hashtextextended(${`contact ${key}`}, 0))`.execute(tx);
    const there = await tx
      .selectFrom("case_events")
      .select("case_id")
      .where("kind", "=", "contact")
      .where(sql<boolean>`detail ->> 'key' = ${key}`)
      .executeTakeFirst();
    if (there) return there.case_id;
    const { id: caseId } = await insertCase(tx, draft, by, now);
    const event = await saveEvent(tx, { caseId, event: contact, on }, by, now);
    await saveKeys(tx, [caseId], { contact: event }, keys);
    const row = await tx.selectFrom("cases").selectAll().where("id", "=", caseId).executeTakeFirstOrThrow();
    await saveAct(tx, by, now, {
      act: "case.logged",
      subject: subjectOfCase(row.reference),
      after: row,
      detail: {
        type: draft.type,
        suggestedType: draft.suggested.type,
        channel: contact.channel,
        event,
        restrictedTo: row.restricted_to,
      },
    });
    return caseId;
  });
