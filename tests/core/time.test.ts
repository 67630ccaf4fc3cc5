import { expect, test } from "vitest";
import { addDays, londonDate, londonInstant, londonTime, sayDay, weekday } from "../../core/time.ts";

test("half past eleven at night UTC in summer is already the next day in London", () => {
  expect(londonDate(new Date("2026-07-01T23:30:00Z"))).toBe("2026-07-02");
  expect(londonTime(new Date("2026-07-01T23:30:00Z"))).toBe("00:30");
});

test("half past seven in London is the same wall clock in summer and winter", () => {
  expect(londonInstant("2026-01-15", "07:30").toISOString()).toBe("2026-01-15T07:30:00.000Z");
  expect(londonInstant("2026-07-15", "07:30").toISOString()).toBe("2026-07-15T06:30:00.000Z");
});

test("a time the spring clock change skips still names an instant", () => {
  expect(londonInstant("2026-03-29", "01:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

test("of the hour that happens twice in autumn, the first is meant", () => {
  expect(londonInstant("2026-10-25", "01:30").toISOString()).toBe("2026-10-25T00:30:00.000Z");
});

test("days are counted over month ends and said in full", () => {
  expect(addDays("2026-02-27", 3)).toBe("2026-03-02");
  expect(weekday("2026-03-16")).toBe(1);
  expect(sayDay("2026-03-16")).toBe("Monday 16 March 2026");
});
