import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { invite, isFocused, people, plan, row, sentTo, tabTo } from "../support/journey.ts";

const { sit } = people();
const leaders = { mailbox: "leader" } as const;

const gone = (page: Page) => page.getByText("This message is no longer in this folder");

/** The Leader's calendar in the week after this one, in which all requests are. */
async function nextWeek(page: Page) {
  await page.getByRole("button", { name: "Calendar", exact: true }).click();
  await page.getByRole("button", { name: "Week after" }).click();
  await page.getByRole("button", { name: /Communications planning/ }).waitFor();
}

test("Ruth declines what clashes, says why, and everyone can see that she decided", async () => {
  const { page, pane } = await sit("ruth", leaders);
  await row(page, /Harrier Court joint plan/).click();
  await pane.getByText(/Overlaps Informal Cabinet/).waitFor();
  await pane.getByRole("listitem").filter({ hasText: "Informal Cabinet" }).getByText("Same time").waitFor();
  await pane.getByText("This request", { exact: true }).last().waitFor();

  await pane.getByRole("radio", { name: "Decline" }).check();
  // What comes into sight in the pane must not move Outlook around it.
  expect(await page.evaluate(() => document.body.scrollTop + window.scrollY)).toBe(0);
  const message = pane.getByLabel("Message to Gareth Pugh");
  expect(await message.inputValue()).toMatch(/^Dear Gareth Pugh,[^]+sorry[^]+Ashdale Borough Council$/);
  await pane.getByRole("button", { name: "Decline and tell Gareth Pugh" }).click();
  await pane.getByText("Choose a reason.").waitFor();
  const reason = pane.getByLabel("Reason");
  expect(await isFocused(reason)).toBe(true);

  await reason.selectOption({ label: "Clash with another engagement" });
  await message.fill("Dear Gareth,\n\nCabinet meets then. Could you do Thursday?\n\nRuth");
  await pane.getByText("Note for the record").click();
  await pane.getByLabel("Only the office reads this").fill("Third time they have asked.");
  await pane.getByRole("button", { name: "Decline and tell Gareth Pugh" }).click();

  const given = pane.getByRole("article", { name: "The office’s answer" });
  await given.getByText("Declined", { exact: true }).waitFor();
  await given.getByText(/^Today at \d\d:\d\d by Ruth Calloway$/).waitFor();
  await given.getByText("Clash with another engagement").waitFor();
  await given.getByText("Third time they have asked.").waitFor();
  await given.getByText("Not in the calendar, and Gareth Pugh has been told").waitFor();
  await gone(page).waitFor();
  expect(await row(page, /Harrier Court joint plan/).count()).toBe(0);
  expect(await pane.getByRole("radio").count()).toBe(0);
  await expect
    .poll(() => sentTo("gareth.pugh@wendlevalleyhousing.example"))
    .toEqual(["Declined: Harrier Court joint plan"]);

  await nextWeek(page);
  expect(await page.getByRole("button", { name: /Harrier Court joint plan/ }).count()).toBe(0);
});

test("what Ruth accepts stands in the Leader's calendar, and the organiser's copy says so", async () => {
  const { page, pane } = await sit("ruth", leaders);
  await row(page, /Ashdale Hospice/).click();
  await pane.getByRole("radio", { name: "Accept" }).check();
  await pane.getByLabel("Reason").selectOption({ label: "Key partner or minister" });
  await pane.getByRole("button", { name: "Accept and tell Naomi Clarke" }).click();
  const given = pane.getByRole("article", { name: "The office’s answer" });
  await given.getByText("Accepted", { exact: true }).waitFor();
  await gone(page).waitFor();
  await nextWeek(page);
  await page.getByRole("button", { name: /Ashdale Hospice/ }).click();
  await page
    .getByRole("region", { name: "Appointment" })
    .getByText(/accepted/i)
    .waitFor();
});

test("a tentative answer holds the time without promising it", async () => {
  const { page, pane } = await sit("ruth", leaders);
  await row(page, /Opening of the apprentice centre/).click();
  await pane.getByRole("radio", { name: "Tentative" }).check();
  await pane.getByLabel("Reason").selectOption({ label: "Waiting for the Leader’s view" });
  await pane.getByRole("button", { name: "Accept tentatively and tell Ellie Marchant" }).click();
  await pane.getByText("Tentatively accepted", { exact: true }).waitFor();
  await nextWeek(page);
  await page.getByRole("button", { name: /apprentice centre.*tentative/ }).waitFor();
});

test("nobody is written to who asked for no reply", async () => {
  const { page, pane } = await sit("ruth", leaders);
  await row(page, /Winter gritting drop-in/).click();
  await pane.getByRole("radio", { name: "Accept" }).check();
  await pane.getByText(/The organiser asked for no replies/).waitFor();
  expect(await pane.getByLabel(/^Message to/).count()).toBe(0);
  await pane.getByLabel("Reason").selectOption({ label: "Regular meeting" });
  await pane.getByRole("button", { name: "Accept, without a message" }).click();
  await pane.getByText("In the calendar; no mail was sent").waitFor();
  const heard = await sentTo("highways.duty@ashdale.example");
  expect(heard.filter((subject) => subject.includes("gritting"))).toEqual([]);
});

