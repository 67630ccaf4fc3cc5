import { may } from "../people/permissions.ts";
import type { Person } from "../people/person.ts";
import { Problem } from "../problem.ts";
import { type LondonDate, sayDay } from "../time.ts";
import { type MoveCode, moveCodes, moveOf } from "./moves.ts";
import type { SaidMove } from "./saying.ts";
import { firstStage, type Outcome, type StageCode, stages } from "./stages.ts";

/** Where a case stands, as far as moves go. */
export interface Standing {
  stage: StageCode;
  /** Where it goes back to once it is no longer paused or escalated. */
  before: StageCode | null;
  outcome: Outcome | null;
}

type Mover = Pick<Person, "roles">;

/** The moves that this person can make now, in the order of the table. */
export const movesFrom = ({ stage }: Pick<Standing, "stage">, { roles }: Mover): MoveCode[] =>
  moveCodes.filter((code) => {
    const { from, may: permission } = moveOf(code);
    return from.includes(stage) && may(roles, permission);
  });

export interface PlannedMove {
  move: MoveCode;
  from: StageCode;
  to: StageCode;
  before: StageCode | null;
  outcome: Outcome | null;
}

/** What a move makes of a case. @throws Problem that says what is possible, or who may. */
export function planMove(
  standing: Standing,
  { move, on, outcome }: Pick<SaidMove, "move" | "on" | "outcome">,
  person: Mover,
  today: LondonDate,
): PlannedMove {
  const { from, may: permission, label } = moveOf(move);
  if (!from.includes(standing.stage)) throw new Problem("conflict", sayPossible(standing.stage, person));
  if (!may(person.roles, permission))
    throw new Problem("not-allowed", `“${label}” is for others to say. Ask the Head of Office.`);
  if (on !== undefined && on > today) throw new Problem("bad-input", `${sayDay(on)} has not come yet.`);
  return stepOf(standing, move, outcome);
}

/** What a move makes of where a case stands, whoever or whatever makes it. The table knows every one that there can be. */
export function stepOf({ stage, before, outcome }: Standing, move: MoveCode, chosen?: Outcome): PlannedMove {
  const { from, happensFrom = [], to, outcome: only } = moveOf(move);
  if (![...from, ...happensFrom].includes(stage)) throw new Error(`${move} leads nowhere from ${stage}`);
  // Without a memory it is looked at afresh.
  const goal = to === "before" ? (before ?? firstStage) : to;
  const { standing } = stages[goal];
  const isAnswered = standing === "answered" || standing === "over";
  return {
    move,
    from: stage,
    to: goal,
    before: goal === "escalated" || goal === "on_hold" ? stage : null,
    outcome: only ?? chosen ?? (isAnswered ? outcome : null),
  };
}

/** "The case stands at “Triage”. From there it can be: Send to a team, …" */
export function sayPossible(stage: StageCode, person: Mover): string {
  const labels = movesFrom({ stage }, person).map((code) => moveOf(code).label);
  const at = `The case stands at “${stages[stage].label}”.`;
  return labels.length === 0
    ? `${at} Nothing more can be done with it there.`
    : `${at} From there it can be: ${labels.join(", ")}.`;
}
