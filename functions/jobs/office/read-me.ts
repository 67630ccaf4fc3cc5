import { sightOf } from "../../../core/people/access.ts";
import { permissionsOf } from "../../../core/people/permissions.ts";
import type { Job } from "../job.ts";

export const readMe: Job<"readMe"> = async (_, { user, settings }) => ({
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
});
