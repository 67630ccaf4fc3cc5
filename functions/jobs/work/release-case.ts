import { saveRelease } from "../../store/claims.ts";
import type { Job } from "../job.ts";
import { moverIn, workOn } from "./work-on.ts";

export const releaseCase: Job<"releaseCase"> = (one, office) =>
  workOn(office, one, () => saveRelease(office, one, moverIn(office)));
