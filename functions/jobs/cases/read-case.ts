import type { CaseView, Opening } from "../../../core/contract/shapes.ts";
import { Problem } from "../../../core/problem.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { saveActAlone } from "../../store/acts.ts";
import { findCaseByReference, readCaseViews } from "../../store/case-views.ts";
import { subjectOfCase } from "../../store/cases.ts";
import { readRecordsInShort } from "../../store/record-views.ts";
import type { Job } from "../job.ts";
import { noteOpening, noteSight, noteView } from "./sights.ts";

export const readCase: Job<"readCase"> = (opening, office) => openCase(office, opening);

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

/** The case as someone leaves it who has just acted on it: of a restricted one, that sight is on the record too. */
export async function showHandled(office: StaffedOffice, id: number): Promise<CaseView> {
  const view = await readOneCase(office, id);
  const { reference, restrictedTo } = view;
  if (restrictedTo) await noteView(office, { reference, restrictedTo }, "handling");
  return view;
}

/** A case of which somebody reads a part: of a restricted one, that sight is on the record once for a sitting. */
export async function readSeen(office: StaffedOffice, id: number): Promise<CaseView> {
  const view = await readOneCase(office, id);
  const { reference, restrictedTo } = view;
  if (restrictedTo) await noteSight(office, { reference, restrictedTo });
  return view;
}

/** A case that somebody opens. @throws Problem "reason-needed" when it is restricted, and they have not said why. */
export async function openCase(office: StaffedOffice, opening: Opening): Promise<CaseView> {
  const view = await readOneCase(office, await requireCase(office, opening.reference));
  const { reference, restrictedTo } = view;
  if (restrictedTo) await noteOpening(office, { reference, restrictedTo }, opening);
  return view;
}

export async function readOneCase(office: StaffedOffice, id: number): Promise<CaseView> {
  const [view] = await readCaseViews(office, [id]);
  if (!view) throw new Problem("not-found", "That case is no longer on the record.");
  return withRecords(office, id, view);
}

/** A case with what people have put on it by hand, in short. */
export async function withRecords(office: StaffedOffice, id: number, view: CaseView): Promise<CaseView> {
  const records = (await readRecordsInShort(office, [id], office.now)).get(id);
  return { ...view, ...(records && { records }) };
}
