import { addDays, londonDate, londonInstant, londonTime } from "../../../core/time.ts";
import type { EventRow } from "../wire.ts";

/** A block in one day's column: minutes from midnight, and its share of the width where several overlap. */
export interface Block {
  event: EventRow;
  from: number;
  to: number;
  lane: number;
  lanes: number;
}

export const minutesOf = (at: Date) => {
  const [hours = 0, minutes = 0] = londonTime(at).split(":").map(Number);
  return hours * 60 + minutes;
};
const shortest = 20;

function blockOn(day: string, event: EventRow): Block {
  const [start, end] = [new Date(event.startAt), new Date(event.endAt)];
  const from = londonDate(start) < day ? 0 : minutesOf(start);
  const to = londonDate(end) > day ? 1440 : minutesOf(end);
  return { event, from, to: Math.max(to, from + shortest), lane: 0, lanes: 1 };
}

/** Side by side where they overlap: each takes the first free lane, and a run of overlaps shares its lanes. */
function spread(blocks: Block[]): Block[] {
  let run: Block[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const block of run) block.lanes = ends.length;
    run = [];
    ends = [];
  };
  for (const block of blocks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (ends.every((end) => end <= block.from)) close();
    const free = ends.findIndex((end) => end <= block.from);
    block.lane = free === -1 ? ends.length : free;
    ends[block.lane] = block.to;
    run.push(block);
  }
  close();
  return blocks;
}

const touches = (event: EventRow, day: string) =>
  new Date(event.startAt) < londonInstant(addDays(day, 1), "00:00") &&
  new Date(event.endAt) > londonInstant(day, "00:00");

export const daysOf = (week: string) => [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(week, later));
export const timedOn = (day: string, events: readonly EventRow[]) =>
  spread(events.filter((event) => !event.allDay && touches(event, day)).map((event) => blockOn(day, event)));
/** All-day events have dates, not instants: their end is the day after. */
export const wholeDaysOn = (day: string, events: readonly EventRow[]) =>
  events.filter(
    ({ allDay, startAt, endAt }) =>
      allDay && startAt.slice(0, 10) <= day && (endAt.slice(0, 10) > day || startAt.slice(0, 10) === day),
  );
