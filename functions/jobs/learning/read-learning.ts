import type { LearningView } from "../../../core/contract/learning.ts";
import { addDays, londonDate } from "../../../core/time.ts";
import { mixupsOf, recordsOf, sharesOver } from "../../../core/triage/learn/accuracy.ts";
import { isTypeCode } from "../../../core/triage/types.ts";
import type { StaffedOffice } from "../../office.ts";
import {
  countLessons,
  findLatestLessons,
  findLearningChanges,
  findOutcomes,
  findTeachers,
} from "../../store/learning.ts";
import { findTypesOff } from "../../store/types-off.ts";
import type { Job } from "../job.ts";

export const readLearning: Job<"readLearning"> = ({ span }, office) => viewLearning(office, span);

const daysShown = { week: 26 * 7, month: 730 };

/** With the office's own eyes: whoever sees it reads no case, and of cases kept from anyone nothing is counted. */
export async function viewLearning(
  { record, now }: StaffedOffice,
  span: LearningView["span"] = "week",
): Promise<LearningView> {
  const db = record.seenBy("system");
  const outcomes = await findOutcomes(db, span, addDays(londonDate(now), -daysShown[span]));
  return {
    lessons: await countLessons(db),
    span,
    spans: sharesOver(outcomes),
    types: recordsOf(outcomes, await findTypesOff(db)),
    mixups: mixupsOf(outcomes, 20).flatMap(({ suggested, chosen, times }) =>
      isTypeCode(suggested) && isTypeCode(chosen) ? [{ suggested, chosen, times }] : [],
    ),
    changes: await findLearningChanges(db, 50),
    latest: await findLatestLessons(db, 50),
    people: await findTeachers(db),
  };
}
