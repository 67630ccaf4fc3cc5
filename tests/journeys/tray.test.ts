import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { invite, isFocused, people, sentTo, tabTo, type Seat } from "../support/journey.ts";
import { barriers, sideways } from "../support/journey-look.ts";
import { openOwnOffice } from "../support/own-office.ts";

const { sit } = people();

/** Long enough to press a button on a busy machine, short enough to wait for. */
const graceSeconds = 10;
let office: Awaited<ReturnType<typeof openOwnOffice>>;
beforeAll(async () => {
  office = await openOwnOffice(1, { GRACE_SECONDS: String(graceSeconds) });
});
afterAll(() => office.close());

const sitAt = (message: string, opening: Parameters<typeof sit>[1] = {}) =>
  sit("ruth", { mailbox: "leader", message, functions: office.url, ...opening });

const heard = async (subject: string) =>
  (await sentTo("shaw@library.example")).filter((line) => line.includes(subject));

async function accept(pane: FrameLocator): Promise<void> {
  await pane.getByRole("radio", { name: "Accept" }).check();
  await pane.getByLabel("Reason").selectOption({ label: "Regular meeting" });
  await pane.getByRole("button", { name: "Accept and tell Dr Shaw" }).click();
  await pane.getByText(/^Goes to Dr Shaw in \d+ seconds?$/).waitFor();
}

async function hindrances({ page }: Seat): Promise<string[]> {
  const frame = page.frame("addin-pane");
  if (!frame) throw new Error("There is no pane.");
  return [...(await barriers(frame)), ...(await sideways(page))];
}

test("Ruth sees her answer count down, pulls it back by keyboard and nobody hears of it; her second thought goes by the clock, once", async () => {
  const subject = "A talk at the school";
  const { page, pane } = await sitAt(await invite({ subject, inDays: 12 }));
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
  await pane.getByText(/^Goes to Dr Shaw in \d+ seconds?$/).waitFor();
  await pane.getByText("In the calendar, and Dr Shaw has been told").waitFor();
  expect(await pullBack.count()).toBe(0);
  expect(await heard(subject)).toEqual([`Declined: ${subject}`]);
});

/** An answer whose meeting is moved while it lies in the tray. */
async function strand(subject: string, inDays: number) {
  const uid = `moved ${subject}`;
  const message = await invite({ subject, uid, inDays });
  const { pane } = await sitAt(message);
  await accept(pane);
  await invite({ subject, uid, inDays: inDays + 20, sequence: 1 });
  return { subject, uid, message, pane };
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

const looks = [
  ["narrow and light", { query: "paneWidth=320" }],
  ["wide and dark", { query: "paneWidth=450&theme=dark" }],
  ["in the system's own strong colours", { query: "paneWidth=320", context: { forcedColors: "active" } }],
] as const;

test("what did not get through leads Ruth from the day's page to what to do, and each way out asks why", async () => {
  const opening = await strand("A library opening", 20);
  const party = await strand("A street party", 21);
  const bench = await strand("A bench for Mill Lane", 22);
  for (const { pane } of [opening, party, bench])
    await pane.getByText("The answer has not got through to Outlook").waitFor();

  for (const [look, seated] of looks) {
    const seat = await sitAt(bench.message, seated);
    await toTheTray(seat);
    const { pane } = seat;
    await card(pane, bench.subject)
      .getByText("The organiser moved the meeting before the answer could go.")
      .waitFor();
    await card(pane, bench.subject)
      .getByText(/decide afresh, or answer in Outlook/)
      .waitFor();
    await card(pane, bench.subject).getByText("See to it yourself").click();
    await card(pane, bench.subject).getByRole("button", { name: "Retry now" }).click();
    await card(pane, bench.subject).getByText("Say why.").waitFor();
    expect(await hindrances(seat), look).toEqual([]);
  }

  const seat = await sitAt(party.message);
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

test.each(looks)(
  "an answer on its way can be seen and pulled back by everybody, %s",
  async (look, opening) => {
    const seat = await sitAt(
      await invite({ subject: `A walk round the ward, ${look}`, inDays: 60 }),
      opening,
    );
    await accept(seat.pane);
    expect(await hindrances(seat)).toEqual([]);
    await seat.pane.getByRole("button", { name: "Pull back" }).click();
    await seat.pane.getByRole("radio", { name: "Accept" }).waitFor();
  },
);
