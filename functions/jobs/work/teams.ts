import { plural } from "../../../core/text.ts";
import { codeOfTeam, type Team } from "../../../core/cases/teams.ts";
import type { TeamsView } from "../../../core/contract/work.ts";
import { Problem } from "../../../core/problem.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { findTeamHistory, findTeams, findTeamVersions, saveTeamVersion } from "../../store/teams.ts";
import type { Job } from "../job.ts";

const mostHistory = 30;

export const readTeams: Job<"readTeams"> = (_, office) => viewTeams(office);

/** Saves a team as it is to be from now on; what it was before is kept. */
export const saveTeam: Job<"saveTeam"> = async ({ team, seen }, office) => {
  const db = office.record.seenBy("system");
  const teams = await findTeams(db);
  const code = team.code ?? codeOfTeam(team.name);
  if (code === "") throw new Problem("bad-input", "Name the team with letters.");
  if (team.code === null && teams.some((one) => one.code === code))
    throw new Problem("conflict", `There is a team ${team.name} already.`);
  if (team.code !== null && !teams.some((one) => one.code === code))
    throw new Problem("not-found", "There is no such team.");
  await saveTeamVersion(db, { ...team, code }, seen, doerIn(office), office.now);
  return viewTeams(office);
};

async function viewTeams({ record }: StaffedOffice): Promise<TeamsView> {
  const db = record.seenBy("system");
  const versions = await findTeamVersions(db);
  const history = await findTeamHistory(db, mostHistory);
  return {
    teams: (await findTeams(db)).map((team) => {
      const last = versions.find(({ code }) => code === team.code);
      return {
        ...asShape(team),
        version: last?.id ?? 0,
        saved: last ? { by: last.by_name, at: last.at.toISOString() } : null,
      };
    }),
    history: history.map(({ id, team, by, at }) => ({
      id,
      team: team.name,
      what: sayTeam(team),
      by,
      at: at.toISOString(),
    })),
  };
}

const asShape = (team: Team) => ({
  ...team,
  members: [...team.members],
  types: [...team.types],
  services: [...team.services],
  topics: [...team.topics],
});

const sayTeam = ({ linkName, linkAddress, types, services, topics }: Team): string =>
  [
    linkName || linkAddress ? `link officer ${linkName || linkAddress}` : "no link officer",
    [plural(types.length, "type"), plural(services.length, "service"), plural(topics.length, "topic")].join(
      ", ",
    ),
  ].join("; ");
