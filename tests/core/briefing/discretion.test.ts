import { expect, test } from "vitest";
import { briefOf, briefSubject } from "../../../core/briefing/brief.ts";
import type { DayAhead } from "../../../core/briefing/day-ahead.ts";
import { briefHtml } from "../../../core/briefing/letter/html.ts";
import { briefText } from "../../../core/briefing/letter/text.ts";
import { sensitivities } from "../../../core/triage/vocabulary.ts";
import { engagement } from "../diary/engagements.ts";
import { due, emptyDay, waiting } from "./days.ts";

/** Everything that leaves the house. */
function letter(ahead: Partial<DayAhead>): string {
  const brief = briefOf(emptyDay(ahead));
  return [briefSubject(brief), briefHtml(brief), briefText(brief)].join("\n");
}
const ann = { name: "Ann Lee", address: "ann.lee@gmail.com" };

test("a restricted case is counted and neither its type nor its reference is told", () => {
  for (const sensitivity of sensitivities.filter((one) => one !== "OFFICIAL")) {
    const text = letter({
      cases: [due("LO-2026-000666", "2026-03-13", { sensitivity, type: "safeguarding" })],
    });
    expect(text).toContain("1 restricted item: open in the add-in.");
    expect(text).not.toMatch(/000666|afeguarding/);
  }
});

test("ward and party cases are counted like restricted ones", () => {
  const cases = [
    due("LO-2026-000777", "2026-03-13", { capacity: "ward" }),
    due("LO-2026-000778", "2026-03-13", { capacity: "party" }),
  ];
  const text = letter({ cases });
  expect(text).toContain("2 restricted items: open in the add-in.");
  expect(text).not.toMatch(/00077/);
});

test("a restricted letter is counted, its type is not", () => {
  const letters = [
    { type: "safeguarding", sensitivity: "OFFICIAL-SENSITIVE PERSONAL", capacity: "council" },
  ] as const;
  const text = letter({ arrivals: { since: new Date("2026-03-16T07:00:00Z"), letters } });
  expect(text).toContain("1 restricted item");
  expect(text).not.toContain("afeguarding");
});

test("a restricted request is counted, and the hold it left in the diary is a private appointment", () => {
  const request = waiting({
    eventId: "E9",
    subject: "Dismissal hearing",
    sensitivity: "OFFICIAL-SENSITIVE LEGAL",
  });
  const hold = engagement("Dismissal hearing", "10:00", "11:00", {
    id: "E9",
    responseStatus: "notResponded",
  });
  const text = letter({ requests: [request], events: [hold] });
  expect(text).toContain("1 restricted item");
  expect(text).toContain("Private appointment");
  expect(text).not.toMatch(/Dismissal|Tom Reed/);
});

test("a title that carries the sensitive marking itself is believed", () => {
  const text = letter({
    events: [engagement("OFFICIAL-SENSITIVE: merger talks", "10:00", "11:00", { location: "Bank House" })],
    requests: [waiting({ subject: "Official Sensitive - merger" })],
  });
  expect(text).not.toMatch(/merger|Bank House/);
  expect(text).toContain("1 restricted item");
});

test("a private engagement is a private appointment: no subject, place, company or link, not even in a clash", () => {
  const text = letter({
    events: [
      engagement("Oncology", "10:00", "11:00", {
        sensitivity: "private",
        location: "St Jude’s",
        organiser: { name: "Dr Finch", address: "finch@hospital.example" },
        webLink: "https://outlook.office.com/oncology",
      }),
      engagement("Cabinet", "10:30", "11:30"),
    ],
  });
  expect(text).toContain("Overlaps Private appointment, 10:00 to 11:00.");
  expect(text).not.toMatch(/oncology|Jude|Finch/i);
});

test("a resident who comes to a surgery is counted, not named", () => {
  const surgery = engagement("Ward surgery", "10:00", "12:00", { attendees: [ann] });
  const text = letter({ events: [surgery] });
  expect(text).toContain("Ward surgery");
  expect(text).toContain("1 member of the public");
  expect(text).not.toMatch(/Ann|Lee|gmail/);
});

test("a title that names a resident is replaced", () => {
  const text = letter({
    events: [engagement("Damp at Mrs Lee’s flat", "10:00", "11:00", { attendees: [ann] })],
  });
  expect(text).toContain("Meeting with a member of the public");
  expect(text).not.toMatch(/Lee|Damp/);
});

test("a resident's own request is told without name or story", () => {
  const request = waiting({ organiser: ann, subject: "My eviction", location: "12 Mill Lane" });
  const text = letter({ requests: [request] });
  expect(text).toContain("Request from a member of the public");
  expect(text).not.toMatch(/Ann|Lee|eviction|Mill Lane/);
});
