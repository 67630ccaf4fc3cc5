import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers, sideways } from "../support/journey-look.ts";
import { deskUrl, dueDay, isFocused, office, people, post, row, tabTo } from "../support/journey.ts";

const { sit, apart } = people();

const general =
  "Dear Leader,\n\nWhat does the council intend to do about the boards over the old arcade? They have been up for years.\n\nAnn Resident";

/** Somebody has logged it in haste, as something else than it is. */
async function loggedAs(subject: string, type: string, query = "") {
  await post(office, { subject, text: general });
  const seat = await sit("tom", { query });
  await row(seat.page, new RegExp(subject)).click();
  const { pane } = seat;
  await pane.getByRole("combobox", { name: "Change type" }).selectOption(type);
  await pane.getByRole("combobox", { name: "Addressed as" }).selectOption("council");
  await pane.getByRole("button", { name: /^Log (email|as)/ }).click();
  await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
  return { ...seat, reference: await pane.locator(".case-reference strong").innerText() };
}

async function signIn(page: Page, reference: string, who = /Tom Adeyemi/): Promise<void> {
  await page.goto(`${deskUrl}#/case/${reference}`);
  await page.getByRole("link", { name: who }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test("what was logged as a councillor’s enquiry is made an FOI request from the pane by keyboard, its new date seen first, and undone", async () => {
  const { page, pane } = await loggedAs("The boards of the arcade", "members_enquiry", "paneWidth=320");
  const before = (await dueDay(pane).textContent()) ?? "";
  const type = pane.locator(".case-head .type-name");
  await tabTo(page, pane.getByText("Correct the case"));
  await page.keyboard.press("Enter");
  const save = pane.getByRole("button", { name: "Save the correction" });
  await save.click();
  await pane.getByRole("alert").getByText("Change what is wrong first.").waitFor();
  await pane.getByRole("combobox", { name: "Type", exact: true }).selectOption("foi");
  const changes = pane.locator(".correction-changes");
  await changes.getByText("Freedom of Information request").waitFor();
  await changes.getByText("Reply by").waitFor();
  await changes.locator("s", { hasText: before }).waitFor();
  expect(await dueDay(pane).textContent()).toBe(before);
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page.frame("addin-pane") ?? page)).toEqual([]);
  await pane.getByLabel("Why", { exact: false }).last().fill("It asks what was spent");
  await tabTo(page, save);
  await page.keyboard.press("Enter");
  await expect.poll(() => type.innerText()).toBe("Freedom of Information request");
  await expect.poll(() => dueDay(pane).textContent()).not.toBe(before);

  const undo = pane.getByRole("button", { name: "Undo this correction" });
  await undo.waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-correction]"))).toBe(true);
  await tabTo(page, undo);
  await page.keyboard.press("Enter");
  await expect.poll(() => dueDay(pane).textContent()).toBe(before);
  await undo.waitFor({ state: "detached" });
});

test("on the case's page a ward and a title are put right, and the history says what they were", async () => {
  const { reference } = await loggedAs("Baords of the arcade", "leader_correspondence");
  const desk = await apart({ ignoreHTTPSErrors: true });
  await signIn(desk, reference);
  await desk.getByText("Correct the case").click();
  await desk.getByRole("combobox", { name: "Ward" }).selectOption("Denby");
  await desk.getByText("Title, writer, who may see it").click();
  await desk.getByLabel("Title", { exact: true }).fill("Boards of the arcade");
  await desk.locator(".correction-changes").getByText("Baords of the arcade").waitFor();
  await desk.getByLabel("Why", { exact: false }).last().fill("A slip of the pen");
  await desk.getByRole("button", { name: "Save the correction" }).click();
  await desk.getByRole("heading", { level: 1, name: "Boards of the arcade", exact: true }).waitFor();
  const happened = desk.getByRole("region", { name: "What happened" });
  await happened.getByText("Title: Boards of the arcade, was Baords of the arcade").waitFor();
  expect(await barriers(desk)).toEqual([]);
  expect(await sideways(desk)).toEqual([]);
  await happened.getByRole("button", { name: /^Undo: Corrected: ward, title$/ }).click();
  await desk.getByRole("heading", { level: 1, name: "Baords of the arcade", exact: true }).waitFor();
  await happened.getByText("Correction taken back: ward, title").waitFor();
  expect(await happened.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
});

test("when somebody else was quicker, Tom is told who it was, and what he had chosen and typed is still there", async () => {
  const { pane, reference } = await loggedAs("The arcade once more", "leader_correspondence");
  await pane.getByText("Correct the case").click();
  await pane.getByRole("combobox", { name: "Type", exact: true }).selectOption("foi");
  const why = pane.getByLabel("Why", { exact: false }).last();
  await why.fill("It asks what was spent");

  const desk = await apart({ ignoreHTTPSErrors: true });
  await signIn(desk, reference);
  await desk.getByText("Correct the case").click();
  await desk.getByRole("combobox", { name: "Ward" }).selectOption("Denby");
  await desk.getByLabel("Why", { exact: false }).last().fill("The arcade is in Denby");
  await desk.getByRole("button", { name: "Save the correction" }).click();
  await desk.getByRole("button", { name: "Undo this correction" }).waitFor();

  await pane.getByRole("button", { name: "Save the correction" }).click();
  await pane
    .getByRole("alert")
    .getByText(/^Tom Adeyemi corrected it \(ward\)/)
    .waitFor();
  await expect.poll(() => pane.getByRole("combobox", { name: "Ward" }).inputValue()).toBe("Denby");
  expect(await pane.getByRole("combobox", { name: "Type", exact: true }).inputValue()).toBe("foi");
  expect(await why.inputValue()).toBe("It asks what was spent");
  await pane.getByRole("button", { name: "Save the correction" }).click();
  await expect
    .poll(() => pane.locator(".case-head .type-name").innerText())
    .toBe("Freedom of Information request");
});

test("a case that turns out to be about a child at risk is shut to others at once, and stays open to who said so", async () => {
  const { reference } = await loggedAs("The little ones at the arcade", "leader_correspondence");
  const [ruth, helen] = [await apart({ ignoreHTTPSErrors: true }), await apart({ ignoreHTTPSErrors: true })];
  await signIn(ruth, reference, /Ruth Calloway/);
  await ruth.getByText("Correct the case").click();
  await ruth.getByRole("combobox", { name: "Type", exact: true }).selectOption("safeguarding");
  const changes = ruth.locator(".correction-changes");
  await changes.getByText(/^Only Safeguarding, and Tom Adeyemi, who logged it and you$/).waitFor();
  await ruth.getByText("You would go on the list of those who need to know").waitFor();
  await ruth.getByLabel("Why", { exact: false }).last().fill("A child is left alone at night");
  await ruth.getByRole("button", { name: "Save the correction" }).click();
  await ruth.getByRole("region", { name: `Who may open ${reference}` }).waitFor();
  await ruth.getByText("Ruth Calloway (you)").waitFor();

  await signIn(helen, reference, /Helen Marsh/);
  await helen.getByText(`There is no case ${reference}.`).waitFor();
});
