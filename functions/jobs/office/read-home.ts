import { atAGlance } from "../../../core/people/access.ts";
import { nextBriefAt } from "../../../core/briefing/briefing-time.ts";
import { may } from "../../../core/people/permissions.ts";
import { addDays, londonDate } from "../../../core/time.ts";
import { GraphFailure } from "../../graph/failure.ts";
import { findBriefSentAt } from "../../store/briefs.ts";
import { countDueBefore, findCasesDueBy, findNewestCases, findSealedDueBy } from "../../store/case-views.ts";
import { countEffects } from "../../store/effects.ts";
import { seenBy } from "../../office.ts";
import { readWaitingRequests } from "../diary/waiting-requests.ts";
import type { Job } from "../job.ts";

export const readHome: Job<"readHome"> = async (_, office) => {
  const { db, now, settings, user } = office;
  const today = londonDate(now);
  const soon = addDays(today, 7);
  // Ward casework is on the page of those who do it; restricted cases are a list of their own, without their content.
  const shared = seenBy(office, atAGlance(user));
  const [requestsWaiting, sentAt, overdue, dueInWeek, dueSoon, recent, sealed, effects] = await Promise.all([
    may(user.roles, "see-diary") ? countWaiting(office) : null,
    findBriefSentAt(db, today),
    countDueBefore(shared, today),
    countDueBefore(shared, addDays(soon, 1), today),
    findCasesDueBy(shared, soon, 8),
    findNewestCases(shared, 5),
    findSealedDueBy(office, soon, 20),
    countEffects(office),
  ]);
  return {
    today,
    overdue,
    dueInWeek,
    dueSoon,
    recent,
    sealed,
    requestsWaiting,
    brief: {
      sentAt: sentAt?.toISOString() ?? null,
      nextAt: nextBriefAt(now, settings.briefAt, sentAt !== undefined).toISOString(),
    },
    effects,
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
