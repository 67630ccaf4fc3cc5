import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { RequestAnswer } from "../../core/contract/shapes.ts";
import { addDays, londonDate, londonInstant } from "../../core/time.ts";
import { answerRequest } from "../../functions/jobs/diary/answer-request.ts";
import { openRequest } from "../../functions/jobs/diary/open-request.ts";
import { pullBackAnswer } from "../../functions/jobs/diary/pull-back-answer.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { mendEffect } from "../../functions/jobs/effects/mend-effect.ts";
import { readTray } from "../../functions/jobs/effects/read-tray.ts";
import type { Reply } from "../../stand-ins/graph/call.ts";
import { saveEffects } from "../../functions/store/effects.ts";
import { aboutCase } from "../../functions/store/cases.ts";
import { actsOfEffects } from "../support/acts.ts";
import {
  caseworker,
  gatekeeper,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ graceSeconds: 20 });
});
afterEach(() => {
  delete office.hooks.before;
  delete office.hooks.after;
});
afterAll(() => office.close());

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
const accept: RequestAnswer = {
  kind: "accept",
  reason: "priority",
  note: "Agreed",
  message: "With pleasure.",
};
const decline: RequestAnswer = { kind: "decline", reason: "clash", note: "", message: "I am sorry." };
const lost: Reply = {
  status: 504,
  body: { error: { code: "Timeout", message: "No answer.", innerError: {} } },
};

let daysAhead = 2;
async function request() {
  const day = addDays(londonDate(new Date()), daysAhead++);
  const internetMessageId = await office.invite({ startAt: londonInstant(day, "10:00") });
  const ref = { mailbox: leaderMailbox, message: { internetMessageId } };
  const before = told();
  return {
    open: (at?: Date) => openRequest(ref, office.as(gatekeeper, at)),
    answer: async (answer: RequestAnswer) => {
      const { version } = await openRequest(ref, office.as(gatekeeper));
      return answerRequest({ ...ref, version, answer }, office.as(gatekeeper));
    },
    pullBack: (at?: Date) => pullBackAnswer(ref, office.as(gatekeeper, at)),
    told: () => told() - before,
  };
}
const told = () => {
  office.world.settle();
  return office.world.sentTo("shaw@library.example").length;
};
/** A case that everyone in the office sees, as effects name it. */
async function loggedCase(): Promise<string> {
  const message = { internetMessageId: await office.post(officeMailbox, {}) };
  const choice = {
    type: "petition",
    topic: null,
    priority: "Standard",
    capacity: "council",
    note: "",
  } as const;
  await logEmail(
    { mailbox: officeMailbox, message, choice: { ...choice, into: "new", also: [] } },
    office.as(caseworker),
  );
  const { id } = await office.as(caseworker).db.selectFrom("cases").select("id").executeTakeFirstOrThrow();
  return aboutCase(id);
}
const tray = async (at?: Date) => (await readTray({}, office.as(gatekeeper, at))).items;

test("an answer waits in plain sight for twenty seconds, and goes when the pane asks again", async () => {
  const one = await request();
  const { answer } = await one.answer(accept);
  expect(answer?.carriedOut.state).toBe("waiting");
  const wait = Date.parse(answer?.carriedOut.goesAt ?? "") - Date.parse(answer?.decidedAt ?? "");
  expect(wait).toBe(20_000);
  await office.drain(later(10));
  expect(one.told()).toBe(0);
  expect((await one.open(later(21))).answer?.carriedOut).toEqual({ state: "done" });
  expect(one.told()).toBe(1);
});

test("an answer that is pulled back is told to nobody, and the request can be answered afresh", async () => {
  const one = await request();
  await one.answer(accept);
  const open = await one.pullBack();
  expect(open).toMatchObject({ state: "open", answer: null });
  await office.drain(later(60));
  expect(one.told()).toBe(0);
  await one.answer(decline);
  await office.drain(later(60));
  expect(one.told()).toBe(1);
  expect((await one.open()).answer?.kind).toBe("decline");
});

test("what was pulled back stays on the record, with who did it and when", async () => {
  const one = await request();
  await one.answer(accept);
  await one.pullBack();
  const { db } = office.as(gatekeeper);
  const row = await db
    .selectFrom("diary_requests")
    .innerJoin("diary_answers", "request_id", "diary_requests.id")
    .selectAll()
    .orderBy("diary_requests.id", "desc")
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ kind: "accept", withdrawn_by: gatekeeper.name });
  expect(row.withdrawn_at).toBeInstanceOf(Date);
});

