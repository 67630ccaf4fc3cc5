import { z } from "zod";
import { waits } from "../clocks/waits.ts";
import { answerKinds } from "../diary/answer.ts";
import { mendings } from "../effects/what-to-do.ts";
import { CampaignOfMessage } from "./campaigns.ts";
import { restrictions } from "../people/restrictions.ts";
import { viewReasonCodes } from "../records/acts.ts";
import { serviceCodes } from "../triage/services.ts";
import { stageCodes } from "../cases/stages.ts";
import { typeCodes } from "../triage/types.ts";
import { Earlier, NamedCase } from "./earlier.ts";
import { Joining } from "./joining.ts";
import { RecordsInShort } from "./records-in-short.ts";
import { capacities, flags, priorities, sensitivities, topics } from "../triage/vocabulary.ts";
import { LetterView } from "./letter.ts";

/** Lower-cased SMTP address of a mailbox named in the settings. */
export const Mailbox = z.string().max(254).toLowerCase().pipe(z.email("That is not a mailbox address."));
export type Mailbox = z.infer<typeof Mailbox>;

/**
 * How a message is known across mailboxes and clients: its Message-ID header.
 * Outlook's own ids change on a move and differ between its clients.
 */
export const MessageKey = z.strictObject({
  internetMessageId: z.string().min(1).max(998),
});
export type MessageKey = z.infer<typeof MessageKey>;

export const MessageRef = z.strictObject({ mailbox: Mailbox, message: MessageKey });
export type MessageRef = z.infer<typeof MessageRef>;

/** A London calendar day, `"2026-03-16"`. */
export const LondonDate = z.iso
  .date()
  .refine((on) => on >= "1900-01-01" && on < "2200-01-01", "A day between 1900 and 2199, please.");
/** An ISO 8601 instant in UTC. */
export const Instant = z.iso.datetime();
/** How many there are; `more`: that is as far as was counted. */
export const Total = z.object({ count: z.int(), more: z.boolean() });
export type Total = z.infer<typeof Total>;

export const Reference = z.string().regex(/^LO-\d{4}-\d{6}$/, "A case reference looks like LO-2026-000123.");

export const TypeCode = z.enum(typeCodes);
export const ServiceCode = z.enum(serviceCodes);
export const Address = z.object({ name: z.string(), address: z.string() });

/** One reason for a suggestion; `quote` is the writer's own words that led to it. */
export const Reason = z.object({ text: z.string(), quote: z.string().optional() });

