import { Problem } from "../../../core/problem.ts";
import type { StaffedOffice } from "../../office.ts";
import { hoursBy, officeHours } from "../../office-hours.ts";
import { type Corrector, planCorrection, sayPlan } from "../../store/corrections.ts";
import { type CaseRow, readHeld } from "../../store/held-cases.ts";
import type { Job } from "../job.ts";
import { requireCase } from "./read-case.ts";
import { noteSight } from "./sights.ts";

/** What would come of it: for whoever is about to do it. Nothing is saved but, of a restricted case, that it was looked at. */
export const tryCorrection: Job<"tryCorrection"> = async ({ reference, deed }, office) => {
  const row = await readHeld(office, await requireCase(office, reference));
  const { restricted_to: restrictedTo } = row;
  if (restrictedTo) await noteSight(office, { reference, restrictedTo });
  try {
    const plan = await planCorrection(office, row, deed, await correctorOf(office, row));
    return { whyNot: null, ...(await sayPlan(office, row, plan, office.now)) };
  } catch (problem) {
    if (problem instanceof Problem) return { whyNot: problem.message, changes: [], warnings: [] };
    throw problem;
  }
};

/** What was answered keeps the bank holidays it was answered by. Asked before any transaction begins. */
export const correctorOf = async (
  office: StaffedOffice,
  { dates: { calendar, respondedOn } }: Pick<CaseRow, "dates">,
): Promise<Corrector> => ({
  person: office.user,
  now: office.now,
  hours: calendar && respondedOn ? await hoursBy(office, calendar) : await officeHours(office),
  wards: office.settings.wards,
});
