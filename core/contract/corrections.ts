import { z } from "zod";
import { restrictions } from "../people/restrictions.ts";
import { capacities, priorities, sensitivities, topics } from "../triage/vocabulary.ts";
import { ChosenFacts } from "./correction-events.ts";
import { CaseView, Instant, Reference, ServiceCode, TypeCode } from "./shapes.ts";

/** What a person puts right; what is left out stays, or follows from the rest as it does when a letter is logged. */
export const CorrectionChoice = z
  .strictObject({
    type: TypeCode,
    topic: z.enum(topics).nullable(),
    service: ServiceCode.nullable(),
    priority: z.enum(priorities),
    sensitivity: z.enum(sensitivities),
    capacity: z.enum(capacities),
    ward: z.string().trim().max(80, "A ward’s name can be 80 characters long.").nullable(),
    subject: z
      .string()
      .trim()
      .min(1, "Give the case a title.")
      .max(250, "A title can be 250 characters long."),
    name: z.string().trim().max(200, "A name can be 200 characters long."),
    restrictedTo: z.enum(restrictions).nullable(),
  })
  .partial();
export type CorrectionChoice = z.infer<typeof CorrectionChoice>;

/** "undo" takes the latest correction back that has not been. */
export const CorrectionDeed = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("correct"), choice: CorrectionChoice }),
  z.strictObject({ do: z.literal("undo"), event: z.int32().positive() }),
]);
export type CorrectionDeed = z.infer<typeof CorrectionDeed>;

export const CorrectionQuestion = z.strictObject({ reference: Reference, deed: CorrectionDeed });
export const Correcting = CorrectionQuestion.extend({
  version: z.int32(),
  reason: z.string().trim().min(1, "Say why.").max(500, "A reason can be 500 characters long."),
});

/** What would come of it, in words; `whyNot` when it would be refused. */
export const CorrectionTrial = z.object({
  whyNot: z.string().nullable(),
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
  warnings: z.array(z.string()),
});
export type CorrectionTrial = z.infer<typeof CorrectionTrial>;

/** A case as it can be put right. */
export const CorrectionView = z.object({
  reference: Reference,
  version: z.number().int(),
  facts: ChosenFacts,
  /** The council's wards; empty where the office has not listed them. */
  wards: z.array(z.string()),
  /** Why nothing can be corrected now. */
  whyNot: z.string().nullable(),
  /** The correction that may be undone. */
  latest: z.object({ event: z.number().int(), says: z.string(), by: z.string(), at: Instant }).nullable(),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

export const CorrectionDone = z.object({ correction: CorrectionView, case: CaseView });
export type CorrectionDone = z.infer<typeof CorrectionDone>;
