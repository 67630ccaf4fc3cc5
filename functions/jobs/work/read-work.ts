import type { Job } from "../job.ts";
import { readSeen, requireCase } from "../cases/read-case.ts";
import { viewWork } from "./view-work.ts";

/** Where a case stands. Of a restricted one this is a sight of it, and on the record as such. */
export const readWork: Job<"readWork"> = async ({ reference }, office) => {
  const id = await requireCase(office, reference);
  await readSeen(office, id);
  return viewWork(office, id);
};
