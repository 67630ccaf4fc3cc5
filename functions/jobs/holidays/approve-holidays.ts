import { doerIn } from "../../office.ts";
import { saveDecision } from "../../store/holiday-versions.ts";
import type { Job } from "../job.ts";
import { viewHolidays } from "./read-holidays.ts";
import { recountFor } from "./recount-cases.ts";

/** In batches: the pane waits for twenty seconds at most. */
const whilePeopleWait = 4;

/** One act for the version and all that follows from it; what of that is not done in this call's time, the timer does. */
export const approveHolidays: Job<"approveHolidays"> = async ({ proposal, approve }, office) => {
  const system = office.record.seenBy("system");
  await saveDecision(system, proposal, approve, { by: doerIn(office), now: office.now });
  if (approve) await recountFor(office, whilePeopleWait);
  return viewHolidays(office);
};
