import { z } from "zod";
import { restrictions } from "../people/restrictions.ts";
import { LondonDate, Reference, TypeCode } from "./shapes.ts";

/** The last case of a page: the next page begins after it. */
export const ListPlace = z.strictObject({ dueOn: LondonDate.nullable(), id: z.number().int() });
export type ListPlace = z.infer<typeof ListPlace>;

/** Of a restricted case only that it is there: `shown` is null. */
export const CaseLine = z.object({
  reference: Reference,
  dueOn: LondonDate.nullable(),
  restrictedTo: z.enum(restrictions).nullable(),
  shown: z.object({ type: TypeCode, subject: z.string(), from: z.string(), owner: z.string() }).nullable(),
});
export type CaseLine = z.infer<typeof CaseLine>;

export const CaseListView = z.object({
  /** Of the whole list, not of this page. */
  total: z.number().int(),
  lines: z.array(CaseLine),
  next: ListPlace.nullable(),
});
export type CaseListView = z.infer<typeof CaseListView>;
