import { z } from "zod";
import { restrictions } from "../people/restrictions.ts";
import { capacities, priorities, sensitivities, topics } from "../triage/vocabulary.ts";
import { ServiceCode, TypeCode } from "./shapes.ts";

/** What a case is by a person's choice, and what follows from that. */
export const ChosenFacts = z.strictObject({
  type: TypeCode,
  topic: z.enum(topics).nullable(),
  service: ServiceCode.nullable(),
  priority: z.enum(priorities),
  sensitivity: z.enum(sensitivities),
  capacity: z.enum(capacities),
  ward: z.string().max(300).nullable(),
  /** What the case is called. */
  subject: z.string().max(1000),
  /** Who wrote, or for whom. */
  name: z.string().max(1000),
  owner: z.string().max(300),
  restrictedTo: z.enum(restrictions).nullable(),
});
export type ChosenFacts = z.infer<typeof ChosenFacts>;

/** Some of them: what is absent is as it was. */
export const SomeFacts = ChosenFacts.partial();
export type SomeFacts = z.infer<typeof SomeFacts>;

/** What was put right: each fact as it was and as it became, those that followed included. */
export const Corrected = z.strictObject({
  kind: z.literal("corrected"),
  was: SomeFacts,
  became: SomeFacts,
  /** The line of the history that this one takes back. */
  undoes: z.number().int().positive().nullable(),
  /** Whoever did it is on the need-to-know list because of it. */
  named: z.boolean(),
  /** The version of the case that it made. */
  version: z.number().int(),
  reason: z.string().max(500),
});
export type Corrected = z.infer<typeof Corrected>;

export const correctionEvents = [Corrected] as const;
