import type { PlannedMove } from "../../core/cases/plan-move.ts";
import type { Outcome, StageCode } from "../../core/cases/stages.ts";
import type { Because } from "../../core/replies/stage.ts";
import type { CaseRow } from "./case-changes.ts";

/** A case as it stands after a step, with nothing said about it. Whoever was on it is no longer: it has moved on. */
export function stepTaken({ move, from, to, before, outcome }: PlannedMove, now: Date, because?: Because) {
  return {
    set: {
      stage: to,
      stage_since: now,
      stage_before: before,
      outcome,
      held_by_id: null,
      held_by: null,
      held_since: null,
    },
    event: {
      kind: "moved" as const,
      move,
      from,
      to,
      note: null,
      outcome,
      clearedBy: null,
      team: null,
      officer: null,
      ...(because && { because }),
    },
    act: "case.moved" as const,
    detail: { move, from, to, outcome, ...(because && { because }) },
  };
}

/** Written by this store from the tables of core. */
export const standingOf = (row: Pick<CaseRow, "stage" | "stage_before" | "outcome">) => ({
  stage: row.stage as StageCode,
  before: row.stage_before as StageCode | null,
  outcome: row.outcome as Outcome | null,
});
