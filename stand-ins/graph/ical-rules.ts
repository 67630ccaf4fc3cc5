import type ICAL from "ical.js";
import { type Recurrence, type Weekday, weekdays } from "./record-parts.ts";

const byCode: Record<string, Weekday> = Object.fromEntries(
  weekdays.map((name) => [name.slice(0, 2).toUpperCase(), name]),
);

interface Day {
  weekday: Weekday;
  place: number;
}

function daysOf(parts: readonly (string | number)[]): Day[] {
  return parts.flatMap((part) => {
    const [, place = "", code = ""] = /^([+-]?\d+)?([A-Z]{2})$/i.exec(String(part)) ?? [];
    const weekday = byCode[code.toUpperCase()];
    return weekday ? [{ weekday, place: Number(place) }] : [];
  });
}

const indexOf = (place: number): Recurrence["pattern"]["index"] | undefined =>
  place === -1 ? "last" : (["first", "second", "third", "fourth"] as const)[place - 1];

const part = (rule: ICAL.Recur, name: string): (string | number)[] => {
  const found = new Map<string, unknown>(Object.entries(rule.parts)).get(name);
  return Array.isArray(found)
    ? found.filter((one) => typeof one === "string" || typeof one === "number")
    : [];
};

/** The pattern Outlook has for a rule, or undefined where it has none. */
export function toRecurrence(rule: ICAL.Recur, startDay: string, zone: string): Recurrence | undefined {
  const [year = 1970, month = 1, dayOfMonth = 1] = startDay.split("-").map(Number);
  const days = daysOf(part(rule, "BYDAY"));
  const monthDays = part(rule, "BYMONTHDAY").map(Number);
  const months = part(rule, "BYMONTH").map(Number);
  const places = part(rule, "BYSETPOS").map(Number);
  const unusual = ["BYHOUR", "BYMINUTE", "BYSECOND", "BYYEARDAY", "BYWEEKNO"].some(
    (name) => part(rule, name).length > 0,
  );
  const weekly = rule.freq === "WEEKLY" || (rule.freq === "DAILY" && days.length > 0);
  if (unusual || monthDays.length > 1 || (monthDays[0] ?? 1) < 1 || months.length > 1 || places.length > 1)
    return undefined;
  if (days.length > 0 && monthDays.length > 0) return undefined;
  const pattern: Recurrence["pattern"] = {
    type: "daily",
    interval: rule.interval,
    month: 0,
    dayOfMonth: 0,
    daysOfWeek: [],
    firstDayOfWeek: "monday",
    index: "first",
  };
  const place = days[0]?.place || places[0];
  const index = place === undefined ? undefined : indexOf(place);
  const startsOn = weekdays[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()] ?? "monday";
  if (weekly) {
    if (months.length > 0) return undefined;
    Object.assign(pattern, {
      type: "weekly",
      daysOfWeek: days.length > 0 ? days.map(({ weekday }) => weekday) : [startsOn],
    });
  } else if (rule.freq === "DAILY") {
    if (months.length > 0) return undefined;
  } else if (rule.freq === "MONTHLY" || rule.freq === "YEARLY") {
    const kind = rule.freq === "MONTHLY" ? "Monthly" : "Yearly";
    if (rule.freq === "MONTHLY" && months.length > 0) return undefined;
    if (days.length > 0 && !index) return undefined;
    pattern.type = days.length > 0 ? `relative${kind}` : `absolute${kind}`;
    pattern.month = kind === "Yearly" ? (months[0] ?? month) : 0;
    if (days.length > 0) Object.assign(pattern, { daysOfWeek: days.map(({ weekday }) => weekday), index });
    else pattern.dayOfMonth = monthDays[0] ?? dayOfMonth;
  } else return undefined;
  const until = rule.until?.toString().slice(0, 10);
  return {
    pattern,
    range: {
      type: until ? "endDate" : rule.count ? "numbered" : "noEnd",
      startDate: startDay,
      endDate: until ?? "0001-01-01",
      numberOfOccurrences: rule.count ?? 0,
      recurrenceTimeZone: zone,
    },
  };
}
