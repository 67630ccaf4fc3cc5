import type { DiaryEvent, Entry } from "./diary-event.ts";
import { isOn } from "./diary-event.ts";
import { needsTravel } from "./place.ts";
import { overlap, spanOf } from "./span.ts";

export interface Engagement {
  location: string;
  startAt: string;
  endAt: string;
  allDay: boolean;
}

export const usualTravelMinutes = 30;

/** Whether an engagement takes the Leader's time. "Working elsewhere" says where she is, not that she is busy. */
export const takesTime = (event: DiaryEvent): boolean =>
  isOn(event) && event.showAs !== "free" && event.showAs !== "workingElsewhere";

/** Minutes between two engagements that do not overlap. */
export function gapMinutes(a: Engagement, b: Engagement): number {
  const [first, second] = [spanOf(a), spanOf(b)].sort((x, y) => x.from - y.from || x.to - y.to);
  return first && second ? Math.floor((second.from - first.to) / 60_000) : 0;
}

/** How `other` stands in the way of `engagement`, both taking the Leader's time. */
export function clashBetween(
  engagement: Engagement,
  other: Engagement,
  travelMinutes: number,
): Entry["clash"] {
  if (overlap(spanOf(engagement), spanOf(other))) return "overlaps";
  if (engagement.allDay || other.allDay) return "none";
  const tight =
    gapMinutes(engagement, other) < travelMinutes && needsTravel(engagement.location, other.location);
  return tight ? "tight" : "none";
}
