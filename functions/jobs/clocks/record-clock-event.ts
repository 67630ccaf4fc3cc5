import { doerIn } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { saveClockDeed } from "../../store/clocks.ts";
import { requireCase, showHandled } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { viewClock } from "./read-clock.ts";

/** Puts on the record what happened to the clock of a case; its dates follow in the same moment. */
export const recordClockEvent: Job<"recordClockEvent"> = async ({ reference, ...deed }, office) => {
  const caseId = await requireCase(office, reference);
  await saveClockDeed(
    office,
    { caseId, ...deed },
    { by: doerIn(office), now: office.now, hours: await officeHours(office) },
  );
  return { clock: await viewClock(office, caseId), case: await showHandled(office, caseId) };
};
