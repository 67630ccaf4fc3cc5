import { expect, test } from "vitest";
import { dayAround } from "../../../core/diary/day.ts";
import type { DiaryEvent, RequestMessage } from "../../../core/diary/diary-event.ts";
import { findingsFor } from "../../../core/diary/findings.ts";
import { usualPolicy } from "../../../core/diary/rules/rule.ts";
import { rules } from "../../../core/diary/rules/table.ts";
import { allDay, at, engagement, request } from "./engagements.ts";

const findings = (events: DiaryEvent[], asked: Partial<RequestMessage> = {}) =>
  findingsFor(dayAround(events, request(asked)));

test("a request that fits has nothing said against it", () => {
  expect(findings([engagement("Cabinet", "14:00", "15:00")])).toEqual([]);
});

test("an overlap names the other engagement, its times and its place", () => {
  expect(findings([engagement("Cabinet briefing", "09:30", "10:30", { location: "Room 4" })])).toEqual([
    { severity: "block", text: "Overlaps Cabinet briefing, 09:30 to 10:30, Room 4." },
  ]);
});

test("an overlap with a tentative engagement says so", () => {
  const [finding] = findings([
    engagement("Budget day", "10:15", "10:30", { showAs: "tentative", location: "" }),
  ]);
  expect(finding?.text).toBe("Overlaps Budget day, 10:15 to 10:30. That one is still tentative.");
});

test("too little time to travel is told in minutes, before and after", () => {
  const texts = findings([
    engagement("Scrutiny call", "09:00", "09:50", { location: "Civic Centre" }),
    engagement("Ward walk", "11:00", "12:00", { location: "Mill Estate" }),
  ]).map(({ text }) => text);
  expect(texts).toEqual([
    "Scrutiny call ends at 09:50 at another place (Civic Centre): 30 minutes are needed to travel, 10 are available.",
    "Ward walk starts at 11:00 at another place (Mill Estate): 30 minutes are needed to travel, none is available.",
  ]);
});

test("leave stops a request, another all-day engagement is a warning", () => {
  expect(findings([allDay("Annual leave", "2026-03-17", "2026-03-18", { showAs: "oof" })])).toEqual([
    { severity: "block", text: "The Leader is away all day: Annual leave." },
  ]);
  expect(findings([allDay("LGA conference", "2026-03-17", "2026-03-18", { location: "Leeds" })])).toEqual([
    { severity: "warn", text: "The diary has an all-day engagement: LGA conference, Leeds." },
  ]);
});

test("evenings, early starts and weekends are pointed out, in London's hours", () => {
  const when = (from: string, to: string, day = "2026-07-01") =>
    findings([], { startAt: at(from, day), endAt: at(to, day) }).map(({ text }) => text);
  expect(when("17:00", "18:00")).toEqual([]);
  expect(when("18:30", "20:00")).toEqual([
    "An evening engagement, 18:30 to 20:00: the working day ends at 18:00.",
  ]);
  expect(when("07:30", "08:30")).toEqual([
    "An early start, 07:30 to 08:30: the working day begins at 08:00.",
  ]);
  expect(when("10:00", "11:00", "2026-07-05")).toEqual(["Sunday 5 July 2026 is at the weekend."]);
});

test("a dinner that runs past midnight is an evening engagement", () => {
  const texts = findings([], { startAt: at("22:00"), endAt: at("00:30", "2026-03-18") }).map(
    ({ text }) => text,
  );
  expect(texts).toEqual([
    "An evening engagement, Tuesday 17 March 2026 at 22:00 to Wednesday 18 March 2026 at 00:30: the working day ends at 18:00.",
  ]);
});

test("a finding about a private engagement gives away neither what it is nor where", () => {
  const texts = JSON.stringify(
    findings([
      engagement("Hospital", "10:30", "11:30", { sensitivity: "private", location: "St Jude’s" }),
      engagement("Solicitor", "09:00", "09:55", { sensitivity: "private", location: "Bank Street" }),
    ]),
  );
  expect(texts).toContain("Private appointment");
  expect(texts).not.toMatch(/Hospital|Jude|Solicitor|Bank Street/);
});

test("the gravest findings come first and every rule has an id of its own", () => {
  const severities = findings(
    [allDay("LGA conference", "2026-03-17", "2026-03-18"), engagement("Dinner", "19:00", "21:00")],
    { startAt: at("18:30"), endAt: at("20:00") },
  ).map(({ severity }) => severity);
  expect(severities).toEqual(["block", "warn", "warn"]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test("the working day is the office's to set", () => {
  const day = dayAround([], request({ startAt: at("18:30"), endAt: at("19:00") }));
  expect(findingsFor(day, { ...usualPolicy, workingTo: "19:00" })).toEqual([]);
});
