import { z } from "zod";
import { waits } from "../clocks/waits.ts";
import { Instant, LondonDate, Reference, TypeCode } from "./shapes.ts";

export const dateKinds = ["acknowledge", "draft", "clearance", "respond"] as const;
export type DateKind = (typeof dateKinds)[number];

/**
 * What a day is to a count. "counted" has its number. "rolled": the last day fell on a closed day, so it moved past this one.
 * "added": makes up for a day zero on which the clock stood still.
 */
export const dayMarks = [
  "zero",
  "counted",
  "weekend",
  "holiday",
  "stopped",
  "rolled",
  "added",
  "last",
] as const;

export const DayLine = z.object({
  on: LondonDate,
  mark: z.enum(dayMarks),
  /** Its number in the count. */
  n: z.number().int().nullable(),
  /** The holiday and who has it, or what was waited for; empty when there is nothing to say. */
  why: z.string(),
});
export type DayLine = z.infer<typeof DayLine>;

/** How one date was counted, so that it can be defended: every day has its line, the last is the date itself. */
export const DateReceipt = z.object({
  which: z.enum(dateKinds),
  title: z.string(),
  /** Null while the clock stands still. */
  dueOn: LondonDate.nullable(),
  rule: z.string(),
  law: z.string(),
  statutory: z.boolean(),
  calendar: z.object({ name: z.string(), version: z.string() }),
  receivedOn: LondonDate,
  dayZero: z.object({ on: LondonDate, why: z.string() }),
  days: z.array(DayLine),
  stops: z.array(
    z.object({
      for: z.enum(waits),
      from: LondonDate,
      to: LondonDate.nullable(),
      restarts: z.boolean(),
      says: z.string(),
      law: z.string(),
    }),
  ),
  extension: z.object({ on: LondonDate, says: z.string(), law: z.string() }).nullable(),
  /** What the last day fell on, when it had to move. */
  rolledFrom: LondonDate.nullable(),
  /** One sentence: the date, and how it came about. */
  end: z.string(),
  /** All of it as plain text, fit for a letter. */
  text: z.string(),
});
export type DateReceipt = z.infer<typeof DateReceipt>;

/** A date of a case, or of a letter that is in none yet, as it would be under a type. */
export const ReceiptQuestion = z.union([
  z.strictObject({ reference: Reference, which: z.enum(dateKinds) }),
  z.strictObject({ type: TypeCode, receivedAt: Instant.max(40), which: z.enum(dateKinds) }),
]);
export type ReceiptQuestion = z.infer<typeof ReceiptQuestion>;
