import { Problem } from "../../../core/problem.ts";
import { type LondonDate, londonDate } from "../../../core/time.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { sendMail } from "../../effects/send-mail.ts";
import { doerIn, type Office } from "../../office.ts";
import { aboutBrief, findSentBrief, saveBrief } from "../../store/briefs.ts";
import type { Job } from "../job.ts";
import { viewBrief, writeBrief } from "./preview-brief.ts";

export const sendBrief: Job<"sendBrief"> = async ({ on }, office) => {
  if (on !== londonDate(office.now)) throw new Problem("bad-input", "Only today’s brief can be sent.");
  await sendOnce(on, office.user.name, office);
  return viewBrief(on, office);
};

/** Sends a day's brief unless it has gone; of two at the same moment, one sends. */
export async function sendOnce(on: LondonDate, sentBy: string, office: Office): Promise<void> {
  const { db, settings, now } = office;
  if (!(await findSentBrief(office, on))) {
    const written = await writeBrief(on, office);
    const { leader, office: from } = settings;
    await saveBrief(
      db,
      { on, ...written, sentTo: leader.address, sentBy, sentAt: now },
      sendMail(`brief ${on}`, aboutBrief(on), { from, to: leader, ...written }),
      doerIn(office),
    );
  }
  await carryOut(office, { about: aboutBrief(on) });
}
