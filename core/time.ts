/** A calendar day in London, `"2026-03-16"`. Names of such values end in `On`. */
export type LondonDate = string;
/** A wall-clock time in London, `"07:30"`. */
export type LondonTime = string;

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function wallClock(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** The London calendar day on which an instant falls. */
export function londonDate(instant: Date): LondonDate {
  const { year, month, day } = wallClock(instant);
  return `${year}-${month}-${day}`;
}

/** The London wall-clock time of an instant, to the minute. */
export function londonTime(instant: Date): LondonTime {
  const { hour, minute } = wallClock(instant);
  return `${hour}:${minute}`;
}

/** The instant of a London wall-clock time; a time the spring clock change skips reads as an hour later. */
export function londonInstant(on: LondonDate, at: LondonTime): Date {
  const asUtc = new Date(`${on}T${at}:00Z`).getTime();
  for (const offsetHours of [1, 0]) {
    const candidate = new Date(asUtc - offsetHours * 3_600_000);
    if (londonDate(candidate) === on && londonTime(candidate) === at) return candidate;
  }
  return new Date(asUtc);
}

/** The day `days` after (or before) another; plain calendar arithmetic. */
export function addDays(on: LondonDate, days: number): LondonDate {
  const date = new Date(`${on}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(on: LondonDate): number {
  return new Date(`${on}T12:00:00Z`).getUTCDay();
}

const longDay = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const shortDay = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "short",
  day: "numeric",
  month: "short",
});

/** "Monday 16 March 2026" */
export const sayDay = (on: LondonDate): string =>
  longDay.format(new Date(`${on}T12:00:00Z`)).replace(",", "");
/** "Mon 16 Mar" */
export const sayShortDay = (on: LondonDate): string =>
  shortDay.format(new Date(`${on}T12:00:00Z`)).replace(",", "");
