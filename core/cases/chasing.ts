import { type LondonDate, sayDay } from "../time.ts";

/** When somebody has to be asked again, and what the office does about it by itself. */
export const chasing = {
  nearing: { says: "due in a week or less", workingDays: -5, of: "case" },
  due: { says: "due today", workingDays: 0, of: "case" },
  late: { says: "overdue", workingDays: 1, of: "case" },
  "very-late": { says: "overdue and still not answered", workingDays: 5, of: "case", escalates: true },
  "not-accepted": { says: "not accepted by its team", workingDays: 2, of: "acceptance" },
  "contribution-late": { says: "contribution late", workingDays: 1, of: "contribution" },
} as const satisfies Record<string, ChaseRule>;

export interface ChaseRule {
  says: string;
  /** Counted from the day it is about; before it when negative. */
  workingDays: number;
  of: "case" | "acceptance" | "contribution";
  /** To the Head of Office. */
  escalates?: true;
}
export type ChaseStep = keyof typeof chasing;
/** By how many working days each step is away from its day: as in the table, unless the office’s settings say otherwise. */
export type ChaseDays = Readonly<Record<ChaseStep, number>>;

/** The compiler cannot know that a table's keys are not empty. */
export const chaseSteps = Object.keys(chasing) as [ChaseStep, ...ChaseStep[]];

export const usualChaseDays = Object.fromEntries(
  chaseSteps.map((step) => [step, chasing[step].workingDays]),
  // Every step has its days: they are made from the list of all steps.
) as ChaseDays;

export interface ChaseLetter {
  step: ChaseStep;
  reference: string;
  /** Null of a restricted case: a mail to a department does not say what it is about. */
  subject: string | null;
  dueOn: LondonDate | null;
  /** What a department was asked for, and by when. */
  contribution: { questions: string; dueOn: LondonDate } | null;
  to: string;
}

/** The prepared mail to a team's link officer. */
export function chaseMail({ step, reference, subject, dueOn, contribution, to }: ChaseLetter) {
  const about = subject ? `${reference} (${subject})` : reference;
  const by = dueOn ? ` The reply is due on ${sayDay(dueOn)}.` : "";
  const asks: Record<ChaseStep, string> = {
    nearing: `${about} is with your team.${by} Please let us have the draft in good time, or tell us what stands in the way.`,
    due: `${about} is with your team.${by} That is today: please let us have the draft now, or ring us.`,
    late: `${about} is with your team and is overdue.${by} Please tell us today when we shall have the draft.`,
    "very-late": `${about} is with your team and is long overdue.${by} It has been raised with the Head of Office. Please tell us today when we shall have the draft.`,
    "not-accepted": `${about} was sent to your team, and we have not heard that you have accepted it.${by} Please accept it, or send it back and say who should have it.`,
    "contribution-late": contribution
      ? `We asked your team for a contribution to ${about} by ${sayDay(contribution.dueOn)} and have not had it.${by} What we asked was:\n\n${contribution.questions}`
      : `We asked your team for a contribution to ${about} and have not had it.${by}`,
  };
  return {
    subject: `${reference}: ${chasing[step].says}`,
    text: `Dear ${to || "colleague"},\n\n${asks[step]}\n\nPlease leave ${reference} in the subject as you answer: it brings your answer to the case.\n`,
  };
}
