import type { FrameLocator } from "playwright-core";
import { expect, test } from "vitest";
import { dueDay, isFocused, office, people, post, row, tabTo } from "../support/journey.ts";

const { sit } = people();
const quirk = (name: string) => ({ query: `quirk=${name}` });

test("a letter that Ruth has thrown away can still be logged by Tom, who had it open", async () => {
  const message = await post(office, { subject: "Thrown away too soon" });
  const [tom, ruth] = await Promise.all([sit("tom", { message }), sit("ruth", { message })]);
  const log = tom.pane.getByRole("button", { name: /^Log email/ });
  await log.waitFor();
  await ruth.page.getByRole("toolbar").getByRole("button", { name: "Delete" }).click();
  await tom.page.getByText("This message is no longer in this folder").waitFor();
  await log.click();
  await tom.pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
});

test("in a mailbox that is not the office's, the pane says so and tells the office nothing", async () => {
  // Added as an account of its own, Outlook names the person's own mailbox.
  const { page, pane, calls } = await sit("tom", quirk("no-shared-properties"));
  await row(page, /green bin AGAIN/).click();
  await pane.getByRole("heading", { name: "Not one of the office’s mailboxes" }).waitFor();
  await pane.getByText("Nothing about it has been sent to the office.").waitFor();
  expect(calls).not.toContain("openMessage");
});

test("Norah, who has no part in the office, sees nothing of it", async () => {
  const { page, pane, calls } = await sit("norah");
  await row(page, /green bin AGAIN/).click();
  await pane.getByRole("heading", { name: "Your account has no part in the office yet" }).waitFor();
  await pane.getByText(/signed in as Norah Finch/).waitFor();
  expect(calls).toEqual(["readMe"]);
});

test("when Microsoft wants to see the person, the pane asks them, takes a no, and goes on after a yes", async () => {
  const { page, pane } = await sit("tom", quirk("sign-in-needed"));
  const signIn = pane.getByRole("button", { name: "Sign in" });
  await signIn.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  await pane.getByText("The sign-in window was closed before you had signed in.").waitFor();
  await signIn.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Accept" }).click();
  await pane.getByText("Due soon").first().waitFor();
});

test("without Outlook's bridge the pane asks for a sign-in instead of waiting for ever", async () => {
  const { pane } = await sit("tom", quirk("no-bridge"));
  await pane.getByRole("button", { name: "Sign in" }).waitFor();
});

test("offline, Tom is told, keeps what he typed, and goes on where he was", async () => {
  const { page, pane } = await sit("tom");
  const note = pane.getByLabel("Note for the office");
  // Post that comes meanwhile may move the list under the pointer.
  const open = async () => (await row(page, /Spending on the Market Hall/).click(), note.count());
  await expect.poll(open, { interval: 2_000 }).toBe(1);
  await note.fill("Ask Finance for the contract sum.");
  await page.evaluate(() => window.outlookBench.setQuirk("offline", true));
  const log = pane.getByRole("button", { name: /^Log email/ });
  await heard(pane, "offline");
  await log.click();
  await pane
    .getByRole("alert")
    .getByText(/^You are offline\. Your choices are kept/)
    .waitFor();
  expect(await pane.getByLabel("Note for the office").inputValue()).toBe("Ask Finance for the contract sum.");

  await page.evaluate(() => window.outlookBench.setQuirk("offline", false));
  await heard(pane, "online");
  await log.click();
  await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
  await pane.getByText("Ask Finance for the contract sum.").waitFor();
});

test("when the office cannot be reached, the letter says so and a second try brings it", async () => {
  const { page, pane } = await sit("tom");
  await page.route("**/api/openMessage", (route) => route.abort());
  await row(page, /Bonfire weekend/).click();
  const refusal = pane.getByRole("alert").getByText(/The office cannot be reached just now/);
  await refusal.waitFor();
  await page.unroute("**/api/openMessage");
  await pane.getByRole("button", { name: "Try again" }).click();
  await pane.getByRole("button", { name: /^Log email/ }).waitFor();
});

test("when Outlook never answers, the pane stops waiting and can look again", async () => {
  const { page, pane } = await sit("tom", quirk("silent-callback"));
  await pane.getByText("Due soon").first().waitFor();
  await hurry(pane);
  await row(page, /green bin AGAIN/).click();
  await pane.getByText("Outlook did not say whose mailbox this message is in.").waitFor();
  await page.evaluate(() => window.outlookBench.setQuirk("silent-callback", false));
  await pane.getByRole("button", { name: "Look again" }).click();
  await pane.getByRole("button", { name: /^Log email/ }).waitFor();
});

test("with nothing open, and when Outlook forgets what is open, the pane shows the office's day", async () => {
  const { page, pane } = await sit("tom");
  await pane.getByText("Due soon").first().waitFor();
  await row(page, /green bin AGAIN/).click();
  await pane.getByRole("button", { name: /^Log email/ }).waitFor();
  await page.evaluate(() => window.outlookBench.setQuirk("null-item", true));
  await pane.getByText("Due soon").first().waitFor();
});

test("what Tom has chosen and typed waits for him when he looks at another letter and comes back", async () => {
  const { page, pane } = await sit("tom");
  await row(page, /council tax - really struggling/).click();
  await pane.getByLabel("Change type").selectOption({ label: "Petition" });
  const due = await dueDay(pane).innerText();
  await pane.getByLabel("Note for the office").fill("Bailiffs on the 28th: ring Revenues today.");
  await row(page, /pot hole jct/).click();
  await pane.getByRole("heading", { level: 1, name: /pot hole/ }).waitFor();
  await expect.poll(() => pane.getByLabel("Note for the office").inputValue()).toBe("");
  await row(page, /council tax - really struggling/).click();
  await pane.getByText("Your choice").waitFor();
  expect(await pane.getByLabel("Change type").inputValue()).toBe("petition");
  expect(await dueDay(pane).innerText()).toBe(due);
  expect(await pane.getByLabel("Note for the office").inputValue()).toMatch(/^Bailiffs/);
});

test("the pane follows Tom through his letters, says so quietly, and never takes the keyboard from him", async () => {
  const { page, pane } = await sit("tom");
  await tabTo(page, page.getByRole("option").first());
  const chosen = page.getByRole("option", { selected: true });
  for (let letter = 1; letter <= 2; letter++) {
    await page.keyboard.press("ArrowDown");
    const subject = (await chosen.locator(".row-subject").innerText()).trim();
    await pane.getByRole("heading", { level: 1, name: subject }).waitFor();
    await pane.locator(".screen-actions").waitFor();
    expect(await isFocused(chosen)).toBe(true);
    await pane.getByRole("status").getByText(`Now showing: ${subject}`).waitFor();
    expect(await isFocused(chosen)).toBe(true);
  }
});

/** The pane's own word for the network reaches it a moment after Outlook's. */
const heard = (pane: FrameLocator, what: "online" | "offline") =>
  pane.locator("body").evaluate(
    (_, change) =>
      new Promise<void>((resolve) => {
        if (navigator.onLine === (change === "online")) resolve();
        addEventListener(change, () => resolve());
      }),
    what,
  );

/** From here on whatever the pane waits for is over twenty times as soon. */
const hurry = (pane: FrameLocator) =>
  pane.locator("body").evaluate(() => {
    const machine = setTimeout;
    Object.assign(window, { setTimeout: (act: () => void, ms = 0) => machine(act, ms / 20) });
  });
