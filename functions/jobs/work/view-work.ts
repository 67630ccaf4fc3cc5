import { contributionDue } from "../../../core/cases/chase-days.ts";
import { chaseMail, chasing, type ChaseStep } from "../../../core/cases/chasing.ts";
import { freeBefore, isHeld } from "../../../core/cases/claims.ts";
import type { MoveCode } from "../../../core/cases/moves.ts";
import { movesFrom } from "../../../core/cases/plan-move.ts";
import { proposedTeam, type Team, teamsOf } from "../../../core/cases/teams.ts";
import { ruleOf } from "../../../core/clocks/clock.ts";
import type { CommissionView, Holder, TeamLine, WorkView } from "../../../core/contract/work.ts";
import { may } from "../../../core/people/permissions.ts";
import { Problem } from "../../../core/problem.ts";
import { type LondonDate, londonDate } from "../../../core/time.ts";
import type { TypeCode } from "../../../core/triage/types.ts";
import { officeCalendar } from "../../office-hours.ts";
import type { StaffedOffice } from "../../office.ts";
import { mayBeSeenBy } from "../../store/access.ts";
import type { CaseRow } from "../../store/case-changes.ts";
import { readLastMove } from "../../store/case-moves.ts";
import { type ChaserRow, findChasers } from "../../store/chasers.ts";
import { type CommissionRow, findCommissions } from "../../store/commissions.ts";
import { standingOf } from "../../store/steps.ts";
import { findTeams } from "../../store/teams.ts";

/** Where a case stands, who is on it, and what this person can do with it. */
export async function viewWork(office: StaffedOffice, id: number): Promise<WorkView> {
  const { db, viewer, user, now, settings } = office;
  const row = await db
    .selectFrom("cases")
    .selectAll()
    .where("id", "=", id)
    .where(mayBeSeenBy(viewer))
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "That case is no longer on the record.");
  const teams = await findTeams(db);
  const today = londonDate(now);
  const standing = standingOf(row);
  const commissions = await findCommissions(db, [id]);
  const chasers = await findChasers(db, [id]);
  const proposed = proposedTeam(teams, matterOf(row));
  const isOurs = proposed !== undefined && teamsOf(teams, user).includes(proposed.code);
  const isOpen = row.state === "open";
  const mayWork = isOpen && may(user.roles, "record-cases");
  return {
    reference: row.reference,
    version: row.version,
    stage: standing.stage,
    since: row.stage_since.toISOString(),
    outcome: standing.outcome,
    team: teamOf(teams, row.team),
    officer: row.officer,
    holder: holderOf(row, user.id, freeBefore(now, settings.work.claimHours)),
    moves: isOpen ? likeliestFirst(movesFrom(standing, user), isOurs) : [],
    proposed: proposed ? teamLine(proposed) : null,
    teams: teams.map(teamLine),
    said: await readLastMove(db, id),
    clock: clockOfWork(row),
    commissions: commissions.map((one) => viewCommission(one, today)),
    chasers: chasers
      .filter((one) => isStill(one, row, commissions))
      .map((one) => viewChaser(one, row, teams, commissions)),
    contributionDue: contributionDue(row.due_on, today, await officeCalendar(office)),
    mayWork,
  };
}

/** What would come to one's own team needs sending nowhere: it is taken up. */
const likeliestFirst = (possible: readonly MoveCode[], isOurs: boolean): MoveCode[] =>
  isOurs && possible.includes("draft")
    ? ["draft", ...possible.filter((move) => move !== "draft")]
    : [...possible];

/** Written by the store of cases from the contract's own values. */
export const matterOf = (row: Pick<CaseRow, "type" | "service" | "topic">) =>
  row as Parameters<typeof proposedTeam>[1];

export const teamLine = ({ code, name, linkName, linkAddress }: Team): TeamLine => ({
  code,
  name,
  link: linkName,
  writable: linkAddress !== "",
});

/** What a pause may stop, and what stands still already. */
function clockOfWork({ type, dates }: CaseRow): WorkView["clock"] {
  const { waiting = null, respondedOn } = dates;
  // Written by the store of cases from the contract's own values.
  const { stops = [] } = ruleOf(type as TypeCode);
  const stopsFor = waiting || respondedOn ? [] : stops.map((rule) => ({ for: rule.for, law: rule.law }));
  return { dueOn: dates.respond?.dueOn ?? null, waiting, stopsFor };
}

const teamOf = (teams: readonly Team[], code: string | null): TeamLine | null => {
  const team = teams.find((one) => one.code === code);
  return team ? teamLine(team) : null;
};

/** Who is on a case; nobody once a day has gone by. */
export const holderOf = (
  { held_by_id, held_by, held_since }: Pick<CaseRow, "held_by_id" | "held_by" | "held_since">,
  you: string,
  free: Date,
): Holder | null =>
  held_by !== null && held_since !== null && isHeld(held_since, free)
    ? { name: held_by, isYou: held_by_id === you, since: held_since.toISOString() }
    : null;

const viewCommission = (row: CommissionRow, today: LondonDate): CommissionView => ({
  id: row.id,
  to: row.to_name,
  questions: row.questions,
  dueOn: row.due_on,
  askedBy: row.asked_by,
  askedAt: row.asked_at.toISOString(),
  late: row.settled_at === null && row.due_on < today,
  state: row.settled_how ?? "open",
});

/** A step stands for as long as what it is about does: the date, the stage, the contribution. */
export function isStill(
  { step, about_on, commission }: Pick<ChaserRow, "step" | "about_on" | "commission">,
  { due_on, stage }: Pick<CaseRow, "due_on" | "stage">,
  commissions: readonly Pick<CommissionRow, "id" | "settled_at">[],
): boolean {
  const { of } = chasing[step as ChaseStep];
  if (of === "case") return about_on === due_on;
  if (of === "acceptance") return stage === "assigned";
  return commissions.some(({ id, settled_at }) => id === commission && settled_at === null);
}

/** What is prepared to be sent to a team that should be asked again. */
export function viewChaser(
  row: ChaserRow,
  one: CaseRow,
  teams: readonly Team[],
  commissions: readonly CommissionRow[],
): WorkView["chasers"][number] {
  const step = row.step as ChaseStep;
  const asked = commissions.find(({ id }) => id === row.commission);
  const team = teams.find(({ code }) => code === (asked?.team ?? one.team));
  const to = asked
    ? { name: asked.to_name, address: asked.to_address }
    : { name: team?.linkName || team?.name || "", address: team?.linkAddress ?? "" };
  const letter = chaseMail({
    step,
    reference: one.reference,
    subject: one.restricted_to ? null : one.subject,
    dueOn: one.due_on,
    contribution: asked ? { questions: asked.questions, dueOn: asked.due_on } : null,
    to: to.name,
  });
  return {
    step,
    about: row.about_on,
    commission: row.commission,
    mail: to.address ? { to: to.address, ...letter } : null,
  };
}
