import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pointsOf, reasonsFor, weighedAs } from "../../core/cases/points.ts";
import { inWork, stageCodes, unanswered } from "../../core/cases/stages.ts";
import type { QueueFilter, QueueLine, QueuePlace } from "../../core/contract/work.ts";
import type { Person } from "../../core/people/person.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { typeCodes } from "../../core/triage/types.ts";
import { flags, priorities } from "../../core/triage/vocabulary.ts";
import { claimCase } from "../../functions/jobs/work/claim-case.ts";
import { readHolding, handOver } from "../../functions/jobs/work/hand-over.ts";
import { readQueue } from "../../functions/jobs/work/read-queue.ts";
import { readWork } from "../../functions/jobs/work/read-work.ts";
import { releaseCase } from "../../functions/jobs/work/release-case.ts";
import { saveView } from "../../functions/jobs/work/save-view.ts";
import { takeNext } from "../../functions/jobs/work/take-next.ts";
import { findMostPressing } from "../../functions/store/most-pressing.ts";
import { readMe } from "../../functions/jobs/office/read-me.ts";
import { imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { caseworker as tom, gatekeeper as ruth, openTestOffice, type TestOffice } from "../support/office.ts";
import { fillCases } from "../support/town.ts";
import { logged, moveOn } from "../support/work.ts";

const now = new Date();
const today = londonDate(now);
const many = 300;
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  for (const person of [tom, ruth, imran]) await readMe({}, office.as(person));
  await fillCases(
    office.record,
    Array.from({ length: many }, () => ({ capacity: "council" as const, dueOn: null })),
  );
  const some = fc.sample(
    fc.record({
      type: fc.constantFrom(...typeCodes),
      priority: fc.constantFrom(...priorities),
      flags: fc.subarray([...flags]),
      stage: fc.constantFrom(...stageCodes),
      due_on: fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days))),
      received_at: fc.integer({ min: 0, max: 40 }).map((days) => new Date(now.getTime() - days * 86_400_000)),
    }),
    many,
  );
  const rows = await office.record.owner.selectFrom("cases").select("id").orderBy("id").execute();
  for (const [at, own] of some.entries())
    await office.record.owner
      .updateTable("cases")
      .set(own)
      .where("id", "=", rows[at]?.id ?? 0)
      .execute();
}, 120_000);
afterAll(() => office.close());

async function everyLine(filter: QueueFilter, by: Person = tom): Promise<QueueLine[]> {
  const lines: QueueLine[] = [];
  let after: QueuePlace | null = null;
  do {
    const page = await readQueue({ filter, after }, office.as(by, now));
    lines.push(...page.lines);
    after = page.next;
  } while (after);
  return lines;
}

test("the queue is in the order of its points, each case once, and the points are the sum of the reasons that are shown", async () => {
  const lines = await everyLine({ of: "all" });
  const rows = await office.record.owner.selectFrom("cases").selectAll().execute();
  const open = rows.filter(({ stage }) => (inWork as readonly string[]).includes(stage));
  expect(lines.map(({ reference }) => reference).toSorted()).toEqual(
    open.map(({ reference }) => reference).toSorted(),
  );
  for (const [at, line] of lines.entries()) {
    expect(line.points).toBe(pointsOf(line.reasons));
    expect(line.points).toBeLessThanOrEqual(lines[at - 1]?.points ?? Infinity);
    const row = rows.find(({ reference }) => reference === line.reference);
    const own = {
      ...row,
      dueOn: row?.due_on ?? null,
      receivedOn: londonDate(row?.received_at ?? now),
      // Written above from the tables themselves.
    } as unknown as Parameters<typeof reasonsFor>[0];
    // The database's sum, by which the page was put in order, and the one that is explained.
    expect(pointsOf(reasonsFor(own, today)), line.reference).toBe(line.points);
  }
  const { total } = await readQueue({ filter: { of: "all" }, after: null }, office.as(tom));
  expect(total).toEqual({ count: lines.length, more: false });
});

