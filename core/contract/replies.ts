import { z } from "zod";
import { clearanceStepCodes } from "../replies/clearance.ts";
import { placeholderNames } from "../replies/fill.ts";
import { purposeCodes } from "../replies/purposes.ts";
import { topics } from "../triage/vocabulary.ts";
import { EffectState, Instant, LondonDate, MessageRef, Reference, TypeCode } from "./shapes.ts";

const Id = z.number().int().positive();
const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Step = z.enum(clearanceStepCodes);
const Purpose = z.enum(purposeCodes);
export const LineCode = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/, "A code is written in small letters and hyphens.");
export const mostReplyText = 20_000;
const ReplyText = z
  .string()
  .trim()
  .min(1, "Write the reply first.")
  .max(mostReplyText, "A reply can be 20,000 characters long.");
const Reason = z.string().trim().min(1, "Say why.").max(500, "A reason can be 500 characters long.");

/** What answered means, once somebody has said so. */
export const sentMeanings = ["acknowledged", "responded", "neither"] as const;

/** What may stand in a case's history about its replies. */
export const replyEvents = [
  z.strictObject({
    kind: z.literal("reply-drafted"),
    draft: Id,
    purpose: Purpose,
    line: LineCode,
    version: z.number().int(),
    /** Why a line was used that had run out. */
    reason: z.string().max(500).optional(),
  }),
  z.strictObject({
    kind: z.literal("reply-cleared"),
    draft: Id,
    step: Step,
    digest: Digest,
    note: z.string().max(500),
  }),
  z.strictObject({
    kind: z.literal("reply-returned"),
    draft: Id,
    step: Step,
    digest: Digest,
    note: z.string().max(500),
  }),
  z.strictObject({
    kind: z.literal("reply-sent"),
    sent: Id,
    /** Null when it was written by hand in Outlook. */
    draft: Id.nullable(),
    purpose: Purpose.nullable(),
    /** What it means is known, or is for a person to say. */
    means: z.enum([...sentMeanings, "ask"]),
    /** All who were to look at it had cleared this very text; null when nobody was to. */
    cleared: z.boolean().nullable(),
  }),
  z.strictObject({ kind: z.literal("reply-told"), sent: Id, means: z.enum(sentMeanings) }),
] as const;

/** A standard line, with what the case could and could not fill in. */
export const OfferedLine = z.object({
  code: LineCode,
  version: z.number().int(),
  title: z.string(),
  purpose: Purpose,
  owner: z.string(),
  validUntil: LondonDate.nullable(),
  expired: z.boolean(),
  /** Filled from the case; gaps stand as they are. */
  text: z.string(),
  missing: z.array(z.enum(placeholderNames)),
  steps: z.array(Step),
});
export type OfferedLine = z.infer<typeof OfferedLine>;

export const ReplyStep = z.object({
  step: Step,
  state: z.enum(["waiting", "cleared", "returned", "changed"]),
  by: z.string(),
  at: Instant.nullable(),
  note: z.string(),
  /** Whoever asks may put the word of this step on the record. */
  mine: z.boolean(),
});
export type ReplyStep = z.infer<typeof ReplyStep>;

/** A draft in the mailbox, as it is now. */
export const ReplyDraft = z.object({
  id: Id,
  purpose: Purpose,
  title: z.string(),
  by: z.string(),
  at: Instant,
  making: EffectState,
  /** "open": it lies in the drafts. "gone": somebody has thrown it away. */
  state: z.enum(["making", "open", "sent", "gone"]),
  sentOn: LondonDate.nullable(),
  /** How Outlook knows it, to open it with. */
  opens: z.object({ id: z.string(), link: z.string().nullable() }).nullable(),
  /** Its words as they are in Outlook now, without the letter below; null when Outlook was not asked. */
  words: z.string().nullable(),
  digest: Digest,
  /** Places that are still to be filled in. */
  gaps: z.array(z.string()),
  steps: z.array(ReplyStep),
  /** Of one that has gone: all who were to look at it had agreed to these very words; null when nobody was to, or it has not gone. */
  cleared: z.boolean().nullable(),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;

/** A mail that was sent by hand into the conversation: what it means is for a person to say. */
export const SentToTell = z.object({ sent: Id, subject: z.string(), to: z.string(), at: Instant });
export type SentToTell = z.infer<typeof SentToTell>;

export const RepliesView = z.object({
  reference: Reference,
  /** The letter that a reply answers: the open one, or the first of the case. */
  answers: MessageRef.nullable(),
  address: z.object({ words: z.string(), source: z.string() }),
  /** The subject that the reply will bear. */
  subject: z.string(),
  lines: z.array(OfferedLine),
  drafts: z.array(ReplyDraft),
  toTell: z.array(SentToTell),
});
export type RepliesView = z.infer<typeof RepliesView>;

export const RepliesQuestion = z.strictObject({ reference: Reference, message: MessageRef.optional() });

export const Drafting = z.strictObject({
  reference: Reference,
  message: MessageRef,
  line: LineCode,
  version: z.number().int().positive(),
  text: ReplyText,
  /** Asked for when the line has run out. */
  reason: Reason.optional(),
});
export type Drafting = z.infer<typeof Drafting>;

/** `digest`: of the words that were looked at. */
export const Clearing = z.strictObject({
  reference: Reference,
  draft: Id,
  step: Step,
  digest: Digest,
  verdict: z.enum(["cleared", "returned"]),
  note: z.string().trim().max(500, "A note can be 500 characters long.").default(""),
});
export type Clearing = z.infer<typeof Clearing>;

export const Telling = z.strictObject({ reference: Reference, sent: Id, means: z.enum(sentMeanings) });

/** A standard line as those see it who keep the lines. */
export const KeptLine = z.object({
  code: LineCode,
  version: z.number().int(),
  title: z.string(),
  purpose: Purpose,
  types: z.array(TypeCode),
  topics: z.array(z.enum(topics)),
  text: z.string(),
  owner: z.string(),
  validUntil: LondonDate.nullable(),
  expired: z.boolean(),
  /** Null for what the office came with. */
  approved: z.object({ by: z.string(), at: Instant }).nullable(),
  retired: z.boolean(),
});
export type KeptLine = z.infer<typeof KeptLine>;

/** The lines in force, and the versions before them, the newest first. */
export const LinesView = z.object({
  today: LondonDate,
  lines: z.array(KeptLine.extend({ before: z.array(KeptLine) })),
});
export type LinesView = z.infer<typeof LinesView>;

/** `replaces`: the version the person saw; 0 for a new line. */
export const LineApproving = z.strictObject({
  code: LineCode,
  replaces: z.number().int().min(0),
  title: z.string().trim().min(1, "Give it a name.").max(120, "A name can be 120 characters long."),
  purpose: Purpose,
  types: z.array(TypeCode).max(50),
  topics: z.array(z.enum(topics)).max(30),
  text: ReplyText,
  owner: z.string().trim().min(1, "Say who answers for it.").max(120),
  validUntil: LondonDate.nullable(),
  /** It is not to be offered any more. */
  retired: z.boolean().default(false),
});
export type LineApproving = z.infer<typeof LineApproving>;
