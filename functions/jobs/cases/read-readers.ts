import type { ReadersView } from "../../../core/contract/readers.ts";
import { may, roleLabels } from "../../../core/people/permissions.ts";
import { couldBeNamed, seesOnlyAsNamed } from "../../../core/people/readers.ts";
import type { StaffedOffice } from "../../office.ts";
import { readReadersOf } from "../../store/case-readers.ts";
import { findColleagues } from "../../store/colleagues.ts";
import type { Job } from "../job.ts";
import { requireCase } from "./read-case.ts";

export const readReaders: Job<"readReaders"> = async ({ reference }, office) =>
  viewReaders(office, { id: await requireCase(office, reference), reference });

/** Who may open a case, as people see it, and whom else they could name. */
export async function viewReaders(
  { db, user, now }: StaffedOffice,
  { id, reference }: { id: number; reference: string },
): Promise<ReadersView> {
  const facts = await readReadersOf(db, id);
  const others = may(user.roles, "record-cases") ? couldBeNamed(await findColleagues(db, now), facts) : [];
  return {
    reference,
    restrictedTo: facts.restrictedTo,
    loggedBy: facts.loggedBy,
    named: facts.named.map(({ addedAt, ...one }) => ({
      ...one,
      isYou: one.id === user.id,
      addedAt: addedAt.toISOString(),
    })),
    others: others.map(({ id: person, name, address, roles }) => ({
      id: person,
      name,
      address,
      role: roles.map((role) => roleLabels[role]).join(", "),
    })),
    onlyAsNamed: seesOnlyAsNamed(user, facts),
  };
}
