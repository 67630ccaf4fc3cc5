import { expect, test } from "vitest";
import { isBriefDue, nextBriefAt } from "../../../core/briefing/briefing-time.ts";
import { addDays, londonDate, londonInstant } from "../../../core/time.ts";

const everyDay = [0, 1, 2, 3, 4, 5, 6];
/** The quarter hours of a stretch of London days at which the timer finds the brief due, a few seconds late as timers are. */
function dueQuarters(from: string, days: number, at: string, weekdays?: readonly number[]): string[] {
  const start = Date.parse(`${addDays(from, -1)}T00:00:07Z`);
  return Array.from({ length: (days + 2) * 96 }, (_, quarter) => new Date(start + quarter * 900_000))
    .filter((now) => londonDate(now) >= from && londonDate(now) < addDays(from, days))
    .filter((now) => isBriefDue(now, at, weekdays))
    .map((now) => now.toISOString().slice(0, 16));
}
/** The first due quarter of each London day: when the brief goes, as the record lets it go once. */
function sendings(...args: Parameters<typeof dueQuarters>): string[] {
  const firsts = new Map<string, string>();
  for (const quarter of dueQuarters(...args)) {
    const on = londonDate(new Date(`${quarter}:00Z`));
    if (!firsts.has(on)) firsts.set(on, quarter);
  }
  return [...firsts.values()];
}

test("the brief goes at the same London time in winter and in summer", () => {
  expect(sendings("2026-01-14", 2, "07:30")).toEqual(["2026-01-14T07:30", "2026-01-15T07:30"]);
  expect(sendings("2026-07-14", 2, "07:30")).toEqual(["2026-07-14T06:30", "2026-07-15T06:30"]);
});

test("it goes on each of the days around both clock changes, even at an hour that is skipped or comes twice", () => {
  for (const at of ["00:15", "01:00", "01:30", "01:45", "02:00", "07:30", "18:00", "23:45"]) {
    expect(sendings("2026-03-27", 5, at, everyDay), `${at} in spring`).toHaveLength(5);
    expect(sendings("2026-10-23", 5, at, everyDay), `${at} in autumn`).toHaveLength(5);
  }
});

test("it does not go at the weekend unless the office wants it", () => {
  expect(sendings("2026-03-20", 4, "07:30")).toEqual(["2026-03-20T07:30", "2026-03-23T07:30"]);
  expect(sendings("2026-03-20", 4, "07:30", everyDay)).toHaveLength(4);
});

test("a brief that missed its time is still due for some hours, then no more", () => {
  const due = dueQuarters("2026-01-14", 1, "07:30");
  expect(due).toHaveLength(20);
  expect(due.at(-1)).toBe("2026-01-14T12:15");
});

test("the next brief is today's until it has gone or is too late, and never at the weekend", () => {
  const next = (on: string, time: string, gone = false) =>
    nextBriefAt(londonInstant(on, time), "07:00", gone).toISOString();
  expect(next("2026-03-20", "06:00")).toBe("2026-03-20T07:00:00.000Z"); // Friday
  expect(next("2026-03-20", "09:00")).toBe("2026-03-20T07:00:00.000Z");
  expect(next("2026-03-20", "09:00", true)).toBe("2026-03-23T07:00:00.000Z");
  expect(next("2026-03-20", "13:00")).toBe("2026-03-23T07:00:00.000Z");
  expect(next("2026-03-28", "10:00")).toBe("2026-03-30T06:00:00.000Z"); // over the clock change
});
