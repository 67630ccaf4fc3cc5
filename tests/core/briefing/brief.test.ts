import { expect, test } from "vitest";
import { briefOf, briefSubject } from "../../../core/briefing/brief.ts";
import type { DayAhead } from "../../../core/briefing/day-ahead.ts";
import { lookAheadUntil } from "../../../core/briefing/day-ahead.ts";
import { shippedCalendars } from "../../../core/deadlines/calendar.ts";
import { at, allDay, engagement } from "../diary/engagements.ts";
import { due, emptyDay, waiting } from "./days.ts";

const section = (ahead: Partial<DayAhead>, title: string) => {
  const found = briefOf(emptyDay(ahead)).sections.find((one) => one.title === title);
  if (!found) throw new Error(`The brief has no section ${title}.`);
  return found;
};
const lines = (ahead: Partial<DayAhead>, title: string) =>
  section(ahead, title).groups.flatMap((group) => group.lines);
const ownDomain = (name: string) => ({
  name,
  address: `${name.replace(" ", ".").toLowerCase()}@oldtown.example`,
});

test("the subject begins with the marking and names nobody", () => {
  expect(briefSubject({ on: "2026-03-17" })).toBe("OFFICIAL: Daily brief, Tuesday 17 March 2026");
});

test("an empty day is said calmly, section by section", () => {
  const brief = briefOf(emptyDay());
  expect(brief.inShort).toEqual(["A clear day: no engagements, nothing due and nothing waiting for you."]);
  expect(brief.sections.map(({ empty }) => empty)).toEqual([
    "No engagements today.",
    "Nothing waits for your decision.",
    "Nothing is due today or in the next five working days.",
    "Nothing new has been logged since 07:00 on Monday 16 March.",
    "Nothing in the diary for the next five working days.",
  ]);
  expect(brief.sections.every(({ groups, restricted }) => groups.length === 0 && restricted === 0)).toBe(
    true,
  );
});

test("the three things that matter come first: clashes, late replies, decisions", () => {
  const brief = briefOf(
    emptyDay({
      events: [engagement("Cabinet", "09:00", "10:00"), engagement("Panel", "09:30", "10:30")],
      cases: [due("LO-2026-000101", "2026-03-13"), due("LO-2026-000102", "2026-03-17")],
      requests: [waiting()],
    }),
  );
  expect(brief.inShort).toEqual([
    "Cabinet and Panel clash at 09:30.",
    "1 reply is overdue and 1 due today. It is LO-2026-000101, Freedom of Information request: Housing and homelessness, since Friday 13 March.",
    "1 request needs your decision, by Wed 18 Mar.",
  ]);
});

test("a day without trouble begins with its first engagement", () => {
  const events = [engagement("Surgery", "14:00", "15:00"), engagement("Cabinet", "09:00", "10:00")];
  expect(briefOf(emptyDay({ events })).inShort).toEqual(["Your day begins with Cabinet at 09:00."]);
});

test("an engagement is told with its times, its place and who will be there", () => {
  const event = engagement("Cabinet", "09:00", "10:00", {
    attendees: ["Tom Reed", "Sunita Rao", "Marcus Bell", "Jo Bloggs"].map(ownDomain),
  });
  expect(lines({ events: [event] }, "Your day")).toEqual([
    {
      when: "09:00",
      until: "10:00",
      what: "Cabinet",
      details: ["Committee Room 1, Town Hall", "With Priya Shah, Tom Reed, Sunita Rao and 2 others"],
      warnings: [],
      link: "",
    },
  ]);
});

test("the Leader and the office are not among those whom the Leader meets", () => {
  const [line] = lines(
    {
      events: [
        engagement("Cabinet", "09:00", "10:00", {
          organiser: { name: "Leader", address: "Leader@Oldtown.example" },
          attendees: [
            { name: "Leader’s office", address: "leaders.office@oldtown.example" },
            ownDomain("Tom Reed"),
          ],
        }),
      ],
    },
    "Your day",
  );
  expect(line?.details).toContain("With Tom Reed");
});

test("clashes and short ways stand beside the engagements they concern", () => {
  const events = [
    engagement("Cabinet", "09:00", "10:00"),
    engagement("Panel", "09:30", "10:30", { responseStatus: "tentativelyAccepted" }),
    engagement("Site visit", "10:45", "11:30", { location: "Riverside" }),
  ];
  const day = lines({ events }, "Your day");
  expect(day.map(({ warnings }) => warnings)).toEqual([
    ["Overlaps Panel, 09:30 to 10:30."],
    ["Overlaps Cabinet, 09:00 to 10:00."],
    ["15 minutes to get here from Committee Room 1, Town Hall."],
  ]);
  expect(day[1]?.details).toContain("Tentative");
});

test("cancelled and declined engagements are not part of the day", () => {
  const events = [
    engagement("Off", "09:00", "10:00", { isCancelled: true }),
    engagement("No", "11:00", "12:00", { responseStatus: "declined" }),
  ];
  expect(lines({ events }, "Your day")).toEqual([]);
});

