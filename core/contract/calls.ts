import { z } from "zod";
import { caseLists } from "../cases/lists.ts";
import type { Permission } from "../people/permissions.ts";
import { CampaignFacts, CampaignKey, CampaignPage, LineApproval, LoggedTogether } from "./campaigns.ts";
import { CaseListView, ListPlace } from "./case-lists.ts";
import {
  ExportQuestion,
  Forgetting,
  LearningExport,
  LearningQuestion,
  LearningView,
  Restoring,
  Switching,
  TrialPage,
  TrialQuestion,
} from "./learning.ts";
import { CasePage, LetterLink, LetterLinkQuestion } from "./case-page.ts";
import { ClockDeed, ClockDone, ClockTrial, ClockView } from "./clocks.ts";
import {
  Correcting,
  CorrectionDone,
  CorrectionQuestion,
  CorrectionTrial,
  CorrectionView,
} from "./corrections.ts";
import { HolidayDecision, HolidayFile, HolidaysView, RecountPage, RecountQuestion } from "./holidays.ts";
import { LoggedCase } from "./logged.ts";
import {
  ContactCase,
  ContactWords,
  Destroyed,
  Destruction,
  LeaderAnswer,
  LeaderQuestions,
  MergeQuestion,
  MergeTrial,
  PersonPage,
  PersonQuestion,
  Rearranged,
  Rearranging,
  Recorded,
  Recording,
  RecordsView,
  RetentionList,
  RetentionPlace,
} from "./records.ts";
import { DateReceipt, ReceiptQuestion } from "./receipts.ts";
import { ExportedPart, ExportPart, RegisterChoices, RegisterPage, RegisterQuestion } from "./register.ts";
import { ReportQuestion, ReportView } from "./reports.ts";
import { ReaderNaming, ReaderRemoval, ReadersView } from "./readers.ts";
import { MailingPreparing, MailingSending, MailingStopping, MailingView } from "./mailings.ts";
import {
  Clearing,
  Drafting,
  LineApproving,
  LinesView,
  RepliesQuestion,
  RepliesView,
  Telling,
} from "./replies.ts";
import {
  BriefView,
  CaseView,
  HomeView,
  LondonDate,
  Me,
  Mending,
  MessageRef,
  MessageView,
  Opening,
  Reference,
  RequestAnswer,
  RequestView,
  Suggestion,
  TrayView,
  TriageChoice,
} from "./shapes.ts";
import {
  Chasing,
  Claiming,
  Commissioning,
  HandedOver,
  HandOver,
  Holding,
  Moving,
  QueueFilter,
  QueuePlace,
  QueueView,
  SavedView,
  Settling,
  TakenNext,
  TeamSaving,
  TeamsView,
  ViewSaving,
  Worked,
  WorkView,
} from "./work.ts";

export interface Call {
  input: z.ZodType;
  output: z.ZodType;
  may: Permission;
  /** It may change something in Outlook. */
  acts?: true;
}
const call = <const C extends Call>(one: C): C => one;
const Nothing = z.strictObject({});

