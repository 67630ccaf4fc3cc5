import { z } from "zod";
import { keyKinds } from "../cases/keys.ts";
import { restrictions } from "../people/restrictions.ts";
import { typeCodes } from "../triage/types.ts";

/** A case that is named beside another. Of a restricted one only that it is there: `shown` is null. */
export const NamedCase = z.object({
  reference: z.string(),
  dueOn: z.iso.date().nullable(),
  restrictedTo: z.enum(restrictions).nullable(),
  shown: z.object({ type: z.enum(typeCodes), subject: z.string() }).nullable(),
});
export type NamedCase = z.infer<typeof NamedCase>;

/** Earlier cases that share something with a letter: an address on it, its subject, a street or a postcode. */
export const Earlier = z.object({
  by: z.enum(keyKinds),
  /** The address, the subject without "Re:", the street in small letters, or the postcode. */
  what: z.string(),
  /** Counted as far as a hundred. */
  count: z.number().int(),
  /** The latest of them. */
  newest: z.array(NamedCase).max(3),
});
export type Earlier = z.infer<typeof Earlier>;
