import { expect, test } from "vitest";
import { dayAround } from "../../../core/diary/day.ts";
import { allDay, at, engagement, request } from "./engagements.ts";

const clashes = (...args: Parameters<typeof dayAround>) =>
  Object.fromEntries(dayAround(...args).map((entry) => [entry.subject, entry.clash]));

test("the request stands in its place between the day's other engagements", () => {
  const day = dayAround(
    [engagement("Surgery", "14:00", "15:00"), engagement("Cabinet", "08:30", "09:00")],
    request(),
  );
  expect(day.map((entry) => entry.subject)).toEqual(["Cabinet", "Visit to the new library", "Surgery"]);
  expect(day.map((entry) => entry.isThisRequest)).toEqual([false, true, false]);
});

test("a request that is already in the calendar is shown once, as the calendar has it", () => {
  const moved = engagement("Visit to the new library", "15:00", "16:00", { id: "E1", showAs: "tentative" });
  const day = dayAround([moved, engagement("Cabinet", "10:00", "11:00")], request({ eventId: "E1" }));
  expect(day.map((entry) => [entry.subject, entry.clash])).toEqual([
    ["Cabinet", "none"],
    ["Visit to the new library", "none"],
  ]);
  expect(day[1]).toMatchObject({ isThisRequest: true, startAt: at("15:00") });
});

test("an engagement at the same time overlaps, one that ends as the request begins does not", () => {
  expect(
    clashes(
      [
        engagement("Before", "09:00", "10:00", { location: "Library, High Street" }),
        engagement("Within", "10:30", "10:45"),
      ],
      request(),
    ),
  ).toMatchObject({ Before: "none", Within: "overlaps" });
});

test("back to back is tight in another place, fine in the same place, and fine with time to travel", () => {
  const elsewhere = { location: "Civic Centre" };
  expect(
    clashes(
      [
        engagement("Ends ten minutes before, elsewhere", "09:00", "09:50", elsewhere),
        engagement("Ends ten minutes before, at the library", "09:00", "09:50", {
          location: "The library, High Street",
        }),
        engagement("Ends half an hour before, elsewhere", "09:00", "09:30", elsewhere),
        engagement("Starts at once, elsewhere", "11:00", "12:00", elsewhere),
        engagement("Starts at once, online", "11:00", "12:00", { location: "Microsoft Teams Meeting" }),
        engagement("Starts at once, who knows where", "11:00", "12:00", { location: "" }),
      ],
      request({ location: "the Library; High street" }),
    ),
  ).toMatchObject({
    "Ends ten minutes before, elsewhere": "tight",
    "Ends ten minutes before, at the library": "none",
    "Ends half an hour before, elsewhere": "none",
    "Starts at once, elsewhere": "tight",
    "Starts at once, online": "none",
    "Starts at once, who knows where": "none",
  });
});

test("two rooms of the Town Hall are one place, two halls of one town are not", () => {
  const next = (location: string) => [engagement("Next", "11:00", "12:00", { location })];
  const asked = request({ location: "Council Chamber, Town Hall" });
  expect(clashes(next("Committee Room 2, Town Hall"), asked)).toMatchObject({ Next: "none" });
  expect(clashes(next("Town Hall"), asked)).toMatchObject({ Next: "none" });
  expect(clashes(next("Guildhall, Oldtown"), request({ location: "Library, Oldtown" }))).toMatchObject({
    Next: "tight",
  });
});

test("the travel time is the office's to set", () => {
  const far = [engagement("Far away", "12:00", "13:00", { location: "County Hall" })];
  expect(clashes(far, request())).toMatchObject({ "Far away": "none" });
  expect(clashes(far, request(), 90)).toMatchObject({ "Far away": "tight" });
});

test("cancelled and declined engagements are gone from the day; free ones stay and are not in the way", () => {
  const day = dayAround(
    [
      engagement("Called off", "10:00", "11:00", { isCancelled: true }),
      engagement("Turned down", "10:00", "11:00", { responseStatus: "declined" }),
      engagement("Optional drop-in", "10:00", "11:00", { showAs: "free" }),
      allDay("Commonwealth Day", "2026-03-17", "2026-03-18", { showAs: "free" }),
    ],
    request(),
  );
  expect(day.map((entry) => [entry.subject, entry.clash])).toEqual([
    ["Commonwealth Day", "none"],
    ["Visit to the new library", "none"],
    ["Optional drop-in", "none"],
  ]);
});

