import { coloursOn } from "../../../core/reports/report.ts";
import type { ReportView } from "../../../core/contract/reports.ts";
import { londonDate } from "../../../core/time.ts";
import { countCauses, findLessons } from "../../store/complaint-themes.ts";
import { officeCalendar } from "../../office-hours.ts";
import {
  countComplaints,
  countInformation,
  countOpen,
  countTimely,
  countVolume,
  findOldest,
} from "../../store/reports.ts";
import type { Job } from "../job.ts";

const mostOldest = 20;
const mostLessons = 50;

/** What came in, how much was answered in time, and what is open, of the cases this person may see. */
export const readReport: Job<"readReport"> = async (asked, office) => {
  const colours = coloursOn(londonDate(office.now), await officeCalendar(office));
  const byType = await countTimely(office, asked, "type");
  const byService = await countTimely(office, asked, "service");
  return {
    volume: await countVolume(office, asked),
    // Written by the store of cases from the contract's own values.
    byType: byType as ReportView["byType"],
    byService: byService as ReportView["byService"],
    byWard: await countTimely(office, asked, "ward"),
    open: await countOpen(office, asked, colours),
    oldest: await findOldest(office, asked, mostOldest),
    complaints: await countComplaints(office, asked),
    information: await countInformation(office, asked, colours),
    themes: {
      causes: await countCauses(office, asked),
      lessons: await findLessons(office, asked, mostLessons),
    },
  };
};
