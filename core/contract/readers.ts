import { z } from "zod";
import { removalReasonCodes } from "../people/readers.ts";
import { restrictions } from "../people/restrictions.ts";
import { Instant, Reference } from "./shapes.ts";

/** A person by their id in the directory, which only a list gives out: nobody types one. */
const PersonId = z.guid("Choose a person from the list.").toLowerCase();

export const NamedReader = z.object({
  id: z.string(),
  name: z.string(),
  isYou: z.boolean(),
  addedBy: z.string(),
  addedAt: Instant,
});
export type NamedReader = z.infer<typeof NamedReader>;

/** Someone who has used the pane and could be put on the list. */
export const Colleague = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  address: z.string(),
});
export type Colleague = z.infer<typeof Colleague>;

/** Who may open a restricted case: its group, whoever logged it, and those named besides. */
export const ReadersView = z.object({
  reference: Reference,
  /** Null when all of the office may see the case. */
  restrictedTo: z.enum(restrictions).nullable(),
  loggedBy: z.string(),
  named: z.array(NamedReader),
  /** Those whom a place on the list would let in; empty for those who may not name anyone. */
  others: z.array(Colleague),
  /** Taken off the list, whoever asks would no longer see the case. */
  onlyAsNamed: z.boolean(),
});
export type ReadersView = z.infer<typeof ReadersView>;

export const ReaderNaming = z.strictObject({ reference: Reference, person: PersonId });

export const ReaderRemoval = ReaderNaming.extend({
  why: z.enum(removalReasonCodes, "Choose a reason."),
  /** Says that the person knows they will no longer see the case themselves. */
  losingSight: z.boolean().default(false),
});
