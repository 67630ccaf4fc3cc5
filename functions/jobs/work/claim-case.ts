import { saveClaim } from "../../store/claims.ts";
import type { Job } from "../job.ts";
import { moverIn, workOn } from "./work-on.ts";

/** "I am on it": of two at once one is, and the other is told who. */
export const claimCase: Job<"claimCase"> = (one, office) =>
  workOn(office, one, () => saveClaim(office, one, moverIn(office)));
