import { doerIn, type Office } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { findVersions, noteRecounted } from "../../store/holiday-versions.ts";
import { recountSome } from "../../store/recount.ts";

const atOnce = 100;
const mostBatches = 20;

/**
 * Gives open cases the dates they have by the bank holidays in force, some at a time. Which have them already stands in
 * each case: whoever runs it again, or runs it beside another, goes on with the rest. What was logged by the version before while
 * this ran is found by the next turn.
 */
export async function recountCases(office: Office): Promise<void> {
  const db = office.record.seenBy("system");
  const newest = (await findVersions(db, 20)).find(({ state }) => state === "approved");
  // Nobody has approved any: every case was counted by those the office came with.
  if (!newest) return;
  const hours = await officeHours(office);
  const by = { by: doerIn(office), now: office.now, limit: atOnce };
  for (let batch = 0; batch < mostBatches; batch += 1) {
    if ((await recountSome(db, hours, by)) < atOnce) {
      await noteRecounted(db, newest.holidays.version, office.now);
      return;
    }
  }
}
