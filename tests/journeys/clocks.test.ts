import { expect, test } from "vitest";
import { anotherYear, asPublished, holidayFile } from "../support/holiday-files.ts";
import { dueDay, isFocused, office, people, post, row, tabTo } from "../support/journey.ts";
import { hindrances } from "../support/journey-look.ts";

const { sit } = people();

async function logged(subject: string, person: "tom" | "imran", opening: Parameters<typeof sit>[1] = {}) {
  await post(office, { subject });
  const seat = await sit(person, opening);
  await row(seat.page, new RegExp(subject)).click();
  await seat.pane.getByRole("button", { name: /^Log email/ }).waitFor();
  return seat;
}

test("Tom sees before he logs how the date would be counted; then he stops the clock for a fee, starts it again and takes that back", async () => {
  const { page, pane } = await logged("What the new bollards cost", "tom");
  await pane.getByText("How this was counted").click();
  await pane.getByRole("table", { name: /a week in each row/ }).waitFor();
  await expect.poll(() => pane.locator(".count-counted").count()).toBe(20);
  const before = (await dueDay(pane).textContent()) ?? "";
  await expect.poll(() => pane.locator(".count-due .unseen").innerText()).toContain(`${before}: day 20`);

  await pane.getByRole("button", { name: /^Log email/ }).click();
  await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
  await tabTo(page, pane.getByText("What happened to this clock"));
  await page.keyboard.press("Enter");
  const what = pane.getByLabel("What happened", { exact: true });
  await what.selectOption({ label: "Extended, and the writer told" });
  await pane.getByLabel("By how many working days").fill("21");
  await pane.getByText(/An extension is 20 working days at most/).waitFor();
  await pane.getByLabel("By how many working days").fill("5");
  await pane.getByText(/^Reply by .*, until now/).waitFor();
  expect(await dueDay(pane).textContent()).toBe(before);

  await what.selectOption({ label: "Fees notice sent" });
  await pane.getByText("No date while the clock stands still, waiting for the fee.").waitFor();
  await pane.getByRole("button", { name: "Put on the record" }).click();
  await expect.poll(() => dueDay(pane).textContent()).toBe("The clock stands still");
  await pane.getByText(/^Lapses after/).waitFor();
  await pane.getByText("How this was counted").click();
  await pane.getByText(/^The clock has stood still since/).waitFor();

  await what.selectOption({ label: "Fee received" });
  await pane.getByRole("button", { name: "Put on the record" }).click();
  await expect.poll(() => dueDay(pane).textContent()).not.toBe("The clock stands still");
  await pane.getByRole("button", { name: "Take back" }).click();
  await pane.getByRole("button", { name: "Take it back" }).click();
  await pane.getByText("Say why.").waitFor();
  await pane.getByLabel("Why is it taken back?").fill("It was for another request");
  await pane.getByRole("button", { name: "Take it back" }).click();
  await expect.poll(() => dueDay(pane).textContent()).toBe("The clock stands still");
  await pane.getByText(/taken back$/).waitFor();
});

test("when Ruth was quicker Tom is told who it was, and what he typed is still there", async () => {
  const tom = await logged("Two at one clock", "tom");
  await tom.pane.getByRole("button", { name: /^Log email/ }).click();
  await tom.pane.getByText("What happened to this clock").click();
  const reference = /LO-\d{4}-\d{6}/.exec(await tom.pane.getByRole("article").innerText())?.[0] ?? "";
  await tom.pane.getByLabel("What happened", { exact: true }).selectOption({ label: "Acknowledged" });
  await tom.pane.locator(".clock-acts").getByLabel("Note").fill("By telephone");

  const ruth = await sit("ruth");
  await row(ruth.page, /Two at one clock/).click();
  await ruth.pane.getByText(reference, { exact: true }).waitFor();
  await ruth.pane.getByText("What happened to this clock").click();
  await ruth.pane.getByLabel("What happened", { exact: true }).selectOption({ label: "Acknowledged" });
  await ruth.pane.getByRole("button", { name: "Put on the record" }).click();
  await ruth.pane.getByText("Acknowledged on").waitFor();

  await tom.pane.getByRole("button", { name: "Put on the record" }).click();
  await tom.pane.getByText(/^Ruth Calloway/).waitFor();
  await tom.pane.getByRole("button", { name: "Look again" }).click();
  await tom.pane.getByText(/Today, Ruth Calloway/).waitFor();
  expect(await tom.pane.locator(".clock-acts").getByLabel("Note").inputValue()).toBe("By telephone");
});

test("Imran is told what is wrong with a file of bank holidays, sees what a right one would change, and drops it", async () => {
  const { page, pane } = await sit("imran");
  await pane.getByRole("button", { name: "Bank holidays" }).click();
  await pane.getByText("GOV.UK 2012-2028, November 2025").waitFor();
  const file = pane.locator("input[type=file]");
  const give = async (text: string) => {
    await file.setInputFiles({
      name: "bank-holidays.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await pane.getByRole("button", { name: "See what would change" }).click();
  };
  await give("[]");
  await pane.getByText(/it has no parts of the United Kingdom/).waitFor();
  await give(asPublished(holidayFile()));
  await pane.getByText("Nothing in this file is new.").waitFor();
  await give(asPublished(holidayFile(anotherYear)));
  await pane.getByText("Dates that would change").waitFor();
  await pane.getByRole("button", { name: "Drop" }).click();
  await pane.getByText(/^Dropped today at/).waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-outcome]"))).toBe(true);
  expect(await hindrances(page)).toEqual([]);
});

test("everybody can read how a date was counted and say what happened to it", async () => {
  const { page, pane } = await logged("Read by all", "tom");
  await pane.getByRole("button", { name: /^Log email/ }).click();
  await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
  await pane.getByText("How this was counted").click();
  await pane.getByRole("table").waitFor();
  await pane.getByText("What happened to this clock").click();
  await pane.getByLabel("What happened", { exact: true }).selectOption({ label: "Received on another day" });
  expect(await hindrances(page)).toEqual([]);
});
