import { sightOf } from "../../../core/people/access.ts";
import { may, permissionsOf } from "../../../core/people/permissions.ts";
import { noteColleague } from "../../store/colleagues.ts";
import type { Job } from "../job.ts";

export const readMe: Job<"readMe"> = async (_, { db, user, settings, now }) => {
  // Those who work with cases can then be named to each other.
  if (may(user.roles, "see-office")) await noteColleague(db, user, now);
  return {
    name: user.name,
    roles: [...user.roles],
    may: permissionsOf(user.roles),
    capacities: [...sightOf(user).capacities],
    council: settings.council,
    leader: settings.leader.name,
    mailboxes: [
      { ...settings.leader, kind: "leader" },
      { ...settings.office, kind: "office" },
    ],
  };
};
