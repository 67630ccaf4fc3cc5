import { z } from "zod";
import { moveCodes } from "../cases/moves.ts";
import { chaseSteps } from "../cases/chasing.ts";
import { outcomes, stageCodes } from "../cases/stages.ts";
import { becauseCodes } from "../replies/stage.ts";

const Words = z.string().max(2000);
const Name = z.string().max(200);
const Stage = z.enum(stageCodes);

/** From one stage to another. The answer to a move is always the whole of it: the stages that follow are found by these alone. */
const Moved = z.object({
  kind: z.literal("moved"),
  move: z.enum(moveCodes),
  from: Stage,
  to: Stage,
  note: Words.nullable(),
  outcome: z.enum(outcomes).nullable(),
  clearedBy: Name.nullable(),
  /** Where it was sent to, and who answers it there. */
  team: z.object({ code: z.string(), name: Name }).nullable(),
  officer: Name.nullable(),
  /** It moved with its reply, and not by hand. */
  because: z.enum(becauseCodes).optional(),
});
const Claimed = z.object({ kind: z.literal("claimed") });
const Released = z.object({ kind: z.literal("released") });
/** All that one person had to do went to a colleague. */
const HandedOver = z.object({ kind: z.literal("handed-over"), from: Name, to: Name, reason: Words });
const Commissioned = z.object({
  kind: z.literal("commissioned"),
  commission: z.number().int(),
  to: Name,
  questions: z.string().max(5000),
  dueOn: z.iso.date(),
});
/** A contribution has come, or is no longer wanted. */
const Settled = z.object({
  kind: z.literal("commission-settled"),
  commission: z.number().int(),
  from: Name,
  how: z.enum(["received", "withdrawn"]),
});
/** The office's rules say that somebody should be asked again. */
const ChaseDue = z.object({ kind: z.literal("chase-due"), step: z.enum(chaseSteps), dueOn: z.iso.date() });
const Chased = z.object({ kind: z.literal("chased"), step: z.enum(chaseSteps), to: Name });

/** What happens to a case as people work on it. */
export const workEvents = [
  Moved,
  Claimed,
  Released,
  HandedOver,
  Commissioned,
  Settled,
  ChaseDue,
  Chased,
] as const;
