import { CalendarRunsOut, isWorkingDay, withHolidays, type WorkingCalendar } from "../deadlines/calendar.ts";
import { workingDays } from "../deadlines/count.ts";
import { addDays, type LondonDate } from "../time.ts";
import {
  type ChaseRule,
  type ChaseStep,
  chaseSteps,
  chasing,
  type ChaseDays,
  usualChaseDays,
} from "./chasing.ts";
import { type StageCode, unanswered } from "./stages.ts";

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
export function chasesDue(
  one: Chaseable,
  today: LondonDate,
  calendar: WorkingCalendar,
  days: ChaseDays = usualChaseDays,
): DueChase[] {
  if (!unanswered.includes(one.stage)) return [];
  const { dueOn, stage, stageSince, contributions } = one;
  return [
    ...latestOf("case", dueOn, today, calendar, days),
    ...(stage === "assigned" ? latestOf("acceptance", stageSince, today, calendar, days) : []),
    ...contributions.flatMap(({ id, dueOn: by }) =>
      latestOf("contribution", by, today, calendar, days).map((due) => ({ ...due, commission: id })),
    ),
  ];
}

function latestOf(
  of: ChaseRule["of"],
  about: LondonDate | null,
  today: LondonDate,
  calendar: WorkingCalendar,
  days: ChaseDays,
): DueChase[] {
  if (about === null) return [];
  const reached = chaseSteps.filter((step) => {
    const rule: ChaseRule = chasing[step];
    return rule.of === of && dayOf(days[step], about, calendar) <= today;
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
