import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../../core/people/access.ts";
import {
  countDueBefore,
  findCaseByReference,
  findCasesDueBy,
  findNewestCases,
  findSealedDueBy,
  readCaseViews,
} from "../../functions/store/case-views.ts";
import { readEvents } from "../../functions/store/case-events.ts";
import { countOpenCases, findOpenCases } from "../../functions/store/case-lists.ts";
import { findEarlier } from "../../functions/store/case-keys.ts";
import { findFilings } from "../../functions/store/filings.ts";
import type { OpenedRecord, Seen } from "../../functions/store/open.ts";
import { someViewer } from "../support/draw-access.ts";
import { openTestRecord } from "../support/record.ts";
import { mayBeSeenBy } from "../../functions/store/access.ts";
import { everyone, fillTown, messageOf, say, type TownCase } from "../support/town.ts";
import { shouldSee } from "../support/who-should-see.ts";

const mailbox = "office@town.example";
const cases = 200;
const viewers = 100;

let record: OpenedRecord;
let town: TownCase[];
let drawn: Viewer[];
beforeAll(async () => {
  record = await openTestRecord();
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  town = await fillTown(record, mailbox, cases, seed);
  drawn = fc.sample(someViewer, { numRuns: viewers, seed });
});
afterAll(() => record.close());

const far = "2999-12-31";
const expected = (viewer: Viewer) =>
  town.filter((one) => shouldSee(viewer, one)).map(({ reference }) => reference);
const namedOn = (ids: readonly number[]) =>
  town
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, readers }) => readers.map((reader) => `${id} ${reader}`))
    .toSorted((a, b) => a.localeCompare(b));
const referencesOf = (rows: readonly { reference: string }[]) =>
  rows.map(({ reference }) => reference).toSorted((a, b) => a.localeCompare(b));

/** Which cases a viewer gets, and their words; `seen` says which walls stand. */
async function holds({ db, viewer }: Seen, who: Viewer): Promise<void> {
  const rows = await db
    .selectFrom("cases")
    .select(["reference", "subject"])
    .where(mayBeSeenBy(viewer))
    .orderBy("reference")
    .execute();
  expect(referencesOf(rows), say(who)).toEqual(expected(who));
  expect(await countDueBefore({ db, viewer }, far), say(who)).toBe(rows.length);
}

/** The slower questions, of some of the viewers. */
async function holdsByOtherWays(seen: Seen, who: Viewer): Promise<void> {
  const seenCases = town.filter((one) => shouldSee(who, one));
  expect(referencesOf(await findNewestCases(seen, cases)), say(who)).toEqual(expected(who));
  expect(referencesOf(await findCasesDueBy(seen, far, cases)), say(who)).toEqual(expected(who));
  const ids = town.map(({ id }) => id);
  const views = await readCaseViews(seen, ids);
  const shown = JSON.stringify(views);
  for (const one of town)
    expect(shown.includes(one.secret), `${say(who)} ${one.reference}`).toBe(seenCases.includes(one));
  for (const one of town.filter((_, at) => at % 8 === 0)) {
    const told = (await readEvents(seen, one.id)).map(({ event }) => event);
    expect(told, `${say(who)} ${one.reference}`).toEqual(
      seenCases.includes(one) ? [{ kind: "note", text: one.secret }] : [],
    );
  }
  const links = town.flatMap((one, at) => {
    const before = town[at - 1];
    return before && seenCases.includes(before) && seenCases.includes(one)
      ? [`${before.reference} ${one.reference}`, `${one.reference} ${before.reference}`]
      : [];
  });
  const linked = views.flatMap((view) => view.linked.map((one) => `${view.reference} ${one.reference}`));
  expect(linked.toSorted(), say(who)).toEqual(links.toSorted());
  const [known] = await findEarlier(seen, [{ kind: "from", key: everyone }], undefined);
  expect(known?.count ?? 0, say(who)).toBe(Math.min(seenCases.length, 100));
  expect(known?.newest.map(({ reference }) => reference) ?? [], say(who)).toEqual(
    seenCases
      .slice(-3)
      .reverse()
      .map(({ reference }) => reference),
  );
  const said = JSON.stringify(known ?? null);
  const unsaid = town.filter((one) => one.restrictedTo !== null || !seenCases.includes(one));
  expect(
    unsaid.filter(({ secret }) => said.includes(secret)),
    say(who),
  ).toEqual([]);
  const sealed = seenCases.filter((one) => one.restrictedTo !== null && one.capacity === "council");
  expect(referencesOf(await findSealedDueBy(seen, far, cases)), say(who)).toEqual(referencesOf(sealed));
  for (const capacity of ["council", "ward"] as const) {
    const listed = seenCases.filter((one) => one.capacity === capacity);
    const { lines } = await findOpenCases(seen, capacity, null, cases);
    expect(referencesOf(lines), say(who)).toEqual(referencesOf(listed));
    expect(await countOpenCases(seen, capacity), say(who)).toBe(listed.length);
  }
}

async function everyoneHolds(seenBy: (viewer: Viewer) => Seen): Promise<void> {
  for (const [at, viewer] of drawn.entries()) {
    await holds(seenBy(viewer), viewer);
    if (at % 10 === 0) await holdsByOtherWays(seenBy(viewer), viewer);
  }
}

