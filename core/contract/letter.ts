import { z } from "zod";
import { typeCodes } from "../triage/types.ts";

/** Which of the letter's texts something stands in. */
export const letterParts = ["subject", "own", "passedOn"] as const;

/** Words of the letter that tell something: `at` to `to` in one of its texts, as it was sent to the pane. */
export const Mark = z.object({
  part: z.enum(letterParts),
  at: z.number().int(),
  to: z.number().int(),
  /** The types that these words speak for. */
  types: z.array(z.enum(typeCodes)),
  /** They speak of a person in danger. */
  danger: z.boolean(),
  /** What else they are. */
  fact: z.enum(["time", "reference"]).nullable(),
});
export type Mark = z.infer<typeof Mark>;

export const Attached = z.object({
  name: z.string(),
  /** In the office's words: "PDF", "Word document", "picture". */
  kind: z.string(),
  /** In bytes. */
  size: z.number().int(),
});
export type Attached = z.infer<typeof Attached>;

/** A time that the letter offers, in London wall-clock words: a day, or a day and a time. */
export const OfferedTime = z.object({
  start: z.string(),
  end: z.string().nullable(),
  /** One of several. */
  alternative: z.boolean(),
  /** How the writer put it; empty when that is not known. */
  said: z.string(),
  /** How else it could be meant, or how it was read; empty when it is plain. */
  doubt: z.string(),
});
export type OfferedTime = z.infer<typeof OfferedTime>;

/** What the letter says: all of it text, none of it markup. */
export const LetterView = z.object({
  subject: z.string(),
  /** The writer's own new words. */
  own: z.string(),
  /** What they pass on, when that is the matter. */
  passedOn: z.string(),
  /** The letter is longer than what is shown, and than what was read. */
  cut: z.boolean(),
  /** The message as it came, with signature, small print and quotes; null when that adds nothing. */
  whole: z.string().nullable(),
  marks: z.array(Mark),
  /** Null when it is English, or too short to say. */
  language: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** Null when Outlook could not be asked. */
  attachments: z.array(Attached).nullable(),
  /** What the writer asks for, in their own words. */
  asks: z.array(z.string()),
  times: z.array(OfferedTime),
  /** Facts by their name, in the office's words; `copy`: worth taking elsewhere as it stands. */
  particulars: z.array(z.object({ name: z.string(), values: z.array(z.string()), copy: z.boolean() })),
});
export type LetterView = z.infer<typeof LetterView>;
