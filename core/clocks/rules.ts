import type { ClockStop } from "../deadlines/clock-stops.ts";
import type { Span } from "../deadlines/count.ts";
import type { LondonDate } from "../time.ts";
import type { TypeCode } from "../triage/types.ts";
import type { ExtensionReason, LaterStage, Wait } from "./waits.ts";

/** The office may ask whoever wrote for something, and until it comes the clock does not run. */
export interface StopRule {
  for: Wait;
  effect: ClockStop["effect"];
  law: string;
  /** Until when it must have come: a span that begins with the day of asking. Later, the request has lapsed. */
  within?: Span;
  /** Asked before this day it had another effect. */
  before?: { day: LondonDate; effect: ClockStop["effect"]; law: string };
}

/** An answer may take longer, once, by so many of the limit's own units, when the writer is told within the limit. */
export interface ExtensionRule {
  most: number;
  reasons: readonly ExtensionReason[];
  law: string;
  /** Our own standard, or a code's: not a limit in law. */
  local?: true;
}

/** With the day on which a further stage begins, a limit of its own begins, and what went before it is settled. */
export interface StageRule {
  stage: LaterStage;
  limit: Span;
  /** Our own standard: whoever asked for it hears that it has come. */
  acknowledge?: Span;
  extension?: ExtensionRule;
  law: string;
}

export interface ClockRule {
  stops?: readonly StopRule[];
  extension?: ExtensionRule;
  /** In their order. */
  stages?: readonly StageRule[];
  /** Who may name another day. */
  dayGivenBy?: string;
}

/** UK GDPR as the Data (Use and Access) Act 2025 s.76 changed it, in force by SI 2026/82 reg 2(h). */
const article12A: LondonDate = "2026-02-05";

const identity: StopRule = {
  for: "identity",
  effect: "restart",
  law: "UK GDPR Art 12(6) and 12A(3): the month begins when identity is shown",
};
const dataFee: StopRule = {
  for: "fee",
  effect: "restart",
  law: "UK GDPR Art 12(5) and 12A(3): the month begins when the fee is paid",
};
const twoMonths: ExtensionRule = {
  most: 2,
  reasons: ["complex"],
  law: "UK GDPR Art 12(3): two months more, told with reasons within the first",
};
const holdingReply = (most: number, law: string): ExtensionRule => ({
  most,
  reasons: ["waiting-for-others", "complex"],
  law,
  local: true,
});

/** As councils set it for each stage of a complaint about children's social care; the regulations have no day for it. */
const twoDays: Span = { n: 2, unit: "workingDays" };

/** The figures are those of the Ombudsman's decisions; the regulation's own words have not been read. */
const unread = " (not checked against the regulations yet)";

