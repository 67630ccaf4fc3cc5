import { findActsOn, findCaseLetters } from "../../store/case-page.ts";
import { tellHistory } from "../../store/record-views.ts";
import { findTeams } from "../../store/teams.ts";
import { openCase, requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";

const mostShown = 200;

/** The whole of a case. A restricted one asks for a reason, as `readCase` does. */
export const readCasePage: Job<"readCasePage"> = async (opening, office) => {
  const view = await openCase(office, opening);
  const { reference } = view;
  const id = await requireCase(office, reference);
  const system = office.record.seenBy("system");
  // Who has looked at a restricted case is for whoever is answerable for the office.
  const looks = office.user.roles.includes("head");
  const [row, teams, letters, { lines: happened }, acts] = await Promise.all([
    office.db
      .selectFrom("cases")
      .select(["team", "officer", "ward"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow(),
    findTeams(system),
    findCaseLetters(office, id, mostShown + 1),
    tellHistory(office, { id, type: view.type }),
    findActsOn(system, reference, { looks, limit: mostShown + 1 }),
  ]);
  return {
    case: view,
    team: teams.find(({ code }) => code === row.team)?.name ?? row.team,
    officer: row.officer,
    ward: row.ward,
    letters: letters.slice(0, mostShown),
    happened: happened.slice(0, mostShown),
    acts: acts.slice(0, mostShown),
    more: [letters, happened, acts].some(({ length }) => length > mostShown),
  };
};
