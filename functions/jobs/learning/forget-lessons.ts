import { Problem } from "../../../core/problem.ts";
import { doerIn } from "../../office.ts";
import { saveForgetting } from "../../store/learning-changes.ts";
import type { Job } from "../job.ts";
import { viewLearning } from "./read-learning.ts";

/** What was learnt is withdrawn, never deleted: it can be brought back. */
export const forgetLessons: Job<"forgetLessons"> = async ({ what, reason }, office) => {
  const whose = { by: doerIn(office), now: office.now, reason };
  if (!(await saveForgetting(office.record.seenBy("system"), what, whose)))
    throw new Problem("conflict", "There is nothing to forget: no lesson of that kind counts at present.");
  return viewLearning(office);
};
