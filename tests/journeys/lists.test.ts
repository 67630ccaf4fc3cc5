import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, londonDate } from "../../core/time.ts";
import { isFocused, people, tabTo, type Seat } from "../support/journey.ts";
import { hindrances } from "../support/journey-look.ts";
import { openOwnOffice } from "../support/own-office.ts";
import { fillCases } from "../support/town.ts";

const { sit } = people();
const today = londonDate(new Date());
const cases = 30;

let office: Awaited<ReturnType<typeof openOwnOffice>>;
beforeAll(async () => {
  office = await openOwnOffice(2, {}, (record) =>
    fillCases(record, [
      ...Array.from({ length: cases }, (_, at) => ({
        capacity: "council" as const,
        dueOn: at % 7 === 6 ? null : addDays(today, at - 3),
      })),
      { capacity: "ward", dueOn: addDays(today, -1) },
      { capacity: "ward", dueOn: null, restrictedTo: "safeguarding" },
    ]),
  );
});
afterAll(() => office.close());

const sitHere = async (person: "tom" | "ruth", opening: Parameters<typeof sit>[1] = {}): Promise<Seat> => {
  const seat = await sit(person, { functions: office.url, ...opening });
  await seat.pane.getByText("Overdue and due soon").waitFor();
  return seat;
};

test("from the day's page Ruth turns the list of open cases to its end by keyboard, and comes back to where she was", async () => {
  const { page, pane } = await sitHere("ruth");
  const all = pane.getByRole("button", { name: "All open cases" });
  await tabTo(page, all);
  await page.keyboard.press("Enter");
  await pane.getByText(`${cases} cases, soonest due first`).waitFor();
  const rows = pane.locator("[data-row^=list]");
  await expect.poll(() => rows.count()).toBe(25);
  await pane.getByText(/3 days overdue/).waitFor();

  await tabTo(page, pane.getByRole("button", { name: "Show more" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => rows.count()).toBe(cases);
  const next = rows.nth(25);
  await expect.poll(() => isFocused(next)).toBe(true);
  expect(await pane.getByRole("button", { name: "Show more" }).count()).toBe(0);
  await expect.poll(() => rows.last().innerText()).toContain("No date");

  const name = (await next.locator(".row-main").innerText()).trim();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { level: 1, name }).waitFor();
  await tabTo(page, pane.getByRole("button", { name: "Open cases" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => rows.count()).toBe(cases);
  await expect.poll(() => isFocused(rows.nth(25))).toBe(true);
  await pane.getByRole("main").getByRole("button", { name: "Today", exact: true }).click();
  await expect.poll(() => isFocused(all)).toBe(true);
});

test("Tom, who works for the ward, has its casework in a list of its own; Ruth is not told that there is one", async () => {
  const tom = await sitHere("tom");
  await tom.pane.getByRole("button", { name: "Ward casework" }).click();
  await tom.pane.getByText("1 case, soonest due first").waitFor();
  await tom.pane.getByText(/1 day overdue/).waitFor();
  const ruth = await sitHere("ruth");
  expect(await ruth.pane.getByText("Ward casework").count()).toBe(0);
});

test("a list that cannot be had says so, and a second try brings it", async () => {
  const { page, pane } = await sitHere("ruth");
  await page.route("**/api/listCases", (route) => route.abort());
  await pane.getByRole("button", { name: "All open cases" }).click();
  await pane
    .getByRole("alert")
    .getByText(/The office cannot be reached just now/)
    .waitFor();
  await page.unroute("**/api/listCases");
  await pane.getByRole("button", { name: "Try again" }).click();
  await pane.getByText(/soonest due first/).waitFor();
});

test("everybody can use the lists", async () => {
  const { page, pane } = await sitHere("tom");
  await pane.getByRole("button", { name: "All open cases" }).click();
  await pane.getByRole("button", { name: "Show more" }).waitFor();
  expect(await hindrances(page)).toEqual([]);
});
