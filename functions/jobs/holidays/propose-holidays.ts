import type { HolidayFile } from "../../../core/contract/holidays.ts";
import { type Holidays, shippedHolidays } from "../../../core/deadlines/bank-holidays.ts";
import { holidaysFrom } from "../../../core/deadlines/holiday-file.ts";
import { londonDate, londonTime, sayDay } from "../../../core/time.ts";
import { doerIn, type Office } from "../../office.ts";
import { findVersion, saveProposal } from "../../store/holiday-versions.ts";
import type { Db } from "../../store/open.ts";
import type { Job } from "../job.ts";
import { viewHolidays } from "./read-holidays.ts";

/** Pressed twice it is one proposal; nothing is counted by it until somebody approves it. */
export const proposeHolidays: Job<"proposeHolidays"> = async (file, office) => {
  const holidays = await proposalIn(file, office);
  await saveProposal(office.record.seenBy("system"), holidays, { by: doerIn(office), now: office.now });
  return viewHolidays(office);
};

/** @throws Problem that says what is wrong with the file. */
export async function proposalIn(
  file: HolidayFile,
  { record, now }: Pick<Office, "record" | "now">,
): Promise<Holidays> {
  const inForce = await holidaysInForce(record.seenBy("system"));
  const today = londonDate(now);
  return holidaysFrom(file, {
    inForce,
    today,
    version: `GOV.UK to ${lastYearIn(file)}, read ${sayDay(today)} at ${londonTime(now)}`,
  });
}

export const holidaysInForce = async (db: Db): Promise<Holidays> =>
  (await findVersion(db, "approved"))?.holidays ?? shippedHolidays;

const lastYearIn = (file: HolidayFile): string =>
  Object.values(file)
    .flat()
    .reduce((last, { date }) => (date > last ? date : last), "")
    .slice(0, 4);
