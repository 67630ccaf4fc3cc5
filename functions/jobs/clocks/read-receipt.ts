import { clockOf, untouched } from "../../../core/clocks/clock.ts";
import { countingsOf } from "../../../core/clocks/countings.ts";
import { receiptOfDate } from "../../../core/clocks/date-receipt.ts";
import type { ReceiptQuestion } from "../../../core/contract/receipts.ts";
import { Problem } from "../../../core/problem.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import type { StaffedOffice } from "../../office.ts";
import { hoursBy, officeHours } from "../../office-hours.ts";
import { readClockOf } from "../../store/clocks.ts";
import { requireCase } from "../cases/read-case.ts";
import { noteSight } from "../cases/sights.ts";
import type { Job } from "../job.ts";

/** How a date was counted, day by day, by the bank holidays it was counted by. */
export const readReceipt: Job<"readReceipt"> = async (asked, office) => {
  const { type, receivedAt, clock, hours } = await whatIsAsked(asked, office);
  const counting = countingsOf(type, receivedAt, clock, hours)[asked.which];
  if (!counting)
    throw new Problem("not-found", `“${correspondenceTypes[type].label}” has no such date to explain.`);
  return receiptOfDate(type, counting, "reference" in asked ? asked.reference : undefined);
};

async function whatIsAsked(asked: ReceiptQuestion, office: StaffedOffice) {
  if ("type" in asked)
    return {
      type: asked.type,
      receivedAt: new Date(asked.receivedAt),
      clock: untouched,
      hours: await officeHours(office),
    };
  const told = await readClockOf(office, await requireCase(office, asked.reference));
  const { restrictedTo, type, receivedAt, dates, happened } = told;
  if (restrictedTo) await noteSight(office, { ...told, restrictedTo });
  const hours = dates.calendar ? await hoursBy(office, dates.calendar) : await officeHours(office);
  return { type, receivedAt, clock: clockOf(type, happened), hours };
}
