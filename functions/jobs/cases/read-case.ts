import type { CaseView } from "../../../core/contract/shapes.ts";
import { Problem } from "../../../core/problem.ts";
import { findCaseByReference, readCaseViews } from "../../store/case-views.ts";
import type { Db } from "../../store/open.ts";
import type { Job } from "../job.ts";

export const readCase: Job<"readCase"> = async ({ reference }, { db }) =>
  readOneCase(db, await requireCase(db, reference));

export async function requireCase(db: Db, reference: string): Promise<number> {
  const id = await findCaseByReference(db, reference);
  if (id === undefined) throw new Problem("not-found", `There is no case ${reference}.`);
  return id;
}

export async function readOneCase(db: Db, id: number): Promise<CaseView> {
  const [view] = await readCaseViews(db, [id]);
  if (!view) throw new Problem("not-found", "That case is no longer on the record.");
  return view;
}
