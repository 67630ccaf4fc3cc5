import { describe, expect, test } from "vitest";
import { answerKinds } from "../../core/diary/answer.ts";
import type { DayEntry, RequestView } from "../../core/contract/shapes.ts";
import {
  answerOf,
  confirmLabel,
  messageOf,
  politeMessage,
} from "../../addin/taskpane/request/answer-draft.ts";
import { dayRows } from "../../addin/taskpane/request/day-rows.ts";

const about = { leader: "Councillor Okafor", council: "Eastmere Borough Council" };

const view: RequestView = {
  mailbox: "leader@eastmere.example",
  message: { internetMessageId: "<two@x>" },
  state: "open",
  explanation: "",
  subject: "Opening",
  organiser: { name: "Dr Shaw", address: "shaw@college.example" },
  location: "",
  startAt: "2026-11-26T14:00:00Z",
  endAt: "2026-11-26T15:00:00Z",
  allDay: false,
  recurring: false,
  responseRequested: true,
  version: "1",
  day: [],
  findings: [],
  answer: null,
};

describe("an answer", () => {
  test("is not ready without a kind and a reason", () => {
    expect(answerOf({}, view, about)).toBeUndefined();
    expect(answerOf({ kind: "decline" }, view, about)).toBeUndefined();
    expect(answerOf({ kind: "decline", reason: { accept: "ward" } }, view, about)).toBeUndefined();
  });

  test("carries its reason, its note and a polite message", () =>
    expect(
      answerOf({ kind: "decline", reason: { decline: "clash" }, note: "Ask Reed." }, view, about),
    ).toMatchObject({
      kind: "decline",
      reason: "clash",
      note: "Ask Reed.",
      message: expect.stringContaining("not able to come"),
    }));

  test("keeps what was typed for each kind, so that a change of mind loses nothing", () => {
    const draft = { message: { decline: "So sorry." } };
    expect(messageOf("decline", draft, view, about)).toBe("So sorry.");
    expect(messageOf("accept", draft, view, about)).toContain("glad to accept");
  });

  test("may be given with an empty message", () =>
    expect(messageOf("accept", { message: { accept: "" } }, view, about)).toBe(""));

  test("sends nothing to an organiser who asked for no replies", () => {
    const quiet = { ...view, responseRequested: false };
    expect(messageOf("decline", { message: { decline: "Hello" } }, quiet, about)).toBe("");
    expect(confirmLabel("decline", quiet)).toBe("Decline, without a message");
  });

  test("is named on its button by what will happen", () => {
    expect(confirmLabel("decline", view)).toBe("Decline and tell Dr Shaw");
    expect(confirmLabel("tentative", view)).toBe("Accept tentatively and tell Dr Shaw");
  });
});

test.each(answerKinds)("the message for %s greets, thanks and is signed", (kind) => {
  const message = politeMessage(kind, { ...about, organiser: "Dr Shaw" });
  expect(message).toMatch(/^Dear Dr Shaw,\n\nThank you/);
  expect(message).toMatch(/Kind regards,\nLeader’s Office, Eastmere Borough Council$/);
  expect(message).toContain("Councillor Okafor");
});

const entry = (id: string, from: string, to: string, over: Partial<DayEntry> = {}): DayEntry => ({
  id,
  subject: id,
  location: "",
  startAt: `2026-06-10T${from}:00Z`,
  endAt: `2026-06-10T${to}:00Z`,
  allDay: false,
  showAs: "busy",
  isThisRequest: false,
  clash: "none",
  ...over,
});

describe("the day around a request", () => {
  test("runs from morning to evening in London time, with the free time between", () => {
    const rows = dayRows([entry("late", "14:00", "15:00"), entry("early", "08:00", "09:30")]);
    expect(rows).toMatchObject([
      { kind: "entry", from: "09:00", to: "10:30" },
      { kind: "free", minutes: 270 },
      { kind: "entry", from: "15:00", to: "16:00" },
    ]);
  });

  test("counts time as free only when every earlier engagement is over", () => {
    const rows = dayRows([
      entry("long", "08:00", "12:00"),
      entry("short", "09:00", "09:30"),
      entry("next", "12:30", "13:00"),
    ]);
    expect(rows.filter(({ kind }) => kind === "free")).toMatchObject([{ minutes: 30 }]);
  });

  test("leaves out gaps too short to mention", () =>
    expect(dayRows([entry("one", "08:00", "09:00"), entry("two", "09:10", "10:00")])).toHaveLength(2));

  test("puts whole days first", () =>
    expect(
      dayRows([entry("one", "08:00", "09:00"), entry("away", "00:00", "23:00", { allDay: true })])[0],
    ).toMatchObject({
      from: "All day",
      entry: { id: "away" },
    }));

  test("shows only this day's part of an engagement that began the day before", () =>
    expect(
      dayRows([
        entry("night", "21:00", "23:30", { startAt: "2026-06-09T20:00:00Z", endAt: "2026-06-10T06:00:00Z" }),
        entry("this", "08:00", "09:00", { isThisRequest: true }),
      ])[0],
    ).toMatchObject({ from: "00:00", to: "07:00" }));
});
