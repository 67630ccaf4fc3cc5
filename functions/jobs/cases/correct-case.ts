import { doerIn } from "../../office.ts";
import { readHeld } from "../../store/held-cases.ts";
import { saveCorrection } from "../../store/save-correction.ts";
import type { Job } from "../job.ts";
import { requireCase, showHandled } from "./read-case.ts";
import { viewCorrection } from "./read-correction.ts";
import { correctorOf } from "./try-correction.ts";

/** Puts right what a case was logged as, or takes the latest correction back. It keeps its number and all that happened. */
export const correctCase: Job<"correctCase"> = async ({ reference, version, deed, reason }, office) => {
  const id = await requireCase(office, reference);
  const corrector = { ...(await correctorOf(office, await readHeld(office, id))), by: doerIn(office) };
  await saveCorrection(office, { reference, version }, { deed, reason }, corrector);
  return { correction: await viewCorrection(office, id), case: await showHandled(office, id) };
};
