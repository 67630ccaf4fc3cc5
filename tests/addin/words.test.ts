import { expect, test } from "vitest";
import {
  greetable,
  sayDate,
  sayDue,
  sayInstant,
  sayMeeting,
  sayMinutes,
  shortName,
} from "../../addin/parts/words.ts";

test.each([
  ["2026-03-16", "today"],
  ["2026-03-17", "tomorrow"],
  ["2026-04-02", "in 17 days"],
  ["2026-03-15", "1 day overdue"],
  ["2026-03-02", "14 days overdue"],
])("due on %s, seen on 16 March, is %s", (dueOn, says) => expect(sayDue(dueOn, "2026-03-16")).toBe(says));

test("the night the clocks go forward is still one day", () =>
  expect(sayDue("2026-03-30", "2026-03-28")).toBe("in 2 days"));

test("times are London's: half past eleven at night in UTC is the next day in summer", () =>
  expect(sayInstant("2026-06-10T23:30:00Z", "2026-06-11")).toBe("today at 00:30"));

test.each([
  ["2026-03-15", "yesterday"],
  ["2026-03-10", "Tue 10 Mar"],
  ["2025-12-30", "Tue 30 Dec 2025"],
])("%s is said as %s on 16 March 2026", (on, says) => expect(sayDate(on, "2026-03-16")).toBe(says));

test("a meeting is said with its weekday and London hours", () =>
  expect(sayMeeting("2026-06-10T13:00:00Z", "2026-06-10T14:30:00Z", false)).toEqual({
    day: "Wednesday 10 June 2026",
    time: "14:00 to 15:30",
  }));

test("a day-long meeting ends on the day it ends, not at the midnight after", () =>
  expect(sayMeeting("2026-01-12T00:00:00Z", "2026-01-13T00:00:00Z", true)).toEqual({
    day: "Monday 12 January 2026",
    time: "All day",
  }));

test("a meeting over two days names both", () =>
  expect(sayMeeting("2026-01-12T18:00:00Z", "2026-01-13T09:00:00Z", false).day).toBe(
    "Mon 12 Jan to Tue 13 Jan 2026",
  ));

test.each([
  [15, "15 min"],
  [60, "1 h"],
  [95, "1 h 35 min"],
])("%i minutes are %s", (minutes, says) => expect(sayMinutes(minutes)).toBe(says));

test("a button names a person only by something that reads like a name", () => {
  expect(shortName("Dr Shaw (External)", "the organiser")).toBe("Dr Shaw");
  expect(shortName("shaw@college.example", "the organiser")).toBe("the organiser");
  expect(shortName("", "the organiser")).toBe("the organiser");
});

test("nobody is greeted by surname first, by a room or by an address", () => {
  expect(greetable("Dr Shaw")).toBe("Dr Shaw");
  for (const odd of ["Shaw, Helen", "Room 12", "info@college.example", ""])
    expect(greetable(odd)).toBeUndefined();
});
