import { expect, test } from "vitest";
import { londonDate, londonTime, weekday } from "../../core/time.ts";
import { eventsBetween } from "../../stand-ins/graph/events.ts";
import type { Mailbox, Message } from "../../stand-ins/graph/records.ts";
import { instantOf } from "../../stand-ins/graph/time-zones.ts";
import { helenMarsh, leadersOffice, people } from "../../stand-ins/people/people.ts";
import { seedWorld } from "../../stand-ins/people/seed.ts";

/** A Monday before work, a Wednesday, a Saturday night, and the day after the clocks change. */
const days = ["2026-03-16T07:00:00Z", "2026-06-10T13:30:00Z", "2026-11-21T23:30:00Z", "2026-03-30T11:00:00Z"];

const open = (now: Date): { leader: Mailbox; office: Mailbox } => {
  const world = seedWorld(now);
  const [leader, office] = [world.mailbox(helenMarsh.address), world.mailbox(leadersOffice.address)];
  if (!leader || !office) throw new Error("A mailbox is missing.");
  return { leader, office };
};
const requests = ({ messages }: Mailbox): Message[] =>
  [...messages.values()].filter(({ meeting }) => meeting !== null);

test.each(days)(
  "on %s every letter has come in working hours of a working day, and none tomorrow",
  (text) => {
    const now = new Date(text);
    const { leader, office } = open(now);
    const all = [...leader.messages.values(), ...office.messages.values()];
    expect(all.length).toBeGreaterThanOrEqual(35);
    for (const { receivedAt, subject } of all) {
      const at = new Date(receivedAt);
      expect(at <= now, subject).toBe(true);
      expect([0, 6], subject).not.toContain(weekday(londonDate(at)));
      expect(londonTime(at) > "06:00" && londonTime(at) < "22:00", subject).toBe(true);
    }
  },
);

test.each(days)(
  "on %s the requests ask for times to come: one free, one that overlaps, one with no time to travel",
  (text) => {
    const now = new Date(text);
    const { leader } = open(now);
    const events = [...leader.events.values()];
    const others = (request: Message, from: number, until: number) =>
      eventsBetween(
        events,
        new Date(+instantOf(request.meeting?.start ?? { dateTime: text, timeZone: "UTC" }) - from),
        new Date(+instantOf(request.meeting?.end ?? { dateTime: text, timeZone: "UTC" }) + until),
      )
        .filter((one) => one.uid !== request.meeting?.uid && one.showAs !== "free")
        .map(({ subject }) => subject);
    const named = (start: string): Message => {
      const found = requests(leader).find(({ subject }) => subject.startsWith(start));
      if (!found) throw new Error(`There is no request "${start}".`);
      return found;
    };
    for (const { meeting } of requests(leader)) expect(meeting && instantOf(meeting.start) > now).toBe(true);
    expect(others(named("Ashdale Hospice"), 0, 0)).toEqual([]);
    expect(others(named("Harrier Court"), 0, 0)).toEqual(["Informal Cabinet"]);
    expect(others(named("Opening of"), 0, 0)).toEqual([]);
    expect(others(named("Opening of"), 20 * 60_000, 0)).toEqual(["Site visit: Harrier Court repairs"]);
  },
);

test("of the requests one is called off, one is out of date, one is a series and one wants no answer", () => {
  const { leader } = open(new Date(days[1] ?? ""));
  const meetings = requests(leader).map(({ meeting }) => meeting);
  expect(meetings.filter((one) => one?.kind === "cancelled")).toHaveLength(1);
  expect(meetings.filter((one) => one?.isOutOfDate)).toHaveLength(1);
  expect(meetings.filter((one) => one?.recurrence)).toHaveLength(1);
  expect(meetings.filter((one) => one?.kind === "request" && !one.responseRequested)).toHaveLength(1);
  expect([...leader.events.values()].filter(({ isCancelled }) => isCancelled)).toHaveLength(1);
});

test("everybody has a role and a mailbox, and nobody outside has a real address or telephone", () => {
  const world = seedWorld(new Date(days[1] ?? ""));
  for (const { address, id, roles } of people) {
    expect(roles.length).toBe(1);
    expect(world.mailbox(address)?.id).toBe(id);
  }
  for (const mailbox of world.mailboxes.values())
    for (const { from, body } of mailbox.messages.values()) {
      expect(from?.address).toMatch(/\.example$/);
      for (const [number] of body.content.matchAll(/\b0\d{3,4} ?\d{6}\b/g))
        expect(number).toMatch(/^(01632 960\d{3}|07700 900\d{3})$/);
    }
});
