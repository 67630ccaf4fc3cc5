import { beforeAll, expect, test } from "vitest";
import { invite, leader, office, people, post, type Seat } from "../support/journey.ts";
import { barriers, hindrances, sideways } from "../support/journey-look.ts";

const { sit } = people();

let danger: string;
let letter: string;
let answer: string;
let request: string;
let cancelled: string;
beforeAll(async () => {
  danger = await post(office, {
    subject: "Children left alone at number 5, and damp in the back bedroom",
    text: "Dear Leader,\n\nThe little ones at number 5 are left alone at night; one knocked here with no food in. I am worried for their safety. And our own damp is back.\n\nAnn",
  });
  letter = await post(office, { subject: "The cost of the market square" });
  answer = await post(office, { subject: "RE: The cost of the market square", inReplyTo: letter });
  request = await invite({ subject: "A talk to the Rotary Club", inDays: 8 });
  cancelled = await invite({ subject: "A talk that is off", inDays: 9, method: "CANCEL" });
});

test("everybody can use every screen", async () => {
  const ruth = await sit("ruth");
  const found: string[] = [];
  for (const [screen, go] of screens) {
    await go(ruth);
    found.push(...(await hindrances(ruth.page)).map((fault) => `${screen}: ${fault}`));
  }
  expect(found).toEqual([]);
});

const open = ({ page }: Seat, mailbox: string, message: string) =>
  page.evaluate(
    async ([where, what]) => {
      const bench = window.outlookBench;
      if (bench.state().mailbox !== where) await bench.switchMailbox(where);
      await bench.select(what);
    },
    [mailbox, message] as const,
  );

const screens: readonly (readonly [name: string, go: (seat: Seat) => Promise<void>])[] = [
  ["the office's day", ({ pane }) => pane.getByText("Logged lately").waitFor()],
  [
    "a danger",
    async (seat) => {
      await open(seat, office, danger);
      await seat.pane.getByRole("heading", { name: "Someone may be at risk of harm" }).waitFor();
    },
  ],
  [
    "a suggestion",
    async (seat) => {
      await open(seat, office, letter);
      await seat.pane.getByRole("heading", { level: 1, name: "The cost of the market square" }).waitFor();
      await seat.pane.locator("details").first().waitFor();
      const closed = seat.pane.locator("details:not([open]) > summary");
      for (let left = await closed.count(); left > 0; left--) await closed.first().click();
    },
  ],
  [
    "a logged letter",
    async ({ pane }) => {
      await pane.getByRole("button", { name: /^Log email/ }).click();
      await pane.getByRole("button", { name: "Undo logging" }).waitFor();
    },
  ],
  [
    "a conversation's case",
    async (seat) => {
      await open(seat, office, answer);
      await seat.pane.getByText("The case it would go into").waitFor();
    },
  ],
  [
    "a case from the list",
    async ({ pane }) => {
      await pane.getByRole("button", { name: "Today" }).click();
      await pane.locator("[data-row^=logged]").first().click();
      await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
    },
  ],
  [
    "the brief",
    async ({ pane }) => {
      await pane.getByRole("button", { name: "Today" }).first().click();
      await pane.getByRole("button", { name: "Preview brief" }).click();
      await pane.getByRole("tab", { name: "Plain text" }).waitFor();
    },
  ],
  ["the brief as text", ({ pane }) => pane.getByRole("tab", { name: "Plain text" }).click()],
  [
    "a request",
    async (seat) => {
      await open(seat, leader, request);
      await seat.pane.getByRole("radio", { name: "Accept" }).waitFor();
    },
  ],
  [
    "an answer that lacks its reason",
    async ({ pane }) => {
      await pane.getByRole("radio", { name: "Decline" }).check();
      await pane.getByRole("button", { name: /^Decline/ }).click();
      await pane.getByText("Choose a reason.").waitFor();
    },
  ],
  [
    "a cancelled meeting",
    async (seat) => {
      await open(seat, leader, cancelled);
      await seat.pane.getByText(/There is nothing to answer/).waitFor();
    },
  ],
  [
    "a letter taken out of its case",
    async (seat) => {
      await open(seat, office, letter);
      await seat.pane.getByRole("button", { name: "Undo logging" }).click();
      await seat.pane.getByText(/This email is no longer in/).waitFor();
    },
  ],
  [
    "several letters",
    async ({ page, pane }) => {
      await page
        .getByRole("option", { selected: false })
        .first()
        .click({ modifiers: ["Control"] });
      await pane.getByRole("heading", { name: "2 messages selected" }).waitFor();
    },
  ],
  [
    "a refusal",
    async (seat) => {
      await seat.page.route("**/api/openRequest", (route) => route.abort());
      await seat.page.evaluate(() => window.outlookBench.reloadPane());
      await open(seat, leader, request);
      await seat.pane.getByRole("button", { name: "Try again" }).waitFor();
      await seat.page.unroute("**/api/openRequest");
    },
  ],
  [
    "an appointment",
    async ({ page, pane }) => {
      await page.getByRole("button", { name: "Calendar", exact: true }).click();
      await page
        .getByRole("button", { name: /Morning catch-up/ })
        .first()
        .click();
      await pane.getByRole("heading", { name: /Morning catch-up/ }).waitFor();
    },
  ],
];

test.each([
  ["somebody without a role", "norah", "", /has no part in the office yet/],
  ["somebody who must sign in", "tom", "quirk=sign-in-needed", /Sign in to/],
  ["a mailbox that is not ours", "tom", "quirk=no-shared-properties", /Not one of the office’s mailboxes/],
  ["the diary, for Tom", "tom", "", /A talk to the Rotary Club/],
] as const)("%s is told so in a way everybody can use", async (_who, person, query, heading) => {
  const { page, pane } = await sit(person, {
    mailbox: "leader",
    message: request,
    query,
  });
  await pane.getByRole("heading", { level: 1, name: heading }).waitFor();
  expect(await hindrances(page)).toEqual([]);
});

test.each([
  ["light", {}],
  ["dark", { query: "theme=dark" }],
  ["in strong colours", { context: { forcedColors: "active" } }],
] as const)("Outlook around it can be used by everybody, %s", async (_look, opening) => {
  const { page } = await sit("ruth", { ...opening, message: letter });
  await page.locator("#open-subject").waitFor();
  expect([...(await barriers(page)), ...(await sideways(page))]).toEqual([]);
});