test("a decision names who asks, when it would be, what is in the way and the last safe day", () => {
  const clash = engagement("Group", "10:30", "11:30", {
    startAt: at("10:30", "2026-03-19"),
    endAt: at("11:30", "2026-03-19"),
  });
  expect(lines({ events: [clash], requests: [waiting()] }, "Decisions needed")).toEqual([
    {
      when: "Thu 19 Mar",
      until: "",
      what: "Visit to the new library",
      details: ["10:00 to 11:00, Library, High Street", "Asked by Tom Reed. Answer by Wed 18 Mar."],
      warnings: ["Overlaps Group, 10:30 to 11:30, Committee Room 1, Town Hall."],
      link: "https://outlook.office.com/mail/id/request",
    },
  ]);
});

test("the last safe day is five working days on, never in the past", () => {
  const inMay = { startAt: at("10:00", "2026-05-19"), endAt: at("11:00", "2026-05-19") };
  const answerBy = (receivedAt: string) =>
    lines({ requests: [waiting({ ...inMay, receivedAt })] }, "Decisions needed");
  expect(answerBy(at("09:00", "2026-03-16"))[0]?.details[1]).toContain("Answer by Mon 23 Mar.");
  expect(answerBy(at("09:00", "2026-03-02"))[0]?.details[1]).toContain("Answer today.");
});

test("requests that were replaced, called off or are over need no decision", () => {
  const requests = [
    waiting({ isOutOfDate: true }),
    waiting({ meetingMessageType: "meetingCancelled" }),
    waiting({ startAt: at("10:00", "2026-03-16"), endAt: at("11:00", "2026-03-16") }),
  ];
  expect(section({ requests }, "Decisions needed").groups).toEqual([]);
});

test("dates due are told by type, reference and owner: overdue, today and the next five working days", () => {
  const cases = ["2026-03-24", "2026-03-13", "2026-03-25", "2026-03-17"].map((on, index) =>
    due(`LO-2026-00000${index + 1}`, on),
  );
  const { groups } = section({ cases }, "Dates due");
  expect(groups.map(({ heading, lines: some }) => [heading, some.map(({ when }) => when)])).toEqual([
    ["Overdue", ["Fri 13 Mar"]],
    ["Today", ["Tue 17 Mar"]],
    ["Next five working days", ["Tue 24 Mar"]],
  ]);
  expect(groups[0]?.lines[0]).toMatchObject({
    what: "Freedom of Information request: Housing and homelessness",
    details: ["LO-2026-000002, Information Governance / FOI officer, limit set by law"],
  });
});

test("five working days step over Easter", () => {
  expect(lookAheadUntil("2026-04-01", shippedCalendars["england-and-wales"])).toBe("2026-04-10");
});

test("holidays that are not loaded yet do not stop the brief", () => {
  expect(lookAheadUntil("2040-01-02", shippedCalendars["england-and-wales"])).toBe("2040-01-09");
});

test("correspondence is counted by type, the commonest first", () => {
  const letters = (["mp_enquiry", "foi", "foi"] as const).map((type) => ({
    ...({ type, sensitivity: "OFFICIAL", capacity: "council" } as const),
  }));
  const arrivals = { since: new Date("2026-03-16T07:00:00Z"), letters };
  expect(lines({ arrivals }, "New correspondence").map(({ when, what }) => `${when} ${what}`)).toEqual([
    "2 Freedom of Information request",
    expect.stringMatching(/^1 MP/),
  ]);
});

test("a long list is cut and says how much it leaves out, so the brief stays at two pages", () => {
  const cases = Array.from({ length: 30 }, (_, index) => due(`LO-2026-0001${10 + index}`, "2026-03-13"));
  const [overdue] = section({ cases }, "Dates due").groups;
  expect([overdue?.lines.length, overdue?.more]).toEqual([8, 22]);
});

test("on the day the clocks go forward, times are London's before and after", () => {
  const on = "2026-03-29";
  const events = [
    engagement("Vigil", "00:15", "00:45", { startAt: "2026-03-29T00:15:00Z", endAt: "2026-03-29T00:45:00Z" }),
    engagement("Service", "11:00", "12:00", {
      startAt: "2026-03-29T10:00:00Z",
      endAt: "2026-03-29T11:00:00Z",
    }),
    engagement("Just into Monday", "00:00", "00:30", {
      startAt: "2026-03-29T23:00:00Z",
      endAt: "2026-03-29T23:30:00Z",
    }),
  ];
  expect(lines({ on, events }, "Your day").map(({ when, until, what }) => [when, until, what])).toEqual([
    ["00:15", "00:45", "Vigil"],
    ["11:00", "12:00", "Service"],
  ]);
  expect(lines({ on, events }, "Looking ahead").map(({ what }) => what)).toEqual(["Just into Monday"]);
});

test("an engagement of several days is on each of them", () => {
  const events = [allDay("Annual leave", "2026-03-16", "2026-03-20", { showAs: "oof" })];
  expect(lines({ events }, "Your day").map(({ when, what }) => [when, what])).toEqual([
    ["All day", "Annual leave"],
  ]);
  expect(section({ events }, "Looking ahead").groups.map(({ heading }) => heading)).toEqual([
    "Wednesday 18 March",
    "Thursday 19 March",
  ]);
});
