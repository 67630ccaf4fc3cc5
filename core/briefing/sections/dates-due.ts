import { nextDue } from "../../deadlines/next-due.ts";
import type { DueDate } from "../../contract/shapes.ts";
import { type LondonDate, sayShortDay } from "../../time.ts";
import { correspondenceTypes } from "../../triage/types.ts";
import type { Group, Section } from "../section.ts";
import type { DayAhead, DueCase } from "../day-ahead.ts";
import { isRestricted } from "../discretion.ts";
import { plain } from "../plain.ts";

const mostInGroup = 8;
export type Due = DueCase & { due: DueDate };

/** Cases by date. They are told by type and reference: a letter's subject is its writer's own affair. */
export function datesDue({ on, cases }: Pick<DayAhead, "on" | "cases">, until: LondonDate): Section {
  const due = dueCases(cases);
  const inTime = due.filter((one) => one.due.dueOn <= until);
  const named = inTime.filter((one) => !isRestricted(one));
  const groups = [
    groupOf(
      "Overdue",
      named.filter(({ due: { dueOn } }) => dueOn < on),
    ),
    groupOf(
      "Today",
      named.filter(({ due: { dueOn } }) => dueOn === on),
    ),
    groupOf(
      "Next five working days",
      named.filter(({ due: { dueOn } }) => dueOn > on),
    ),
  ].filter(({ lines }) => lines.length > 0);
  const empty = "Nothing is due today or in the next five working days.";
  return { title: "Dates due", lead: "", groups, restricted: inTime.length - named.length, empty };
}

/** Cases that have a date, the earliest first, what the law sets before what we set ourselves. */
export const dueCases = (cases: readonly DueCase[]): Due[] =>
  cases
    .flatMap((one) => {
      const due = nextDue(one.dates);
      return due ? [{ ...one, due }] : [];
    })
    .sort(
      (a, b) =>
        a.due.dueOn.localeCompare(b.due.dueOn) ||
        Number(b.due.statutory) - Number(a.due.statutory) ||
        a.reference.localeCompare(b.reference),
    );

export const sayCase = ({ type, topic }: Pick<DueCase, "type" | "topic">): string =>
  topic ? `${correspondenceTypes[type].label}: ${topic}` : correspondenceTypes[type].label;

const groupOf = (heading: string, due: readonly Due[]): Group => ({
  heading,
  lines: due.slice(0, mostInGroup).map((one) => ({
    when: sayShortDay(one.due.dueOn),
    until: "",
    what: sayCase(one),
    details: [`${one.reference}, ${plain(one.owner, 60)}${one.due.statutory ? ", limit set by law" : ""}`],
    warnings: [],
    link: "",
  })),
  more: Math.max(0, due.length - mostInGroup),
});
