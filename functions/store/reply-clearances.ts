import type { Selectable } from "kysely";
import { Problem } from "../../core/problem.ts";
import { CaseEvent } from "../../core/contract/case-events.ts";
import type { Clearing } from "../../core/contract/replies.ts";
import { stepsFor } from "../../core/replies/clearance.ts";
import { afterWord } from "../../core/replies/stage.ts";
import { mayBeSeenBy } from "./access.ts";
import { saveAct } from "./acts.ts";
import { saveEvent } from "./case-events.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { typeOf } from "./held-cases.ts";
import type { Db, Seen } from "./open.ts";
import { moveWithReply, type Replier } from "./reply-moves.ts";
import type { Tables } from "./tables.ts";

export type ClearanceRow = Selectable<Tables["reply_clearances"]>;

/** What was said of these drafts, in the order in which it was said. */
export async function readClearances(db: Db, drafts: readonly number[]): Promise<ClearanceRow[]> {
  if (drafts.length === 0) return [];
  return db
    .selectFrom("reply_clearances")
    .selectAll()
    .where("draft", "in", drafts)
    .orderBy("id")
    .limit(500)
    .execute();
}

/** Of the drafts of a case that have gone: whether all who were to look had agreed to those very words. */
export async function readCleared(
  { db, viewer }: Seen,
  caseId: number,
): Promise<Map<number, boolean | null>> {
  const events = await db
    .selectFrom("case_events")
    .innerJoin("cases", "cases.id", "case_events.case_id")
    .select("case_events.detail")
    .where("case_events.case_id", "=", caseId)
    .where("case_events.kind", "=", "reply-sent")
    .where(mayBeSeenBy(viewer))
    .orderBy("case_events.id", "desc")
    .limit(100)
    .execute();
  return new Map(
    events.flatMap(({ detail }) => {
      const event = CaseEvent.parse({ kind: "reply-sent", ...detail });
      return event.kind === "reply-sent" && event.draft !== null ? [[event.draft, event.cleared]] : [];
    }),
  );
}

/** Puts somebody's word on a draft on the record, and moves the case with it. The same word on the same text again changes nothing. */
export async function saveClearance(
  { db }: Seen,
  caseId: number,
  said: Omit<Clearing, "reference">,
  replier: Replier,
): Promise<void> {
  const { draft, step, verdict, digest, note } = said;
  const { by, now } = replier;
  await db.transaction().execute(async (tx) => {
    const { sent_at, purpose } = await tx
      .selectFrom("reply_drafts")
      .select(["sent_at", "purpose"])
      .where("id", "=", draft)
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow(() => new Problem("not-found", "There is no such draft in this case."));
    if (sent_at) throw new Problem("conflict", "This reply has gone already.");
    await tx.selectFrom("cases").select("id").where("id", "=", caseId).forUpdate().execute();
    const last = (await readClearances(tx, [draft])).findLast((one) => one.step === step);
    if (last?.verdict === verdict && last.digest === digest) return;
    await tx
      .insertInto("reply_clearances")
      .values({ draft, step, verdict, digest, note, by_id: by.id, by_name: by.name, at: now })
      .execute();
    const kind = verdict === "cleared" ? ("reply-cleared" as const) : ("reply-returned" as const);
    await saveEvent(tx, { caseId, event: { kind, draft, step, digest, note } }, by, now);
    const { reference } = await raiseVersion(tx, caseId);
    await saveAct(tx, by, now, {
      act: verdict === "cleared" ? "reply.cleared" : "reply.returned",
      subject: subjectOfCase(reference),
      detail: { draft, step, digest },
    });
    const words = await readClearances(tx, [draft]);
    await moveWithReply(
      tx,
      caseId,
      (row) => afterWord(purpose, stepsFor(purpose, typeOf(row), row.topic), words, said, by.name),
      replier,
    );
  });
}
