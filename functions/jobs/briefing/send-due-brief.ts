import { isBriefDue } from "../../../core/briefing/briefing-time.ts";
import { londonDate } from "../../../core/time.ts";
import type { TimedJob } from "../job.ts";
import { sendOnce } from "./send-brief.ts";

/** Sends the day's brief at its time, or as soon after it as the office is awake. */
export const sendDueBrief: TimedJob = async (office) => {
  if (!isBriefDue(office.now, office.settings.briefAt)) return;
  await sendOnce(londonDate(office.now), "the timetable", office);
};
