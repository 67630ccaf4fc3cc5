import { z } from "zod";
import { Instant, LondonDate, TypeCode } from "./shapes.ts";

const Reason = z.string().trim().min(1, "Say why.").max(500, "A reason can be 500 characters long.");
const Count = z.number().int().min(0);
const Id = z.int().positive();

/** How often something was suggested that people had a word in, and how often they left it as it was. */
export const Share = z.object({ asked: Count, confirmed: Count });
export type Share = z.infer<typeof Share>;

export const learningSpans = ["week", "month"] as const;

/** A week or month of letters that opened a case. */
export const LearningSpan = z.object({ from: LondonDate, type: Share, topic: Share, service: Share });
export type LearningSpan = z.infer<typeof LearningSpan>;

export const TypeRecord = z.object({
  type: TypeCode,
  suggested: Count,
  chosen: Count,
  /** Both suggested and chosen. */
  confirmed: Count,
  off: z.boolean(),
  /** Dangers, and what is left when nothing fits, are always on. */
  maySwitch: z.boolean(),
});
export type TypeRecord = z.infer<typeof TypeRecord>;

export const LearningChange = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  what: z.enum(["forgotten", "restored", "switched-off", "switched-on"]),
  type: TypeCode.nullable(),
  lessons: Count,
  reason: z.string(),
  /** What was forgotten and has not been brought back. */
  mayRestore: z.boolean(),
});
export type LearningChange = z.infer<typeof LearningChange>;

/** How good the suggestions are, by what people did with them. Of restricted cases and ward casework nothing is counted. */
export const LearningView = z.object({
  lessons: Count,
  span: z.enum(learningSpans),
  /** The earliest first. */
  spans: z.array(LearningSpan),
  types: z.array(TypeRecord),
  mixups: z.array(z.object({ suggested: TypeCode, chosen: TypeCode, times: Count })),
  /** The latest first. */
  changes: z.array(LearningChange),
  latest: z.array(z.object({ id: Id, at: Instant, by: z.string(), suggested: TypeCode, chosen: TypeCode })),
  people: z.array(z.object({ id: z.string(), name: z.string(), lessons: Count })),
});
export type LearningView = z.infer<typeof LearningView>;

export const LearningQuestion = z.strictObject({ span: z.enum(learningSpans).default("week") });

/** One lesson, or all of some days, of one person or of everyone. */
export const Forgetting = z.strictObject({
  what: z.union([
    z.strictObject({ lesson: Id }),
    z.strictObject({ from: LondonDate, to: LondonDate, person: z.guid().toLowerCase().nullable() }),
  ]),
  reason: Reason,
});
export type Forgetting = z.infer<typeof Forgetting>;

export const Restoring = z.strictObject({ change: Id, reason: Reason });
export const Switching = z.strictObject({ type: TypeCode, on: z.boolean(), reason: Reason });

/** How a type would have fared among letters that people have filed. */
export const Trial = z.object({
  /** Suggested first, whatever the type, as was chosen. */
  right: Count,
  /** This type, suggested and chosen; suggested and not chosen; chosen and not suggested. */
  found: Count,
  falseAlarms: Count,
  missed: Count,
});
export type Trial = z.infer<typeof Trial>;

export const TrialQuestion = z.strictObject({ type: TypeCode, after: Id.nullable().default(null) });

export const TrialPage = z.object({
  tried: Count,
  /** No longer where Outlook had them. */
  gone: Count,
  on: Trial,
  off: Trial,
  /** Of how many there are to try altogether. */
  total: Count,
  next: Id.nullable(),
});
export type TrialPage = z.infer<typeof TrialPage>;

/** A page of lessons as JSON lines: what was suggested and chosen, on which day. Nobody's name, no word of a letter. */
export const LearningExport = z.object({ lines: z.array(z.string()), next: Id.nullable() });
export const ExportQuestion = z.strictObject({ after: Id.nullable().default(null) });
