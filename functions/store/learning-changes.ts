import type { Forgetting } from "../../core/contract/learning.ts";
import type { ActCode, ActDetail } from "../../core/records/acts.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { type Doer, saveAct } from "./acts.ts";
import { daysBetween } from "./learning.ts";
import type { Db } from "./open.ts";

interface Change {
  by: Doer;
  now: Date;
  reason: string;
}

/** The act goes first, and with it the chain is held: lessons are withdrawn in the same order as they are made. */
const beginChange = (tx: Db, { by, now }: Change, act: ActCode, detail: ActDetail) =>
  saveAct(tx, by, now, { act, subject: "learning", detail });

const record = (
  tx: Db,
  { by, now, reason }: Change,
  row: {
    id: number;
    what: "forgotten" | "restored" | "switched-off" | "switched-on";
    lessons?: number;
    type?: TypeCode;
    of_change?: number;
  },
) =>
  tx
    .insertInto("learning_changes")
    .values({ type: null, of_change: null, ...row, at: now, by_id: by.id, by_name: by.name, reason })
    .execute();

const shownAmong = (rows: readonly { is_shown: boolean }[]): number =>
  rows.filter(({ is_shown }) => is_shown).length;

class NothingChanged extends Error {}

/** In one transaction, or not at all when there is nothing to change: false. */
async function change(db: Db, work: (tx: Db) => Promise<void>): Promise<boolean> {
  try {
    await db.transaction().execute(work);
    return true;
  } catch (error) {
    if (error instanceof NothingChanged) return false;
    throw error;
  }
}

/** Withdraws lessons, those that are not shown included. False when there are none. Ask as the office itself. */
export const saveForgetting = (db: Db, what: Forgetting["what"], whose: Change): Promise<boolean> =>
  change(db, async (tx) => {
    const detail = "lesson" in what ? { lesson: what.lesson } : { ...what };
    const id = await beginChange(tx, whose, "learning.forgotten", detail);
    let asked = tx
      .updateTable("lessons")
      .set({ forgotten_act: id, changed_act: id })
      .where("forgotten_act", "is", null)
      .where("undone_act", "is", null);
    if ("lesson" in what) asked = asked.where("id", "=", what.lesson).where("is_shown", "=", true);
    else {
      const [from, until] = daysBetween(what.from, what.to);
      asked = asked.where("at", ">=", from).where("at", "<", until);
      if (what.person !== null) asked = asked.where("by_id", "=", what.person);
    }
    const rows = await asked.returning("is_shown").execute();
    if (rows.length === 0) throw new NothingChanged();
    await record(tx, whose, { id, what: "forgotten", lessons: shownAmong(rows) });
  });

/** Brings back what one change had forgotten; false when that has been done, or there is no such change. */
export const saveRestoring = (db: Db, ofChange: number, whose: Change): Promise<boolean> =>
  change(db, async (tx) => {
    const id = await beginChange(tx, whose, "learning.restored", { change: ofChange });
    const rows = await tx
      .updateTable("lessons")
      .set({ forgotten_act: null, changed_act: id })
      .where("forgotten_act", "=", ofChange)
      .returning("is_shown")
      .execute();
    if (rows.length === 0) throw new NothingChanged();
    await record(tx, whose, { id, what: "restored", of_change: ofChange, lessons: shownAmong(rows) });
  });

/** False when it is so already. */
export const saveSwitch = (db: Db, type: TypeCode, on: boolean, whose: Change): Promise<boolean> =>
  change(db, async (tx) => {
    const id = await beginChange(tx, whose, "learning.switched", { type, on });
    const rows = on
      ? await tx.deleteFrom("types_off").where("type", "=", type).returning("type").execute()
      : await tx
          .insertInto("types_off")
          .values({ type, off_since: whose.now, by_name: whose.by.name })
          .onConflict((conflict) => conflict.doNothing())
          .returning("type")
          .execute();
    if (rows.length === 0) throw new NothingChanged();
    await record(tx, whose, { id, what: on ? "switched-on" : "switched-off", type });
  });
