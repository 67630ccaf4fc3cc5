import { expect, test } from "vitest";
import type { FrameLocator } from "playwright-core";
import { isFocused, office, people, post, row, sentTo, tabTo } from "../support/journey.ts";
import { hindrances } from "../support/journey-look.ts";

const { sit } = people();
const link = "highways.duty@ashdale.example";
const text =
  "Dear Leader,\n\nResidents of our town report deep potholes in the road, and one has burst a tyre. Please tell me when the road will be mended.\n\nDave Orme";
const work = (pane: FrameLocator) => pane.getByRole("region", { name: "Work", exact: true });

/** Tom logs a councillor's letter about a road, which goes to Highways. */
async function logged(subject: string, opening = {}) {
  await post(office, { subject, text });
  const seat = await sit("tom", opening);
  const { page, pane } = seat;
  await row(page, new RegExp(subject)).click();
  await pane.getByLabel("Change type").selectOption({ label: "Member enquiry (councillor)" });
  await pane.getByLabel("Addressed as").selectOption({ label: "Leader" });
  await pane.getByRole("button", { name: /^Log email/ }).click();
  const card = pane.getByRole("article", { name: /^Case LO-/ });
  const reference = await card.locator("strong").first().innerText();
  return { ...seat, reference };
}

test("Tom logs a letter, sends it to Highways at a press, notes that they took it, is on it, says that the reply has gone, and closes the case", async () => {
  const { pane } = await logged("Potholes in Mill Lane");
  await pane.getByRole("button", { name: "Send to Highways (Jo Lind)" }).click();
  await work(pane).getByText("Allocated").waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-work]"))).toBe(true);
  await pane.getByRole("button", { name: "Accepted" }).click();
  await work(pane).getByText("Draft in progress").waitFor();
  await work(pane).getByText("Highways, Jo Lind").waitFor();
  await pane.getByRole("button", { name: "I am on it" }).click();
  await work(pane)
    .getByText(/^You are on it, since today/)
    .waitFor();

  await pane.getByRole("button", { name: "Reply has gone" }).click();
  await pane.getByRole("button", { name: "Reply has gone" }).click();
  await pane.getByText("Choose the outcome.").waitFor();
  await pane.getByLabel("Outcome").selectOption("Replied in full");
  await pane.getByRole("button", { name: "Reply has gone" }).click();
  await work(pane).getByText("Responded").waitFor();
  await pane.getByRole("button", { name: "Close the case" }).click();
  expect(await pane.getByLabel("Outcome").inputValue()).toBe("Replied in full");
  await pane.getByRole("button", { name: "Close the case" }).click();
  await work(pane).getByText("Closed").waitFor();
  expect(await work(pane).getByRole("button").count()).toBe(0);
});

test("two who work on one case do not lose a word: Ruth is told what Tom did, and what she wrote is still there", async () => {
  const { pane, reference } = await logged("Potholes in Forge Road");
  const ruth = await sit("ruth");
  await row(ruth.page, /Potholes in Forge Road/).click();
  await ruth.pane.getByText("More moves").click();
  await ruth.pane.getByRole("button", { name: "No reply needed" }).click();
  await ruth.pane.getByLabel("Why").fill("He has rung me about it.");
  await pane.getByRole("button", { name: "I am on it" }).click();
  await work(pane)
    .getByText(/^You are on it/)
    .waitFor();

  await ruth.pane.getByRole("button", { name: "No reply needed" }).click();
  await ruth.pane.getByRole("alert").getByText(`Tom Adeyemi took it on at`).waitFor();
  await work(ruth.pane)
    .getByText(/^Tom Adeyemi is on it/)
    .waitFor();
  expect(await ruth.pane.getByLabel("Why").inputValue()).toBe("He has rung me about it.");
  await ruth.pane.getByRole("button", { name: "No reply needed" }).click();
  await work(ruth.pane).getByText("He has rung me about it.").waitFor();
  expect(reference).toMatch(/^LO-/);
});