test("an all-day absence is in the way, but needs no travelling", () => {
  expect(
    clashes([allDay("Annual leave", "2026-03-16", "2026-03-20", { showAs: "oof" })], request()),
  ).toMatchObject({
    "Annual leave": "overlaps",
  });
  expect(
    clashes([allDay("Conference", "2026-03-18", "2026-03-19", { location: "Leeds" })], request()),
  ).not.toHaveProperty("Conference");
});

test("a private engagement is a private appointment: neither its subject nor its place is told", () => {
  for (const sensitivity of ["private", "personal", "confidential"] as const) {
    const day = dayAround(
      [engagement("Dentist", "10:30", "11:30", { sensitivity, location: "12 Mill Lane" })],
      request(),
    );
    expect(JSON.stringify(day)).not.toMatch(/Dentist|Mill Lane/);
    expect(day[1]).toMatchObject({ subject: "Private appointment", location: "", clash: "overlaps" });
  }
});

test("the day is London's: in summer it starts at eleven at night UTC", () => {
  const summer = request({ startAt: at("10:00", "2026-07-01"), endAt: at("11:00", "2026-07-01") });
  const day = dayAround(
    [
      engagement("Late call", "09:00", "09:30", {
        startAt: "2026-06-30T22:30:00Z",
        endAt: "2026-06-30T22:59:00Z",
      }),
      engagement("Just after midnight", "09:00", "10:00", {
        startAt: "2026-06-30T23:10:00Z",
        endAt: "2026-06-30T23:40:00Z",
      }),
      engagement("Next day", "09:00", "10:00", {
        startAt: "2026-07-01T23:10:00Z",
        endAt: "2026-07-01T23:40:00Z",
      }),
    ],
    summer,
  );
  expect(day.map((entry) => entry.subject)).toEqual(["Just after midnight", "Visit to the new library"]);
});

test("on the night the clocks change, an all-day engagement is that London day and no other", () => {
  const clocksChange = allDay("Clocks go forward", "2026-03-29", "2026-03-30");
  const asFor = (day: string) => request({ startAt: at("00:15", day), endAt: at("00:45", day) });
  expect(clashes([clocksChange], asFor("2026-03-29"))).toHaveProperty("Clocks go forward", "overlaps");
  expect(clashes([clocksChange], asFor("2026-03-30"))).not.toHaveProperty("Clocks go forward");
  const written = { startAt: "2026-03-29T00:00:00Z", endAt: "2026-03-29T23:00:00Z" };
  expect(clashes([{ ...clocksChange, ...written }], asFor("2026-03-30"))).not.toHaveProperty(
    "Clocks go forward",
  );
});

test("a request over three days is laid out over all three", () => {
  const conference = request({
    allDay: true,
    startAt: "2026-03-17T00:00:00Z",
    endAt: "2026-03-20T00:00:00Z",
  });
  const events = [
    engagement("Thursday group meeting", "09:00", "10:00", {
      startAt: at("18:00", "2026-03-19"),
      endAt: at("19:00", "2026-03-19"),
    }),
    engagement("Friday surgery", "09:00", "10:00", {
      startAt: at("09:00", "2026-03-20"),
      endAt: at("10:00", "2026-03-20"),
    }),
  ];
  expect(clashes(events, conference)).toEqual({
    "Visit to the new library": "none",
    "Thursday group meeting": "overlaps",
  });
});

test("a cancellation without a date has no day", () => {
  expect(
    dayAround([engagement("Cabinet", "10:00", "11:00")], request({ startAt: null, endAt: null })),
  ).toEqual([]);
});

test("a request for a series does not clash with its own meetings", () => {
  const own = engagement("Growth board", "10:00", "11:00", { id: "M1", seriesId: "S1", showAs: "tentative" });
  const day = dayAround([own, engagement("Cabinet", "10:30", "11:30")], request({ eventId: "S1" }));
  expect(day.map((entry) => entry.subject)).not.toContain("Growth board");
});
