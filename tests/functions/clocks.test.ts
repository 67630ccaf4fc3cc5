import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../../core/problem.ts";
import { addDays, londonDate } from "../../core/time.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { readClock } from "../../functions/jobs/clocks/read-clock.ts";
import { readReceipt } from "../../functions/jobs/clocks/read-receipt.ts";
import { recordClockEvent } from "../../functions/jobs/clocks/record-clock-event.ts";
import { tryClockEvent } from "../../functions/jobs/clocks/try-clock-event.ts";
import { imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { actsAbout } from "../support/acts.ts";
import {
  caseworker as tom,
  gatekeeper as ruth,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

const today = londonDate(new Date());
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const note = "";
const fee = { kind: "clock-stopped", for: "fee", note } as const;
const paid = { kind: "clock-started", for: "fee", note } as const;

async function logged(type: TypeCode) {
  const internetMessageId = await office.post(officeMailbox, { subject: `A ${type} of today` });
  const choice = { type, topic: null, priority: "Standard", capacity: "council", note, into: "new" } as const;
  return logEmail(
    { mailbox: officeMailbox, message: { internetMessageId }, choice: { ...choice, also: [] } },
    office.as(tom),
  );
}

test("a fees notice takes the date away and the fee brings a later one back, on the record in the same moment", async () => {
  const { reference, version, dates } = await logged("foi");
  const stopped = await recordClockEvent({ reference, version, on: today, event: fee }, office.as(tom));
  expect(stopped.case.dates.respond).toBeNull();
  expect(stopped.clock.dates.waiting).toMatchObject({ for: "fee", since: today });
  const again = await recordClockEvent(
    { reference, version: stopped.case.version, on: today, event: paid },
    office.as(tom),
  );
  expect((again.case.dates.respond?.dueOn ?? "") >= (dates.respond?.dueOn ?? "")).toBe(true);
  const row = await office.record.owner
    .selectFrom("cases")
    .select(["due_on", "version"])
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ due_on: again.case.dates.respond?.dueOn, version: version + 2 });
  const done = (await actsAbout(office, reference)).filter(({ act }) => act === "case.clock");
  expect(done.map(({ detail }) => detail["kind"])).toEqual(["clock-stopped", "clock-started"]);
});

test("what would come of it is told without being saved, and why not in the same words as the refusal", async () => {
  const { reference, version } = await logged("foi");
  const tried = await tryClockEvent({ reference, version, on: today, event: fee }, office.as(tom));
  expect(tried.dates?.waiting?.for).toBe("fee");
  const wrong = { reference, version, on: today, event: paid };
  const { whyNot } = await tryClockEvent(wrong, office.as(tom));
  expect(whyNot).toBe("Nobody has asked for the fee, or it has come already.");
  await expect(recordClockEvent(wrong, office.as(tom))).rejects.toThrow(whyNot ?? "");
  const clock = await readClock({ reference }, office.as(tom));
  expect(clock).toMatchObject({ version, history: [], mayTakeBack: null });
});

test("of two who stop the same clock the second is told who was quicker, and nothing is saved twice", async () => {
  const { reference, version } = await logged("foi");
  await recordClockEvent({ reference, version, on: today, event: fee }, office.as(ruth));
  const late = recordClockEvent({ reference, version, on: today, event: fee }, office.as(tom));
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  await expect(late).rejects.toThrow(
    /^Ruth Calloway changed its clock \(fees notice sent\) at \d\d:\d\d\. Look at LO-/,
  );
  expect((await readClock({ reference }, office.as(tom))).history).toHaveLength(1);
});

test("the receipt of a case's date ends in that date, and counts what has stopped it", async () => {
  const { reference, version } = await logged("sar");
  const asked = { kind: "clock-stopped", for: "clarification", note } as const;
  const first = await recordClockEvent({ reference, version, on: today, event: asked }, office.as(tom));
  const standing = await readReceipt({ reference, which: "respond" }, office.as(tom));
  expect(standing).toMatchObject({ dueOn: null, stops: [{ for: "clarification", to: null }] });
  const answered = { kind: "clock-started", for: "clarification", note } as const;
  const { case: view } = await recordClockEvent(
    { reference, version: first.case.version, on: today, event: answered },
    office.as(tom),
  );
  const receipt = await readReceipt({ reference, which: "respond" }, office.as(tom));
  expect(receipt.dueOn).toBe(view.dates.respond?.dueOn);
  expect(receipt.days.at(-1)?.on).toBe(receipt.dueOn);
  expect(receipt.text).toContain("UK GDPR Art 12(3), 12A");
});

