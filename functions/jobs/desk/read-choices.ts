import { findColleagues } from "../../store/colleagues.ts";
import { findTeams } from "../../store/teams.ts";
import type { Job } from "../job.ts";

/** Colleagues and teams by name, for the register's filters. */
export const readRegisterChoices: Job<"readRegisterChoices"> = async (_, { db, record, now, settings }) => ({
  people: (await findColleagues(db, now)).map(({ id, name }) => ({ id, name })),
  teams: (await findTeams(record.seenBy("system"))).map(({ code, name }) => ({ code, name })),
  wards: [...settings.wards],
});
