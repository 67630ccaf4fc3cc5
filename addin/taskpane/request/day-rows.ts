import type { DayEntry } from "../../../core/contract/shapes.ts";
import { londonDate, londonTime } from "../../../core/time.ts";

/** One line of the day: an engagement, or the free time between two. */
export type DayRow =
  | { kind: "entry"; entry: DayEntry; from: string; to: string }
  | { kind: "free"; minutes: number; key: string };

/** Shorter gaps are not worth a line. */
const shortest = 15;

/** The day from morning to evening, whole-day entries first. `from` and `to` are London times, or the day when another. */
export function dayRows(day: readonly DayEntry[]): DayRow[] {
  const rows: DayRow[] = day
    .filter(({ allDay }) => allDay)
    .map((entry) => ({ kind: "entry", entry, from: "All day", to: "" }));
  const timed = day
    .filter(({ allDay }) => !allDay)
    .toSorted(
      (one, other) => one.startAt.localeCompare(other.startAt) || one.endAt.localeCompare(other.endAt),
    );
  const today = dayOf(timed);

  let busyUntil: number | undefined;
  for (const entry of timed) {
    const [start, end] = [Date.parse(entry.startAt), Date.parse(entry.endAt)];
    const minutes = busyUntil === undefined ? 0 : Math.round((start - busyUntil) / 60_000);
    if (minutes >= shortest) rows.push({ kind: "free", minutes, key: `free ${entry.startAt}` });
    rows.push({ kind: "entry", entry, from: clock(entry.startAt, today), to: clock(entry.endAt, today) });
    busyUntil = Math.max(busyUntil ?? end, end);
  }
  return rows;
}

/** The London day most of the list is about: that of this request, else of the first entry that starts then. */
const dayOf = (entries: readonly DayEntry[]): string | undefined => {
  const about = entries.find(({ isThisRequest }) => isThisRequest) ?? entries.at(-1);
  return about && londonDate(new Date(about.startAt));
};

const clock = (instant: string, today: string | undefined): string => {
  const at = new Date(instant);
  const on = londonDate(at);
  if (on === today || today === undefined) return londonTime(at);
  return on < today ? "00:00" : "24:00";
};
