import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { connectGraph } from "../../functions/graph/connect.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { readHome } from "../../functions/jobs/office/read-home.ts";
import { caseworker, gatekeeper, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => {
  delete office.hooks.before;
  expect(office.outside.graph.violations).toEqual([]);
});
afterAll(() => office.close());

const cases = async () => (await readHome({}, office.as(caseworker))).recent.length;
const choice = {
  type: "foi" as const,
  topic: null,
  priority: "Standard" as const,
  capacity: "council" as const,
  note: "",
  into: "new" as const,
  also: [],
};

test("a mail of 40 MB opens and is logged like any other", async () => {
  const internetMessageId = await office.post(officeMailbox, {
    subject: "Photographs of the flooding",
    text: "Please send me all records you hold about the culvert. ".repeat(20_000),
    attachment: Buffer.alloc(30_000_000, 1),
  });
  const ref = { mailbox: officeMailbox, message: { internetMessageId } };
  expect(await openMessage(ref, office.as(caseworker))).toMatchObject({ hasAttachments: true });
  expect((await logEmail({ ...ref, choice }, office.as(caseworker))).marking).toEqual({ state: "done" });
});

test("when Graph is out of reach the person is told to try again, and nothing is recorded", async () => {
  const internetMessageId = await office.post(officeMailbox, {});
  const before = await cases();
  const cutOff = {
    ...office.as(caseworker),
    graph: connectGraph({ url: "https://localhost:1", token: async () => "t" }),
  };
  const logging = logEmail({ mailbox: officeMailbox, message: { internetMessageId }, choice }, cutOff);
  await expect(logging).rejects.toMatchObject({
    code: "mailbox-unavailable",
    message: "Microsoft 365 did not answer. Try again in a minute.",
  });
  expect(await cases()).toBe(before);
});

test("the day's page is there without Outlook's part of it", async () => {
  const cutOff = {
    ...office.as(gatekeeper),
    graph: connectGraph({ url: "https://localhost:1", token: async () => "t" }),
  };
  expect(await readHome({}, cutOff)).toMatchObject({ requestsWaiting: null, overdue: expect.any(Number) });
});

test("a mailbox that the office's account may not open is an administrator's matter, and is said so", async () => {
  office.hooks.before = () => ({
    status: 403,
    body: {
      error: {
        code: "ErrorAccessDenied",
        message: "Access is denied.",
        innerError: { date: "2026-03-16T09:00:00" },
      },
    },
  });
  const opening = openMessage(
    { mailbox: officeMailbox, message: { internetMessageId: "<x@y.example>" } },
    office.as(caseworker),
  );
  await expect(opening).rejects.toMatchObject({
    code: "not-allowed",
    message: expect.stringContaining("administrator"),
  });
});
