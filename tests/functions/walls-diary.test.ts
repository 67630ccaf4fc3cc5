import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../../core/people/access.ts";
import { findBriefSentAt, findSentBrief } from "../../functions/store/briefs.ts";
import { readSubjects } from "../../functions/store/effect-subjects.ts";
import { countEffects } from "../../functions/store/effects.ts";
import type { OpenedRecord, Seen } from "../../functions/store/open.ts";
import { findRequest } from "../../functions/store/requests.ts";
import { findOpenEffect, findOpenEffects, mendOpenEffect } from "../../functions/store/tray.ts";
import { someViewer } from "../support/draw-access.ts";
import { openTestRecord } from "../support/record.ts";
import { fillTown, say, type TownCase } from "../support/town.ts";
import { fillDiary, type TownDiary } from "../support/town-diary.ts";
import { shouldSee, shouldSeeDiary } from "../support/who-should-see.ts";

const mailbox = "leader@town.example";
let record: OpenedRecord;
let town: TownCase[];
let diary: TownDiary;
let drawn: Viewer[];
/** Every effect's number by what it is about. */
let effects: Map<string, number>;
beforeAll(async () => {
  record = await openTestRecord();
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  town = await fillTown(record, mailbox, 60, seed);
  diary = await fillDiary(record, mailbox, 2, seed);
  drawn = fc.sample(someViewer, { numRuns: 60, seed });
  const rows = await record.owner.selectFrom("effects").select(["id", "about"]).execute();
  effects = new Map(rows.map(({ id, about }) => [about, id]));
});
afterAll(() => record.close());

const inOrder = (list: readonly string[]) => list.toSorted((a, b) => a.localeCompare(b));
const casesOf = (viewer: Viewer) => town.filter((one) => shouldSee(viewer, one));
/** What the effects are about that this viewer should see. */
const expected = (viewer: Viewer) => [
  ...casesOf(viewer).map(({ id }) => `case ${id}`),
  ...(shouldSeeDiary(viewer) ? diary.abouts : []),
];

async function holds(seen: Seen, who: Viewer): Promise<void> {
  const sees = expected(who);
  const found = await findOpenEffects(seen, 1000);
  expect(inOrder(found.map(({ about }) => about)), say(who)).toEqual(inOrder(sees));
  expect(await countEffects(seen), say(who)).toEqual({ waiting: sees.length, failed: 0 });
  for (const [about, id] of fc.sample(fc.constantFrom(...effects), 3))
    expect((await findOpenEffect(seen, id))?.about, say(who)).toBe(sees.includes(about) ? about : undefined);
  const subjects = await readSubjects(seen, [...effects.keys()]);
  const words = JSON.stringify([...subjects.values()]);
  for (const one of town)
    expect(words.includes(one.secret), `${say(who)} ${one.reference}`).toBe(
      shouldSee(who, one) && one.restrictedTo === null,
    );
  expect(words.includes(diary.secret), say(who)).toBe(shouldSeeDiary(who));
  for (const { id, internetMessageId } of diary.requests)
    expect((await findRequest(seen, mailbox, internetMessageId))?.id, say(who)).toBe(
      shouldSeeDiary(who) ? id : undefined,
    );
  for (const on of diary.briefs)
    expect((await findSentBrief(seen, on))?.html, say(who)).toBe(
      shouldSeeDiary(who) ? diary.secret : undefined,
    );
}

const walls: [string, (viewer: Viewer) => Seen][] = [
  ["both walls up", (viewer) => ({ db: record.seenBy(viewer), viewer })],
  ["the question in code by itself, asked as the owner", (viewer) => ({ db: record.owner, viewer })],
  [
    "the database's wall by itself, when the code asks as if it might see everything",
    (viewer) => ({ db: record.seenBy(viewer), viewer: "system" }),
  ],
];
for (const [which, seenBy] of walls) {
  test(`${which}: the tray, its counts and words, requests and briefs of 60 viewers are what the model says`, async () => {
    for (const viewer of drawn) await holds(seenBy(viewer), viewer);
  });

  test(`${which}: nobody mends an effect that is kept from them`, async () => {
    const mended = { how: "done", reason: "x", by: { id: "zoe", name: "Zoe" }, now: new Date() } as const;
    for (const viewer of drawn) {
      const sees = expected(viewer);
      const hidden = [...effects].filter(([about]) => !sees.includes(about));
      for (const [, id] of hidden.slice(0, 2))
        await expect(mendOpenEffect(seenBy(viewer), id, mended), say(viewer)).rejects.toThrow(/Look again/);
    }
    expect(await countEffects({ db: record.owner, viewer: "system" })).toEqual({
      waiting: effects.size,
      failed: 0,
    });
  });
}

test("that a brief has gone everyone may know, and nothing else of it", async () => {
  const [on = ""] = diary.briefs;
  const db = record.seenBy({ id: "ann", roles: ["caseworker"], groups: [] });
  expect(await findBriefSentAt(db, on)).toBeInstanceOf(Date);
  expect(await findBriefSentAt(db, "2019-01-01")).toBeUndefined();
  expect(await db.selectFrom("briefs").select("sent_at").execute()).toEqual([]);
});

test("someone without the diary can neither answer a request, send a brief nor have anything done about either", async () => {
  const db = record.seenBy({ id: "ann", roles: ["caseworker"], groups: [] });
  const now = new Date();
  const brief = { brief_on: "2031-01-01", subject: "", html: "", body_text: "", sent_to: "", sent_by: "" };
  const refused = [
    db.insertInto("briefs").values({ ...brief, sent_at: now }),
    db.insertInto("effects").values({
      key: "x",
      kind: "x",
      about: "brief 2031-01-01",
      payload: "{}",
      run_after: now,
      created_at: now,
    }),
  ];
  for (const insert of refused) await expect(insert.execute()).rejects.toThrow(/row-level security/);
  const withdrawn = await db.updateTable("diary_requests").set({ withdrawn_at: now }).executeTakeFirst();
  expect(withdrawn.numUpdatedRows).toBe(0n);
});

/** They hold numbers, ids of conversations and times: nothing of what anyone wrote or decided. */
const withoutWall = ["acts_head", "case_numbers", "conversations", "mailbox_rests"];

test("every table that says anything about anyone is behind the database's wall", async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    and not relrowsecurity and relname not like 'kysely%' order by relname`.execute(record.owner);
  expect(rows.map(({ name }) => name)).toEqual(withoutWall);
});

test("the app's role deletes nothing but places on a need-to-know list, switches of types, views of the queue and what is remembered of copies, changes neither acts, answers nor briefs, and is given no later table by default", async () => {
  await sql`create table a_later_one (id integer)`.execute(record.owner);
  const { rows } = await sql<{ may: string }>`
    select privilege_type || ' ' || table_name as may from information_schema.role_table_grants
    where grantee = 'office_app' and table_schema = 'public'`.execute(record.owner);
  const may = rows.map((row) => row.may);
  expect(may.filter((one) => /^(DELETE|TRUNCATE|REFERENCES|TRIGGER) |a_later_one/.test(one)).sort()).toEqual([
    "DELETE campaign_marks",
    "DELETE campaigns",
    "DELETE case_readers",
    "DELETE letters",
    "DELETE queue_views",
    "DELETE types_off",
  ]);
  for (const table of ["acts", "diary_answers", "briefs"]) {
    expect(may).toContain(`INSERT ${table}`);
    expect(may).not.toContain(`UPDATE ${table}`);
  }
  await sql`drop table a_later_one`.execute(record.owner);
});
