import { doerIn } from "../../office.ts";
import { saveReader } from "../../store/case-readers.ts";
import type { Job } from "../job.ts";
import { requireCase } from "./read-case.ts";

/** Whoever may open a restricted case may say who else needs to know. Named twice, they are on the list once. */
export const nameReader: Job<"nameReader"> = async ({ reference, person }, office) => {
  const caseId = await requireCase(office, reference);
  await saveReader(office.db, { id: caseId, reference }, person, doerIn(office), office.now);
  return { reference };
};
