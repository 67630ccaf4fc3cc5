import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseListName } from "../../core/cases/lists.ts";
import type { ListPlace } from "../../core/contract/case-lists.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { listCases } from "../../functions/jobs/cases/list-cases.ts";
import { imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { caseworker as tom, gatekeeper as ruth, openTestOffice, type TestOffice } from "../support/office.ts";
import { fillCases } from "../support/town.ts";

const today = londonDate(new Date());
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  const dates = [9, null, 2, 2, -3, null];
  await fillCases(
    office.record,
    Array.from({ length: 60 }, (_, at) => {
      const days = dates[at % dates.length] ?? null;
      return { capacity: "council", dueOn: days === null ? null : addDays(today, days) };
    }),
  );
  await fillCases(office.record, [
    { capacity: "ward", dueOn: today },
    { capacity: "ward", dueOn: null },
    { capacity: "ward", dueOn: null, state: "undone" },
    { capacity: "ward", dueOn: today, restrictedTo: "safeguarding" },
    { capacity: "council", dueOn: null, restrictedTo: "safeguarding" },
  ]);
});
afterAll(() => office.close());

const page = (of: CaseListName, after: ListPlace | null = null, by = ruth) =>
  listCases({ of, after }, office.as(by));

async function everyPage(of: CaseListName, by = ruth) {
  const pages = [await page(of, null, by)];
  for (let next = pages[0]?.next ?? null; next; next = pages.at(-1)?.next ?? null)
    pages.push(await page(of, next, by));
  return pages;
}

test("the list is turned page by page, each case once, what is due first at the top and what has no date at the end", async () => {
  const pages = await everyPage("open");
  expect(pages.map(({ lines }) => lines.length)).toEqual([25, 25, 10]);
  const lines = pages.flatMap((one) => one.lines);
  expect(new Set(lines.map(({ reference }) => reference)).size).toBe(60);
  const days = lines.map(({ dueOn }) => dueOn ?? "9999");
  expect(days).toEqual(days.toSorted((a, b) => a.localeCompare(b)));
  expect(pages.every(({ total }) => total === 60)).toBe(true);
});

test("a case that goes while someone reads on leaves no gap and no double", async () => {
  const first = await page("open");
  const gone = first.lines[3]?.reference ?? "";
  const set = (state: "open" | "undone") =>
    office.record.owner.updateTable("cases").set({ state }).where("reference", "=", gone).execute();
  const before = (await page("open", first.next)).lines;
  await set("undone");
  expect((await page("open", first.next)).lines).toEqual(before);
  await set("open");
});

test("ward casework is a list of its own for the ward's people, and empty for everyone else", async () => {
  const [ward] = await everyPage("ward", tom);
  expect(ward).toMatchObject({ total: 2, next: null });
  for (const by of [ruth, imran])
    expect(await page("ward", null, by)).toEqual({ total: 0, lines: [], next: null });
});

test("restricted cases are listed for those who may open them, by their reference and day alone", async () => {
  const lines = (await everyPage("open", imran)).flatMap((one) => one.lines);
  const sealed = lines.filter(({ restrictedTo }) => restrictedTo !== null);
  expect(sealed).toMatchObject([{ restrictedTo: "safeguarding", shown: null }]);
  expect(lines).toHaveLength(61);
});