/** What the law or our own standard lets be done to a type's clock. Where a type is not named, nothing does. */
export const clockRules: Readonly<Partial<Record<TypeCode, ClockRule>>> = {
  foi: {
    stops: [
      {
        for: "fee",
        effect: "disregardWorkingDays",
        law: "FOIA 2000 s.9 and s.10(2): working days from the notice to the fee are disregarded",
        within: { n: 3, unit: "calendarMonths" },
      },
      {
        for: "clarification",
        effect: "restart",
        law: "FOIA 2000 s.1(3) and s.10(6)(b): a new period begins when it is received",
      },
    ],
    extension: {
      most: 20,
      reasons: ["public-interest"],
      law: "FOIA 2000 s.10(3): a reasonable time for the public interest; the Commissioner allows 20 working days",
    },
  },
  foisa: {
    stops: [
      {
        for: "fee",
        effect: "disregardWorkingDays",
        law: "FOISA 2002 s.10(2): working days from the notice to the fee are disregarded",
        within: { n: 3, unit: "calendarMonths" },
      },
      {
        for: "clarification",
        effect: "restart",
        law: "FOISA 2002 s.1(3) and s.10(1)(b): the period begins when it is received",
      },
    ],
  },
  foi_internal_review: {
    extension: {
      most: 20,
      reasons: ["exceptional"],
      law: "FOIA s.45 Code of Practice: 40 working days in an exceptional case",
    },
  },
  eir: {
    stops: [
      {
        for: "fee",
        effect: "disregardWorkingDays",
        law: "EIR 2004 reg 8(5) and (6): days from asking for payment in advance to the payment are disregarded",
        within: { n: 60, unit: "workingDays" },
      },
      {
        for: "clarification",
        effect: "restart",
        law: "EIR 2004 reg 9 and 12(4)(c): a new period begins when the request is made clear",
      },
    ],
    extension: {
      most: 20,
      reasons: ["complex-and-voluminous"],
      law: "EIR 2004 reg 7: 40 working days when complex and voluminous, told within 20",
    },
  },
  sar: {
    stops: [
      identity,
      dataFee,
      {
        for: "clarification",
        effect: "pauseInclusive",
        law: "UK GDPR Art 12A(6): days from the asking to the answer do not count, both included",
        before: {
          day: article12A,
          effect: "pauseExclusiveEnd",
          law: "The Commissioner’s guidance before 5 February 2026: the day of the answer counts again",
        },
      },
    ],
    extension: twoMonths,
  },
  data_rights: { stops: [identity, dataFee], extension: twoMonths },
  complaint_stage1: {
    extension: {
      most: 10,
      reasons: ["good-reason"],
      law: "Complaint Handling Code 2024, 6.4: no more than 10 working days, with the reasons and the Ombudsman’s details",
    },
  },
  complaint_stage2: {
    extension: {
      most: 20,
      reasons: ["good-reason"],
      law: "Complaint Handling Code 2024, 6.14: no more than 20 working days, with the reasons and the Ombudsman’s details",
    },
  },
  complaint_childrens: {
    extension: {
      most: 10,
      reasons: ["complex"],
      law: `SI 2006/1738 reg 14: stage 1 may take 20 working days when it is complex, or the child waits for an advocate${unread}`,
    },
    stages: [
      {
        stage: "investigation",
        limit: { n: 25, unit: "workingDays" },
        acknowledge: twoDays,
        extension: {
          most: 40,
          reasons: ["complex"],
          law: `SI 2006/1738 reg 17: stage 2 may take 65 working days in all${unread}`,
        },
        law: `SI 2006/1738 reg 17: stage 2, 25 working days${unread}`,
      },
      // legislation.gov.uk/uksi/2006/1738/regulation/19
      {
        stage: "panel",
        limit: { n: 30, unit: "workingDays" },
        acknowledge: twoDays,
        law: "SI 2006/1738 reg 19(4): the panel meets within 30 working days of the request",
      },
      // Reg 20 by its summary among the duties of councils: standards.esd.org.uk/?uri=duty%2f3565
      {
        stage: "panel-report",
        limit: { n: 5, unit: "workingDays" },
        law: "SI 2006/1738 reg 20: the panel’s report within 5 working days of its meeting, or as soon as is practicable",
      },
      {
        stage: "panel-answer",
        limit: { n: 15, unit: "workingDays" },
        law: "SI 2006/1738 reg 20(3): the council’s answer within 15 working days of the recommendations, or as soon as is practicable",
      },
    ],
  },
  council_question: { dayGivenBy: "Democratic Services, before the meeting" },
  complaint_adults: { dayGivenBy: "the plan agreed with the complainant" },
  ombudsman: { dayGivenBy: "the ombudsman’s investigator" },
  ico_enquiry: { dayGivenBy: "the Information Commissioner" },
  pre_action: { dayGivenBy: "Legal Services, with the other side" },
  coroner_pfd: { dayGivenBy: "the coroner" },
  members_enquiry: { extension: holdingReply(10, "Office standard: a holding reply to the member") },
  mp_enquiry: {
    extension: holdingReply(
      10,
      "Office standard: a holding reply, within the Cabinet Office’s 20 working days",
    ),
  },
  leader_correspondence: {
    extension: holdingReply(20, "Office standard: the writer is told that others must answer first"),
  },
  constituent_casework: { extension: holdingReply(10, "Office standard: a holding reply") },
};
