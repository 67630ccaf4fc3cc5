import { clockView } from "../../../core/clocks/clock-view.ts";
import type { ClockView } from "../../../core/contract/clocks.ts";
import type { StaffedOffice } from "../../office.ts";
import { readClockOf } from "../../store/clocks.ts";
import { requireCase } from "../cases/read-case.ts";
import { noteSight } from "../cases/sights.ts";
import type { Job } from "../job.ts";

/** What has happened to the clock of a case, and what may be done to it. Of a restricted case the look is on the record. */
export const readClock: Job<"readClock"> = async ({ reference }, office) =>
  viewClock(office, await requireCase(office, reference));

export async function viewClock(office: StaffedOffice, caseId: number): Promise<ClockView> {
  const told = await readClockOf(office, caseId);
  const { restrictedTo } = told;
  if (restrictedTo) await noteSight(office, { ...told, restrictedTo });
  return clockView(told);
}