test.each([
  ["a cancelled meeting", /Cancell?ed: A61 corridor/, /cancelled this on .*There is nothing to answer/],
  ["a request that was called off", /^(?!.*Cancell?ed).*A61 corridor/, /nothing to answer/],
])("%s says so and offers no answer", async (_what, subject, sentence) => {
  const { page, pane } = await sit("ruth", leaders);
  await row(page, subject).click();
  await pane.getByText(sentence).waitFor();
  expect(await pane.getByRole("radio").count()).toBe(0);
});

test("a request that a newer one has replaced sends Ruth to the newer one", async () => {
  const { page, pane } = await sit("ruth", leaders);
  const both = row(page, /Devolution: conversation/);
  expect(await both.count()).toBe(2);
  await both.last().click();
  await pane.getByText(/has sent a newer version of this request. Open that one to answer it/).waitFor();
  expect(await pane.getByRole("radio").count()).toBe(0);
  await both.first().click();
  await pane.getByRole("radio", { name: "Accept" }).waitFor();
});

test("Tom is told that requests for the Leader's time are not his to answer", async () => {
  const { page, pane, calls } = await sit("tom", leaders);
  await row(page, /Ashdale Growth Board/).click();
  await pane.getByText(/answered by the gatekeeper. Your role does not include the diary/).waitFor();
  expect(calls).not.toContain("openRequest");
});

test("of two who answer at the same moment, one decides and the other is shown what was decided", async () => {
  const seats = await Promise.all([sit("ruth", leaders), sit("imran", leaders)]);
  for (const { page } of seats)
    await row(page, /Devolution: conversation/)
      .first()
      .click();
  const [ruth, imran] = seats;
  for (const [seat, verb] of [
    [ruth, "Accept"],
    [imran, "Decline"],
  ] as const) {
    await seat?.pane.getByRole("radio", { name: verb }).check();
    await seat?.pane.getByLabel("Reason").selectOption({ index: 1 });
  }
  await ruth?.pane.getByRole("button", { name: /^Accept and tell/ }).click();
  await ruth?.pane.getByText("Accepted", { exact: true }).waitFor();
  await imran?.pane.getByRole("button", { name: /^Decline and tell/ }).click();
  await imran?.pane.getByText("Ruth Calloway answered first", { exact: true }).waitFor();
  const given = imran?.pane.getByRole("article", { name: "The office’s answer" });
  await given?.getByText("Accepted", { exact: true }).waitFor();
  await given?.getByText(/by Ruth Calloway/).waitFor();
});

test("when Graph carries out an answer and fails to say so, Ruth sees that it is not certain yet, and the organiser hears it once", async () => {
  const message = await invite({ subject: "A school wants a visitor", inDays: 10 });
  const { pane } = await sit("ruth", { ...leaders, message });
  await plan({ kind: "504-after", route: "/events/{event}/decline", count: 1 });
  await pane.getByRole("radio", { name: "Decline" }).check();
  await pane.getByLabel("Reason").selectOption({ label: "Too little notice" });
  await pane.getByRole("button", { name: "Decline and tell Dr Shaw" }).click();
  const given = pane.getByRole("article", { name: "The office’s answer" });
  await given.getByText("Declined", { exact: true }).waitFor();
  await given.getByText("Nobody knows yet whether this has happened").waitFor();
  const heard = async () =>
    (await sentTo("shaw@library.example")).filter((subject) => subject.includes("A school wants a visitor"));
  await expect.poll(heard).toHaveLength(1);
});

test("Ruth does it without a mouse", async () => {
  const { page, pane } = await sit("ruth", leaders);
  const request = row(page, /Ashdale Growth Board/);
  await tabTo(page, page.getByRole("option").first());
  for (let rows = await page.getByRole("option").count(); rows > 0 && !(await isFocused(request)); rows--)
    await page.keyboard.press("ArrowDown");
  await pane.getByRole("heading", { level: 1, name: /Ashdale Growth Board/ }).waitFor();
  const accept = pane.getByRole("radio", { name: "Accept" });
  await accept.waitFor();
  expect(await isFocused(request)).toBe(true);

  await tabTo(page, accept);
  await page.keyboard.press("Space");
  await tabTo(page, pane.getByLabel("Reason"));
  await page.keyboard.type("Reg");
  await tabTo(page, pane.getByRole("button", { name: /^Accept and tell/ }));
  await page.keyboard.press("Enter");
  await pane.getByRole("article", { name: "The office’s answer" }).getByText("Regular meeting").waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-outcome]"))).toBe(true);
  await pane.getByRole("status").getByText("Accepted.").waitFor();
});
