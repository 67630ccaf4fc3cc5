import type { CaseView } from "../../../core/contract/shapes.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { Problem } from "../../../core/problem.ts";
import type { ViewReason } from "../../../core/records/acts.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { saveActAlone } from "../../store/acts.ts";
import { findCaseByReference, readCaseViews } from "../../store/case-views.ts";
import { subjectOfCase } from "../../store/cases.ts";
import { readRecordsInShort } from "../../store/record-views.ts";
import type { Job } from "../job.ts";

export const readCase: Job<"readCase"> = async ({ reference, reason }, office) => {
  const view = await readOneCase(office, await requireCase(office, reference));
  if (view.restrictedTo === null) return view;
  if (!reason) {
    throw new Problem(
      "reason-needed",
      `${reference} is restricted to ${restrictionLabels[view.restrictedTo]}. Say why you are opening it.`,
    );
  }
  await noteView(office, view, reason);
  return view;
};

/** The case of that reference. One that is kept from this person is as good as none: the answer and its act are the same. */
export async function requireCase(office: StaffedOffice, reference: string): Promise<number> {
  const id = await findCaseByReference(office, reference);
  if (id !== undefined) return id;
  await saveActAlone(office.db, doerIn(office), office.now, {
    act: "case.refused",
    subject: subjectOfCase(reference),
  });
  throw new Problem("not-found", `There is no case ${reference}.`);
}

/** Puts the sight of a restricted case on the record of acts: before it is shown. */
export const noteView = (
  office: StaffedOffice,
  { reference, restrictedTo }: Pick<CaseView, "reference" | "restrictedTo">,
  reason: ViewReason,
): Promise<void> =>
  saveActAlone(office.db, doerIn(office), office.now, {
    act: "case.viewed",
    subject: subjectOfCase(reference),
    detail: { restrictedTo, reason },
  });

/** The case as someone leaves it who has just acted on it: of a restricted one, that sight is on the record too. */
export async function showHandled(office: StaffedOffice, id: number): Promise<CaseView> {
  const view = await readOneCase(office, id);
  if (view.restrictedTo) await noteView(office, view, "handling");
  return view;
}

export async function readOneCase(office: StaffedOffice, id: number): Promise<CaseView> {
  const [view] = await readCaseViews(office, [id]);
  if (!view) throw new Problem("not-found", "That case is no longer on the record.");
  return withRecords(office, id, view);
}

/** A case with what people have put on it by hand, in short. */
export async function withRecords({ db, now }: StaffedOffice, id: number, view: CaseView): Promise<CaseView> {
  const records = (await readRecordsInShort(db, [id], now)).get(id);
  return { ...view, ...(records && { records }) };
}
