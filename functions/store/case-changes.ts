import { type Selectable, sql, type UpdateObject } from "kysely";
import type { CaseEvent } from "../../core/contract/case-events.ts";
import { Problem } from "../../core/problem.ts";
import type { ActCode, ActDetail } from "../../core/records/acts.ts";
import type { LondonDate } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { saveEvent } from "./case-events.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { subjectOfCase } from "./cases.ts";
import { type NewEffect, saveEffects } from "./effects.ts";
import type { Db, Seen } from "./open.ts";
import type { Tables } from "./tables.ts";

export type CaseRow = Selectable<Tables["cases"]>;

/** A case as somebody saw it. */
export interface SeenCase {
  reference: string;
  version: number;
}

/** What is changed of a case, and how it is told: in its history, and on the record of acts. */
export interface CaseChange {
  set: UpdateObject<Tables, "cases">;
  event: CaseEvent;
  /** What that has brought about besides. */
  also?: CaseEvent | undefined;
  /** The London day on which it happened, when that is not today. */
  on?: LondonDate | undefined;
  act: ActCode;
  detail?: ActDetail;
  effects?: NewEffect[];
  /** What else is saved with it, once it is on the record of acts. */
  afterwards?: (act: number, after: CaseRow) => Promise<void>;
}

/**
 * Changes a case that is as somebody saw it, and that they may see: both walls, the version, the history, the effects and
 * the act in one transaction. @throws Problem "conflict" that says what another did meanwhile.
 */
export const changeCase = (
  { db, viewer }: Seen,
  { reference, version }: SeenCase,
  { by, now }: { by: Doer; now: Date },
  change: (tx: Db, before: CaseRow) => CaseChange | Promise<CaseChange>,
): Promise<CaseRow> =>
  db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom("cases")
      .selectAll()
      .where("reference", "=", reference)
      .where(mayBeSeenBy(viewer))
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw new Problem("not-found", `There is no case ${reference}.`);
    if (before.version !== version) throw await changedMeanwhile(tx, before, now);
    if (before.state === "merged")
      throw new Problem("conflict", `${reference} has become part of another case. Do it there.`);
    if (before.state === "undone")
      throw new Problem("conflict", `${reference} has been undone: there is nothing to do in it.`);
    return saveChange(tx, before, { by, now }, await change(tx, before));
  });

/** Saves a change of a case that this transaction holds. */
export async function saveChange(
  tx: Db,
  before: CaseRow,
  { by, now }: { by: Doer; now: Date },
  { set, event, also, on, act, detail = {}, effects = [], afterwards }: CaseChange,
): Promise<CaseRow> {
  const after = await tx
    .updateTable("cases")
    .set({ ...set, version: sql<number>`version + 1` })
    .where("id", "=", before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await saveEvent(tx, { caseId: before.id, event, ...(on && { on }) }, by, now);
  if (also) await saveEvent(tx, { caseId: before.id, event: also }, by, now);
  await saveEffects(tx, effects, now);
  const subject = subjectOfCase(before.reference);
  const id = await saveAct(tx, by, now, { act, subject, before, after, detail });
  await afterwards?.(id, after);
  return after;
}
