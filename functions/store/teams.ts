import type { Selectable } from "kysely";
import { type Team, teamsNow } from "../../core/cases/teams.ts";
import { Problem } from "../../core/problem.ts";
import { type Doer, saveAct } from "./acts.ts";
import type { Db } from "./open.ts";
import type { Tables } from "./tables.ts";

type Row = Selectable<Tables["team_versions"]>;

const asTeam = (row: Row): Team => ({
  code: row.code,
  name: row.name,
  linkName: row.link_name,
  linkAddress: row.link_address,
  members: row.members,
  // Written by this store from the contract's own values.
  types: row.types as Team["types"][number][],
  services: row.services as Team["services"][number][],
  topics: row.topics as Team["topics"][number][],
});

/** The last version of each team that the office has changed. */
export const findTeamVersions = (db: Db): Promise<Row[]> =>
  db
    .selectFrom("team_versions")
    .selectAll()
    .distinctOn("code")
    .orderBy("code")
    .orderBy("id", "desc")
    .execute();

/** The teams as they are now. */
export const findTeams = async (db: Db): Promise<Team[]> =>
  teamsNow((await findTeamVersions(db)).map(asTeam));

/** Every version, the latest first. */
export const findTeamHistory = async (db: Db, most: number) =>
  (await db.selectFrom("team_versions").selectAll().orderBy("id", "desc").limit(most).execute()).map(
    (row) => ({
      id: row.id,
      at: row.at,
      by: row.by_name,
      team: asTeam(row),
    }),
  );

/** Adds a version of a team. `seen`: the one it takes the place of; 0 for none. Ask as the office itself. */
export async function saveTeamVersion(db: Db, team: Team, seen: number, by: Doer, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // The chain of acts is held first: of two who save at once the second sees what the first has saved.
    await saveAct(tx, by, now, { act: "team.saved", subject: `team ${team.code}`, after: team });
    const last = await tx
      .selectFrom("team_versions")
      .select(["id", "by_name"])
      .where("code", "=", team.code)
      .orderBy("id", "desc")
      .executeTakeFirst();
    if ((last?.id ?? 0) !== seen)
      throw new Problem(
        "conflict",
        `${last?.by_name ?? "Someone"} has changed ${team.name} meanwhile. Look again before you save.`,
      );
    await tx
      .insertInto("team_versions")
      .values({
        code: team.code,
        name: team.name,
        link_name: team.linkName,
        link_address: team.linkAddress,
        members: [...team.members],
        types: [...team.types],
        services: [...team.services],
        topics: [...team.topics],
        at: now,
        by_id: by.id,
        by_name: by.name,
      })
      .execute();
  });
}
