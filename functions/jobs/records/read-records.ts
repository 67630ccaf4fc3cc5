import type { RecordsView } from "../../../core/contract/records.ts";
import { londonDate } from "../../../core/time.ts";
import type { StaffedOffice } from "../../office.ts";
import { readRestriction } from "../../store/case-views.ts";
import { readRecordsOf } from "../../store/record-views.ts";
import { requireCase } from "../cases/read-case.ts";
import { noteSight } from "../cases/sights.ts";
import type { Job } from "../job.ts";

/** Of a restricted case the look is on the record. */
export const readRecords: Job<"readRecords"> = async ({ reference }, office) => {
  const id = await requireCase(office, reference);
  const restrictedTo = await readRestriction(office.db, id);
  if (restrictedTo) await noteSight(office, { reference, restrictedTo });
  return viewRecords(office, id);
};

export const viewRecords = (office: StaffedOffice, id: number): Promise<RecordsView> =>
  readRecordsOf(office, id, londonDate(office.now));
