import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, londonDate } from "../../core/time.ts";
import { people, type Seat, tabTo } from "../support/journey.ts";
import { barriers, sideways } from "../support/journey-look.ts";
import { openOwnOffice } from "../support/own-office.ts";

const { sit } = people();
const soon = addDays(londonDate(new Date()), 3);

let office: Awaited<ReturnType<typeof openOwnOffice>>;
beforeAll(async () => {
  office = await openOwnOffice(3, {});
});
afterAll(() => office.close());

const sitHere = async (person: "tom" | "helen" | "imran"): Promise<Seat> => {
  const seat = await sit(person, { functions: office.url, query: "paneWidth=320" });
  await seat.pane.getByText("Overdue and due soon").waitFor();
  return seat;
};

/** A call as it is written down; resolves to the case it opened. */
async function recordCall({ page, pane }: Seat, about: string): Promise<string> {
  const way = pane.getByRole("button", { name: "Record a call or letter" });
  await tabTo(page, way);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Record as a case" }).click();
  await pane.getByRole("alert").getByText("Who was it?").waitFor();
  await pane.getByLabel("Who").fill("Maud Quibell");
  await pane.getByLabel("What it is about").fill(about);
  await pane.getByLabel("What was said").fill("The lamp has been dark since Sunday.");
  await pane.getByRole("combobox", { name: /What it is/ }).selectOption("leader_correspondence");
  await pane.getByRole("button", { name: "Record as a case" }).click();
  await pane.getByRole("button", { name: /^Notes and tasks/ }).waitFor();
  return pane.locator(".case-reference strong").innerText();
}

const openRecords = async ({ pane }: Seat) => {
  await pane.getByRole("button", { name: /^Notes and tasks/ }).click();
  await pane.getByText("Add to the case").waitFor();
};

test("a call becomes a case; the Leader decides in one tap, and her answer stands before all else", async () => {
  const tom = await sitHere("tom");
  const reference = await recordCall(tom, "The lamp in Tenter Lane");
  await openRecords(tom);
  const { pane } = tom;
  const what = pane.getByLabel("What", { exact: true });
  await what.selectOption("task");
  await pane.getByLabel("What is to be done").fill("Ring Highways");
  await pane.getByRole("button", { name: "Set task" }).click();
  await pane.getByText("1 open task").waitFor();
  await what.selectOption("raised");
  await pane.getByLabel("Question", { exact: false }).last().fill("May the lane be closed for a night?");
  await pane.getByLabel("First answer").fill("Yes");
  await pane.getByLabel("Second answer").fill("No");
  await pane.getByLabel("The office recommends").selectOption("Yes");
  await pane.getByLabel("Answer needed by").fill(soon);
  expect(await sideways(tom.page)).toEqual([]);
  expect(await barriers(tom.page.frame("addin-pane") ?? tom.page)).toEqual([]);
  await pane.getByRole("button", { name: /^Put before/ }).click();
  await pane.getByText(/^Before the Leader/).waitFor();

  const helen = await sitHere("helen");
  const yes = helen.pane.getByRole("button", { name: "Yes (recommended)" });
  await tabTo(helen.page, yes);
  expect(await sideways(helen.page)).toEqual([]);
  await helen.page.keyboard.press("Enter");
  await expect.poll(() => helen.pane.getByText("Decisions needed").count()).toBe(0);

  await pane.getByRole("button", { name: "The case" }).click();
  const answer = pane.getByText("The Leader answered");
  await answer.waitFor();
  const places = await Promise.all([answer, pane.locator(".due-day")].map((one) => one.boundingBox()));
  expect(places[0]?.y ?? 0).toBeLessThan(places[1]?.y ?? 0);
  expect(reference).toMatch(/^LO-/);
});

test("two calls about one lamp become one case, shown before it is done, and the other points to it", async () => {
  const tom = await sitHere("tom");
  const { page, pane } = tom;
  const first = await recordCall(tom, "The lamp again");
  await pane.getByRole("button", { name: "Today" }).click();
  const second = await recordCall(tom, "That lamp once more");
  await openRecords(tom);
  await pane.getByText("More", { exact: true }).click();
  await pane.getByLabel("What to do with the case").selectOption("merge");
  await pane.getByLabel("Merge into").fill(first);
  await pane.getByText("The lamp again").waitFor();
  await pane.getByLabel("Why").fill("The same lamp");
  expect(await sideways(page)).toEqual([]);
  await tabTo(page, pane.getByRole("button", { name: `Merge into ${first}` }));
  await page.keyboard.press("Enter");
  await pane.getByText(`${second} became part of this case`).waitFor();
  await pane.getByText(`in ${second}`).first().waitFor();
});

test("the Head of Office finds no record past its time where there is none", async () => {
  const { page, pane } = await sitHere("imran");
  await pane.getByRole("button", { name: "Records to destroy" }).click();
  await pane.getByText("Nothing has reached the end of its time.").waitFor();
  expect(await sideways(page)).toEqual([]);
});
