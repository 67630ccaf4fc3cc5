import { z } from "zod";
import { retentionClasses, type RetentionCode } from "../records/retention.ts";
import { ComplaintFacts, ContactPerson, RecordDeed } from "./record-events.ts";
import { CaseView, Instant, LondonDate, Reference, ServiceCode, TypeCode } from "./shapes.ts";
import { channelCodes } from "../cases/channels.ts";
import { restrictions } from "../people/restrictions.ts";
import { capacities, priorities, topics } from "../triage/vocabulary.ts";

const Why = z.string().trim().min(1, "Say why.").max(500, "A reason can be 500 characters long.");
const Id = z.number().int().positive();
/** The compiler cannot know that a table's keys are not empty. */
const RetentionClassCode = z.enum(Object.keys(retentionClasses) as [RetentionCode, ...RetentionCode[]]);

export const TaskView = z.object({
  id: z.number().int(),
  what: z.string(),
  who: z.string(),
  by: LondonDate.nullable(),
  setBy: z.string(),
  late: z.boolean(),
  done: z.object({ on: LondonDate, by: z.string() }).nullable(),
});
export type TaskView = z.infer<typeof TaskView>;

/** A line of a case's history, in words. `of`: the case it was written in, when that has become part of this one. */
export const RecordLine = z.object({
  id: z.number().int(),
  on: LondonDate,
  at: Instant,
  by: z.string(),
  kind: z.string(),
  says: z.string(),
  words: z.string(),
  of: Reference.nullable(),
});
export type RecordLine = z.infer<typeof RecordLine>;

export const QuestionView = z.object({
  id: z.number().int(),
  question: z.string(),
  options: z.array(z.string()),
  recommended: z.number().int().nullable(),
  by: LondonDate,
  askedBy: z.string(),
  state: z.enum(["open", "answered", "withdrawn"]),
  answer: z.object({ answer: z.string(), note: z.string(), by: z.string(), at: Instant }).nullable(),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const MessageInCase = z.object({
  id: z.number().int(),
  subject: z.string(),
  from: z.string(),
  receivedAt: Instant,
  filedBy: z.string(),
});
export type MessageInCase = z.infer<typeof MessageInCase>;

/** How long a case is kept, and what keeps it longer. */
export const RetentionView = z.object({
  class: RetentionClassCode,
  name: z.string(),
  period: z.string(),
  source: z.string(),
  closedOn: LondonDate.nullable(),
  /** The first day on which it may be destroyed; null while it is open or where a person decides. */
  destroyOn: LondonDate.nullable(),
  keepUntil: LondonDate.nullable(),
  held: z.boolean(),
  /** Open cases that hold it, as far as this person may see them, and how many more there are. */
  heldBy: z.array(Reference),
  heldByOthers: z.number().int(),
});
export type RetentionView = z.infer<typeof RetentionView>;

/** Everything on a case besides its letters and its clock. */
export const RecordsView = z.object({
  reference: Reference,
  type: TypeCode,
  version: z.number().int(),
  state: z.enum(["open", "undone", "merged"]),
  closed: z.boolean(),
  tasks: z.array(TaskView),
  /** The latest first. */
  lines: z.array(RecordLine),
  questions: z.array(QuestionView),
  complaint: ComplaintFacts.nullable(),
  messages: z.array(MessageInCase),
  /** Cases that have become part of it. */
  merged: z.array(Reference),
  /** Cases it is linked with, as far as this person may see them. */
  linked: z.array(Reference),
  retention: RetentionView,
});
export type RecordsView = z.infer<typeof RecordsView>;

/** Something to put on a case, on the version a person saw. */
export const Recording = z.strictObject({
  reference: Reference,
  version: z.int32(),
  /** When it happened, if not today. */
  on: LondonDate.optional(),
  event: RecordDeed,
});
export type Recording = z.infer<typeof Recording>;
export const Recorded = z.object({ records: RecordsView, case: CaseView });
export type Recorded = z.infer<typeof Recorded>;

/** What is done with whole cases, or with the letters in them. */
export const Rearrangement = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("link"), other: Reference, reason: Why }),
  z.strictObject({ do: z.literal("unlink"), other: Reference, reason: Why }),
  /** Some letters become a case of their own, received on a day of its own. */
  z.strictObject({
    do: z.literal("split"),
    messages: z.array(Id).min(1, "Choose the emails.").max(200, "Two hundred at a time."),
    type: TypeCode,
    receivedOn: LondonDate.nullable().default(null),
    reason: Why,
  }),
  /** This case becomes part of the other, whose version was seen. */
  z.strictObject({ do: z.literal("merge"), into: Reference, intoVersion: z.int32(), reason: Why }),
  /** A case that was merged stands by itself again. */
  z.strictObject({ do: z.literal("part"), reason: Why }),
  z.strictObject({ do: z.literal("refile"), message: Id, other: Reference, reason: Why }),
  z.strictObject({ do: z.literal("unfile"), message: Id, reason: Why }),
  z.strictObject({ do: z.literal("reopen"), reason: Why }),
]);
export type Rearrangement = z.infer<typeof Rearrangement>;
export const Rearranging = z.strictObject({ reference: Reference, version: z.int32(), deed: Rearrangement });
export type Rearranging = z.infer<typeof Rearranging>;
/** `other`: the case it was done with, or that came of it. */
export const Rearranged = z.object({ records: RecordsView, case: CaseView, other: Reference.nullable() });

