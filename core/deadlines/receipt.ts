import { addDays, type LondonDate, londonDate, type LondonTime, londonTime, sayDay } from "../time.ts";
import { type WorkingCalendar, workingDayFrom } from "./calendar.ts";

/**
 * When a message counts as received. Statutory clocks take the London date at any hour of any day.
 * Local standards may close the day at `cutOff` and may count a closed day as the next working day.
 */
export interface ReceiptRule {
  cutOff?: LondonTime | undefined;
  workingDaysOnly: boolean;
}

export interface Receipt {
  /** Day zero: the count starts the day after. */
  on: LondonDate;
  /** Why that is not the day it arrived; empty when it is. */
  note: string;
}

/** A plain day has no hour, so no cut-off touches it. */
export function receiptOf(
  received: Date | LondonDate,
  rule: ReceiptRule,
  calendar: WorkingCalendar,
): Receipt {
  const arrived = typeof received === "string" ? received : londonDate(received);
  const late = typeof received !== "string" && !!rule.cutOff && londonTime(received) >= rule.cutOff;
  const opened = late ? addDays(arrived, 1) : arrived;
  const on = rule.workingDaysOnly ? workingDayFrom(calendar, opened) : opened;
  if (on === arrived) return { on, note: "" };
  return {
    on,
    note: late
      ? ` (it came on ${sayDay(arrived)}, after ${rule.cutOff})`
      : ` (it came on ${sayDay(arrived)}, not a working day)`,
  };
}
