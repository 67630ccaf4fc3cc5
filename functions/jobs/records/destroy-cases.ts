import { londonDate } from "../../../core/time.ts";
import { doerIn } from "../../office.ts";
import { destroyThem } from "../../store/destruction.ts";
import { requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";

/** Destroys what a person has approved, and leaves a certificate of each class. What is held or has changed is kept. */
export const destroyCases: Job<"destroyCases"> = async ({ cases }, office) => {
  for (const { reference } of cases) await requireCase(office, reference);
  return destroyThem(office, cases, londonDate(office.now), { by: doerIn(office), now: office.now });
};
