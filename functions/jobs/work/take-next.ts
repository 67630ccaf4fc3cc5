import { saveFirstFree } from "../../store/claims.ts";
import { findNextFree } from "../../store/queue.ts";
import type { Job } from "../job.ts";
import { askerIn } from "./read-queue.ts";
import { moverIn } from "./work-on.ts";

/** As many as can be taken by others in the same moment. */
const atHand = 20;

/** The most pressing case that nobody is on and that this person may do: from now on they are on it. */
export const takeNext: Job<"takeNext"> = async (_, office) => {
  const ids = await findNextFree(office, await askerIn(office), atHand);
  const taken = await saveFirstFree(office, ids, moverIn(office));
  return { reference: taken?.reference ?? null };
};
