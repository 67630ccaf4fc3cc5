import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../../core/people/access.ts";
import type { Person } from "../../core/people/person.ts";
import { CaseFilters, ExportPart, RegisterQuestion } from "../../core/contract/register.ts";
import { caseOrders } from "../../core/cases/register.ts";
import { inWork, stageCodes } from "../../core/cases/stages.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { ReportQuestion } from "../../core/contract/reports.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { readRegisterChoices } from "../../functions/jobs/desk/read-choices.ts";
import { readReport } from "../../functions/jobs/desk/read-report.ts";
import { exportCases } from "../../functions/jobs/desk/export-cases.ts";
import { readCasePage } from "../../functions/jobs/desk/read-case-page.ts";
import { searchCases } from "../../functions/jobs/desk/search-cases.ts";
import { saveEvent } from "../../functions/store/case-events.ts";
import { findSaying } from "../../functions/store/saying.ts";
import { countSought, findPage } from "../../functions/store/register.ts";
import { someViewer } from "../support/draw-access.ts";
import {
  caseworker as tom,
  gatekeeper as ruth,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";
import { openTestRecord } from "../support/record.ts";
import { fillTown, say, type TownCase } from "../support/town.ts";
import { shouldSee } from "../support/who-should-see.ts";
import type { OpenedRecord } from "../../functions/store/open.ts";
import { plainCase } from "../support/town.ts";

const today = londonDate(new Date());
let office: TestOffice;
let made = 0;

interface Wanted {
  subject?: string;
  from?: string;
  address?: string;
  due?: number | null;
  type?: string;
  restrictedTo?: "safeguarding";
  capacity?: "council" | "ward";
}

async function put(wanted: Wanted = {}): Promise<{ id: number; reference: string }> {
  made += 1;
  return office.record.owner
    .insertInto("cases")
    .values({
      ...plainCase(wanted.subject ?? `A plain matter ${made}`, new Date(Date.UTC(2026, 0, 1 + (made % 40)))),
      reference: `LO-2019-${String(made).padStart(6, "0")}`,
      correspondent_name: wanted.from ?? `Writer ${made % 7}`,
      correspondent_address: wanted.address ?? `writer.${made % 7}@resident.example`,
      type: wanted.type ?? ["foi", "petition", "media"][made % 3] ?? "foi",
      due_on: wanted.due === null ? null : addDays(today, wanted.due ?? (made % 9) - 4),
      capacity: wanted.capacity ?? "council",
      restricted_to: wanted.restrictedTo ?? null,
      logged_by_id: "nobody",
      logged_by: "Nobody",
    })
    .returning(["id", "reference"])
    .executeTakeFirstOrThrow();
}

beforeAll(async () => {
  office = await openTestOffice();
  for (let at = 0; at < 260; at++) await put({ due: at % 5 === 0 ? null : (at % 11) - 5 });
});
afterAll(() => office.close());

type Asked = Parameters<typeof RegisterQuestion.parse>[0];
const ask = (question: object = {}, by: Person = ruth) =>
  searchCases(RegisterQuestion.parse(question as Asked), office.as(by));
const referencesOf = (page: { lines: readonly { reference: string }[] }) =>
  page.lines.map(({ reference }) => reference);

async function everyPage(question: object, between: () => Promise<unknown> = async () => {}) {
  const found: string[] = [];
  for (let page = await ask(question); ; page = await ask({ ...question, from: page.next })) {
    found.push(...referencesOf(page));
    if (!page.next) return found;
    await between();
  }
}

test("every order is turned page by page, each case once, on and back alike", async () => {
  for (const order of caseOrders)
    for (const down of [true, false]) {
      const onward = await everyPage({ order, down });
      expect(new Set(onward).size, order).toBe(onward.length);
      expect(onward.length).toBe(260);
      const backward: string[] = [];
      for (
        let page = await ask({ order, down, from: "end" });
        ;
        page = await ask({ order, down, from: page.previous })
      ) {
        backward.unshift(...referencesOf(page));
        if (!page.previous) break;
      }
      expect(backward, `${order} ${down}`).toEqual(onward);
    }
});

test("while cases are logged and taken away, nobody who reads on misses a case that was there, or meets one twice", async () => {
  const question = { order: "received", down: true };
  const there = await everyPage(question);
  const found = await everyPage(question, async () => {
    await put({ subject: "It came meanwhile" });
  });
  expect(new Set(found).size).toBe(found.length);
  expect(there.filter((one) => !found.includes(one))).toEqual([]);
  await office.record.owner.deleteFrom("cases").where("subject", "=", "It came meanwhile").execute();
});

test("a case is found by its number, its writer, an address, its subject and what was noted, in part and with accents or without", async () => {
  const { id, reference } = await put({
    subject: "Fallen ash beside the Rowan Crescent surgery",
    from: "Siân O’Brien-Nowak",
    address: "sian.nowak@parish.example",
  });
  await saveEvent(
    office.as(ruth).db,
    { caseId: id, event: { kind: "note", text: "Rang the arboriculture desk at Wexcombe." } },
    ruth,
    new Date(),
  );
  for (const text of [
    reference,
    reference.toLowerCase(),
    reference.replace("LO-", ""),
    "sian",
    "SIÂN obrien",
    "nowak@parish.example",
    "ash rowan",
    "surger",
    "arboriculture wexcombe",
  ])
    expect(referencesOf(await ask({ text })), text).toContain(reference);
  expect(referencesOf(await ask({ text: "rowan willow" }))).toEqual([]);
});

test("a slip of the pen finds what was meant, and says so", async () => {
  const { reference } = await put({ subject: "Noise from the Sycamore works", from: "Agnieszka Kowalczyk" });
  for (const text of ["Kowalcyzk", "kowalczik", "syccamore", "sycamor works", "ycamore"]) {
    const page = await ask({ text });
    expect(referencesOf(page), text).toEqual([reference]);
  }
  expect((await ask({ text: "kowalczik" })).instead).toEqual([{ typed: "kowalczik", read: ["kowalczyk"] }]);
  expect(await ask({ text: "zzqxvy" })).toMatchObject({ lines: [], instead: [] });
});

test("what is changed or destroyed is no longer found by words it said, nor offered for a slip of the pen", async () => {
  const { id } = await put({ subject: "About the Gallowglass arch" });
  expect((await ask({ text: "gallowglas" })).lines).toHaveLength(1);
  await office.record.owner
    .updateTable("cases")
    .set({ subject: "About the arch", note: "" })
    .where("id", "=", id)
    .execute();
  expect((await ask({ text: "gallowglass" })).lines).toHaveLength(0);
  const { rows } = await sql`select from spellings where word = 'gallowglass'`.execute(office.record.owner);
  expect(rows).toHaveLength(0);
});

test("whatever someone types is looked for and never carried out", async () => {
  const before = await ask({ count: true });
  for (const text of [
    "%",
    "_",
    "' or 1=1 --",
    "a & b | !c <-> d:*",
    "\\",
    "'; drop table cases; --",
    "\u202Egnirts\u202C",
    "((((((",
    "ﷺﷺﷺ",
    "*",
    ":*A",
    "\u0000x",
  ]) {
    const page = await ask({ text });
    expect(page.lines.length, text).toBeLessThanOrEqual(100);
  }
  expect(RegisterQuestion.safeParse({ text: "x".repeat(10_000) }).success).toBe(false);
  expect(await ask({ count: true })).toEqual(before);
  for (const from of [
    { key: "2026-99-99", id: 1, way: "on" },
    { key: "x' or 1=1", id: 1, way: "on" },
  ])
    expect(RegisterQuestion.safeParse({ order: "due", from }).success).toBe(false);
});

test("filters mean what they say, with words and without", async () => {
  const all = await everyPage({ filters: { standing: "any" } });
  const rows = await office.record.owner
    .selectFrom("cases")
    .selectAll()
    .where("restricted_to", "is", null)
    .execute();
  const fits = (keep: (row: (typeof rows)[number]) => boolean) =>
    rows
      .filter(keep)
      .map(({ reference }) => reference)
      .toSorted();
  const found = async (question: object) => (await everyPage(question)).toSorted();
  expect(all.toSorted()).toEqual(fits(() => true));
  expect(await found({ filters: { type: ["foi", "media"] } })).toEqual(
    fits(({ type }) => type === "foi" || type === "media"),
  );
  expect(await found({ filters: { due: "overdue" } })).toEqual(
    fits(({ due_on }) => due_on !== null && due_on < today),
  );
  expect(await found({ filters: { due: "none" } })).toEqual(fits(({ due_on }) => due_on === null));
  expect(await found({ filters: { dueFrom: today, dueTo: addDays(today, 2), type: ["foi"] } })).toEqual(
    fits(
      ({ due_on, type }) =>
        due_on !== null && due_on >= today && due_on <= addDays(today, 2) && type === "foi",
    ),
  );
  expect(await found({ text: "plain matter", filters: { type: ["petition"] } })).toEqual(
    fits(({ type, subject }) => type === "petition" && subject.startsWith("A plain matter")),
  );
  expect((await ask({ text: "plain", filters: { type: ["petition"] }, count: true })).total).toEqual({
    count: (await found({ text: "plain", filters: { type: ["petition"] } })).length,
    more: false,
  });
});

test("a restricted case stands in the register by its number and day alone, and no search, filter or order tells more", async () => {
  const { reference } = await put({
    subject: "Kestrelwing report",
    restrictedTo: "safeguarding",
    due: 1,
    type: "safeguarding",
  });
  const sees: Person = { ...ruth, id: "sees-all", groups: ["safeguarding"] };
  const line = (await ask({ text: reference }, sees)).lines;
  expect(line).toMatchObject([{ reference, restrictedTo: "safeguarding", shown: null }]);
  expect(JSON.stringify(line)).not.toContain("Kestrelwing");
  expect(referencesOf(await ask({}, sees))).toContain(reference);
  expect(referencesOf(await ask({}, ruth))).not.toContain(reference);
  for (const question of [
    { text: "kestrelwing" },
    { text: "kestrelwng" },
    { filters: { type: ["safeguarding"] } },
    { order: "from" },
    { order: "received" },
    { filters: { receivedFrom: "2000-01-01" } },
  ]) {
    const page = await ask(question, sees);
    expect(referencesOf(page), JSON.stringify(question)).not.toContain(reference);
    expect(page.unrestrictedOnly).toBe(true);
  }
});

test("what is downloaded is what is on the screen, in its order, and is on the record of acts before it goes out", async () => {
  const question = { text: "plain", filters: { type: ["foi"] }, order: "due", down: false };
  const shown = await everyPage(question);
  const handed: string[] = [];
  const part = (from: unknown) =>
    exportCases(ExportPart.parse({ ...question, from, as: "xlsx" }), office.as(tom));
  for (let page = await part(null); ; page = await part(page.next)) {
    handed.push(...referencesOf(page));
    if (!page.next) break;
  }
  expect(handed).toEqual(shown);
  const act = await office.record.owner
    .selectFrom("acts")
    .selectAll()
    .where("act", "=", "record.exported")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(act).toMatchObject({ actor: tom.name, subject: "register" });
  expect(act.detail).toMatchObject({ count: shown.length, as: "xlsx", byWords: true });
  expect(JSON.stringify(act.detail)).not.toContain("plain");
});

test("the page of a case tells in words what happened to it, and of a restricted one only to who says why", async () => {
  const { id, reference } = await put({ subject: "The page of a case" });
  await saveEvent(
    office.as(ruth).db,
    { caseId: id, event: { kind: "note", text: "Spoke to the ward office." } },
    ruth,
    new Date(),
  );
  const page = await readCasePage({ reference }, office.as(tom));
  expect(page.case.subject).toBe("The page of a case");
  expect(page.happened).toMatchObject([{ by: ruth.name, says: "Note", words: "Spoke to the ward office." }]);
  const sealed = await put({ restrictedTo: "safeguarding" });
  const sees: Person = { ...ruth, id: "sees-all", groups: ["safeguarding"] };
  await expect(readCasePage({ reference: sealed.reference }, office.as(sees))).rejects.toThrow("Say why");
  await readCasePage({ reference: sealed.reference, reason: "handling" }, office.as(sees));
  const { act } = await office.record.owner
    .selectFrom("acts")
    .select("act")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(act).toBe("case.viewed");
});

test("each wall alone keeps from everyone what is not theirs to see, whatever is looked for", async () => {
  const record: OpenedRecord = await openTestRecord();
  try {
    const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
    const town: TownCase[] = await fillTown(record, "office@town.example", 80, seed);
    const drawn: Viewer[] = fc.sample(someViewer, { numRuns: 25, seed });
    const any = CaseFilters.parse({ standing: "any" });
    for (const viewer of drawn)
      for (const seen of [
        // The database's wall without ours, and ours without the database's.
        { db: record.seenBy(viewer), viewer: "system" as const },
        { db: record.seenBy("system"), viewer },
      ])
        for (const words of [undefined, "'secret':*"]) {
          const picked =
            words === undefined
              ? undefined
              : (await findSaying(seen.db, words, { open: false, most: 1000 })).ids;
          const sought = { words, picked, reference: undefined, filters: any, today };
          const order = { order: "number" as const, down: false };
          const { lines } = await findPage(seen, sought, order, null, 200);
          const theirs = town
            .filter((one) => shouldSee(viewer, one) && (words === undefined || one.restrictedTo === null))
            .map(({ reference }) => reference);
          expect(referencesOf({ lines }), say(viewer)).toEqual(theirs);
          const count = await countSought(seen, sought, order, 1000);
          expect(count).toBe(theirs.length);
        }
  } finally {
    await record.close();
  }
});

test("the search through open cases looks through just those that are in work", async () => {
  const { reference, id } = await put({ subject: "About the Quillfeather weir" });
  for (const stage of stageCodes) {
    await office.record.owner.updateTable("cases").set({ stage }).where("id", "=", id).execute();
    const found = referencesOf(await ask({ text: "quillfeather" }));
    expect(found, stage).toEqual(inWork.includes(stage) ? [reference] : []);
    for (const standing of ["open", "any"] as const) {
      const filters = { standing, stage: [stage, "follow_up"] };
      const atIt = referencesOf(await ask({ text: "quillfeather", filters }));
      expect(atIt, `${stage}, ${standing}`).toEqual(
        standing === "any" || inWork.includes(stage) ? [reference] : [],
      );
    }
    expect(referencesOf(await ask({ filters: { stage: ["closed"] } })), stage).toEqual([]);
    expect(referencesOf(await ask({ text: "quillfeather", filters: { standing: "any" } }))).toEqual([
      reference,
    ]);
  }
});

test("a letter that names one of the council's wards is found and counted by it", async () => {
  const internetMessageId = await office.post(officeMailbox, {
    subject: "The crossing by the school",
    text: "I live in Abbey ward and the lights at the crossing have been out since May. Please see to it.",
  });
  const choice = {
    type: "constituent_casework",
    topic: null,
    priority: "Standard",
    capacity: "council",
  } as const;
  const { reference } = await logEmail(
    {
      mailbox: officeMailbox,
      message: { internetMessageId },
      choice: { ...choice, note: "", into: "conversation", also: [] },
    },
    office.as(tom),
  );
  expect(referencesOf(await ask({ filters: { ward: ["Abbey"] } }))).toEqual([reference]);
  const report = await readReport(
    ReportQuestion.parse({ from: addDays(today, -1), to: today, span: "week" }),
    office.as(ruth),
  );
  expect(report.byWard).toContainEqual({ ward: "Abbey", received: 1, answered: 0, inTime: 0 });
  expect((await readRegisterChoices({}, office.as(ruth))).wards).toContain("Abbey");
});