/** What merging would make of the other case: nothing is saved. */
export const MergeQuestion = z.strictObject({ reference: Reference, into: Reference });
export const MergeTrial = z.object({
  whyNot: z.string().nullable(),
  into: z.object({ reference: Reference, version: z.number().int(), subject: z.string() }),
  emails: z.number().int(),
  /** What of the other case would change. */
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
  warnings: z.array(z.string()),
});
export type MergeTrial = z.infer<typeof MergeTrial>;

/** A call or a letter that opens a case. `at`: the London time, when it came today. */
export const ContactCase = z.strictObject({
  key: z.guid(),
  channel: z.enum(channelCodes, "Choose how they reached the office."),
  on: LondonDate,
  person: ContactPerson,
  about: z.string().trim().min(1, "Say what it is about.").max(200, "This can be 200 characters long."),
  said: z.string().trim().min(1, "Write down what was said.").max(5000, "This can be 5,000 characters long."),
  type: TypeCode,
  topic: z.enum(topics).nullable().default(null),
  service: ServiceCode.nullish(),
  priority: z.enum(priorities),
  capacity: z.enum(capacities).default("council"),
});
export type ContactCase = z.infer<typeof ContactCase>;

/** What has been written down of a call or a letter so far. */
export const ContactWords = ContactCase.pick({ channel: true, on: true, about: true, said: true }).extend({
  name: z.string().max(200),
  email: z.string().max(254),
});
export type ContactWords = z.infer<typeof ContactWords>;

/** What the Leader is asked, over all cases. */
export const LeaderQuestion = QuestionView.omit({ state: true, answer: true }).extend({
  reference: Reference,
  type: TypeCode,
  subject: z.string(),
  restrictedTo: z.enum(restrictions).nullable(),
});
export type LeaderQuestion = z.infer<typeof LeaderQuestion>;
export const LeaderQuestions = z.object({ questions: z.array(LeaderQuestion), more: z.number().int() });
export const LeaderAnswer = z.strictObject({
  reference: Reference,
  question: Id,
  /** The place of the chosen answer; null when the note is the answer. */
  option: z.number().int().min(0).max(4).nullable(),
  note: z.string().trim().max(2000, "This can be 2,000 characters long.").default(""),
});

/** Cases whose day has come, the longest past it first. */
export const RetentionPlace = z.strictObject({ on: LondonDate, id: z.int() });
export const RetentionLine = z.object({
  reference: Reference,
  version: z.number().int(),
  type: TypeCode,
  className: z.string(),
  afterwards: z.string(),
  closedOn: LondonDate,
  destroyOn: LondonDate,
  held: z.boolean(),
  heldBy: z.array(Reference),
  heldByOthers: z.number().int(),
});
export type RetentionLine = z.infer<typeof RetentionLine>;
export const CertificateView = z.object({
  id: z.number().int(),
  className: z.string(),
  cases: z.number().int(),
  oldestOn: LondonDate,
  newestOn: LondonDate,
  schedule: z.string(),
  method: z.string(),
  approvedBy: z.string(),
  at: Instant,
  act: z.number().int(),
  hash: z.string(),
});
export type CertificateView = z.infer<typeof CertificateView>;
export const RetentionList = z.object({
  total: z.number().int(),
  lines: z.array(RetentionLine),
  next: RetentionPlace.nullable(),
  certificates: z.array(CertificateView),
});
export type RetentionList = z.infer<typeof RetentionList>;
export const Destruction = z.strictObject({
  cases: z
    .array(z.strictObject({ reference: Reference, version: z.int32() }))
    .min(1, "Choose the cases.")
    .max(50, "Fifty at a time."),
});
export const Destroyed = z.object({
  certificates: z.array(CertificateView),
  kept: z.array(z.object({ reference: Reference, why: z.string() })),
});

/** What is held about a person, for the request it is asked under. Pages follow with `next` until that is null. */
export const PersonQuestion = z.strictObject({
  reference: Reference,
  addresses: z.array(z.string().trim().toLowerCase().min(3).max(254)).max(10, "Ten addresses at most."),
  names: z
    .array(z.string().trim().min(3, "A name of three letters at least.").max(200))
    .max(10, "Ten names at most."),
  after: z.int().min(0).default(0),
  found: z.int().min(0).default(0),
});
export type PersonQuestion = z.infer<typeof PersonQuestion>;
export const HeldCase = z.object({
  reference: Reference,
  type: TypeCode,
  subject: z.string(),
  correspondent: z.object({ name: z.string(), address: z.string() }),
  receivedAt: Instant,
  state: z.string(),
  restrictedTo: z.enum(restrictions).nullable(),
  sensitivity: z.string(),
  note: z.string(),
  /** By what it was found. */
  because: z.array(z.string()),
  messages: z.array(
    z.object({
      subject: z.string(),
      receivedAt: Instant,
      mailbox: z.string(),
      internetMessageId: z.string(),
    }),
  ),
  events: z.array(z.object({ on: LondonDate, by: z.string(), says: z.string(), words: z.string() })),
});
export type HeldCase = z.infer<typeof HeldCase>;
export const PersonPage = z.object({ cases: z.array(HeldCase), next: z.int().nullable(), asOf: Instant });
export type PersonPage = z.infer<typeof PersonPage>;
