import { z } from "zod";
import { channelCodes } from "../cases/channels.ts";
import { complaintOutcomeCodes, complaintStageCodes, rootCauseCodes } from "../cases/complaints.ts";
import { typeCodes } from "../triage/types.ts";
import { sensitivities } from "../triage/vocabulary.ts";
import { LondonDate, Reference } from "./shapes.ts";

const Why = z.string().trim().min(1, "Say why.").max(500, "A reason can be 500 characters long.");
const Words = z.string().trim().max(2000, "This can be 2,000 characters long.").default("");
const Short = z.string().trim().max(200, "This can be 200 characters long.").default("");
const EventId = z.number().int().positive();
const Rows = z.array(z.number().int().positive()).max(1000);

/** Who rang, wrote or called. */
export const ContactPerson = z.strictObject({
  name: z.string().trim().min(1, "Who was it?").max(200, "A name can be 200 characters long."),
  email: z
    .union([
      z.literal(""),
      z.string().trim().max(254).toLowerCase().pipe(z.email("That is not an email address.")),
    ])
    .default(""),
  phone: z.string().trim().max(40, "A number can be 40 characters long.").default(""),
  address: z.string().trim().max(300, "An address can be 300 characters long.").default(""),
});
export type ContactPerson = z.infer<typeof ContactPerson>;

const said = z
  .string()
  .trim()
  .min(1, "Write down what was said.")
  .max(5000, "This can be 5,000 characters long.");
const Contact = z.strictObject({
  kind: z.literal("contact"),
  channel: z.enum(channelCodes, "Choose how they reached the office."),
  person: ContactPerson,
  said,
  /** Made up by the pane for a contact that opens a case, so that pressed twice it opens one. */
  key: z.guid().optional(),
});

export const ComplaintFacts = z.strictObject({
  stage: z.enum(complaintStageCodes),
  outcome: z.enum(complaintOutcomeCodes),
  rootCause: z.enum(rootCauseCodes).nullable().default(null),
  remedy: Words,
  lesson: Words,
  lessonOwner: Short,
  lessonBy: LondonDate.nullable().default(null),
});
export type ComplaintFacts = z.infer<typeof ComplaintFacts>;

const Note = z.strictObject({
  kind: z.literal("note"),
  text: z.string().trim().min(1, "Write the note first.").max(5000, "A note can be 5,000 characters long."),
});

/** What people put on a case by hand besides notes. The day on which it happened stands beside it. */
const deeds = [
  z.strictObject({
    kind: z.literal("task"),
    what: z.string().trim().min(1, "Say what is to be done.").max(500, "A task can be 500 characters long."),
    who: Short,
    by: LondonDate.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal("task-done"), task: EventId }),
  z.strictObject({ kind: z.literal("task-reopened"), task: EventId }),
  Contact,
  ComplaintFacts.extend({ kind: z.literal("complaint") }),
  /** One question for the Leader, before a day. */
  z.strictObject({
    kind: z.literal("raised"),
    question: z
      .string()
      .trim()
      .min(1, "Ask the question.")
      .max(500, "A question can be 500 characters long."),
    options: z
      .array(
        z.string().trim().min(1, "Write each answer out.").max(200, "An answer can be 200 characters long."),
      )
      .min(2, "Give at least two answers to choose from.")
      .max(5, "Five answers at most."),
    /** The place of the recommended answer among them. */
    recommended: z.number().int().min(0).max(4).nullable(),
    by: LondonDate,
  }),
  z.strictObject({ kind: z.literal("question-withdrawn"), question: EventId, reason: Why }),
  z.strictObject({ kind: z.literal("hold-set"), reason: Why }),
  z.strictObject({ kind: z.literal("hold-released"), reason: Why }),
  z.strictObject({ kind: z.literal("kept-longer"), until: LondonDate, reason: Why }),
] as const;
export const RecordDeed = z.discriminatedUnion("kind", [Note, ...deeds]);
export type RecordDeed = z.infer<typeof RecordDeed>;

const Counted = z.strictObject({
  type: z.enum(typeCodes),
  sensitivity: z.enum(sensitivities),
  receivedOn: LondonDate,
});
const withOther = { other: Reference, reason: Why };
/** What comes of joining and parting cases; and what the Leader said. */
const outcomes = [
  z.strictObject({
    kind: z.literal("leader-answered"),
    question: EventId,
    answer: z.string().max(200),
    note: Words,
  }),
  z.strictObject({ kind: z.literal("linked"), ...withOther }),
  z.strictObject({ kind: z.literal("unlinked"), ...withOther }),
  z.strictObject({ kind: z.literal("split-off"), ...withOther, rows: Rows }),
  z.strictObject({ kind: z.literal("split-from"), ...withOther }),
  z.strictObject({
    kind: z.literal("merged-in"),
    ...withOther,
    rows: Rows,
    /** What it brought besides its letters. */
    brought: z
      .strictObject({ commissions: Rows, drafts: Rows, sent: Rows })
      .default({ commissions: [], drafts: [], sent: [] }),
    /** As the case was before, for whoever parts them again. */
    was: Counted,
    became: Counted,
  }),
  z.strictObject({ kind: z.literal("merged-into"), ...withOther }),
  z.strictObject({ kind: z.literal("parted"), ...withOther }),
  z.strictObject({ kind: z.literal("message-in"), ...withOther, row: EventId }),
  z.strictObject({ kind: z.literal("message-out"), ...withOther, row: EventId }),
  z.strictObject({ kind: z.literal("message-unfiled"), reason: Why, row: EventId }),
  z.strictObject({ kind: z.literal("reopened"), reason: Why, from: z.enum(["closed", "undone"]) }),
  /** What a person's data was looked for by, under which request. */
  z.strictObject({
    kind: z.literal("searched"),
    terms: z.array(z.string().max(254)).max(20),
    cases: z.number().int(),
  }),
] as const;

/** All but the note, which the history has from the beginning. */
export const recordEvents = [...deeds, ...outcomes] as const;