test("a letter in no case has its receipt as well, under whatever type it might be", async () => {
  const receivedAt = "2026-03-20T09:00:00.000Z";
  const receipt = await readReceipt({ type: "foi", receivedAt, which: "respond" }, office.as(tom));
  expect(receipt).toMatchObject({
    dueOn: "2026-04-21",
    calendar: { version: "GOV.UK 2012-2028, November 2025" },
  });
  const none = readReceipt({ type: "petition", receivedAt, which: "respond" }, office.as(tom));
  await expect(none).rejects.toThrow("“Petition” has no such date to explain.");
});

test("the latest line is taken back by another; both stay in the history", async () => {
  const { reference, version, dates } = await logged("foi");
  const { clock } = await recordClockEvent({ reference, version, on: today, event: fee }, office.as(tom));
  const back = { kind: "clock-taken-back", event: clock.mayTakeBack ?? 0, reason: "Another case" } as const;
  const after = await recordClockEvent(
    { reference, version: clock.version, on: today, event: back },
    office.as(tom),
  );
  expect(after.case.dates).toEqual(dates);
  expect(after.clock).toMatchObject({
    mayTakeBack: null,
    history: [{ says: "Fees notice sent", takenBack: true }],
  });
});

test("what was answered is due no more, and its dates stay for whoever asks whether they were kept", async () => {
  const { reference, version, dates } = await logged("mp_enquiry");
  const event = { kind: "responded", note } as const;
  const { case: view } = await recordClockEvent({ reference, version, on: today, event }, office.as(tom));
  expect(view.dates).toMatchObject({ respond: dates.respond, respondedOn: today });
  const row = await office.record.owner
    .selectFrom("cases")
    .select("due_on")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  expect(row.due_on).toBeNull();
});

test("a look at the clock of a restricted case is on the record of acts, once for all that is read of it in a sitting", async () => {
  const { reference } = await logged("whistleblowing");
  await readClock({ reference }, office.as(imran));
  await readReceipt({ reference, which: "acknowledge" }, office.as(imran));
  const looks = (await actsAbout(office, reference)).filter(
    ({ act, actor }) => act === "case.viewed" && actor === imran.name,
  );
  expect(looks).toHaveLength(1);
});

test("what has not happened yet cannot be recorded", async () => {
  const { reference, version } = await logged("foi");
  const deed = { reference, version, on: addDays(today, 1), event: fee };
  await expect(recordClockEvent(deed, office.as(tom))).rejects.toBeInstanceOf(Problem);
});

test("stage 2 of a children’s complaint brings an answered case back to the desk with a date of its own", async () => {
  const { reference, version } = await logged("complaint_childrens");
  const answered = { kind: "responded", note } as const;
  const first = await recordClockEvent({ reference, version, on: today, event: answered }, office.as(tom));
  await office.record.owner
    .updateTable("cases")
    .set({ stage: "closed", outcome: "Not upheld" })
    .where("reference", "=", reference)
    .execute();
  expect(first.clock.mayBegin?.stage).toBe("investigation");
  const event = { kind: "stage-begun", stage: "investigation", note: "By telephone" } as const;
  const asked = { reference, version: first.case.version, on: today, event };
  const { case: again, clock } = await recordClockEvent(asked, office.as(tom));
  expect(again).toMatchObject({ stage: "triage", dates: { respond: { dueOn: expect.any(String) } } });
  expect((again.dates.respond?.dueOn ?? "") > addDays(today, 30)).toBe(true);
  expect(clock.history[0]?.says).toBe("Stage 2 was asked for");
  expect(clock.mayBegin?.stage).toBe("panel");
  const receipt = await readReceipt({ reference, which: "respond" }, office.as(tom));
  expect(receipt).toMatchObject({ dayZero: { on: today, why: "when stage 2 was asked for" } });
  expect(receipt.law).toContain("not checked against the regulations");
});
