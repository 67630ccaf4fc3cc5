import { afterAll, beforeAll, expect, test } from "vitest";
import { londonDate } from "../../core/time.ts";
import { readHome } from "../../functions/jobs/office/read-home.ts";
import { readQueue } from "../../functions/jobs/work/read-queue.ts";
import { readWork } from "../../functions/jobs/work/read-work.ts";
import { readEvents } from "../../functions/store/case-events.ts";
import { caseworker as tom, openTestOffice, type TestOffice } from "../support/office.ts";
import { logged, moveOn } from "../support/work.ts";

const today = londonDate(new Date());
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const history = async (reference: string) => {
  const seen = { db: office.record.seenBy("system"), viewer: "system" as const };
  const { id } = await seen.db
    .selectFrom("cases")
    .select("id")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return (await readEvents(seen, id)).map(({ event }) => event.kind);
};

test("a pause that no law lets stop the clock leaves the date where it is, and the case among those that are due", async () => {
  const one = await logged(office, { type: "members_enquiry" });
  const { case: paused, work } = await moveOn(office, one, "pause", { note: "He is away until Monday" });
  expect(paused.dates.respond?.dueOn).toBe(one.dates.respond?.dueOn);
  expect(work).toMatchObject({
    stage: "on_hold",
    said: { note: "He is away until Monday" },
    clock: { dueOn: one.dates.respond?.dueOn, waiting: null, stopsFor: [] },
  });
  const { lines } = await readQueue({ filter: { of: "all" }, after: null }, office.as(tom));
  expect(lines.find(({ reference }) => reference === one.reference)?.dueOn).toBe(one.dates.respond?.dueOn);
});

test("a paused case whose day has passed is overdue like any other", async () => {
  const one = await logged(office, { type: "members_enquiry" });
  await moveOn(office, one, "pause", { note: "He is away" });
  const before = (await readHome({}, office.as(tom))).overdue;
  await office.record.owner
    .updateTable("cases")
    .set({ due_on: "2020-01-02" })
    .where("reference", "=", one.reference)
    .execute();
  expect((await readHome({}, office.as(tom))).overdue).toBe(before + 1);
});

test("a request for information that waits for its clarification stands still from that day, and runs again when it has come", async () => {
  const one = await logged(office, { type: "foi" });
  const { work: first } = await moveOn(office, one, "draft");
  expect(first.clock.stopsFor.map((stop) => stop.for)).toEqual(["fee", "clarification"]);
  const pause = { note: "Which years?", waitsFor: "clarification" } as const;
  const { case: paused, work } = await moveOn(office, first, "pause", pause);
  expect(paused.dates).toMatchObject({ respond: null, waiting: { for: "clarification", since: today } });
  expect(work.clock).toMatchObject({ dueOn: null, waiting: { for: "clarification" }, stopsFor: [] });
  const { case: on } = await moveOn(office, work, "resume", { on: today });
  expect(on).toMatchObject({ stage: "drafting", dates: { respond: { dueOn: expect.any(String) } } });
  expect(on.dates.waiting).toBeUndefined();
  expect(await history(one.reference)).toEqual(["moved", "clock-stopped", "moved", "clock-started", "moved"]);
});

test("people may go on with it before anything has come: the clock goes on standing still", async () => {
  const one = await logged(office, { type: "foi" });
  const { work } = await moveOn(office, one, "pause", { note: "Which years?", waitsFor: "clarification" });
  const { case: on, work: going } = await moveOn(office, work, "resume");
  expect(on.stage).toBe("triage");
  expect(going.clock.waiting?.for).toBe("clarification");
});

test("no pause stops a clock for what its law does not know, and nothing comes that nobody waits for", async () => {
  const one = await logged(office, { type: "members_enquiry" });
  const asked = { note: "Why", waitsFor: "identity" } as const;
  await expect(moveOn(office, one, "pause", asked)).rejects.toMatchObject({ code: "bad-input" });
  expect((await readWork({ reference: one.reference }, office.as(tom))).stage).toBe("triage");
  const { work } = await moveOn(office, one, "pause", { note: "Why" });
  await expect(moveOn(office, work, "resume", { on: today })).rejects.toThrow("Its clock waits for nothing");
  expect((await readWork({ reference: one.reference }, office.as(tom))).stage).toBe("on_hold");
});
