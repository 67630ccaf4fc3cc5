import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { RequestAnswer } from "../../core/contract/shapes.ts";
import { addDays, londonDate, londonInstant } from "../../core/time.ts";
import { answerRequest } from "../../functions/jobs/diary/answer-request.ts";
import { openRequest } from "../../functions/jobs/diary/open-request.ts";
import {
  gatekeeper,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

const today = londonDate(new Date());
let daysAhead = 2;
/** Each test has a day of its own. */
const nextDay = () => addDays(today, daysAhead++);

const open = (internetMessageId: string) =>
  openRequest({ mailbox: leaderMailbox, message: { internetMessageId } }, office.as(gatekeeper));
const yes: RequestAnswer = {
  kind: "accept",
  reason: "priority",
  note: "Agreed with Helen",
  message: "She is glad to come.",
};
const no: RequestAnswer = { kind: "decline", reason: "clash", note: "", message: "I am sorry." };
const answer = async (internetMessageId: string, given: RequestAnswer, version?: string) =>
  answerRequest(
    {
      mailbox: leaderMailbox,
      message: { internetMessageId },
      version: version ?? (await open(internetMessageId)).version,
      answer: given,
    },
    office.as(gatekeeper),
  );

interface Event {
  id: string;
  subject: string;
  responseStatus: { response: string };
}
const diaryOf = async (day: string) =>
  (
    await office.look<{ value: Event[] }>(
      `/users/${leaderMailbox}/calendarView?startDateTime=${day}T00:00:00Z&endDateTime=${addDays(day, 1)}T00:00:00Z`,
    )
  ).value;
/** How often the organiser has been written to, what is still on its way included. */
const replies = () => {
  office.world.settle();
  return office.world.sentTo("shaw@library.example").length;
};

test("a request shows the day around it, with what it clashes with", async () => {
  const day = nextDay();
  const cabinet = await office.invite({
    subject: "Cabinet",
    startAt: londonInstant(day, "10:00"),
    minutes: 120,
  });
  await answer(cabinet, yes);
  const id = await office.invite({ startAt: londonInstant(day, "11:00") });
  const view = await open(id);
  expect(view.state).toBe("open");
  expect(view.day.map(({ subject, clash }) => ({ subject, clash }))).toEqual([
    { subject: "Cabinet", clash: "overlaps" },
    { subject: "Library opening", clash: "none" },
  ]);
  expect(view.findings.map(({ text }) => text).join(" ")).toContain("Cabinet");
});

test("an accepted request is in the diary as accepted, the organiser is told once, and the record says who decided", async () => {
  const day = nextDay();
  const before = replies();
  const id = await office.invite({ startAt: londonInstant(day, "10:00") });
  const view = await answer(id, yes);
  expect(view.state).toBe("answered");
  expect(view.answer).toMatchObject({
    kind: "accept",
    reason: "priority",
    note: "Agreed with Helen",
    decidedBy: gatekeeper.name,
    carriedOut: { state: "done" },
  });
  expect((await diaryOf(day)).map((event) => event.responseStatus.response)).toEqual(["accepted"]);
  expect(replies() - before).toBe(1);
});

test("a declined request leaves the diary, and can still be read on the record", async () => {
  const day = nextDay();
  const id = await office.invite({ startAt: londonInstant(day, "10:00") });
  const view = await answer(id, no);
  expect(view.answer).toMatchObject({ kind: "decline", carriedOut: { state: "done" } });
  expect(await diaryOf(day)).toEqual([]);
  expect(await open(id)).toMatchObject({ state: "answered", subject: "Library opening" });
});

test("pressed twice or by two people at once, the organiser hears one answer and the first stands", async () => {
  const before = replies();
  const id = await office.invite({ startAt: londonInstant(nextDay(), "10:00") });
  const { version } = await open(id);
  const [one, other] = await Promise.all([answer(id, yes, version), answer(id, no, version)]);
  expect(one.answer?.kind).toBe(other.answer?.kind);
  await office.drain();
  expect(replies() - before).toBe(1);
});

test("an organiser who asked for no response gets none, and the diary is right all the same", async () => {
  const day = nextDay();
  const before = replies();
  const id = await office.invite({ startAt: londonInstant(day, "10:00"), rsvp: false });
  expect((await answer(id, yes)).answer?.carriedOut).toEqual({ state: "done" });
  expect(replies()).toBe(before);
  expect((await diaryOf(day)).map((event) => event.responseStatus.response)).toEqual(["accepted"]);
});

test("a cancelled request says so and takes no answer", async () => {
  const meeting = { uid: "cancelled-one", startAt: londonInstant(nextDay(), "10:00") };
  const id = await office.invite(meeting);
  const { version } = await open(id);
  const cancellation = await office.invite({ ...meeting, method: "CANCEL", sequence: 1 });
  expect((await open(cancellation)).state).toBe("cancelled");
  expect((await open(id)).state).toBe("cancelled");
  await expect(answer(id, yes, version)).rejects.toMatchObject({ code: "conflict" });
});

test("a request that has been replaced says so, and the new one can be answered", async () => {
  const day = nextDay();
  const meeting = { uid: "moved-one", startAt: londonInstant(day, "10:00") };
  const first = await office.invite(meeting);
  const second = await office.invite({ ...meeting, startAt: londonInstant(day, "15:00"), sequence: 1 });
  expect((await open(first)).state).toBe("out-of-date");
  expect((await answer(second, yes)).answer?.carriedOut).toEqual({ state: "done" });
});

test("an answer to a version that has changed is refused, and nothing is sent", async () => {
  const before = replies();
  const id = await office.invite({ startAt: londonInstant(nextDay(), "10:00") });
  await expect(answer(id, yes, "another version")).rejects.toMatchObject({ code: "conflict" });
  expect(replies()).toBe(before);
  expect((await open(id)).state).toBe("open");
});

test("a request answered by hand in Outlook is not answered again", async () => {
  const day = nextDay();
  const id = await office.invite({ startAt: londonInstant(day, "10:00") });
  const { version } = await open(id);
  const [event] = await diaryOf(day);
  await fetch(`${office.outside.graph.url}/v1.0/users/${leaderMailbox}/events/${event?.id}/accept`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await office.outside.outlookToken()}`,
      "content-type": "application/json",
      prefer: 'IdType="ImmutableId"',
    },
    body: JSON.stringify({ sendResponse: true }),
  });
  await expect(answer(id, no, version)).rejects.toMatchObject({
    code: expect.stringMatching(/conflict|gone/),
  });
  expect((await diaryOf(day)).map(({ responseStatus }) => responseStatus.response)).toEqual(["accepted"]);
});

test("a reason must be one of that answer's own", async () => {
  const id = await office.invite({ startAt: londonInstant(nextDay(), "10:00") });
  await expect(answer(id, { ...no, reason: "because" })).rejects.toMatchObject({ code: "bad-input" });
});

test("requests are answered in the Leader's own mailbox only", async () => {
  const elsewhere = openRequest(
    { mailbox: officeMailbox, message: { internetMessageId: "<any@library.example>" } },
    office.as(gatekeeper),
  );
  await expect(elsewhere).rejects.toMatchObject({ code: "bad-input" });
});