/** Every call the add-in can make: `POST /api/NAME` with the input as JSON. */
export const calls = {
  readMe: call({ input: Nothing, output: Me, may: "be-known" }),
  readHome: call({ input: Nothing, output: HomeView, may: "see-office" }),
  openMessage: call({ input: MessageRef, output: MessageView, may: "see-office" }),
  logEmail: call({
    input: MessageRef.extend({ choice: TriageChoice }),
    output: LoggedCase,
    may: "record-cases",
    acts: true,
  }),
  undoLog: call({
    input: MessageRef.extend({ reference: Reference, version: z.int32() }),
    output: CaseView,
    may: "record-cases",
    acts: true,
  }),
  /** A restricted case asks for a reason, which is put on the record of acts. */
  readCase: call({
    input: Opening,
    output: CaseView,
    may: "see-office",
  }),
  /** The open cases of one of the Leader's hats, a page at a time. */
  listCases: call({
    input: z.strictObject({ of: z.enum(caseLists), after: ListPlace.nullable().default(null) }),
    output: CaseListView,
    may: "see-office",
  }),
  /** The register: a page of all cases this person may see, by words, filters and order. */
  searchCases: call({ input: RegisterQuestion, output: RegisterPage, may: "see-office" }),
  readRegisterChoices: call({ input: Nothing, output: RegisterChoices, may: "see-office" }),
  /** What the register shows, for a sheet, a part at a time; the first part puts it on the record of acts. */
  exportCases: call({ input: ExportPart, output: ExportedPart, may: "see-office" }),
  /** A case with all that happened to it. A restricted one asks for a reason, as `readCase` does. */
  readCasePage: call({ input: Opening, output: CasePage, may: "see-office" }),
  /** Figures over a period, and what is open now. */
  readReport: call({ input: ReportQuestion, output: ReportView, may: "see-office" }),
  findLetterLink: call({ input: LetterLinkQuestion, output: LetterLink, may: "see-office" }),
  /** A campaign and a page of its copies, those that must be read first. */
  readCampaign: call({
    input: z.strictObject({ key: CampaignKey, after: z.int32().min(0).default(0) }),
    output: CampaignPage,
    may: "see-office",
  }),
  /** The one line to answer all copies with. Refused when someone else has approved another meanwhile. */
  approveLine: call({ input: LineApproval, output: CampaignFacts, may: "answer-requests" }),
  /** Logs some of the copies that add nothing in the campaign's one case; called again with `next` until that is null. */
  logCampaign: call({
    input: z.strictObject({ key: CampaignKey, after: z.int32().min(0).default(0) }),
    output: LoggedTogether,
    may: "record-cases",
    acts: true,
  }),
  /** Takes some of what was logged together out again; called again until nothing is left. */
  undoCampaign: call({
    input: z.strictObject({ key: CampaignKey }),
    output: z.object({ left: z.number().int() }),
    may: "record-cases",
    acts: true,
  }),
  /** Who may open a restricted case. */
  readReaders: call({
    input: z.strictObject({ reference: Reference }),
    output: ReadersView,
    may: "see-office",
  }),
  /** Puts someone on the need-to-know list of a restricted case. */
  nameReader: call({ input: ReaderNaming, output: ReadersView, may: "record-cases" }),
  /** Takes someone off it. Nothing is left to show when whoever did it no longer sees the case. */
  removeReader: call({
    input: ReaderRemoval,
    output: z.object({ left: ReadersView.nullable() }),
    may: "record-cases",
  }),
  /** How a date was counted, day by day: of a case, or of a letter as it would be under a type. */
  readReceipt: call({ input: ReceiptQuestion, output: DateReceipt, may: "see-office" }),
  /** What has happened to the clock of a case, and what may be done to it now. */
  readClock: call({ input: z.strictObject({ reference: Reference }), output: ClockView, may: "see-office" }),
  /** The dates as they would be; nothing is saved. */
  tryClockEvent: call({ input: ClockDeed, output: ClockTrial, may: "record-cases" }),
  recordClockEvent: call({ input: ClockDeed, output: ClockDone, may: "record-cases" }),
  /** What of a case can be put right, and the correction that may be undone. */
  readCorrection: call({
    input: z.strictObject({ reference: Reference }),
    output: CorrectionView,
    may: "record-cases",
  }),
  /** What would come of a correction; nothing is saved. */
  tryCorrection: call({ input: CorrectionQuestion, output: CorrectionTrial, may: "record-cases" }),
  correctCase: call({ input: Correcting, output: CorrectionDone, may: "record-cases" }),
  /** What a case can be answered with, the replies that lie in the drafts, and what has gone. */
  readReplies: call({ input: RepliesQuestion, output: RepliesView, may: "see-office" }),
  /** Puts a reply among the drafts in Outlook; nothing is sent. */
  draftReply: call({ input: Drafting, output: RepliesView, may: "record-cases", acts: true }),
  /** Whose word it is decides who may give it: core/replies/clearance.ts. */
  clearReply: call({ input: Clearing, output: RepliesView, may: "see-office" }),
  /** What a mail was that somebody sent by hand. */
  tellSent: call({ input: Telling, output: CaseView, may: "record-cases" }),
  /** The words that replies are begun with, and the versions before. */
  /** An answer to everyone who sent copies of a letter: who gets it, who is left out and why, and how far it has got. */
  readMailing: call({ input: z.strictObject({ key: CampaignKey }), output: MailingView, may: "see-office" }),
  /** Looks at some of the copies; called again with `next` until that is null. Nothing goes. */
  prepareMailing: call({ input: MailingPreparing, output: MailingView, may: "answer-requests" }),
  sendMailing: call({ input: MailingSending, output: MailingView, may: "answer-requests", acts: true }),
  stopMailing: call({ input: MailingStopping, output: MailingView, may: "answer-requests", acts: true }),
  readLines: call({ input: Nothing, output: LinesView, may: "see-office" }),
  approveReplyLine: call({ input: LineApproving, output: LinesView, may: "keep-lines" }),
  /** The bank holidays in force, and those that wait for a decision. */
  readHolidays: call({ input: Nothing, output: HolidaysView, may: "keep-holidays" }),
  /** Puts newer ones before people; nothing is counted by them yet. */
  proposeHolidays: call({ input: HolidayFile, output: HolidaysView, may: "keep-holidays" }),
  /** The open cases whose dates would change, some at a time; called again with `next` until that is null. */
  tryHolidays: call({ input: RecountQuestion, output: RecountPage, may: "keep-holidays" }),
  /** From here on they are in force, and open cases are counted anew; or they are dropped. */
  approveHolidays: call({ input: HolidayDecision, output: HolidaysView, may: "keep-holidays" }),
  /** Notes, tasks, contacts, questions to the Leader, and how long a case is kept. */
  readRecords: call({
    input: z.strictObject({ reference: Reference }),
    output: RecordsView,
    may: "see-office",
  }),
  /** Puts something on a case by hand. Releasing a hold and keeping for longer are for the Head of Office. */
  recordOnCase: call({ input: Recording, output: Recorded, may: "record-cases" }),
  /** Links, splits, merges and parts cases, moves their letters, reopens them. */
  rearrangeCase: call({ input: Rearranging, output: Rearranged, may: "record-cases", acts: true }),
  /** What merging would come to; nothing is saved. */
  tryMerge: call({ input: MergeQuestion, output: MergeTrial, may: "record-cases" }),
  /** What the words of a call suggest that it is; nothing is saved. */
  weighContact: call({ input: ContactWords, output: Suggestion, may: "record-cases" }),
  /** A case from a call, a letter by post or a visit. */
  recordContact: call({ input: ContactCase, output: CaseView, may: "record-cases" }),
  readQuestions: call({ input: Nothing, output: LeaderQuestions, may: "decide" }),
  answerQuestion: call({ input: LeaderAnswer, output: LeaderQuestions, may: "decide" }),
  /** A page of the cases whose time has run out, and what was destroyed last. */
  readRetention: call({
    input: z.strictObject({ after: RetentionPlace.nullable().default(null) }),
    output: RetentionList,
    may: "keep-records",
  }),
  destroyCases: call({ input: Destruction, output: Destroyed, may: "keep-records" }),
  /** A page of what is held about a person, on the record of acts and of the request it is for. */
  searchPerson: call({ input: PersonQuestion, output: PersonPage, may: "record-cases" }),
  openRequest: call({ input: MessageRef, output: RequestView, may: "see-diary" }),
  answerRequest: call({
    input: MessageRef.extend({ version: z.string().max(200), answer: RequestAnswer }),
    output: RequestView,
    may: "answer-requests",
    acts: true,
  }),
  /** Possible until the answer has been taken up on its way to the organiser. */
  pullBackAnswer: call({ input: MessageRef, output: RequestView, may: "answer-requests" }),
  readTray: call({ input: Nothing, output: TrayView, may: "see-office" }),
  mendEffect: call({ input: Mending, output: TrayView, may: "record-cases", acts: true }),
  previewBrief: call({
    input: z.strictObject({ on: LondonDate.optional() }),
    output: BriefView,
    may: "see-diary",
  }),
  sendBrief: call({
    input: z.strictObject({ on: LondonDate }),
    output: BriefView,
    may: "send-brief",
    acts: true,
  }),
  /** Where a case stands, who is on it, and what can be done with it. */
  readWork: call({
    input: z.strictObject({ reference: Reference }),
    output: WorkView,
    may: "see-office",
  }),
  /** From one stage to another; the move itself says who may make it. */
  moveCase: call({ input: Moving, output: Worked, may: "see-office" }),
  claimCase: call({ input: Claiming, output: Worked, may: "record-cases" }),
  releaseCase: call({ input: Claiming, output: Worked, may: "record-cases" }),
  /** The most pressing case that nobody is on; null when there is none. */
  takeNext: call({ input: Nothing, output: TakenNext, may: "record-cases" }),
  /** A page of a queue, the most pressing first. */
  readQueue: call({
    input: z.strictObject({ filter: QueueFilter, after: QueuePlace.nullable().default(null) }),
    output: QueueView,
    may: "see-office",
  }),
  saveView: call({
    input: ViewSaving,
    output: z.object({ views: z.array(SavedView) }),
    may: "see-office",
  }),
  readHolding: call({ input: Nothing, output: Holding, may: "record-cases" }),
  /** Some of it at a time: called again until nothing moves. */
  handOver: call({ input: HandOver, output: HandedOver, may: "record-cases" }),
  commission: call({ input: Commissioning, output: Worked, may: "record-cases", acts: true }),
  settleCommission: call({ input: Settling, output: Worked, may: "record-cases" }),
  chase: call({ input: Chasing, output: Worked, may: "record-cases", acts: true }),
  readTeams: call({ input: Nothing, output: TeamsView, may: "keep-teams" }),
  saveTeam: call({ input: TeamSaving, output: TeamsView, may: "keep-teams" }),
  /** How good the suggestions are, what was learnt, and what was done about it. */
  readLearning: call({ input: LearningQuestion, output: LearningView, may: "teach-office" }),
  forgetLessons: call({ input: Forgetting, output: LearningView, may: "teach-office" }),
  restoreLessons: call({ input: Restoring, output: LearningView, may: "teach-office" }),
  /** A type that is off is suggested to nobody; people may choose it all the same. */
  switchType: call({ input: Switching, output: LearningView, may: "teach-office" }),
  /** What would be suggested now for letters filed before, with a type on and off; a page at a time. */
  tryOnPastMail: call({ input: TrialQuestion, output: TrialPage, may: "teach-office" }),
  exportLearning: call({ input: ExportQuestion, output: LearningExport, may: "teach-office" }),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller sends: defaults may be left out. */
export type Input<N extends CallName> = z.input<Calls[N]["input"]>;
/** What a job receives: parsed, defaults filled in. */
export type Parsed<N extends CallName> = z.output<Calls[N]["input"]>;
export type Output<N extends CallName> = z.output<Calls[N]["output"]>;

/** The body of every answer that is not a success. `reference` finds the stack in the log. */
export interface ProblemBody {
  problem: { code: string; message: string; reference: string };
}
