import type { FrameLocator, Locator } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { correspondenceTypes } from "../../core/triage/types.ts";
import { isFocused, office, people, plan, post, row, type Seat, tabTo } from "../support/journey.ts";
import { hindrances } from "../support/journey-look.ts";

const { sit } = people();
const whistleblowing: string = correspondenceTypes.whistleblowing.label;

const danger =
  "Dear Leader,\n\nThe little ones at number 5 are left alone at night; one knocked here with no food in. I am worried for their safety.\n\nAnn";
// Not the everyday words: the office learns from what it is logged as.
const wrongdoing =
  "Dear Leader,\n\nI work in procurement and wish to blow the whistle. My manager gives contracts to his brother's firm and alters the scores. Please keep my name out of it.\n\nAnn";
const asked =
  "Dear Leader,\n\nUnder the Freedom of Information Act please send me the number of street lights mended in each ward last year.\n\nAnn";
const thanks =
  "Dear Leader,\n\nThank you for mending the swings in the park so quickly. The children are delighted.\n\nAnn";

/** A word that is in the subjects of this test's letters alone. */
let word: string;
let turn = 0;
beforeEach(() => void (word = `Selection ${String.fromCharCode(64 + ++turn)}`));

/** Six letters: one of danger, one logged already, one in a case that is kept from Tom, three for the record. */
async function sixLetters(): Promise<{ second: string }> {
  const logged = await post(office, { subject: `${word}: logged before`, text: asked });
  const kept = await post(office, { subject: `${word}: kept`, text: wrongdoing });
  const ruth = await sit("ruth", { message: logged });
  await ruth.pane.getByRole("button", { name: /^Log email/ }).click();
  await ruth.pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
  const imran = await sit("imran", { message: kept });
  await imran.pane.getByLabel("Change type").selectOption({ label: whistleblowing });
  await imran.pane.getByRole("button", { name: /^Log email/ }).click();
  await imran.pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
  await post(office, { subject: `${word}: the little ones`, text: danger });
  await post(office, { subject: `${word}: first`, text: asked });
  const second = await post(office, { subject: `${word}: second`, text: asked });
  await post(office, { subject: `${word}: thanks`, text: thanks });
  return { second };
}

const heading = (pane: FrameLocator, name: string | RegExp): Locator => pane.getByRole("heading", { name });
const section = (pane: FrameLocator, name: string | RegExp): Locator => pane.getByRole("region", { name });
const outcome = (pane: FrameLocator): Locator => pane.locator("[data-outcome]");
const log = (pane: FrameLocator, letters: string): Locator =>
  pane.getByRole("button", { name: `Log ${letters}` });

async function choose({ page, pane }: Seat, names: readonly string[]): Promise<void> {
  const [first = "", ...rest] = names;
  await row(page, `${word}: ${first}`).click();
  // Quicker than Outlook opens it, and nobody knows yet whose mailbox it is in.
  await heading(pane, `${word}: ${first}`).first().waitFor();
  for (const name of rest) await row(page, `${word}: ${name}`).click({ modifiers: ["Control"] });
}

test("Tom selects six letters: the danger stands first and apart, three are logged, one after a second try, and all are taken back", async () => {
  const { second } = await sixLetters();
  const tom = await sit("tom", { query: "paneWidth=320" });
  const { page, pane } = tom;
  await choose(tom, ["logged before", "kept", "the little ones", "first", "second", "thanks"]);
  await heading(pane, "6 messages selected").waitFor();
  await log(pane, "3 letters").waitFor();

  const dangerous = section(pane, "People in danger: open these one by one");
  await dangerous.getByText(`${word}: the little ones`, { exact: true }).waitFor();
  expect(await dangerous.getByRole("checkbox").count()).toBe(0);
  const alone = section(pane, "Look at these yourself (1)");
  await alone.getByText(`${word}: kept`, { exact: true }).waitFor();
  await alone.getByText("It is in a restricted case.").waitFor();
  await section(pane, "Logged before (1)")
    .getByText(/LO-\d{4}-\d{6}, by Ruth Calloway/)
    .waitFor();
  const foi = section(pane, "Freedom of Information request");
  await foi.getByText("2 letters · Due").waitFor();

  await plan({ kind: "504-before", method: "GET", route: "/messages", filter: second });
  await log(pane, "3 letters").click();
  await heading(pane, "Logged here (2)").waitFor();
  await outcome(pane).getByText("2 letters logged", { exact: true }).waitFor();
  await outcome(pane).getByText("1 could not be logged: each says why.").waitFor();
  await plan();
  await log(pane, "1 letter").click();
  await section(pane, "Logged here (3)").waitFor();
  for (const name of ["first", "second", "thanks"])
    await row(page, new RegExp(`${word}: ${name}.*Logged`)).waitFor();
  expect(await row(page, new RegExp(`${word}: (?:kept|the little ones).*Logged`)).count()).toBe(1);

  // He looks at another letter and comes back: what he has done is still his to undo.
  await row(page, `${word}: kept`).click();
  await heading(pane, `${word}: kept`).waitFor();
  await choose(tom, ["first", "second"]);
  await section(pane, "Logged here (3)").getByText("1 more, not selected now").waitFor();
  await pane.getByRole("button", { name: "Undo all 3" }).click();
  await outcome(pane).getByText("3 letters undone", { exact: true }).waitFor();
  await log(pane, "2 letters").waitFor();
  await expect.poll(() => row(page, new RegExp(`${word}: (?:first|second|thanks).*Logged`)).count()).toBe(0);
});

