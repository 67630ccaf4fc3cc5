import type { Selectable } from "kysely";
import type { Labels, Lesson, Study } from "../../core/triage/learn/lesson.ts";
import { packPrints, unpackPrints } from "../../core/triage/learn/prints.ts";
import type { Doer } from "./acts.ts";
import type { Db } from "./open.ts";
import type { Tables } from "./tables.ts";

/** A letter with what was suggested and what was chosen for it. */
export interface NewLesson {
  study: Study;
  suggested: Labels;
  chosen: Labels;
}

/** Saved after its act, whose number it takes: whoever holds the end of the chain teaches next. */
export async function saveLesson(
  tx: Db,
  { study, suggested, chosen }: NewLesson,
  of: {
    id: number;
    row: number;
    by: Doer;
    now: Date;
    case: Pick<Selectable<Tables["cases"]>, "id" | "capacity" | "restricted_to">;
  },
): Promise<void> {
  await tx
    .insertInto("lessons")
    .values({
      id: of.id,
      message_row: of.row,
      case_id: of.case.id,
      at: of.now,
      by_id: of.by.id,
      by_name: of.by.name,
      suggested: JSON.stringify(suggested),
      chosen: JSON.stringify(chosen),
      likely: JSON.stringify(study.likely),
      prints: Buffer.from(packPrints(study.prints)),
      is_shown: of.case.capacity === "council" && of.case.restricted_to === null,
      undone_act: null,
      forgotten_act: null,
      changed_act: of.id,
    })
    .execute();
}

/** A message that is taken out of its case no longer teaches. */
export const undoLesson = (tx: Db, row: number, act: number) =>
  tx
    .updateTable("lessons")
    .set({ undone_act: act, changed_act: act })
    .where("message_row", "=", row)
    .where("undone_act", "is", null)
    .execute();

type Taught = Pick<
  Selectable<Tables["cases"]>,
  "id" | "type" | "topic" | "service" | "capacity" | "restricted_to"
>;

/** A case that has been corrected teaches what it is now, and no more what it was. Saved after the act of that. */
export async function teachAnew(
  tx: Db,
  { id, type, topic, service, capacity, restricted_to }: Taught,
  of: { act: number; by: Pick<Doer, "id" | "name">; now: Date },
): Promise<void> {
  const held = await tx
    .selectFrom("lessons")
    .selectAll()
    .where("case_id", "=", id)
    .where("undone_act", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const isShown = capacity === "council" && restricted_to === null;
  const isSame = held?.chosen.type === type && held.chosen.topic === topic && held.chosen.service === service;
  if (!held || (isSame && held.is_shown === isShown)) return;
  await tx
    .updateTable("lessons")
    .set({ undone_act: of.act, changed_act: of.act })
    .where("id", "=", held.id)
    .execute();
  await tx
    .insertInto("lessons")
    .values({
      ...held,
      id: of.act,
      at: of.now,
      by_id: of.by.id,
      by_name: of.by.name,
      suggested: JSON.stringify(held.suggested),
      chosen: JSON.stringify({ type, topic, service }),
      likely: JSON.stringify(held.likely),
      is_shown: isShown,
      changed_act: of.act,
    })
    .execute();
}

/** A lesson as it stands: whether it counts now, and which act said so last. */
export interface KeptLesson {
  id: number;
  counts: boolean;
  changedAct: number;
  lesson: Lesson;
}

/** What has been learnt or withdrawn since an act, in the order of those acts. Ask as the office itself. */
export async function findLessonsSince(db: Db, act: number): Promise<KeptLesson[]> {
  const rows = await db
    .selectFrom("lessons")
    .select(["id", "chosen", "likely", "prints", "undone_act", "forgotten_act", "changed_act"])
    .where("changed_act", ">", act)
    .orderBy("changed_act")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    counts: row.undone_act === null && row.forgotten_act === null,
    changedAct: row.changed_act,
    lesson: { chosen: row.chosen, likely: row.likely, prints: unpackPrints(row.prints) },
  }));
}
