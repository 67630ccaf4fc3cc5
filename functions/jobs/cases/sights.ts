import type { Opening } from "../../../core/contract/shapes.ts";
import { type Restriction, restrictionLabels } from "../../../core/people/restrictions.ts";
import { Problem } from "../../../core/problem.ts";
import { sittingHours, type ViewReason } from "../../../core/records/acts.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { findLastSight, saveActAlone } from "../../store/acts.ts";
import { subjectOfCase } from "../../store/cases.ts";

/** A restricted case, as far as the record of acts names it. */
export interface Sealed {
  reference: string;
  restrictedTo: Restriction;
}

/** Puts the sight of a restricted case on the record of acts: before it is shown. */
export const noteView = (
  office: StaffedOffice,
  { reference, restrictedTo }: Sealed,
  reason: ViewReason,
  opening?: string,
): Promise<void> =>
  saveActAlone(office.db, doerIn(office), office.now, {
    act: "case.viewed",
    subject: subjectOfCase(reference),
    detail: { restrictedTo, reason, ...(opening !== undefined && { opening }) },
  });

/** When this person saw the case last, of what stands on the record: in that opening, or in any. */
const lastSight = ({ record, user }: StaffedOffice, { reference }: Sealed, opening?: string) =>
  findLastSight(record.seenBy("system"), subjectOfCase(reference), user.id, opening);

const isSitting = (since: Date, { now }: StaffedOffice): boolean =>
  now.getTime() - since.getTime() < sittingHours * 3_600_000;

/** A part of a case that lies open is read: on the record once for a sitting, however often the page renews itself. */
export async function noteSight(office: StaffedOffice, sealed: Sealed): Promise<void> {
  const last = await lastSight(office, sealed);
  if (!last || !isSitting(last, office)) await noteView(office, sealed, "handling");
}

/**
 * Every opening is an act with its reason. The same opening again is the page renewing itself, and none, until the sitting is
 * over. @throws Problem "reason-needed"
 */
export async function noteOpening(
  office: StaffedOffice,
  sealed: Sealed,
  { reason, opening }: Opening,
): Promise<void> {
  const before = opening === undefined ? undefined : await lastSight(office, sealed, opening);
  if (before && isSitting(before, office)) return;
  if (reason === undefined || before)
    throw new Problem(
      "reason-needed",
      `${sealed.reference} is restricted to ${restrictionLabels[sealed.restrictedTo]}. Say why you are opening it.`,
    );
  await noteView(office, sealed, reason, opening);
}
