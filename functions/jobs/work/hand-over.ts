import { may, roleLabels } from "../../../core/people/permissions.ts";
import { Problem } from "../../../core/problem.ts";
import { countHeld, saveHandOver } from "../../store/claims.ts";
import { findColleagues } from "../../store/colleagues.ts";
import type { StaffedOffice } from "../../office.ts";
import type { Job } from "../job.ts";
import { freeIn, moverIn } from "./work-on.ts";

const atOnce = 25;

const couldTakeOver = async ({ db, user, now }: StaffedOffice) =>
  (await findColleagues(db, now)).filter(({ id, roles }) => id !== user.id && may(roles, "record-cases"));

/** How much I hold, and who could have it. */
export const readHolding: Job<"readHolding"> = async (_, office) => ({
  held: await countHeld(office, office.user.id, freeIn(office)),
  colleagues: (await couldTakeOver(office)).map(({ id, name, address, roles }) => ({
    id,
    name,
    address,
    role: roles.map((role) => roleLabels[role]).join(", "),
  })),
});

/** Some of what I hold, to a colleague: called again until none moves. What they may not see stays with me. Safe to run twice. */
export const handOver: Job<"handOver"> = async ({ to, reason }, office) => {
  const colleague = (await couldTakeOver(office)).find(({ id }) => id === to);
  if (!colleague) throw new Problem("bad-input", "Choose a colleague from the list.");
  const moved = await saveHandOver(office, { to: colleague, reason, most: atOnce }, moverIn(office));
  return { moved, left: await countHeld(office, office.user.id, freeIn(office)) };
};
