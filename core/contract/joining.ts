import { z } from "zod";
import { waysToJoin } from "../cases/joining.ts";

/** By what the case was found that a letter could join, what the office would do, and the sentence that says why. */
export const Joining = z.object({
  by: z.enum(waysToJoin),
  default: z.enum(["join", "new"]),
  because: z.string(),
});
export type Joining = z.infer<typeof Joining>;
