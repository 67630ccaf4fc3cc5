import type { ClockStop } from "../../core/deadlines/clock-stops.ts";
import { type DeadlineCase, dueFor } from "../../core/deadlines/deadline-case.ts";
import { Problem } from "../../core/problem.ts";
import { isObject, listOf, numberIn, type Row, textOf } from "./rows.ts";

/** A refused case has no due date, and its reason says why. */
export function deadlineAnswer(row: Row): object {
  try {
    const { dueOn, reason, steps } = dueFor(deadlineCase(row));
    return { id: row.id, due: dueOn, reason, steps };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { id: row.id, due: null, reason: error.message };
  }
}

const calendars = ["england-and-wales", "scotland", "northern-ireland", "uk-any", "custom"] as const;
const units = ["workingDays", "workingDaysBefore", "calendarDays", "calendarMonths"] as const;
const effects = ["disregardWorkingDays", "restart", "pauseInclusive", "pauseExclusiveEnd"] as const;
const orders = ["add-then-roll", "roll-then-add"] as const;

export function deadlineCase(row: Row): DeadlineCase {
  const params = isObject(row.params) ? row.params : {};
  const policy = isObject(row.policy) ? row.policy : {};
  const n = numberIn(params.n);
  if (!Number.isInteger(n)) throw new Problem("bad-input", "The case has no limit.");
  return {
    received: textOf(row.received),
    calendar: oneOf(calendars, row.calendar, "calendar"),
    params: { n, unit: oneOf(units, params.unit, "unit") },
    holidays: listOf(row.holidays).map(textOf),
    clockStops: listOf(row.clockStops).filter(isObject).map(stopOf),
    policy: {
      cutoff: textOf(policy.cutoff) || undefined,
      rollNonWorkingReceipt: policy.rollNonWorkingReceipt === true,
      rollDue: typeof policy.rollDue === "boolean" ? policy.rollDue : undefined,
      pauseOrder: policy.pauseOrder === undefined ? undefined : oneOf(orders, policy.pauseOrder, "order"),
    },
    rule: textOf(row.rule),
  };
}

const stopOf = (stop: Record<string, unknown>): ClockStop => ({
  from: textOf(stop.from),
  to: textOf(stop.to),
  effect: oneOf(effects, stop.effect, "clock stop"),
});

function oneOf<const T extends string>(known: readonly T[], value: unknown, what: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Problem("bad-input", `The case has no known ${what}.`);
  return found;
}
