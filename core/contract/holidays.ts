import { z } from "zod";
import { restrictions } from "../people/restrictions.ts";
import { Instant, LondonDate, Reference, TypeCode } from "./shapes.ts";

const Day = z.strictObject({ date: z.string().max(40), title: z.string().max(200) });
const Days = z.array(Day).max(600);

/** What GOV.UK publishes at gov.uk/bank-holidays.json, without what no count needs. */
export const HolidayFile = z.strictObject({
  "england-and-wales": Days,
  scotland: Days,
  "northern-ireland": Days,
});
export type HolidayFile = z.infer<typeof HolidayFile>;

export const HolidayLine = z.object({ on: LondonDate, name: z.string(), where: z.string() });
export type HolidayLine = z.infer<typeof HolidayLine>;

export const HolidayChange = HolidayLine.extend({ change: z.enum(["added", "removed"]) });
export type HolidayChange = z.infer<typeof HolidayChange>;

const Years = z.object({ first: z.number().int(), last: z.number().int() });

export const HolidaysView = z.object({
  inForce: z.object({
    version: z.string(),
    years: Years,
    /** Null for the version the office came with, the first on its record. */
    approved: z.object({ by: z.string(), at: Instant }).nullable(),
    /** Some open cases still have dates by the version before. */
    recounting: z.boolean(),
    /** The next ones, wherever they are kept. */
    next: z.array(HolidayLine),
  }),
  proposal: z
    .object({
      id: z.number().int(),
      version: z.string(),
      years: Years,
      by: z.string(),
      at: Instant,
      changes: z.array(HolidayChange),
    })
    .nullable(),
  /** Those approved or dropped, the latest first. */
  decided: z.array(
    z.object({ version: z.string(), state: z.enum(["approved", "dropped"]), by: z.string(), at: Instant }),
  ),
});
export type HolidaysView = z.infer<typeof HolidaysView>;

const DateMove = z.object({
  which: z.enum(["acknowledge", "respond"]),
  before: LondonDate.nullable(),
  after: LondonDate.nullable(),
});

/** An open case that gets other dates by a proposal. Of a restricted one only that it is there. */
export const RecountLine = z.object({
  reference: Reference,
  restrictedTo: z.enum(restrictions).nullable(),
  shown: z.object({ type: TypeCode, subject: z.string() }).nullable(),
  moves: z.array(DateMove),
});
export type RecountLine = z.infer<typeof RecountLine>;

/** Some of the open cases were counted anew: those whose dates would change. Cases kept from whoever asks are left out. */
export const RecountPage = z.object({
  counted: z.number().int(),
  lines: z.array(RecountLine),
  next: z.number().int().nullable(),
});
export type RecountPage = z.infer<typeof RecountPage>;

export const RecountQuestion = z.strictObject({
  proposal: z.number().int().positive(),
  after: z.int32().min(0).default(0),
});

export const HolidayDecision = z.strictObject({
  proposal: z.number().int().positive(),
  approve: z.boolean(),
});
