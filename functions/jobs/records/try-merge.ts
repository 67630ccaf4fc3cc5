import { officeHours } from "../../office-hours.ts";
import { tryMergeCase } from "../../store/case-joins.ts";
import { requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";

/** What merging would come to: for whoever is about to do it. Nothing is saved. */
export const tryMerge: Job<"tryMerge"> = async ({ reference, into }, office) => {
  await requireCase(office, reference);
  await requireCase(office, into);
  return tryMergeCase(office, reference, into, await officeHours(office));
};