test("Tom asks Highways for what he needs to know: the mail carries the case's number", async () => {
  const { pane, reference } = await logged("Potholes in Station Street");
  await pane.getByText("Ask a department").click();
  await pane.getByRole("button", { name: "Send the questions" }).click();
  await pane.getByText("Say what you need to know.").waitFor();
  await pane.getByLabel(/^Team/).selectOption({ label: "Highways (Jo Lind)" });
  await pane.getByLabel("What we need to know").fill("When was Station Street last surfaced?");
  await pane.getByRole("button", { name: "Send the questions" }).click();
  await work(pane).getByText("Contribution requested", { exact: true }).waitFor();
  await work(pane)
    .getByText(/^Contribution requested from/)
    .waitFor();
  await expect
    .poll(async () => (await sentTo(link)).filter((one) => one.includes(reference)))
    .toHaveLength(1);
});

test("from the day's page Ruth takes the next case by keyboard alone, and finds it among her own", async () => {
  await logged("Potholes in Orchard Way");
  const { page, pane } = await sit("ruth");
  await tabTo(page, pane.getByRole("button", { name: "Work", exact: true }));
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { level: 1, name: "Work" }).waitFor();
  await tabTo(page, pane.getByRole("button", { name: "Take the next case" }));
  await page.keyboard.press("Enter");
  await work(pane)
    .getByText(/^You are on it/)
    .waitFor();
  await tabTo(page, pane.getByRole("main").getByRole("button", { name: "Work", exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await pane.getByText(/^1 case, most pressing first/).waitFor();
  await pane.getByText(/You are on it, since today/).waitFor();
  await pane.getByRole("button", { name: "To allocate" }).click();
  await expect.poll(() => pane.locator(".points").first().innerText()).toMatch(/^−?\d+ [+−]\d+ \w/);
});

test("a queue that cannot be had says so, and a second try brings it; a view of it is kept under its name", async () => {
  const { page, pane } = await sit("ruth");
  await page.route("**/api/readQueue", (route) => route.abort());
  await pane.getByRole("button", { name: "Work", exact: true }).click();
  await pane
    .getByRole("alert")
    .getByText(/The office cannot be reached just now/)
    .waitFor();
  await page.unroute("**/api/readQueue");
  await pane.getByRole("button", { name: "Try again" }).click();
  await pane.getByText(/most pressing first/).waitFor();
  await pane.locator("summary", { hasText: "Choices" }).click();
  await pane.getByRole("button", { name: "All", exact: true }).click();
  await pane.getByLabel("Type", { exact: true }).selectOption("members_enquiry");
  await pane.getByLabel("Keep these choices as").fill("Councillors");
  await pane.getByRole("button", { name: "Keep the view" }).click();
  await pane.getByRole("button", { name: "Councillors", pressed: true }).waitFor();
  await pane.getByRole("button", { name: "Clear" }).click();
  await pane.getByRole("button", { name: "Councillors", pressed: false }).click();
  await pane.getByRole("button", { name: "Councillors", pressed: true }).waitFor();
});

test("Imran gives a team its link officer; someone else's pane offers the letter to them by name", async () => {
  const { pane } = await sit("imran");
  await pane.getByRole("button", { name: "Teams", exact: true }).click();
  await pane.getByRole("button", { name: "Change Parks and open spaces" }).click();
  await pane.getByLabel("Link officer").fill("Sam Poole");
  await pane.getByLabel("Their address").fill("parks@ashdale.example");
  await pane.getByRole("button", { name: "Save" }).click();
  await pane.getByText(/^Parks and open spaces: link officer Sam Poole/).waitFor();
  await expect
    .poll(() => isFocused(pane.getByRole("button", { name: "Change Parks and open spaces" })))
    .toBe(true);
});

test("everybody can use the work on a case and the queue", async () => {
  const { page, pane } = await logged("Ruts in Quarry Road");
  await pane.getByText("More moves").click();
  await pane.getByText("Ask a department").click();
  expect(await hindrances(page)).toEqual([]);
  await pane.getByRole("button", { name: "Escalate" }).click();
  await pane.getByRole("button", { name: "Escalate" }).click();
  expect(await hindrances(page)).toEqual([]);
  await pane.getByRole("button", { name: "Today", exact: true }).click();
  await pane.getByRole("button", { name: "Work", exact: true }).click();
  await pane.getByRole("button", { name: "All", exact: true }).click();
  await pane.locator(".points").first().waitFor();
  await pane.locator("summary", { hasText: "Choices" }).click();
  expect(await hindrances(page)).toEqual([]);
});