test("asked kind by kind, the queue is the same as asked of every case at once, from any place in it", async () => {
  const asked = (whole: boolean, limit: number, after: { id: number; points: number } | null) =>
    findMostPressing(office.as(tom, now), {
      wanted: (e) => e.and([e("state", "=", "open"), e("stage", "in", inWork)]),
      stages: inWork,
      whole,
      points: weighedAs({ "type.foi": 45, "priority.Low": 12, "age.perDay": 3 }),
      on: today,
      after,
      limit,
    });
  const all = await asked(false, many, null);
  expect(all.length).toBeGreaterThan(100);
  for (const limit of [1, 7, 26, many])
    for (const from of [0, 1, 30, all.length - 3])
      expect(await asked(true, limit, all[from - 1] ?? null)).toEqual(all.slice(from, from + limit));
});

test("the indexes of what is in work and of what is due hold the stages that core means by it", async () => {
  const { rows } = await sql<{
    name: string;
    as: string;
  }>`select indexname as name, indexdef as "as" from pg_indexes
    where tablename = 'cases' and indexdef like '%stage = ANY%'`.execute(office.record.owner);
  expect(rows.length).toBeGreaterThan(5);
  for (const { name, as } of rows)
    expect(
      stageCodes.filter((code) => as.includes(`'${code}'`)),
      name,
    ).toEqual(
      stageCodes.filter((code) => (name.startsWith("cases_due") ? unanswered : inWork).includes(code)),
    );
});

test("a case due tomorrow from an MP says so in points", () => {
  const reasons = reasonsFor(
    {
      type: "mp_enquiry",
      priority: "Standard",
      flags: [],
      stage: "triage",
      dueOn: "2026-03-18",
      receivedOn: "2026-03-16",
    },
    "2026-03-17",
  );
  expect(reasons.map(({ points, says }) => `+${points} ${says}`)).toEqual([
    "+40 due tomorrow",
    "+20 MP",
    "+1 came yesterday",
  ]);
});

test("what is to be allocated, to be accepted, one's team's and one's own are queues of their own", async () => {
  const stagesIn = async (of: QueueFilter["of"]) =>
    new Set((await everyLine({ of })).map(({ stage }) => stage));
  expect(await stagesIn("allocate")).toEqual(new Set(["received", "triage"]));
  expect(await stagesIn("accept")).toEqual(new Set(["assigned"]));
  expect(await everyLine({ of: "mine" })).toEqual([]);
  expect(await everyLine({ of: "team" })).toEqual([]);
  const one = await logged(office);
  const ours = await moveOn(office, one, "allocate", { team: "leaders-office" });
  expect((await everyLine({ of: "team" })).map(({ reference }) => reference)).toEqual([one.reference]);
  await moveOn(office, ours.case, "accept");
  expect((await everyLine({ of: "mine" })).map(({ officer }) => officer)).toEqual([tom.name]);
});

test("a view is kept under its owner's own name, once, until it is taken away", async () => {
  const filter = { of: "all", type: "foi", overdue: true } as const;
  const mine = (by = tom) => readQueue({ filter: { of: "mine" }, after: null }, office.as(by));
  await saveView({ name: "FOI late", filter: { of: "all" } }, office.as(tom));
  expect((await saveView({ name: "FOI late", filter }, office.as(tom))).views).toEqual([
    { name: "FOI late", filter },
  ]);
  for (const line of await everyLine(filter))
    expect(line.shown?.type === "foi" && (line.dueOn ?? "9") < today).toBe(true);
  expect((await mine(ruth)).views).toEqual([]);
  await saveView({ name: "FOI late", filter: null }, office.as(tom));
  expect((await mine()).views).toEqual([]);
});

test("of two who claim a case at once one has it, and the other is told who", async () => {
  const one = await logged(office);
  const both = await Promise.allSettled([
    claimCase({ reference: one.reference, version: one.version }, office.as(tom)),
    claimCase({ reference: one.reference, version: one.version }, office.as(ruth)),
  ]);
  const [won] = both.filter((each) => each.status === "fulfilled");
  const [lost] = both.filter((each) => each.status === "rejected");
  const winner = won?.value.work.holder?.name ?? "";
  expect(lost?.reason).toMatchObject({ code: "conflict", message: expect.stringContaining(winner) });
  const seen = await readWork({ reference: one.reference }, office.as(imran));
  expect(seen.holder).toMatchObject({ name: winner, isYou: false });
});

