import type { Frame, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { invite, isFocused, people, row, sentTo, tabTo, type Seat } from "../support/journey.ts";
import { hindrances } from "../support/journey-look.ts";
import { openOwnOffice } from "../support/own-office.ts";

const { sit } = people();

/** Long enough to press a button on the busiest machine: nobody waits for it. */
const graceSeconds = 60;
let office: Awaited<ReturnType<typeof openOwnOffice>>;
beforeAll(async () => {
  office = await openOwnOffice(1, { GRACE_SECONDS: String(graceSeconds) });
});
afterAll(() => office.close());

const sitAt = (message: string, opening: Parameters<typeof sit>[1] = {}) =>
  sit("ruth", { mailbox: "leader", message, functions: office.url, ...opening });

function frameOf({ page }: Seat): Frame {
  const frame = page.frame("addin-pane");
  if (!frame) throw new Error("There is no pane.");
  return frame;
}

/** The time in the tray is over, for the office and in Ruth's browser. */
async function letItGo(seat: Seat): Promise<void> {
  const ahead = await office.forward(graceSeconds);
  await frameOf(seat).evaluate((by) => {
    const machine = Date.now;
    Date.now = () => machine() + by;
  }, ahead);
}

const heard = async (subject: string) =>
  (await sentTo("shaw@library.example")).filter((line) => line.includes(subject));

async function accept(pane: FrameLocator): Promise<void> {
  await pane.getByRole("radio", { name: "Accept" }).check();
  await pane.getByLabel("Reason").selectOption({ label: "Regular meeting" });
  await pane.getByRole("button", { name: "Accept and tell Dr Shaw" }).click();
  await pane.getByText(/^Goes to Dr Shaw in \d+ seconds?$/).waitFor();
}

test("Ruth sees her answer count down, pulls it back by keyboard and nobody hears of it; her second thought goes by the clock, once", async () => {
  const subject = "A talk at the school";
  const seat = await sitAt(await invite({ subject, inDays: 12 }));
  const { page, pane } = seat;
  await accept(pane);
  const pullBack = pane.getByRole("button", { name: "Pull back" });
  await tabTo(page, pullBack);
  await page.keyboard.press("Enter");
  const accepting = pane.getByRole("radio", { name: "Accept" });
  await accepting.waitFor();
  await expect.poll(() => isFocused(accepting)).toBe(true);
  expect(await accepting.isChecked()).toBe(true);
  expect(await pane.getByLabel("Reason").inputValue()).toBe("routine");
  await pane.getByRole("status").getByText("Pulled back. Nobody has been told.").waitFor();
  expect(await heard(subject)).toEqual([]);

  await pane.getByRole("radio", { name: "Decline" }).check();
  await pane.getByLabel("Reason").selectOption({ label: "Too little notice" });
  await pane.getByRole("button", { name: "Decline and tell Dr Shaw" }).click();
  const left = pane.getByText(/^Goes to Dr Shaw in \d+ seconds?$/);
  await left.waitFor();
  const counted = seconds(await left.innerText());
  await expect.poll(async () => seconds(await left.innerText())).toBeLessThan(counted);
  await letItGo(seat);
  await pane.getByText("Not in the calendar, and Dr Shaw has been told").waitFor();
  expect(await pullBack.count()).toBe(0);
  await expect.poll(() => heard(subject)).toEqual([`Declined: ${subject}`]);
});

const seconds = (text: string): number => Number(/\d+/.exec(text)?.[0]);

/** Answers whose meetings are moved while they lie in the tray. */
async function strand(subjects: readonly string[]) {
  const asked = await Promise.all(
    subjects.map(async (subject, at) => {
      const meeting = { subject, uid: `moved ${subject}`, inDays: 20 + at };
      return { ...meeting, message: await invite(meeting) };
    }),
  );
  const seat = await sitAt(asked[0]?.message ?? "");
  const { page, pane } = seat;
  for (const { subject, uid, inDays } of asked) {
    await row(page, subject).click();
    await pane.getByRole("heading", { level: 1, name: subject }).waitFor();
    await accept(pane);
    await invite({ subject, uid, inDays: inDays + 20, sequence: 1 });
  }
  await letItGo(seat);
  for (const { subject } of asked) {
    // Under the newer request that moved it.
    await row(page, subject).last().click();
    await pane.getByRole("heading", { level: 1, name: subject }).waitFor();
    await pane.getByText("The answer has not got through to Outlook").waitFor();
  }
  return { seat, asked };
}

async function toTheTray({ pane }: Seat): Promise<void> {
  await pane.getByRole("button", { name: "Today" }).click();
  await pane.getByText("3 changes to Outlook did not get through").waitFor();
  await pane.getByRole("button", { name: "See what to do" }).click();
  await pane.getByRole("article").nth(2).waitFor();
}

const card = (pane: FrameLocator, subject: string) => pane.getByRole("article").filter({ hasText: subject });

/** Sees to one line of the tray with the keyboard alone. */
async function mend(page: Page, pane: FrameLocator, subject: string, reason: string, how: string) {
  const one = card(pane, subject);
  await tabTo(page, one.getByText("See to it yourself"));
  await page.keyboard.press("Enter");
  await tabTo(page, one.getByLabel("Why"));
  await page.keyboard.type(reason);
  await tabTo(page, one.getByRole("button", { name: how }));
  await page.keyboard.press("Enter");
  await one.waitFor({ state: "detached" });
  await expect.poll(() => isFocused(pane.getByRole("heading", { level: 1 }))).toBe(true);
}

test("what did not get through leads Ruth from the day's page to what to do, and each way out asks why", async () => {
  const { seat, asked } = await strand(["A library opening", "A street party", "A bench for Mill Lane"]);
  const [opening, party, bench] = asked;
  if (!opening || !party || !bench) throw new Error("Three answers were to be stranded.");

  const other = await sitAt(bench.message);
  await toTheTray(other);
  await card(other.pane, bench.subject)
    .getByText("The organiser moved the meeting before the answer could go.")
    .waitFor();
  await card(other.pane, bench.subject)
    .getByText(/decide afresh, or answer in Outlook/)
    .waitFor();
  await card(other.pane, bench.subject).getByText("See to it yourself").click();
  await card(other.pane, bench.subject).getByRole("button", { name: "Retry now" }).click();
  await card(other.pane, bench.subject).getByText("Say why.").waitFor();
  expect(await hindrances(other.page)).toEqual([]);

  const { page, pane } = seat;
  await toTheTray(seat);
  await mend(page, pane, opening.subject, "I rang the library and told them.", "Mark as done");
  await pane.getByRole("status").getByText("Marked as done.").waitFor();
  await mend(page, pane, party.subject, "The new day needs another look.", "Cancel it");
  await pane.getByRole("status").getByText("Cancelled. It will not happen.").waitFor();
  expect([...(await heard(opening.subject)), ...(await heard(party.subject))]).toEqual([]);

  // Moved back to where it was, the answer fits again.
  await invite({ subject: bench.subject, uid: bench.uid, inDays: 22, sequence: 2 });
  await mend(page, pane, bench.subject, "It is back on the old day.", "Retry now");
  await pane.getByText("Everything has reached Outlook.").waitFor();
  await expect.poll(() => heard(bench.subject)).toEqual([`Accepted: ${bench.subject}`]);
  await pane.getByRole("button", { name: "Today" }).first().click();
  await pane.getByText("Logged lately").waitFor();
  await expect.poll(() => pane.getByText(/to Outlook/).count()).toBe(0);

  await pane.getByRole("button", { name: "This request" }).click();
  await pane
    .getByText(/newer version|Answer/)
    .first()
    .waitFor();
});

test("an answer on its way can be seen and pulled back by everybody", async () => {
  const seat = await sitAt(await invite({ subject: "A walk round the ward", inDays: 60 }));
  await accept(seat.pane);
  expect(await hindrances(seat.page)).toEqual([]);
  await seat.pane.getByRole("button", { name: "Pull back" }).click();
  await seat.pane.getByRole("radio", { name: "Accept" }).waitFor();
});
