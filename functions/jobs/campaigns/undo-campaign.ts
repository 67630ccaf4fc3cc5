import { Problem } from "../../../core/problem.ts";
import { markMessage } from "../../effects/mark-message.ts";
import { doerIn } from "../../office.ts";
import { countFiledTogether, findLastTogether } from "../../store/campaign-cases.ts";
import { unfileMessage } from "../../store/unfile-message.ts";
import type { Job } from "../job.ts";
import { requireCampaign } from "./read-campaign.ts";

const atOnce = 20;

/** Takes what was logged together out again, the last first. The case is undone with its last letter. */
export const undoCampaign: Job<"undoCampaign"> = async ({ key }, office) => {
  await requireCampaign(office, key);
  for (let count = 0; count < atOnce; count += 1) {
    const last = await findLastTogether(office, key);
    if (!last) break;
    const undone = await unfileMessage(office.db, last.caseId, last, last.version, {
      by: doerIn(office),
      now: office.now,
      effects: (row) => [markMessage(row)],
    });
    if (!undone)
      throw new Problem("conflict", "Someone is working on this case at the moment. Try again in a minute.");
  }
  return { left: await countFiledTogether(office, key) };
};
