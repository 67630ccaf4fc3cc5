import type { DayAhead, DueCase, WaitingRequest } from "../../../core/briefing/day-ahead.ts";
import { shippedCalendars } from "../../../core/deadlines/calendar.ts";
import { londonInstant } from "../../../core/time.ts";
import { request } from "../diary/engagements.ts";

export const on = "2026-03-17";

/** A Tuesday in March with nothing in it. */
export const emptyDay = (more: Partial<DayAhead> = {}): DayAhead => ({
  on,
  leader: { name: "Councillor Ada Okafor", address: "leader@oldtown.example" },
  council: "Oldtown Council",
  officeMailbox: "leaders.office@oldtown.example",
  calendar: shippedCalendars["england-and-wales"],
  events: [],
  requests: [],
  cases: [],
  arrivals: { since: londonInstant("2026-03-16", "07:00"), letters: [] },
  ...more,
});

export const waiting = (more: Partial<WaitingRequest> = {}): WaitingRequest => ({
  ...request(),
  startAt: londonInstant("2026-03-19", "10:00").toISOString(),
  endAt: londonInstant("2026-03-19", "11:00").toISOString(),
  receivedAt: londonInstant("2026-03-13", "09:15").toISOString(),
  isPrivate: false,
  sensitivity: "OFFICIAL",
  webLink: "https://outlook.office.com/mail/id/request",
  ...more,
});

export const due = (reference: string, dueOn: string, more: Partial<DueCase> = {}): DueCase => ({
  reference,
  type: "foi",
  topic: "Housing and homelessness",
  sensitivity: "OFFICIAL",
  capacity: "council",
  owner: "Information Governance / FOI officer",
  dates: {
    acknowledge: null,
    respond: { dueOn, reason: "Twenty working days.", source: "FOIA 2000 s.10", statutory: true },
  },
  ...more,
});
