import { afterEach, expect, test } from "vitest";
import { addEvent, occurrenceOn, removeEvent } from "../../stand-ins/graph/events.ts";
import type { CalendarEvent } from "../../stand-ins/graph/records.ts";
import { follow, gone, subjects } from "./graph-follow.ts";
import { type GraphOffice, openGraphOffice } from "./graph-office.ts";

let office: GraphOffice;
afterEach(async () => office.graph.close());

const leader = "/v1.0/users/leader@ashdale.example";
const march = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
const view = `${leader}/calendarView/delta?${march}`;

const on = (day: string, more: Partial<CalendarEvent> = {}): CalendarEvent =>
  addEvent(office.world, office.leader, {
    start: { dateTime: `${day}T09:00:00`, timeZone: "UTC" },
    end: { dateTime: `${day}T10:00:00`, timeZone: "UTC" },
    ...more,
  });
const weekly = {
  pattern: {
    type: "weekly",
    interval: 1,
    month: 0,
    dayOfMonth: 0,
    daysOfWeek: ["monday"],
    firstDayOfWeek: "sunday",
    index: "first",
  },
  range: {
    type: "noEnd",
    startDate: "2026-03-02",
    endDate: "0001-01-01",
    numberOfOccurrences: 0,
    recurrenceTimeZone: "UTC",
  },
} satisfies CalendarEvent["recurrence"];

test("the diary is told series by series, occurrences with their times alone", async () => {
  office = await openGraphOffice();
  on("2026-03-05", { subject: "Cabinet" });
  const series = on("2026-03-02", { subject: "Briefing", recurrence: weekly });
  const { told, link } = await follow(office, view);
  expect(subjects(told.filter(({ type }) => type !== "occurrence")).toSorted()).toEqual([
    "Briefing",
    "Cabinet",
  ]);
  const occurrences = told.filter(({ type }) => type === "occurrence");
  expect(occurrences).toHaveLength(5);
  expect(occurrences.every((one) => one.seriesMasterId === series.key && one.subject === undefined)).toBe(
    true,
  );
  removeEvent(office.world, office.leader, occurrenceOn(series, "2026-03-09"));
  expect(gone((await follow(office, link)).told)).toHaveLength(1);
  office.world.quirks.silentOccurrences = true;
  const silent = await follow(office, link);
  expect([gone(silent.told), silent.told.length]).toEqual([[], 5]);
});

test("what changes outside the window, moves out of it or is called off is told as gone", async () => {
  office = await openGraphOffice();
  const [inside, outside, cancelled] = [on("2026-03-05"), on("2026-05-05"), on("2026-03-06")];
  const { told, link } = await follow(office, view);
  expect(told.map(({ id }) => id).toSorted()).toEqual([inside.key, cancelled.key].toSorted());
  inside.start = inside.end = { dateTime: "2026-06-01T09:00:00", timeZone: "UTC" };
  for (const event of [inside, outside]) office.world.changed(office.leader, "event", "updated", event);
  removeEvent(office.world, office.leader, cancelled);
  expect(gone((await follow(office, link)).told).toSorted()).toEqual(
    [inside, outside, cancelled].map(({ key }) => key).toSorted(),
  );
});

test("only the primary calendar's window and single folders can be followed, and without options", async () => {
  office = await openGraphOffice();
  for (const option of [
    "$select=subject",
    "$filter=isAllDay",
    "$orderby=subject",
    "$expand=attachments",
    "$search=x",
  ])
    expect((await office.ask(`${view}&${option}`)).status).toBe(400);
  expect((await office.ask(`${leader}/calendarView/delta`)).status).toBe(400);
  expect((await office.ask(`${leader}/calendar/calendarView/delta?${march}`)).status).toBe(200);
  for (const whole of ["messages", "events"])
    expect((await office.ask(`${leader}/${whole}/delta`)).status).toBe(400);
});
