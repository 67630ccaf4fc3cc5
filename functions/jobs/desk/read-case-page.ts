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
  const row = await office.db
    .selectFrom("cases")
    .select(["team", "officer", "ward"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const team = row.team && (await findTeams(system)).find(({ code }) => code === row.team);
  const letters = await findCaseLetters(office, id, mostShown + 1);
  const { lines: happened } = await tellHistory(office, { id, type: view.type });
  // Who has looked at a restricted case is for whoever is answerable for the office.
  const looks = office.user.roles.includes("head");
  const acts = await findActsOn(system, reference, { looks, limit: mostShown + 1 });
  return {
    case: view,
    team: team ? team.name : row.team,
    officer: row.officer,
    ward: row.ward,
    letters: letters.slice(0, mostShown),
    happened: happened.slice(0, mostShown),
    acts: acts.slice(0, mostShown),
    more: [letters, happened, acts].some(({ length }) => length > mostShown),
  };
};