test("pulled back twice is pulled back once, and an answer that has gone cannot be", async () => {
  const one = await request();
  await one.answer(accept);
  await one.pullBack();
  expect((await one.pullBack()).state).toBe("open");
  await one.answer(accept);
  await office.drain(later(21));
  await expect(one.pullBack(later(22))).rejects.toMatchObject({ code: "conflict" });
  expect(one.told()).toBe(1);
});

test("an answer is not given to a meeting that was moved while it lay in the tray", async () => {
  const uid = "moved-in-the-tray";
  const day = addDays(londonDate(new Date()), 40);
  const internetMessageId = await office.invite({ uid, startAt: londonInstant(day, "10:00") });
  const ref = { mailbox: leaderMailbox, message: { internetMessageId } };
  const { version } = await openRequest(ref, office.as(gatekeeper));
  const before = told();
  await answerRequest({ ...ref, version, answer: accept }, office.as(gatekeeper));
  await office.invite({ uid, startAt: londonInstant(day, "15:00"), sequence: 1 });
  await office.drain(later(21));
  expect(told()).toBe(before);
  const [item] = await tray();
  expect(item).toMatchObject({ state: "failed", may: ["retry", "cancel", "done"] });
  expect(item?.why).toContain("moved the meeting");
  await mendEffect(
    { id: item?.id ?? 0, how: "cancel", reason: "It will be answered anew." },
    office.as(gatekeeper),
  );
  expect(await tray()).toEqual([]);
});

test("a send whose end nobody knows is looked for twice before it is sent again", async () => {
  const one = await request();
  let asked = 0;
  office.hooks.before = (_, route) =>
    route.template.endsWith("/accept") && asked++ === 0 ? lost : undefined;
  const began = Date.now();
  await one.answer(accept);
  const at = (seconds: number) => new Date(began + seconds * 1000);
  await office.drain(at(22));
  expect((await one.open(at(23))).answer?.carriedOut).toMatchObject({ state: "unknown" });
  expect((await tray(at(24)))[0]).toMatchObject({ state: "unknown" });
  await office.drain(at(40));
  expect(asked).toBe(1);
  await office.drain(at(100));
  expect(asked).toBe(2);
  expect(one.told()).toBe(1);
});

test("an effect of ours that fails by a fault of ours ends before a person, with a reference for the administrator", async () => {
  const { db } = office.as(gatekeeper);
  vi.mocked(console.error).mockImplementation(() => {});
  const about = await loggedCase();
  await saveEffects(db, [{ key: "bug 1", kind: "reply", about, payload: { wrong: true } }], new Date());
  for (let hour = 0; hour < 14; hour++) await office.drain(later(1000 + hour * 3700));
  const [item] = await tray();
  expect(vi.mocked(console.error).mock.calls).toHaveLength(12);
  vi.mocked(console.error).mockClear();
  expect(item?.state).toBe("failed");
  expect(item?.why).toMatch(/reference is [0-9a-f]{8}/);
  expect(item?.toDo).toContain("administrator");
  const mended = { id: item?.id ?? 0, how: "done" as const, reason: "Sent by hand from Outlook." };
  await expect(mendEffect(mended, office.as(caseworker))).rejects.toMatchObject({ code: "not-allowed" });
  await mendEffect(mended, office.as(gatekeeper));
  const row = await db.selectFrom("effects").selectAll().where("key", "=", "bug 1").executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    mended_by: gatekeeper.name,
    mended_how: "done",
    mend_reason: "Sent by hand from Outlook.",
  });
  const acts = (await actsOfEffects(office, about)).filter(({ subject }) => subject === "effect bug 1");
  // Twelve tries, one trouble.
  expect(acts.map(({ act, actor_id, detail }) => [act, actor_id, detail])).toEqual([
    ["effect.postponed", "office", { about, attempts: 1, trouble: "bug" }],
    ["effect.failed", "office", { about, attempts: 12, trouble: "bug" }],
    ["effect.mended", gatekeeper.id, { about, how: "done" }],
  ]);
});
