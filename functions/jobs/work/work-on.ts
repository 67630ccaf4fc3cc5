import { freeBefore } from "../../../core/cases/claims.ts";
import type { Worked } from "../../../core/contract/work.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import type { CaseRow, SeenCase } from "../../store/case-changes.ts";
import { aboutCase } from "../../store/cases.ts";
import { requireCase, showHandled } from "../cases/read-case.ts";
import { viewWork } from "./view-work.ts";

/** Who does something to a case now. */
export const moverIn = (office: StaffedOffice) => ({
  by: doerIn(office),
  now: office.now,
  free: freeIn(office),
});

/** Whoever took a case before this moment is on it no more. */
export const freeIn = ({ now, settings }: StaffedOffice): Date => freeBefore(now, settings.work.claimHours);

/** Does something to a case this person may see, and shows what came of it. */
export async function workOn(
  office: StaffedOffice,
  { reference }: SeenCase,
  work: () => Promise<CaseRow>,
): Promise<Worked> {
  await requireCase(office, reference);
  const { id } = await work();
  await carryOut(office, { about: aboutCase(id) });
  return { case: await showHandled(office, id), work: await viewWork(office, id) };
}
