import { contactKeys } from "../../core/cases/contact-keys.ts";
import { whyNotRecorded } from "../../core/cases/why-not-recorded.ts";
import type { RecordDeed } from "../../core/contract/record-events.ts";
import { Problem } from "../../core/problem.ts";
import type { ActCode } from "../../core/records/acts.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import { type Doer, saveAct } from "./acts.ts";
import { saveEvent } from "./case-events.ts";
import { saveKeys } from "./case-keys.ts";
import { raiseVersion, subjectOfCase } from "./cases.ts";
import { readWholeHistory } from "./merged-cases.ts";
import { type CaseRow, holdCase, type SeenCase, typeOf } from "./held-cases.ts";
import type { Db, Seen } from "./open.ts";

interface ToPutDown {
  event: RecordDeed;
  on: LondonDate | undefined;
}

/** Puts something on a case by hand: in its history, with what follows from it, and on the record of acts. */
export const saveRecordDeed = (
  seen: Seen,
  one: SeenCase,
  { event, on }: ToPutDown,
  { by, now }: { by: Doer; now: Date },
): Promise<CaseRow> =>
  seen.db.transaction().execute(async (db) => {
    const before = await holdCase({ ...seen, db }, one, now);
    const today = londonDate(now);
    if (before.state === "merged")
      throw new Problem("conflict", `${before.reference} has become part of another case. Write it there.`);
    const inside = { ...seen, db };
    const history = await readWholeHistory(inside, before.id);
    const why = whyNotRecorded(event, {
      type: typeOf(before),
      legalHold: before.legal_hold,
      keepUntil: before.keep_until,
      history,
      on: on ?? today,
      today,
    });
    if (why) throw new Problem("conflict", why);
    // The word on a task or a question stands beside it, so that it goes with it when cases are parted.
    const about = history.find((line) => line.id === lineOf(event))?.caseId ?? before.id;
    const id = await saveEvent(db, { caseId: about, event, on: on ?? today }, by, now);
    await followUp(db, before, event, id);
    const after = await raiseVersion(db, before.id);
    await saveAct(db, by, now, {
      act: actFor(event),
      subject: subjectOfCase(before.reference),
      before,
      after,
      detail: { kind: event.kind, event: id },
    });
    return after;
  });

/** The line of the history that another is about. */
const lineOf = (event: RecordDeed): number | undefined =>
  "task" in event
    ? event.task
    : "question" in event && typeof event.question === "number"
      ? event.question
      : undefined;

/** What stands in the case's own row, or leads to it, besides its history. */
async function followUp(db: Db, { id: caseId }: CaseRow, event: RecordDeed, id: number): Promise<void> {
  const set = (values: { legal_hold?: boolean; keep_until?: LondonDate }) =>
    db.updateTable("cases").set(values).where("id", "=", caseId).execute();
  if (event.kind === "hold-set") await set({ legal_hold: true });
  if (event.kind === "hold-released") await set({ legal_hold: false });
  if (event.kind === "kept-longer") await set({ keep_until: event.until });
  if (event.kind === "contact")
    await saveKeys(db, [caseId], { contact: id }, contactKeys(event.person, event.said));
}

function actFor({ kind }: RecordDeed): ActCode {
  if (kind === "raised" || kind === "question-withdrawn") return "leader.asked";
  if (kind === "hold-set") return "case.hold-set";
  if (kind === "hold-released") return "case.hold-released";
  return kind === "kept-longer" ? "case.kept-longer" : "case.noted";
}
