import { doerIn } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { saveClockDeed } from "../../store/clocks.ts";
import { requireCase, showHandled } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { viewClock } from "./read-clock.ts";

/** Puts on the record what happened to the clock of a case; its dates follow in the same moment. */
export const recordClockEvent: Job<"recordClockEvent"> = async (deed, office) => {
  const caseId = await requireCase(office, deed.reference);
  const hours = await officeHours(office);
  await saveClockDeed(office, deed, { by: doerIn(office), now: office.now, hours });
  return { clock: await viewClock(office, caseId), case: await showHandled(office, caseId) };
};
