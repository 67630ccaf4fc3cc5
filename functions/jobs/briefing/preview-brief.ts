import { briefSubject } from "../../../core/briefing/brief.ts";
import { briefHtml } from "../../../core/briefing/letter/html.ts";
import { briefText } from "../../../core/briefing/letter/text.ts";
import type { BriefView } from "../../../core/contract/shapes.ts";
import { type LondonDate, londonDate } from "../../../core/time.ts";
import type { Office } from "../../office.ts";
import { findSentBrief, type SentBrief } from "../../store/briefs.ts";
import type { Job } from "../job.ts";
import { composeBrief } from "./compose-brief.ts";

/** A day's brief: as it went, or as it would go now. */
export const previewBrief: Job<"previewBrief"> = async ({ on }, office) =>
  viewBrief(on ?? londonDate(office.now), office);

export async function viewBrief(on: LondonDate, office: Office): Promise<BriefView> {
  const sent = await findSentBrief(office, on);
  const { subject, html, text } = sent ?? (await writeBrief(on, office));
  return {
    on,
    to: office.settings.leader,
    subject,
    html,
    text,
    sent: sent ? { at: sent.sentAt.toISOString(), by: sent.sentBy, delivery: sent.delivery } : null,
  };
}

export async function writeBrief(
  on: LondonDate,
  office: Office,
): Promise<Pick<SentBrief, "subject" | "html" | "text">> {
  const brief = await composeBrief(on, office);
  return { subject: briefSubject(brief), html: briefHtml(brief), text: briefText(brief) };
}
