import { pointsOf, type Pressing, type Reason, reasonsFor } from "../../../core/cases/points.ts";
import { asTotal, mostCounted } from "../../../core/cases/register.ts";
import type { Team } from "../../../core/cases/teams.ts";
import { teamsOf } from "../../../core/cases/teams.ts";
import type { PointReason, QueueLine } from "../../../core/contract/work.ts";
import { type LondonDate, londonDate } from "../../../core/time.ts";
import type { StaffedOffice } from "../../office.ts";
import { type ChaserRow, findChasers } from "../../store/chasers.ts";
import { type CommissionRow, findCommissions } from "../../store/commissions.ts";
import { type Asker, countQueue, findQueue, readQueueRows } from "../../store/queue.ts";
import { findViews } from "../../store/queue-views.ts";
import { findTeams } from "../../store/teams.ts";
import type { Job } from "../job.ts";
import { holderOf, isStill, teamLine } from "./view-work.ts";
import { freeIn } from "./work-on.ts";

const perPage = 25;

/** One page of a queue, the most pressing first, each with its reasons. Of cases kept from this person there is none, nor in the total. */
export const readQueue: Job<"readQueue"> = async ({ filter, after }, office) => {
  const { db, user } = office;
  const teams = await findTeams(db);
  const asker = askerOf(office, teams);
  const [{ places, next }, count, views] = await Promise.all([
    findQueue(office, filter, asker, after, perPage),
    after === null ? countQueue(office, filter, asker, mostCounted + 1) : null,
    findViews(db, user.id),
  ]);
  const ids = places.map(({ id }) => id);
  const [rows, commissions, chasers] = await Promise.all([
    readQueueRows(office, ids),
    findCommissions(db, ids),
    findChasers(db, ids),
  ]);
  const on = after?.on ?? asker.today;
  return {
    total: count === null ? null : asTotal(count),
    lines: rows.map((row) =>
      lineOf(row, {
        on,
        asker,
        team: teams.find(({ code }) => code === row.team),
        holder: holderOf(row, user.id, asker.free),
        commissions: commissions.filter(({ case_id }) => case_id === row.id),
        chasers: chasers.filter(({ case_id }) => case_id === row.id),
      }),
    ),
    next,
    views,
    teams: teams.map(teamLine),
  };
};

export const askerIn = async (office: StaffedOffice): Promise<Asker> =>
  askerOf(office, await findTeams(office.db));

const askerOf = (office: StaffedOffice, teams: readonly Team[]): Asker => ({
  person: office.user.id,
  teams: teamsOf(teams, office.user),
  today: londonDate(office.now),
  free: freeIn(office),
  points: office.settings.work.points,
});

type Row = Awaited<ReturnType<typeof readQueueRows>>[number];

interface Around {
  /** The day of the points. */
  on: LondonDate;
  asker: Asker;
  team: Team | undefined;
  holder: QueueLine["holder"];
  commissions: readonly CommissionRow[];
  chasers: readonly ChaserRow[];
}

function lineOf(row: Row, { on, asker, team, holder, commissions, chasers }: Around): QueueLine {
  const reasons = reasonsFor(pressingOf(row), on, asker.points);
  const sealed = row.restricted_to !== null;
  const asked = commissions.filter(({ settled_at }) => settled_at === null);
  const [first] = asked.toSorted((a, b) => a.due_on.localeCompare(b.due_on));
  const chaser = chasers.find((one) => isStill(one, row, commissions));
  return {
    reference: row.reference,
    stage: pressingOf(row).stage,
    dueOn: row.due_on,
    points: pointsOf(reasons),
    reasons: sealed ? sealedReasons(reasons) : reasons.map(sayReason),
    team: team?.name ?? null,
    officer: row.officer,
    holder,
    restrictedTo: row.restricted_to,
    shown: sealed
      ? null
      : {
          type: pressingOf(row).type,
          subject: row.subject,
          from: row.correspondent_name || row.correspondent_address,
        },
    // Written by the job that chases, from the table of core.
    chase: (chaser?.step as QueueLine["chase"]) ?? null,
    contribution: first
      ? { from: first.to_name, dueOn: first.due_on, late: first.due_on < asker.today }
      : null,
  };
}

/** Written by the store of cases from the contract's own values. */
const pressingOf = (row: Row): Pressing =>
  ({ ...row, dueOn: row.due_on, receivedOn: londonDate(row.received_at) }) as unknown as Pressing;

const sayReason = ({ points, says }: Reason): PointReason => ({ points, says });

/** What a restricted case's letter is counts, and is not said. */
function sealedReasons(reasons: readonly Reason[]): PointReason[] {
  const own = pointsOf(reasons.filter((one) => one.own));
  return [
    ...(own === 0 ? [] : [{ points: own, says: "what it is about" }]),
    ...reasons.filter((one) => !one.own).map(sayReason),
  ];
}