export const Suggestion = z.object({
  type: TypeCode,
  /** What it is besides: each of these would make a case of its own. */
  alsoTypes: z.array(TypeCode),
  /** 0 to 1. Below `threshold` the pane says "not sure". */
  confidence: z.number().min(0).max(1),
  /** A rule settled the type, a danger before all: `confidence` is then no measured likelihood and not shown. */
  byRule: z.boolean(),
  sure: z.boolean(),
  alternatives: z.array(z.object({ type: TypeCode, confidence: z.number() })),
  reasons: z.array(Reason),
  topic: z.enum(topics).nullable(),
  /** A code of `core/triage/services.ts`. */
  service: ServiceCode.nullable(),
  priority: z.enum(priorities),
  sensitivity: z.enum(sensitivities),
  capacity: z.enum(capacities),
  flags: z.array(z.enum(flags)),
  needsReply: z.boolean(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A date the office must keep, with the sentence that explains it and the law or standard behind it. */
export const DueDate = z.object({
  dueOn: LondonDate,
  reason: z.string(),
  source: z.string(),
  statutory: z.boolean(),
  /** What must be done by then, where that is not simply the reply. */
  what: z.string().optional(),
});
export type DueDate = z.infer<typeof DueDate>;
export const DueDates = z.object({
  acknowledge: DueDate.nullable(),
  respond: DueDate.nullable(),
  /** Our own standards on the way to the reply: when a draft is there, and when it goes to whoever clears it. */
  draft: DueDate.nullish(),
  clearance: DueDate.nullish(),
  acknowledgedOn: LondonDate.optional(),
  respondedOn: LondonDate.optional(),
  /** The clock stands still until this comes; a fee that does not come by `lapsesOn` ends the request. */
  waiting: z.object({ for: z.enum(waits), since: LondonDate, lapsesOn: LondonDate.nullable() }).optional(),
  /** The version of the bank holidays they were reckoned by; none where none could be reckoned. */
  calendar: z.string().optional(),
});
export type DueDates = z.infer<typeof DueDates>;

/**
 * How far an act on the mailbox has got. "failed" needs a person; the reason is written for them.
 * "unknown": it was asked for, and whether it happened is being looked into. "cancelled": a person called it off.
 */
export const EffectState = z.object({
  state: z.enum(["waiting", "unknown", "done", "failed", "cancelled"]),
  problem: z.string().optional(),
  /** While it lies in the tray: when it will go, unless it is pulled back. */
  goesAt: Instant.optional(),
});
export type EffectState = z.infer<typeof EffectState>;

export const CaseView = z.object({
  reference: Reference,
  type: TypeCode,
  topic: z.enum(topics).nullable(),
  service: ServiceCode.nullable(),
  priority: z.enum(priorities),
  sensitivity: z.enum(sensitivities),
  capacity: z.enum(capacities),
  /** Where it stands: core/cases/stages.ts. */
  stage: z.enum(stageCodes),
  /** "merged": it has become part of another, `mergedInto`, when this person may see that. */
  state: z.enum(["open", "undone", "merged"]),
  mergedInto: Reference.nullish(),
  subject: z.string(),
  correspondent: Address,
  receivedAt: Instant,
  dates: DueDates,
  owner: z.string(),
  note: z.string(),
  messageCount: z.number().int(),
  loggedBy: z.string(),
  loggedAt: Instant,
  /** Rises with every change; undo names the version it saw. */
  version: z.number().int(),
  /** Only for those who need to know; null when all of the office may see it. */
  restrictedTo: z.enum(restrictions).nullable(),
  /** Other cases that the same letter opened, as far as this person may see them. */
  linked: z.array(NamedCase),
  /** The category and the link on the message in Outlook. */
  marking: EffectState,
  /** What people have put on it by hand, in short. */
  records: RecordsInShort.optional(),
});
export type CaseView = z.infer<typeof CaseView>;

/** A restricted case that this person may open: `readCase` with a reason shows what is in it. */
export const SealedCase = z.object({
  reference: Reference,
  restrictedTo: z.enum(restrictions),
  dueOn: LondonDate.nullable(),
});
export type SealedCase = z.infer<typeof SealedCase>;

/** Why someone opens a restricted case: a code of `core/records/acts.ts`. */
export const ViewReason = z.enum(viewReasonCodes);
/**
 * One opening of a case: of a restricted one with a reason, and with an id of its own, so that the same opening renewed is no
 * second one.
 */
export const Opening = z.strictObject({
  reference: Reference,
  reason: ViewReason.optional(),
  opening: z.guid().optional(),
});
export type Opening = z.infer<typeof Opening>;

export const MessageView = z.object({
  mailbox: Mailbox,
  message: MessageKey,
  subject: z.string(),
  from: Address,
  receivedAt: Instant,
  hasAttachments: z.boolean(),
  /** A request for a meeting, its cancellation or an answer to one. */
  meeting: z.boolean(),
  suggestion: Suggestion,
  /** Null while its case is sealed, or kept from this person. */
  letter: LetterView.nullable(),
  /** Every type's dates for this message, so that changing the type shows its date at once. */
  dates: z.record(TypeCode, DueDates),
  /** Why some dates could not be reckoned (mail older or later than the loaded bank holidays); null when all could. */
  undated: z.string().nullable(),
  /** The case this message is in. */
  case: CaseView.nullable(),
  /** The case it could join, when it is in none: `joins` says how that was found and what the office would do. */
  conversationCase: CaseView.nullable(),
  joins: Joining.nullable(),
  /** Earlier cases of the people on this message, and of the same subject, street or postcode. */
  knows: z.array(Earlier),
  /** In place of either, when that case is restricted and this person may open it. */
  sealedCase: SealedCase.nullable(),
  /** The message or its conversation is in a case that is kept from this person: it cannot be logged again. */
  restricted: z.boolean(),
  /** Null when the letter is like no other. */
  campaign: CampaignOfMessage.nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

/** What a person decided about a message. Where it joins a case, only `also` is used besides. */
export const TriageChoice = z.strictObject({
  type: TypeCode,
  topic: z.enum(topics).nullable().default(null),
  service: ServiceCode.nullish(),
  priority: z.enum(priorities),
  capacity: z.enum(capacities).default("council"),
  note: z.string().max(2000, "A note can be 2,000 characters long.").default(""),
  /** "conversation": join the case it quotes, answers or shares a conversation with, if there is one. "new": open a case of its own. */
  into: z.enum(["conversation", "new"]).default("conversation"),
  /** What else the message is: each gets a case of its own, linked to the one the message is in. */
  also: z.array(TypeCode).max(3, "Three more cases at most.").default([]),
});
export type TriageChoice = z.infer<typeof TriageChoice>;

/** One line of the day around a request. Private engagements have no subject or place. */
export const DayEntry = z.object({
  id: z.string(),
  subject: z.string(),
  location: z.string(),
  startAt: Instant,
  endAt: Instant,
  allDay: z.boolean(),
  showAs: z.enum(["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"]),
  isThisRequest: z.boolean(),
  /** "overlaps": at the same time. "tight": less than the travel gap before or after, elsewhere. */
  clash: z.enum(["none", "overlaps", "tight"]),
});
export type DayEntry = z.infer<typeof DayEntry>;

export const Finding = z.object({ severity: z.enum(["block", "warn", "info"]), text: z.string() });
export type Finding = z.infer<typeof Finding>;

export const GivenAnswer = z.object({
  kind: z.enum(answerKinds),
  reason: z.string(),
  note: z.string(),
  message: z.string(),
  decidedBy: z.string(),
  decidedAt: Instant,
  carriedOut: EffectState,
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

export const RequestView = z.object({
  mailbox: Mailbox,
  message: MessageKey,
  /**
   * "open": can be answered. "answered": we answered it. "answered-elsewhere": someone answered in Outlook.
   * "cancelled": the organiser called it off. "out-of-date": a newer version of the request exists.
   * "not-ready": Outlook has not put it in the calendar yet. "past": it is over.
   */
  state: z.enum(["open", "answered", "answered-elsewhere", "cancelled", "out-of-date", "not-ready", "past"]),
  /** One sentence that says what the state means here. */
  explanation: z.string(),
  subject: z.string(),
  organiser: Address,
  location: z.string(),
  startAt: Instant.nullable(),
  endAt: Instant.nullable(),
  allDay: z.boolean(),
  recurring: z.boolean(),
  /** The organiser wants to hear: if false an answer is kept in the calendar and no mail is sent. */
  responseRequested: z.boolean(),
  /** Names the version of the event the person saw; an answer given on an older one is refused. Empty when there is no event. */
  version: z.string(),
  day: z.array(DayEntry),
  findings: z.array(Finding),
  answer: GivenAnswer.nullable(),
});
export type RequestView = z.infer<typeof RequestView>;

export const RequestAnswer = z.strictObject({
  kind: z.enum(answerKinds),
  /** A code of `core/diary/answer.ts`. */
  reason: z.string().min(1, "Choose a reason.").max(40),
  /** For the record only. */
  note: z.string().max(2000, "A note can be 2,000 characters long.").default(""),
  /** What the organiser reads. May be empty. */
  message: z.string().max(5000, "A message can be 5,000 characters long.").default(""),
});
export type RequestAnswer = z.infer<typeof RequestAnswer>;

export const BriefView = z.object({
  on: LondonDate,
  to: Address,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  sent: z.object({ at: Instant, by: z.string(), delivery: EffectState }).nullable(),
});
export type BriefView = z.infer<typeof BriefView>;

export const HomeView = z.object({
  today: LondonDate,
  overdue: z.number().int(),
  /** Due from today on, within seven days. */
  dueInWeek: z.number().int(),
  /** The most pressing of both. */
  dueSoon: z.array(CaseView),
  recent: z.array(CaseView),
  /** The most pressing restricted cases that this person may open. */
  sealed: z.array(SealedCase),
  requestsWaiting: z.number().int().nullable(),
  /** Today's brief if it has gone, and when the next goes by itself. */
  brief: z.object({ sentAt: Instant.nullable(), nextAt: Instant }),
  /** Acts on the mailbox that have not got through; `failed` need a person. */
  effects: z.object({ waiting: z.number().int(), failed: z.number().int() }),
});
export type HomeView = z.infer<typeof HomeView>;

/** One act on Outlook that has not happened, in words: what, about what, why, and what a person can do. */
export const TrayItem = z.object({
  id: z.number().int(),
  what: z.string(),
  about: z.string(),
  /** The case it belongs to, if it belongs to one. */
  reference: Reference.nullable(),
  since: Instant,
  state: z.enum(["waiting", "unknown", "failed"]),
  goesAt: Instant.nullable(),
  /** When the office takes it up next by itself; null once it has failed. */
  nextAt: Instant.nullable(),
  why: z.string(),
  toDo: z.string(),
  /** What this person may do about it. */
  may: z.array(z.enum(mendings)),
});
export type TrayItem = z.infer<typeof TrayItem>;
export const TrayView = z.object({ items: z.array(TrayItem) });
export type TrayView = z.infer<typeof TrayView>;

/** "retry": take it up now. "cancel": it is not to happen. "done": a person saw to it by hand. */
export const Mending = z.strictObject({
  id: z.number().int(),
  how: z.enum(mendings),
  reason: z.string().trim().min(1, "Say why.").max(500, "A reason can be 500 characters long."),
});
export type Mending = z.infer<typeof Mending>;

export const Me = z.object({
  name: z.string(),
  roles: z.array(z.string()),
  may: z.array(z.string()),
  /** In which of the Leader's hats this person may log mail. */
  capacities: z.array(z.enum(capacities)),
  council: z.string(),
  leader: z.string(),
  mailboxes: z.array(z.object({ address: Mailbox, name: z.string(), kind: z.enum(["leader", "office"]) })),
});
export type Me = z.infer<typeof Me>;
