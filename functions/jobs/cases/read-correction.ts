import { latestCorrection, whyNotCorrected } from "../../../core/cases/correcting.ts";
import { sayCorrection } from "../../../core/cases/correction-words.ts";
import type { CorrectionView } from "../../../core/contract/corrections.ts";
import type { StaffedOffice } from "../../office.ts";
import { readEvents } from "../../store/case-events.ts";
import { correctableOf } from "../../store/corrections.ts";
import { readHeld } from "../../store/held-cases.ts";
import type { Job } from "../job.ts";
import { requireCase } from "./read-case.ts";
import { noteSight } from "./sights.ts";

/** A case as it can be put right, and the correction that may be undone. Of a restricted case the look is on the record. */
export const readCorrection: Job<"readCorrection"> = async ({ reference }, office) =>
  viewCorrection(office, await requireCase(office, reference));

export async function viewCorrection(office: StaffedOffice, id: number): Promise<CorrectionView> {
  const row = await readHeld(office, id);
  const { reference, version, restricted_to: restrictedTo } = row;
  if (restrictedTo) await noteSight(office, { reference, restrictedTo });
  const history = await readEvents(office, id);
  const one = correctableOf(row, history);
  const latest = latestCorrection(history);
  return {
    reference,
    version,
    facts: one.facts,
    wards: [...office.settings.wards],
    whyNot: whyNotCorrected(one) ?? null,
    latest: latest
      ? {
          event: latest.id,
          says: sayCorrection(latest.event).says,
          by: latest.by,
          at: latest.at.toISOString(),
        }
      : null,
  };
}
