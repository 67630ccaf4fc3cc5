import { Problem } from "../../../core/problem.ts";
import { doerIn } from "../../office.ts";
import { saveRestoring } from "../../store/learning-changes.ts";
import type { Job } from "../job.ts";
import { viewLearning } from "./read-learning.ts";

export const restoreLessons: Job<"restoreLessons"> = async ({ change, reason }, office) => {
  const whose = { by: doerIn(office), now: office.now, reason };
  if (!(await saveRestoring(office.record.seenBy("system"), change, whose)))
    throw new Problem("conflict", "There is nothing to bring back: it counts already.");
  return viewLearning(office);
};
