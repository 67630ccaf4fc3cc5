import { may } from "../../../core/people/permissions.ts";
import { addDays, londonDate } from "../../../core/time.ts";
import { GraphFailure } from "../../graph/failure.ts";
import { findSentBrief } from "../../store/briefs.ts";
import { countOverdue, findCasesDueBy, findNewestCases } from "../../store/case-views.ts";
import { countEffects } from "../../store/effects.ts";
import { readWaitingRequests } from "../diary/waiting-requests.ts";
import type { Job } from "../job.ts";

export const readHome: Job<"readHome"> = async (_, office) => {
  const { db, now, settings, user } = office;
  const today = londonDate(now);
  const requests = may(user.roles, "see-diary") ? await countWaiting(office) : null;
  return {
    today,
    overdue: await countOverdue(db, today),
    dueSoon: await findCasesDueBy(db, addDays(today, 7), 8),
    recent: await findNewestCases(db, 5),
    requestsWaiting: requests,
    brief: {
      sentAt: (await findSentBrief(db, today))?.sentAt.toISOString() ?? null,
      dueAt: settings.briefAt,
    },
    effects: await countEffects(db),
  };
};

/** The page is useful without Outlook's answer: unknown is null. */
async function countWaiting(office: Parameters<typeof readWaitingRequests>[0]): Promise<number | null> {
  try {
    return (await readWaitingRequests(office)).length;
  } catch (error) {
    if (error instanceof GraphFailure) return null;
    throw error;
  }
}