test("Tom does all of it without a mouse, and hears how far it has got", async () => {
  for (const name of ["third", "second", "first"])
    await post(office, { subject: `${word}: ${name}`, text: asked });
  const { page, pane } = await sit("tom");
  await tabTo(page, page.getByRole("option").first());
  await page.keyboard.press("Home");
  await heading(pane, `${word}: first`).waitFor();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await heading(pane, "3 messages selected").waitFor();
  const heard = pane.getByRole("status");
  await heard.getByText("3 letters can be logged together.").waitFor();
  expect(await isFocused(row(page, `${word}: third`))).toBe(true);

  await tabTo(page, pane.getByRole("checkbox", { name: new RegExp(`${word}: second`) }));
  await page.keyboard.press("Space");
  await log(pane, "2 letters").waitFor();
  await page.keyboard.press("Space");
  await tabTo(page, pane.getByRole("button", { name: "Change all" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, pane.getByLabel("Type"));
  await page.keyboard.type("Petition");
  await tabTo(page, pane.getByRole("button", { name: "Change all 3" }));
  await page.keyboard.press("Enter");
  await section(pane, "Petition").getByText("3 letters · Due").waitFor();
  await heard.getByText("Changed: Petition.").waitFor();
  await expect.poll(() => isFocused(section(pane, "Petition").locator(".line").first())).toBe(true);

  await page.keyboard.press("Control+Enter");
  await heard.getByText("3 letters logged").waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-outcome]"))).toBe(true);
  await tabTo(page, pane.getByRole("button", { name: "Undo all 3" }));
  await page.keyboard.press("Enter");
  await heard.getByText("3 letters undone").waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-outcome]"))).toBe(true);
});

test("a letter about someone in danger opens with its steps, and the way back leads to its line", async () => {
  await post(office, { subject: `${word}: first`, text: asked });
  await post(office, { subject: `${word}: the little ones`, text: danger });
  const tom = await sit("tom");
  const { pane } = tom;
  await choose(tom, ["first", "the little ones"]);
  await pane.getByRole("button", { name: /^Open.*the little ones/ }).click();
  await heading(pane, "Someone may be at risk of harm").waitFor();
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await expect
    .poll(() => isFocused(section(pane, /^People in danger/).locator(".line")), { timeout: 10_000 })
    .toBe(true);
});

test("a letter that is two things joins the others once Tom has said what it is", async () => {
  await post(office, { subject: `${word}: first`, text: asked });
  await post(office, {
    subject: `${word}: two things`,
    text: "Dear Leader,\n\nThis is a formal complaint about the planning service, which never answers. Under the Freedom of Information Act please also send me every email about the market square.\n\nAnn",
  });
  const tom = await sit("tom");
  const { pane } = tom;
  await choose(tom, ["first", "two things"]);
  await log(pane, "1 letter").waitFor();
  await pane.getByRole("button", { name: /^Say what it is/ }).click();
  await pane.getByLabel("Type").selectOption({ label: "Complaint stage 1" });
  await pane.getByRole("button", { name: "Change it" }).click();
  await section(pane, "Complaint stage 1")
    .getByRole("checkbox", { name: /two things/ })
    .waitFor();
  await log(pane, "2 letters").waitFor();
});

test("where Outlook does not say whose messages they are, nothing is sent until Tom has said", async () => {
  const ids = [];
  for (const name of ["first", "second"])
    ids.push(await post(office, { subject: `${word}: ${name}`, text: asked }));
  const { page, pane, calls } = await sit("tom");
  await row(page, `${word}: second`).waitFor();
  await page.evaluate((wanted) => window.outlookBench.selectMany(wanted), ids);
  await pane.getByText("Outlook does not say which mailbox these are in. Which is it?").waitFor();
  expect(calls).not.toContain("openMessage");
  await pane.getByRole("button", { name: "Leader’s Office" }).click();
  await log(pane, "2 letters").waitFor();
});

test("offline, the letters wait unread, and are read when the connection is back", async () => {
  for (const name of ["first", "second"]) await post(office, { subject: `${word}: ${name}`, text: asked });
  const tom = await sit("tom");
  const { page, pane } = tom;
  await row(page, `${word}: first`).click();
  await pane.getByRole("button", { name: /^Log email/ }).waitFor();
  await page.evaluate(() => window.outlookBench.setQuirk("offline", true));
  await row(page, `${word}: second`).click({ modifiers: ["Control"] });
  await section(pane, "Not read (1)")
    .getByText(/^You are offline/)
    .waitFor();
  await page.evaluate(() => window.outlookBench.setQuirk("offline", false));
  await log(pane, "2 letters").waitFor();
});

test("everybody can use the selection", async () => {
  await post(office, { subject: `${word}: the little ones`, text: danger });
  for (const name of ["first", "second"]) await post(office, { subject: `${word}: ${name}`, text: asked });
  const tom = await sit("tom");
  const { page, pane } = tom;
  await choose(tom, ["the little ones", "first", "second"]);
  await log(pane, "2 letters").waitFor();
  await pane.getByRole("button", { name: "Change all" }).click();
  expect(await hindrances(page)).toEqual([]);
  await log(pane, "2 letters").click();
  await outcome(pane).getByText("2 letters logged", { exact: true }).waitFor();
  expect(await hindrances(page)).toEqual([]);
});
