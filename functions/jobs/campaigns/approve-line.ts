import { doerIn } from "../../office.ts";
import { saveLine } from "../../store/approved-lines.ts";
import type { Job } from "../job.ts";
import { requireCampaign } from "./read-campaign.ts";

export const approveLine: Job<"approveLine"> = async (line, office) => {
  await requireCampaign(office, line.key);
  await saveLine(office.db, line, doerIn(office), office.now);
  return requireCampaign(office, line.key);
};
