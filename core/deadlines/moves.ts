import type { RecountLine } from "../contract/holidays.ts";
import type { DueDates } from "../contract/shapes.ts";

/** Which of a case's dates are another day than they were. */
export const movesBetween = (before: DueDates, after: DueDates): RecountLine["moves"] =>
  (["acknowledge", "respond"] as const)
    .map((which) => ({
      which,
      before: before[which]?.dueOn ?? null,
      after: after[which]?.dueOn ?? null,
    }))
    .filter((move) => move.before !== move.after);
