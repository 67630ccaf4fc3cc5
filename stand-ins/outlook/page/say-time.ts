import { addDays, londonDate, londonTime, sayDay, sayShortDay, weekday } from "../../../core/time.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "14:05" today, "Tue 14:05" within the week, then "16 Mar", as a mail list shows it. */
export function sayArrival(at: string, today: string): string {
  const on = londonDate(new Date(at));
  const time = londonTime(new Date(at));
  if (on === today) return time;
  if (on > addDays(today, -7) && on < today) return `${(weekdays[weekday(on)] ?? "").slice(0, 3)} ${time}`;
  return sayShortDay(on).slice(4) + (on.slice(0, 4) === today.slice(0, 4) ? "" : ` ${on.slice(0, 4)}`);
}

/** The heading a message stands under in the list. */
export function sayAge(at: string, today: string): string {
  const on = londonDate(new Date(at));
  if (on >= today) return "Today";
  if (on === addDays(today, -1)) return "Yesterday";
  if (on > addDays(today, -7)) return weekdays[weekday(on)] ?? "";
  if (on > addDays(today, -14)) return "Last week";
  return "Earlier";
}

export const sayMoment = (at: string) =>
  `${sayShortDay(londonDate(new Date(at)))} ${londonDate(new Date(at)).slice(0, 4)}, ${londonTime(new Date(at))}`;

/** "Monday 16 March 2026, 10:00 to 10:30" */
export function saySpan({ startAt, endAt, allDay }: { startAt: string; endAt: string; allDay: boolean }) {
  const [start, end] = [new Date(startAt), new Date(endAt)];
  if (allDay) return `${sayDay(startAt.slice(0, 10))}, all day`;
  const sameDay = londonDate(start) === londonDate(end);
  const until = sameDay ? londonTime(end) : `${sayShortDay(londonDate(end))} ${londonTime(end)}`;
  return `${sayDay(londonDate(start))}, ${londonTime(start)} to ${until}`;
}

export function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
