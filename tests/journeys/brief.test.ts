import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import {
  fireTimer,
  functionsLog,
  isFocused,
  leader,
  people,
  row,
  sentTo,
  tabTo,
} from "../support/journey.ts";

const { sit } = people();
const sentByImran = /^Sent today at \d\d:\d\d by Imran Siddiqui$/;

test("Imran reads the brief in both its forms before it goes, and comes back to where he was", async () => {
  const { pane } = await sit("imran");
  await pane.getByRole("button", { name: "Preview brief" }).click();
  await pane.getByRole("heading", { level: 1, name: /^Brief for \w+day \d+ \w+ \d{4}$/ }).waitFor();
  // Its HTML is shown where nothing in it can run, load or lead away.
  expect(await pane.locator("iframe").getAttribute("sandbox")).toBe("");
  await pane.frameLocator("iframe").getByText("Ashdale Borough Council").first().waitFor();
  await pane.getByRole("tab", { name: "Plain text" }).click();
  await pane.getByRole("tabpanel").getByText("Ashdale Borough Council").waitFor();
  await pane.getByRole("button", { name: "Today" }).first().click();
  await expect.poll(() => isFocused(pane.getByRole("button", { name: "Preview brief" }))).toBe(true);
});

test("Imran sends it without a mouse; the Leader opens it; neither Ruth nor the timetable sends another", async () => {
  const [imran, ruth] = await Promise.all([sit("imran"), sit("ruth")]);
  await ruth.pane.getByRole("button", { name: "Preview brief" }).click();
  const secondSend = ruth.pane.getByRole("button", { name: "Send now" });
  await secondSend.waitFor();

  const preview = imran.pane.getByRole("button", { name: "Preview brief" });
  await preview.waitFor();
  await tabTo(imran.page, preview);
  await imran.page.keyboard.press("Enter");
  const html = imran.pane.getByRole("tab", { name: "As sent" });
  await html.waitFor();
  await tabTo(imran.page, html);
  await imran.page.keyboard.press("ArrowRight");
  expect(await isFocused(imran.pane.getByRole("tab", { name: "Plain text" }))).toBe(true);
  await tabTo(imran.page, imran.pane.getByRole("button", { name: "Send now" }));
  await imran.page.keyboard.press("Enter");
  await imran.pane.getByText(sentByImran).waitFor();
  await imran.pane.getByRole("status").getByText("The brief is on its way.").waitFor();
  await expect.poll(() => isFocused(imran.pane.locator("[data-outcome]"))).toBe(true);
  expect(await imran.pane.getByRole("button", { name: "Send now" }).count()).toBe(0);

  await secondSend.click();
  await ruth.pane.getByText(sentByImran).waitFor();

  const { page } = await sit("helen", { mailbox: "leader" });
  const brief = row(page, /Daily brief/);
  await brief.click();
  const body = page.locator("iframe.mail-body");
  expect(await body.getAttribute("sandbox")).not.toContain("allow-scripts");
  await page.frameLocator("iframe.mail-body").getByText("Ashdale Borough Council").first().waitFor();

  await fireTimer("sendDueBrief");
  await expect
    .poll(() => readFile(functionsLog, "utf8"), { timeout: 10_000 })
    .toContain("Executed 'Functions.sendDueBrief' (Succeeded");
  await page.evaluate(() => window.outlookBench.refresh());
  expect(await brief.count()).toBe(1);
  expect((await sentTo(leader)).filter((subject) => subject.includes("Daily brief"))).toHaveLength(1);
});