test("both walls up: every list, count and view of 100 viewers over 200 cases is what the model says", () =>
  everyoneHolds((viewer) => ({ db: record.seenBy(viewer), viewer })));

test("the question in code holds by itself, asked as the owner whom no policy holds back", () =>
  everyoneHolds((viewer) => ({ db: record.owner, viewer })));

test("the database's wall holds by itself, when the code asks as if it might see everything", () =>
  everyoneHolds((viewer) => ({ db: record.seenBy(viewer), viewer: "system" })));

test("behind the database's wall the messages, effects and need-to-know lists of hidden cases are hidden too", async () => {
  for (const viewer of drawn) {
    const db = record.seenBy(viewer);
    const seen = town.filter((one) => shouldSee(viewer, one)).map(({ id }) => id);
    const messages = await db.selectFrom("case_messages").select("case_id").orderBy("case_id").execute();
    expect(
      messages.map((row) => row.case_id),
      say(viewer),
    ).toEqual(seen);
    const effects = await db.selectFrom("effects").select("about").orderBy("id").execute();
    expect(
      effects.map((row) => row.about),
      say(viewer),
    ).toEqual(seen.map((id) => `case ${id}`));
    const keyed = await db.selectFrom("case_keys").select("case_id").distinct().orderBy("case_id").execute();
    expect(
      keyed.map((row) => row.case_id),
      say(viewer),
    ).toEqual(seen);
    const events = await db.selectFrom("case_events").select("case_id").orderBy("case_id").execute();
    expect(
      events.map((row) => row.case_id),
      say(viewer),
    ).toEqual(seen);
    const links = await db.selectFrom("case_links").select(["case_id", "also_id"]).execute();
    expect(
      links.every((link) => seen.includes(link.case_id) && seen.includes(link.also_id)),
      say(viewer),
    ).toBe(true);
    const named = await db.selectFrom("case_readers").select(["case_id", "person_id"]).execute();
    expect(
      named.map((row) => `${row.case_id} ${row.person_id}`).toSorted((a, b) => a.localeCompare(b)),
      say(viewer),
    ).toEqual(namedOn(seen));
  }
});

test("one case at a time: found by its reference when it may be seen, and as good as missing when not", async () => {
  const pairs = fc.record({ viewer: fc.constantFrom(...drawn), one: fc.constantFrom(...town) });
  for (const { viewer, one } of fc.sample(pairs, 200)) {
    const found = await findCaseByReference({ db: record.seenBy(viewer), viewer }, one.reference);
    expect(found, say(viewer)).toBe(shouldSee(viewer, one) ? one.id : undefined);
    const filings = await findFilings(
      { db: record.seenBy(viewer), viewer },
      {
        mailbox,
        internetMessageId: messageOf(one.reference),
        subject: "",
        conversationId: `of ${one.reference}`,
        quotes: [],
        answers: [],
      },
    );
    const hint = shouldSee(viewer, one) ? { case: one.id, hidden: false } : { hidden: true };
    expect(filings, say(viewer)).toEqual({ own: hint, conversation: hint });
  }
});

test("a hidden case can be neither changed nor joined, and none can be opened out of one's own sight", async () => {
  const blind: Viewer = { id: "zoe", roles: ["caseworker"], groups: [] };
  const db = record.seenBy(blind);
  const kept = town.filter((one) => !shouldSee(blind, one));
  const ids = kept.map(({ id }) => id);
  const unnamed = await db.deleteFrom("case_readers").where("case_id", "in", ids).executeTakeFirst();
  expect(unnamed.numDeletedRows).toBe(0n);
  const changed = await db.updateTable("cases").set({ note: "x" }).where("id", "in", ids).executeTakeFirst();
  expect(changed.numUpdatedRows).toBe(0n);
  const naming = db
    .insertInto("case_readers")
    .values({ case_id: ids[0] ?? 0, person_id: "zoe", added_by: "zoe", added_at: new Date() })
    .execute();
  await expect(naming).rejects.toThrow(/row-level security/);
  const hiding = db
    .updateTable("cases")
    .set({ capacity: "ward" })
    .where("capacity", "=", "council")
    .execute();
  await expect(hiding).rejects.toThrow(/row-level security/);
});

test("the app's role cannot pass the wall by, and a connection that says nothing sees nothing", async () => {
  const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; rolcanlogin: boolean }>`
    select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'office_app'`.execute(
    record.owner,
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
  await record.owner.transaction().execute(async (tx) => {
    await sql`set local role office_app`.execute(tx);
    for (const table of ["cases", "case_messages", "case_readers", "acts"] as const)
      expect(await tx.selectFrom(table).selectAll().execute(), table).toEqual([]);
  });
});

test("viewers who take turns on few connections never see with each other's eyes", async () => {
  const turns = fc.sample(fc.constantFrom(...drawn), 100);
  await Promise.all(
    turns.map(async (viewer, turn) => {
      const db = record.seenBy(viewer);
      const ask = () => db.selectFrom("cases").select("reference").orderBy("reference").execute();
      if (turn % 7 === 0) await sql`select no_such_function()`.execute(db).catch(() => {});
      const rows =
        turn % 3 === 0
          ? await db
              .transaction()
              .execute((tx) => tx.selectFrom("cases").select("reference").orderBy("reference").execute())
          : await ask();
      expect(referencesOf(rows), say(viewer)).toEqual(expected(viewer));
    }),
  );
});
