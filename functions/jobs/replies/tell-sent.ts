import { doerIn } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { tellSent as save } from "../../store/sent-replies.ts";
import { requireCase, showHandled } from "../cases/read-case.ts";
import type { Job } from "../job.ts";

/** A person says what a mail was that somebody sent by hand: nothing is guessed. */
export const tellSent: Job<"tellSent"> = async ({ reference, ...told }, office) => {
  const caseId = await requireCase(office, reference);
  const hours = await officeHours(office);
  await save(office, caseId, told, { by: doerIn(office), now: office.now, hours });
  return showHandled(office, caseId);
};
