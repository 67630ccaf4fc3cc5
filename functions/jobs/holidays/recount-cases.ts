import { calendarsOf } from "../../../core/deadlines/calendar.ts";
import type { OfficeHours } from "../../../core/clocks/countings.ts";
import { doerIn, type Office } from "../../office.ts";
import type { Doer } from "../../store/acts.ts";
import { findVersion, noteRecounted } from "../../store/holiday-versions.ts";
import type { Db } from "../../store/open.ts";
import { recountSome } from "../../store/recount.ts";

const atOnce = 100;

/** For a timer, which has a minute until its next turn. */
export const recountCases = (office: Office): Promise<void> => recountFor(office, 20);

/** `batches`: what there is time for. */
export async function recountFor(office: Office, batches: number): Promise<void> {
  const { nation: division, receiptCutOff: cutOff } = office.settings;
  const db = office.record.seenBy("system");
  await recountBy(db, { division, cutOff }, { by: doerIn(office), now: office.now, most: batches });
}

/**
 * Gives open cases the dates they have by the bank holidays in force, some at a time; resolves to how many. Which have them
 * already stands in each case: whoever runs it again, or beside another, goes on with the rest. What was logged by the
 * version before while this ran is found by the timer's next turn.
 */
export async function recountBy(
  db: Db,
  office: Omit<OfficeHours, "calendars">,
  { by, now, most = Infinity }: { by: Doer; now: Date; most?: number },
): Promise<number> {
  const newest = await findVersion(db, "approved");
  // Nobody has approved any: every case was counted by those the office came with.
  if (!newest) return 0;
  const hours = { ...office, calendars: calendarsOf(newest.holidays) };
  let counted = 0;
  for (let batch = 0; batch < most; batch += 1) {
    const some = await recountSome(db, hours, { by, now, limit: atOnce });
    counted += some;
    if (some === atOnce) continue;
    await noteRecounted(db, newest.holidays.version, now);
    return counted;
  }
  return counted;
}
