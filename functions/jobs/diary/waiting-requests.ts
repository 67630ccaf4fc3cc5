import { type DiaryEvent, isOn } from "../../../core/diary/diary-event.ts";
import { readDiary } from "../../graph/calendar.ts";
import type { Office } from "../../office.ts";

const daysAhead = 60;

/** Engagements in the Leader's calendar that wait for an answer, the soonest first; of a series, its next meeting. */
export async function readWaitingRequests({ graph, settings, now }: Office): Promise<DiaryEvent[]> {
  const until = new Date(now.getTime() + daysAhead * 86_400_000);
  const events = await readDiary(graph, settings.leader.address, now, until);
  const waiting = events.filter(isWaiting).sort((a, b) => a.startAt.localeCompare(b.startAt));
  return [
    ...new Map(waiting.toReversed().map((event) => [event.seriesId ?? event.id, event])).values(),
  ].reverse();
}

const isWaiting = (event: DiaryEvent): boolean =>
  isOn(event) && !event.isOrganizer && event.responseStatus === "notResponded";
