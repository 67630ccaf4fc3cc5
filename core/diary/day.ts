import { clashBetween, type Engagement, takesTime, usualTravelMinutes } from "./clash.ts";
import {
  type DiaryEvent,
  type Entry,
  isOn,
  isPrivate,
  privateSubject,
  type RequestMessage,
} from "./diary-event.ts";
import { daysOf, overlap, spanOf, spanOfDays } from "./span.ts";

/**
 * The London day (or days) that a request asks for, in order, with the request in its place. Private
 * engagements appear without their subject and place; cancelled and declined ones do not appear.
 */
export function dayAround(
  events: readonly DiaryEvent[],
  request: RequestMessage,
  travelMinutes: number = usualTravelMinutes,
): Entry[] {
  const asked = askedFor(events, request);
  if (!asked) return [];
  const days = daysOf(asked);
  const span = spanOfDays(days[0] ?? "", days.at(-1) ?? "");
  const others = events
    .filter((event) => !isItself(event, asked) && isOn(event) && overlap(spanOf(event), span))
    .map((event) => entryOf(event, takesTime(event) ? clashBetween(asked, event, travelMinutes) : "none"));
  return [asked, ...others].sort(inOrder);
}

/** The calendar shows a series by its meetings, and a request for a series names the whole. */
const isItself = (event: DiaryEvent, { id }: Entry): boolean => event.id === id || event.seriesId === id;

/** The calendar's own version of what is asked, or the message's where the calendar has none. */
function askedFor(events: readonly DiaryEvent[], request: RequestMessage): Entry | undefined {
  const event = events.find((one) => one.id === request.eventId);
  if (event) return { ...entryOf(event, "none"), isThisRequest: true };
  const { eventId, subject, location, startAt, endAt, allDay } = request;
  if (!startAt || !endAt) return undefined;
  const id = eventId ?? "request";
  return {
    id,
    subject,
    location,
    startAt,
    endAt,
    allDay,
    showAs: "tentative",
    isThisRequest: true,
    clash: "none",
  };
}

const entryOf = (event: DiaryEvent, clash: Entry["clash"]): Entry => ({
  id: event.id,
  subject: isPrivate(event) ? privateSubject : event.subject,
  location: isPrivate(event) ? "" : event.location,
  startAt: event.startAt,
  endAt: event.endAt,
  allDay: event.allDay,
  showAs: event.showAs,
  isThisRequest: false,
  clash,
});

/** Whole days first, then by the clock. */
export const inOrder = (a: Engagement, b: Engagement): number =>
  Number(b.allDay) - Number(a.allDay) || spanOf(a).from - spanOf(b).from || spanOf(a).to - spanOf(b).to;
