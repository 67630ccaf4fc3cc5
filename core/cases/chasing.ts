import { CalendarRunsOut, isWorkingDay, withHolidays, type WorkingCalendar } from "../deadlines/calendar.ts";
import { workingDays } from "../deadlines/count.ts";
import { addDays, type LondonDate, sayDay } from "../time.ts";
import { dated, type StageCode } from "./stages.ts";

/** When somebody has to be asked again, and what the office does about it by itself. */
export const chasing = {
  nearing: { says: "due in a week or less", workingDays: -5, of: "case" },
  due: { says: "due today", workingDays: 0, of: "case" },
  late: { says: "overdue", workingDays: 1, of: "case" },
  "very-late": { says: "overdue and still not answered", workingDays: 5, of: "case", escalates: true },
  "not-accepted": { says: "not accepted by its team", workingDays: 2, of: "acceptance" },
  "contribution-late": { says: "contribution late", workingDays: 1, of: "contribution" },
} as const satisfies Record<string, ChaseRule>;

interface ChaseRule {
  says: string;
  /** Counted from the day it is about; before it when negative. */
  workingDays: number;
  of: "case" | "acceptance" | "contribution";
  /** To the Head of Office. */
  escalates?: true;
}
export type ChaseStep = keyof typeof chasing;
/** The compiler cannot know that a table's keys are not empty. */
export const chaseSteps = Object.keys(chasing) as [ChaseStep, ...ChaseStep[]];

export interface Chaseable {
  stage: StageCode;
  dueOn: LondonDate | null;
  stageSince: LondonDate;
  contributions: readonly { id: number; dueOn: LondonDate }[];
}

export interface DueChase {
  step: ChaseStep;
  /** The day that the step is about: with it the same step comes again when a date has moved. */
  about: LondonDate;
  /** 0 for none. */
  commission: number;
  escalates: boolean;
}

/** The steps that are due on a day: of those about one date the last alone. */
export function chasesDue(one: Chaseable, today: LondonDate, calendar: WorkingCalendar): DueChase[] {
  if (!dated.includes(one.stage)) return [];
  const { dueOn, stage, stageSince, contributions } = one;
  return [
    ...latestOf("case", dueOn, today, calendar),
    ...(stage === "assigned" ? latestOf("acceptance", stageSince, today, calendar) : []),
    ...contributions.flatMap(({ id, dueOn: by }) =>
      latestOf("contribution", by, today, calendar).map((due) => ({ ...due, commission: id })),
    ),
  ];
}

function latestOf(
  of: ChaseRule["of"],
  about: LondonDate | null,
  today: LondonDate,
  calendar: WorkingCalendar,
): DueChase[] {
  if (about === null) return [];
  const reached = chaseSteps.filter((step) => {
    const rule: ChaseRule = chasing[step];
    return rule.of === of && dayOf(rule.workingDays, about, calendar) <= today;
  });
  const step = reached.at(-1);
  if (!step) return [];
  const { escalates }: ChaseRule = chasing[step];
  return [{ step, about, commission: 0, escalates: escalates ?? false }];
}

/** Where the bank holidays are not loaded, weekends alone are left out: a chaser is no promise to anybody. */
function dayOf(count: number, from: LondonDate, calendar: WorkingCalendar): LondonDate {
  try {
    return workingDays(calendar, from, count).on;
  } catch (error) {
    if (!(error instanceof CalendarRunsOut)) throw error;
    return workingDays(withHolidays([]), from, count).on;
  }
}

/** The office chases on working days. */
export function isChasingDay(today: LondonDate, calendar: WorkingCalendar): boolean {
  try {
    return isWorkingDay(calendar, today);
  } catch (error) {
    if (!(error instanceof CalendarRunsOut)) throw error;
    return isWorkingDay(withHolidays([]), today);
  }
}

/** How far ahead a date can be and have a step due today. */
export const chaseHorizon = (today: LondonDate): LondonDate => addDays(today, 21);

/**
 * By when a department should answer, for the office to keep the case's own date: three working days before it, else the
 * last working day that is left; ten working days from now where the case has no date.
 */
export function contributionDue(
  dueOn: LondonDate | null,
  today: LondonDate,
  calendar: WorkingCalendar,
): LondonDate {
  if (dueOn === null) return dayOf(10, today, calendar);
  const planned = dayOf(-3, dueOn, calendar);
  const tomorrow = dayOf(1, today, calendar);
  return planned > tomorrow ? planned : tomorrow;
}

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
