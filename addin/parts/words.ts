import { plural } from "../../core/text.ts";
import { addDays, londonDate, londonTime, sayDay, sayShortDay, type LondonDate } from "../../core/time.ts";

const day = 86_400_000;

const daysBetween = (from: LondonDate, to: LondonDate): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / day);

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "today", "in 3 days", "2 days overdue". */
export function sayDue(dueOn: LondonDate, today: LondonDate): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days > 0 ? `in ${plural(days, "day")}` : `${plural(-days, "day")} overdue`;
}

export const isOverdue = (dueOn: LondonDate, today: LondonDate): boolean => dueOn < today;

/** "today at 09:14", "yesterday at 16:02", "Tue 17 Nov at 09:14", with the year when it is another. */
export function sayInstant(instant: string, today: LondonDate): string {
  const at = new Date(instant);
  return `${sayDate(londonDate(at), today)} at ${londonTime(at)}`;
}

/** "today", "tomorrow", "yesterday", "Tue 17 Nov", "Tue 17 Nov 2025". */
export function sayDate(on: LondonDate, today: LondonDate): string {
  if (on === today) return "today";
  if (on === addDays(today, -1)) return "yesterday";
  if (on === addDays(today, 1)) return "tomorrow";
  return on.slice(0, 4) === today.slice(0, 4) ? sayShortDay(on) : `${sayShortDay(on)} ${on.slice(0, 4)}`;
}

/** When a meeting is, in London, on two lines at most. */
export function sayMeeting(startAt: string, endAt: string, allDay: boolean): { day: string; time: string } {
  const start = new Date(startAt);
  // An all-day meeting ends at the midnight after it.
  const end = new Date(Date.parse(endAt) - (allDay ? 1 : 0));
  const [from, to] = [londonDate(start), londonDate(end)];
  if (allDay) return from === to ? { day: sayDay(from), time: "All day" } : span(from, to, "All day");
  const time = `${londonTime(start)} to ${londonTime(end)}`;
  return from === to ? { day: sayDay(from), time } : span(from, to, time);
}

const span = (from: LondonDate, to: LondonDate, time: string) => ({
  day: `${sayShortDay(from)} to ${sayShortDay(to)} ${to.slice(0, 4)}`,
  time,
});

/** "45 min", "1 h", "1 h 30 min". */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(" ");
}

/** A name short enough for a button; nobody's address. */
export const shortName = (name: string, otherwise: string): string => {
  const plain = (name.split(/[([]/, 1)[0] ?? "").trim();
  return plain === "" || plain.includes("@") || plain.length > 32 ? otherwise : plain;
};

/** A name as a letter begins with it, or undefined when it is not written that way: "Shaw, Helen", a mailbox, an address. */
export const greetable = (name: string): string | undefined => {
  const plain = shortName(name, "");
  return plain === "" || /[,\d/@]/.test(plain) ? undefined : plain;
};
