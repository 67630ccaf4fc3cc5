import { clockOf } from "../../core/clocks/clock.ts";
import type { OfficeHours } from "../../core/clocks/countings.ts";
import { planMove } from "../../core/cases/plan-move.ts";
import type { SaidMove } from "../../core/cases/saying.ts";
import { officerOf, type Team, teamsOf } from "../../core/cases/teams.ts";
import type { Person } from "../../core/people/person.ts";
import type { Because } from "../../core/replies/stage.ts";
import { Problem } from "../../core/problem.ts";
import { type LondonDate, londonDate } from "../../core/time.ts";
import type { Doer } from "./acts.ts";
import { type CaseChange, changeCase, type CaseRow, type SeenCase } from "./case-changes.ts";
import { type Clocking, readClockOf, saveToClock } from "./clocks.ts";
import type { Seen } from "./open.ts";
import { standingOf, stepTaken } from "./steps.ts";
import { findTeams } from "./teams.ts";

/** Who moves a case: what they may do is asked of their roles. */
export interface Mover {
  by: Doer;
  person: Person;
  now: Date;
  hours: OfficeHours;
}

/** Moves a case of which this version was seen. @throws Problem that says what is possible, missing or changed. */
export const saveMove = (
  seen: Seen,
  one: SeenCase,
  said: SaidMove,
  { by, person, now, hours }: Mover,
): Promise<CaseRow> =>
  changeCase(seen, one, { by, now }, async (tx, before) => {
    const change = moved(before, said, { person, now, teams: await findTeams(tx) });
    const inside = { db: tx, viewer: seen.viewer };
    const clocking = { by, now, hours };
    const today = londonDate(now);
    if (change.event.kind === "moved" && change.event.to === "responded")
      await stopForGood(inside, before.id, said.on ?? today, clocking);
    if (said.waitsFor) {
      const event = { kind: "clock-stopped" as const, for: said.waitsFor, note: "" };
      await saveToClock(inside, { caseId: before.id, event, on: today }, clocking);
    }
    if (said.move === "resume" && said.on) await startAgain(inside, before, said.on, clocking);
    return change;
  });

/** The reply has gone: with it the clock of the case is answered, unless somebody has told the clock before. */
async function stopForGood(seen: Seen, caseId: number, on: LondonDate, clocking: Clocking): Promise<void> {
  const { type, happened } = await readClockOf(seen, caseId);
  if (clockOf(type, happened).respondedOn) return;
  await saveToClock(seen, { caseId, event: { kind: "responded", note: "" }, on }, clocking);
}

/** What the clock waited for has come. */
async function startAgain(
  seen: Seen,
  { id, dates }: CaseRow,
  on: LondonDate,
  clocking: Clocking,
): Promise<void> {
  const { waiting } = dates;
  if (!waiting) throw new Problem("bad-input", "Its clock waits for nothing: leave out the day.");
  const event = { kind: "clock-started" as const, for: waiting.for, note: "" };
  await saveToClock(seen, { caseId: id, event, on }, clocking);
}

interface Around {
  person: Person;
  now: Date;
  teams: readonly Team[];
  because?: Because;
}

/** What a move makes of a case. */
export function moved(before: CaseRow, said: SaidMove, { person, now, teams, because }: Around): CaseChange {
  const { move } = said;
  const planned = planMove(standingOf(before), said, person, londonDate(now));
  const sentTo = said.team === undefined ? undefined : teams.find(({ code }) => code === said.team);
  if (said.team !== undefined && !sentTo) throw new Problem("bad-input", "There is no such team any more.");
  // Whoever answers it here answers it for their own team.
  const own = move === "draft" ? teamsOf(teams, person)[0] : undefined;
  const team = sentTo ?? teams.find(({ code }) => code === (before.team ?? own));
  const officer = move === "accept" || move === "draft" ? officerOf(team, said.officer, person) : undefined;
  const named = said.officer || null;
  const step = stepTaken(planned, now, because);
  return {
    ...step,
    set: {
      ...step.set,
      ...(sentTo && { team: sentTo.code, owner: sentTo.name, officer: named, officer_id: null }),
      ...(planned.to === "triage" && { team: null, officer: null, officer_id: null }),
      ...(own && team && { team: team.code, owner: team.name }),
      ...(officer && { officer: officer.name, officer_id: officer.id }),
    },
    event: {
      ...step.event,
      note: said.note || null,
      clearedBy: said.clearedBy || null,
      team: sentTo ? { code: sentTo.code, name: sentTo.name } : null,
      officer: officer?.name ?? named,
    },
    ...(move === "respond" && said.on && { on: said.on }),
    detail: { ...step.detail, team: sentTo?.code ?? null },
  };
}
