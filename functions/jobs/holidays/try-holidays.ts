import { calendarsOf } from "../../../core/deadlines/calendar.ts";
import { Problem } from "../../../core/problem.ts";
import { findVersion } from "../../store/holiday-versions.ts";
import { findMoves } from "../../store/recount.ts";
import type { Job } from "../job.ts";

const atOnce = 200;

/** Cases kept from whoever asks are in no line and no count; approved, they are counted anew with the others. */
export const tryHolidays: Job<"tryHolidays"> = async ({ proposal, after }, office) => {
  const { nation: division, receiptCutOff: cutOff } = office.settings;
  const found = await findVersion(office.record.seenBy("system"), "proposed");
  if (found?.id !== proposal) throw new Problem("gone", "That proposal has been decided meanwhile.");
  return findMoves(
    office,
    { division, cutOff, calendars: calendarsOf(found.holidays) },
    { after, limit: atOnce },
  );
};
