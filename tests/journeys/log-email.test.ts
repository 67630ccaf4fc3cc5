import { expect, test } from "vitest";
import { dueDay, isFocused, office, people, post, row, tabTo } from "../support/journey.ts";

const { sit } = people();
const reference = /^LO-\d{4}-\d{6}$/;

test("Tom logs a complaint as something else: the date follows his choice, and everyone sees that it is logged", async () => {
  const { page, pane, calls } = await sit("tom");
  await row(page, /FORMAL COMPLAINT/).click();
  await pane.getByRole("heading", { level: 1, name: /FORMAL COMPLAINT/ }).waitFor();
  const suggested = pane.getByRole("region", { name: "Suggested type" });
  await suggested.getByText("Complaint stage 1", { exact: true }).waitFor();
  expect(await suggested.locator("q").first().innerText()).toMatch(/formal complaint/i);
  const before = await dueDay(pane).innerText();
  expect(before).toMatch(/^\w+day \d+ \w+ \d{4}$/);

  const asked = calls.length;
  await pane
    .getByLabel("Change type")
    .selectOption({ label: "Ombudsman enquiry (LGSCO / Housing Ombudsman)" });
  await pane.getByText("Your choice").waitFor();
  expect(await dueDay(pane).innerText()).not.toBe(before);
  expect(calls.slice(asked)).toEqual([]);
  const after = await dueDay(pane).innerText();

  await pane.getByRole("button", { name: /^Log email/ }).click();
  const logged = pane.getByRole("article", { name: /^Case LO-/ });
  expect(await logged.locator("strong").first().innerText()).toMatch(reference);
  expect(await dueDay(pane).innerText()).toBe(after);
  await logged.getByText("Ombudsman enquiry").waitFor();
  await pane.getByText("Marked in Outlook for everyone in the office").waitFor();
  await row(page, /FORMAL COMPLAINT.*Logged/).waitFor();

  await page.reload();
  await row(page, /FORMAL COMPLAINT/).click();
  await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
});

test("the next letter of a conversation goes into its case, unless Tom takes it out again", async () => {
  const { page, pane } = await sit("tom");
  await row(page, /RE: Denby Road allotments/).click();
  await pane.getByRole("button", { name: /^Log email/ }).click();
  const logged = pane.getByRole("article", { name: /^Case LO-/ });
  const number = await logged.locator("strong").first().innerText();

  await row(page, /Denby Road allotments/)
    .last()
    .click();
  await pane.getByText(/^It belongs to the same conversation as/).waitFor();
  await pane.getByRole("button", { name: `Add to ${number}` }).click();
  await logged.getByText("2 emails").waitFor();
  await row(page, /Denby Road allotments.*Logged/)
    .nth(1)
    .waitFor();

  await pane.getByRole("button", { name: "Undo logging" }).click();
  await pane.getByText(`This email is no longer in ${number}.`).waitFor();
  await pane.getByRole("button", { name: `Add to ${number}` }).waitFor();
  await expect.poll(() => row(page, /Denby Road allotments.*Logged/).count()).toBe(1);
});

test("an only letter that is taken out of its case can be logged again, with a new reference", async () => {
  const message = await post(office, { subject: "The bench in Abbey Gardens" });
  const { page, pane } = await sit("tom", { message });
  await pane.getByRole("button", { name: /^Log email/ }).click();
  const first = await pane.locator(".case-reference strong").innerText();
  await pane.getByRole("button", { name: "Undo logging" }).click();
  await pane.getByText(`This email is no longer in ${first}.`).waitFor();
  await expect.poll(() => row(page, /The bench in Abbey Gardens.*Logged/).count()).toBe(0);
  await pane.getByRole("button", { name: /^Log email/ }).click();
  const second = pane.locator(".case-reference strong");
  await expect.poll(() => second.innerText()).toMatch(reference);
  expect(await second.innerText()).not.toBe(first);
});

test("when Tom and Imran log the same letter at the same moment, it is in one case", async () => {
  const message = await post(office, { subject: "Two of us saw this" });
  const seats = await Promise.all([sit("tom", { message }), sit("imran", { message })]);
  const buttons = seats.map(({ pane }) => pane.getByRole("button", { name: /^Log email/ }));
  for (const button of buttons) await button.waitFor();
  await Promise.all(buttons.map((button) => button.click()));
  const cards = seats.map(({ pane }) => pane.getByRole("article", { name: /^Case LO-/ }));
  const [toms, imrans] = await Promise.all(cards.map((card) => card.locator("strong").first().innerText()));
  expect(toms).toBe(imrans);
  for (const card of cards) await card.getByText("1 email", { exact: true }).waitFor();
});

test("what Tom has just logged is on today's list at once, and a colleague who opens it sees who logged it", async () => {
  const message = await post(office, { subject: "Who has this one?" });
  const tom = await sit("tom");
  await tom.pane.getByText("Logged lately").waitFor();
  await row(tom.page, /Who has this one/).click();
  await tom.pane.getByRole("button", { name: /^Log email/ }).click();
  const number = await tom.pane.locator(".case-reference strong").innerText();
  await tom.pane.getByRole("button", { name: "Today" }).click();
  await tom.pane
    .getByRole("button", { name: `Who has this one? Ann Resident · ${number}` })
    .first()
    .waitFor();
  const ruth = await sit("ruth", { message });
  const card = ruth.pane.getByRole("article", { name: `Case ${number}` });
  await card.getByText(/by Tom Adeyemi/).waitFor();
});

test("Tom does all of it without a mouse", async () => {
  await post(office, { subject: "By keyboard alone" });
  const { page, pane } = await sit("tom");
  await tabTo(page, row(page, /By keyboard alone/));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await pane.getByRole("heading", { level: 1, name: "By keyboard alone" }).waitFor();
  expect(await isFocused(row(page, /By keyboard alone/))).toBe(true);

  const type = pane.getByLabel("Change type");
  await type.waitFor();
  await tabTo(page, type);
  const before = await dueDay(pane).innerText();
  await page.keyboard.type("Media");
  await expect.poll(() => dueDay(pane).innerText()).not.toBe(before);
  await page.keyboard.press("Control+Enter");
  const card = pane.getByRole("article", { name: /^Case LO-/ });
  await card.waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-outcome]"))).toBe(true);
  await pane
    .getByRole("status")
    .getByText(/^Logged as LO-/)
    .waitFor();

  await tabTo(page, pane.getByRole("button", { name: "Undo logging" }));
  await page.keyboard.press("Enter");
  await pane.getByText(/This email is no longer in LO-/).waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-outcome]"))).toBe(true);
});
