import { movesFrom } from "../../core/cases/plan-move.ts";
import type { Person } from "../../core/people/person.ts";
import type { StageStep } from "../../core/replies/stage.ts";
import type { Doer } from "./acts.ts";
import { type CaseRow, saveChange } from "./case-changes.ts";
import { moved } from "./moves.ts";
import type { Db } from "./open.ts";
import { standingOf } from "./steps.ts";
import { findTeams } from "./teams.ts";

/** Who did something about a reply. */
export interface Replier {
  by: Doer;
  person: Person;
  now: Date;
}

/**
 * Moves a case by what somebody has done about its reply, where that is a move of the table and theirs to make; otherwise
 * it stays where it stands. In the transaction of that deed.
 */
export async function moveWithReply(
  tx: Db,
  caseId: number,
  stepFor: (row: CaseRow) => StageStep | undefined,
  { by, person, now }: Replier,
): Promise<void> {
  const row = await tx
    .selectFrom("cases")
    .selectAll()
    .where("id", "=", caseId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const step = stepFor(row);
  if (!step || row.state !== "open") return;
  const possible = movesFrom(standingOf(row), person);
  const said = step.moves.find(({ move }) => possible.includes(move));
  if (!said) return;
  const teams = await findTeams(tx);
  const { because } = step;
  await saveChange(tx, row, { by, now }, moved(row, said, { person, now, teams, because }));
}