test("a claim ends when it is let go, when the case moves on, and after a day", async () => {
  const one = await logged(office);
  const held = async (at = new Date()) =>
    (await readWork({ reference: one.reference }, office.as(imran, at))).holder?.name;
  const claimed = await claimCase({ reference: one.reference, version: one.version }, office.as(tom));
  expect(await held()).toBe(tom.name);
  const free = await releaseCase(
    { reference: one.reference, version: claimed.case.version },
    office.as(ruth),
  );
  expect(await held()).toBeUndefined();
  const again = await claimCase({ reference: one.reference, version: free.case.version }, office.as(tom));
  const moved = await moveOn(office, again.case, "draft");
  expect(await held()).toBeUndefined();
  await claimCase({ reference: one.reference, version: moved.case.version }, office.as(tom));
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  expect(await held(tomorrow)).toBeUndefined();
});

test("whoever takes the next case gets the most pressing that is free, and five at once get five", async () => {
  const first = await takeNext({}, office.as(tom, now));
  const top = (await everyLine({ of: "all" })).find(({ holder }) => holder?.isYou);
  expect(first.reference).toBe(top?.reference);
  const taken = await Promise.all(
    Array.from({ length: 5 }, (_, at) => takeNext({}, office.as(at % 2 ? tom : ruth))),
  );
  const references = [first, ...taken].map(({ reference }) => reference);
  expect(new Set(references).size).toBe(6);
  expect(references).not.toContain(null);
});

test("five hundred cases go to a colleague with their reason, and a second time nothing is left to go", async () => {
  const before = (await readHolding({}, office.as(ruth))).held;
  await fillCases(
    office.record,
    Array.from({ length: 500 }, () => ({ capacity: "council" as const, dueOn: null })),
  );
  await office.record.owner
    .updateTable("cases")
    .set({ officer: ruth.name, officer_id: ruth.id })
    .where("id", "in", (e) => e.selectFrom("cases").select("id").orderBy("id", "desc").limit(500))
    .execute();
  expect((await readHolding({}, office.as(ruth))).held).toBe(before + 500);
  const step = () => handOver({ to: tom.id, reason: "Leave until May" }, office.as(ruth));
  let moved = 0;
  for (let some = await step(); some.moved > 0; some = await step()) moved += some.moved;
  expect(moved).toBe(before + 500);
  expect(await step()).toEqual({ moved: 0, left: 0 });
  const { count } = await office.record.owner
    .selectFrom("case_events")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("kind", "=", "handed-over")
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(moved);
}, 60_000);

test("nothing is handed over to someone who may not see it", async () => {
  const one = await logged(office, { type: "safeguarding" });
  await claimCase({ reference: one.reference, version: one.version }, office.as(tom));
  const held = (await readHolding({}, office.as(tom))).held;
  let left = held;
  for (let some = { moved: 1, left }; some.moved > 0; left = some.left)
    some = await handOver({ to: ruth.id, reason: "Leave" }, office.as(tom));
  expect(left).toBe(1);
  expect((await readWork({ reference: one.reference }, office.as(tom))).holder?.isYou).toBe(true);
}, 60_000);

test("of a restricted case the queue says where it stands and how pressing it is, and nothing of what it is about", async () => {
  const one = await logged(office, { type: "safeguarding" }, { subject: "A child next door" });
  const mine = (await everyLine({ of: "all" }, imran)).find(({ reference }) => reference === one.reference);
  expect(mine).toMatchObject({ shown: null, restrictedTo: "safeguarding" });
  expect(JSON.stringify(mine)).not.toMatch(/child|risk/i);
  expect((await everyLine({ of: "all" }, ruth)).some(({ reference }) => reference === one.reference)).toBe(
    false,
  );
});

test("by settings of its own the office frees a case sooner and puts another first, and the database counts as people read it", async () => {
  const one = await logged(office, { type: "media", priority: "Low" });
  await claimCase(one, office.as(tom));
  const usual = office.as(ruth);
  const soon = new Date(Date.now() + 3_600_000 * 2);
  const work = { ...usual.settings.work, claimHours: 1, points: weighedAs({ "type.media": 400 }) };
  const own = { ...office.as(ruth, soon), settings: { ...usual.settings, work } };
  const [first] = (await readQueue({ filter: { of: "all" }, after: null }, own)).lines;
  expect(first?.reasons[0]).toEqual({ points: 400, says: "press" });
  expect(first?.points).toBe(pointsOf(first?.reasons ?? []));
  const seen = { reference: one.reference, version: one.version + 1 };
  await expect(claimCase(seen, { ...own, settings: usual.settings })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await claimCase(seen, own)).work.holder).toMatchObject({ name: ruth.name });
});
