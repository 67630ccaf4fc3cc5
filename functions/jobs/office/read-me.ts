import { permissionsOf } from "../../../core/people/permissions.ts";
import type { Job } from "../job.ts";

export const readMe: Job<"readMe"> = async (_, { user, settings }) => ({
  name: user.name,
  roles: [...user.roles],
  may: permissionsOf(user.roles),
  council: settings.council,
  leader: settings.leader.name,
  mailboxes: [
    { address: settings.leader.address, name: settings.leader.name, kind: "leader" },
    { address: settings.officeMailbox, name: "Leader’s Office", kind: "office" },
  ],
});
