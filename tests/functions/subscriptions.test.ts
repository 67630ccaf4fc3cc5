import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sendMail } from "../../functions/effects/send-mail.ts";
import { keepSubscriptions } from "../../functions/jobs/sync/keep-subscriptions.ts";
import { seenBy } from "../../functions/office.ts";
import { saveEffects } from "../../functions/store/effects.ts";
import type { Reply } from "../../stand-ins/graph/call.ts";
import { addMessage } from "../../stand-ins/graph/messages.ts";
import { wellKnown } from "../../stand-ins/graph/mailbox.ts";
import { earOf, listenAt, type Listener, posted } from "../support/ear.ts";
import {
  caseworker,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

const minute = 60_000;
let office: TestOffice;
let ear: Listener;
let now: Date;

beforeAll(async () => {
  office = await openTestOffice();
  office.world.now = () => now;
  office.world.quirks.notifications.delayMs = 1;
  vi.spyOn(console, "log").mockImplementation(() => {});
});
beforeEach(async () => {
  now = new Date();
  ear = await listenAt(office, () => now, drain);
});
afterEach(async () => {
  delete office.hooks.before;
  delete office.hooks.after;
  expect(office.outside.graph.violations).toEqual([]);
  await ear.close();
  await fetch(`${office.outside.graph.url}/admin/reset`, { method: "POST" });
  for (const table of ["effects", "subscriptions", "mailbox_rests"] as const)
    await office.record.owner.deleteFrom(table).execute();
});
afterAll(() => office.close());

const drain = () => office.drain(now);
const pass = (ms: number) => (now = new Date(now.getTime() + ms));
const keep = (url = ear.url) =>
  keepSubscriptions({
    ...seenBy(office.as(caseworker, now), "system"),
    settings: { ...office.settings, notificationUrl: url },
  });

interface Shown {
  id: string;
  resource: string;
  changeType: string;
  clientState: string;
  notificationUrl: string;
  expirationDateTime: string;
  awaitsReauthorization: boolean;
}
/** The product's own subscriptions as Graph has them. */
const atGraph = async (): Promise<Shown[]> => {
  const answer = await fetch(`${office.outside.graph.url}/admin/subscriptions`);
  return ((await answer.json()) as { value: Shown[] }).value.sort((a, b) =>
    a.resource.localeCompare(b.resource),
  );
};
const announce = (event: string) =>
  fetch(`${office.outside.graph.url}/admin/lifecycle`, { method: "POST", body: JSON.stringify({ event }) });
const lost: Reply = {
  status: 504,
  body: { error: { code: "Timeout", message: "No answer.", innerError: {} } },
};
const isSend = ({ path }: { path: string }) => path.endsWith("/send");

/** A mail from the office that is to go once. */
async function asked() {
  const payload = {
    from: { name: "Office", address: officeMailbox },
    to: { name: "Ann", address: "ann@resident.example" },
    subject: "Your letter",
    html: "<p>Thank you.</p>",
    text: "Thank you.",
  };
  await saveEffects(office.record.seenBy("system"), [sendMail("one", "test", payload)], now);
}
const effect = () =>
  office.record
    .seenBy("system")
    .selectFrom("effects")
    .select(["done_at", "trouble", "run_after", "attempts", "peek"])
    .executeTakeFirstOrThrow();
const gone = () => office.world.sentTo("ann@resident.example").length;
/** Someone sends a mail of their own from Outlook. */
function othersSend(mailbox = officeMailbox) {
  const box = office.world.mailbox(mailbox);
  if (box) addMessage(office.world, box, { folderId: wellKnown(box, "sentitems").id, subject: "Another" });
}

test("the office asks once to hear of mail sent from either mailbox, however many instances ask", async () => {
  await Promise.all([keep(), keep(), keep(), keep()]);
  const made = await atGraph();
  expect(made.map(({ resource, changeType }) => [resource, changeType])).toEqual(
    [officeMailbox, leaderMailbox]
      .sort()
      .map((mailbox) => [`/users/${mailbox}/mailFolders('sentitems')/messages`, "created"]),
  );
  const [one, other] = made;
  expect(one?.clientState).toMatch(/^[\w-]{43}$/);
  expect(one?.clientState).not.toBe(other?.clientState);
  await keep();
  expect(await atGraph()).toEqual(made);
});

test("a mail whose answer was lost is known to have gone as soon as it lies in Sent Items", async () => {
  await keep();
  office.hooks.after = (call, _, reply) => (isSend(call) ? lost : reply);
  await asked();
  await drain();
  expect(await effect()).toMatchObject({ done_at: null, trouble: "unsure" });
  pass(2000);
  office.world.settle();
  await ear.hears(1);
  expect(gone()).toBe(1);
  expect(await effect()).toMatchObject({ done_at: expect.any(Date), trouble: null, attempts: 1 });
});

test("it is known at once when the mail shows before the answer is given up", async () => {
  await keep();
  office.hooks.after = async (call, _, reply) => {
    if (!isSend(call)) return reply;
    office.world.settle();
    await ear.hears(1);
    return lost;
  };
  await asked();
  await drain();
  expect(gone()).toBe(1);
  expect(await effect()).toMatchObject({ done_at: expect.any(Date), attempts: 1 });
});

test("however often it is looked for before its time, a mail that never went is sent again only after both looks", async () => {
  await keep();
  office.hooks.before = (call) => (isSend(call) ? lost : undefined);
  await asked();
  const [sentAt, firstLook] = [now.getTime(), 15_000];
  await drain();
  delete office.hooks.before;
  let sends = 0;
  office.hooks.before = (call) => void (isSend(call) && sends++);
  for (let second = 1; second < 15; second++) {
    pass(1000);
    othersSend();
    await ear.hears(second);
    const { trouble, run_after, attempts, peek } = await effect();
    expect({ trouble, attempts, peek }).toEqual({ trouble: "unsure", attempts: 1, peek: false });
    expect(Math.round((run_after.getTime() - sentAt) / 1000)).toBe(firstLook / 1000);
  }
  pass(2000);
  await drain();
  for (let second = 15; second < 55; second++) {
    pass(1000);
    othersSend();
    await ear.hears(second);
  }
  expect(sends).toBe(0);
  pass(10_000);
  await drain();
  office.world.settle();
  expect([sends, gone()]).toEqual([1, 1]);
});

test("while Microsoft 365 wants a mailbox left alone, nothing is looked for there before its time", async () => {
  await keep();
  office.hooks.before = (call) => (isSend(call) ? lost : undefined);
  await asked();
  await drain();
  await office.record
    .seenBy("system")
    .insertInto("mailbox_rests")
    .values({ mailbox: officeMailbox, until: new Date(now.getTime() + minute) })
    .execute();
  let asks = 0;
  office.hooks.before = () => void asks++;
  othersSend();
  await ear.hears(1);
  expect(asks).toBe(0);
  expect((await effect()).done_at).toBeNull();
});

test("subscriptions are renewed long before they run out, and what was said before is no danger after", async () => {
  await keep();
  const before = await atGraph();
  othersSend();
  await ear.hears(1);
  pass(361 * minute);
  await keep();
  const after = await atGraph();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  for (const { expirationDateTime } of after)
    expect(new Date(expirationDateTime).getTime() - now.getTime()).toBe(10_000 * minute);
  office.hooks.before = (call) => (isSend(call) ? lost : undefined);
  await asked();
  await drain();
  const doubtful = await effect();
  const replayed = await earOf(office).hear(posted(ear.heard[0]?.body ?? ""), now);
  expect(replayed).toEqual({ response: { status: 202 }, woke: true });
  await drain();
  expect(await effect()).toEqual(doubtful);
});

test("one that Microsoft 365 has removed is made anew, and the old one is not heard any more", async () => {
  await keep();
  const before = await atGraph();
  othersSend();
  await ear.hears(1);
  await announce("subscriptionRemoved");
  await ear.hears(2);
  expect(await atGraph()).toEqual([]);
  pass(minute);
  await keep();
  const after = await atGraph();
  expect(after).toHaveLength(2);
  for (const { id } of before) expect(after.map((one) => one.id)).not.toContain(id);
  await asked();
  await office.record.seenBy("system").updateTable("effects").set({ trouble: "unsure" }).execute();
  expect((await earOf(office).hear(posted(ear.heard[0]?.body ?? ""), now)).woke).toBe(false);
});

test("when Microsoft 365 wants to be asked again whether it may, the office renews", async () => {
  await keep();
  await announce("reauthorizationRequired");
  await ear.hears(1);
  expect((await atGraph()).map((one) => one.awaitsReauthorization)).toEqual([true, true]);
  pass(minute);
  await keep();
  expect((await atGraph()).map((one) => one.awaitsReauthorization)).toEqual([false, false]);
});

test("when notifications were missed, what is in doubt is looked for", async () => {
  office.hooks.after = (call, _, reply) => (isSend(call) ? lost : reply);
  await asked();
  await drain();
  office.world.settle();
  await keep();
  expect((await effect()).done_at).toBeNull();
  await announce("missed");
  await ear.hears(1);
  expect((await effect()).done_at).not.toBeNull();
});

test("while Graph will not have it the office goes on without, and asks again when it may", async () => {
  office.hooks.before = () => ({
    status: 503,
    headers: { "Retry-After": "600" },
    body: { error: { code: "ServiceUnavailable", message: "No.", innerError: {} } },
  });
  await keep();
  delete office.hooks.before;
  pass(9 * minute);
  await keep();
  expect(await atGraph()).toEqual([]);
  pass(2 * minute);
  await keep();
  expect(await atGraph()).toHaveLength(2);
});

test("an address where nobody answers is refused by Graph, and nothing else suffers", async () => {
  await keep("http://127.0.0.1:1/api/notifications");
  expect(await atGraph()).toEqual([]);
});

test("what was made without an answer is not left behind", async () => {
  office.hooks.after = (call, { method }, reply) =>
    method === "POST" && call.path.endsWith("/subscriptions") ? lost : reply;
  await keep();
  expect(await atGraph()).toHaveLength(2);
  delete office.hooks.after;
  pass(6 * minute);
  await keep();
  expect(await atGraph()).toHaveLength(2);
  othersSend();
  await ear.hears(1);
});

test("another address is asked to be called at, and the one before is given up", async () => {
  await keep();
  const moved = `${ear.url}?moved=1`;
  await keep(moved);
  const made = await atGraph();
  expect(made.map(({ notificationUrl }) => notificationUrl)).toEqual([moved, moved]);
});

test("an address that cannot be reached yet is asked for again after a while, not at once", async () => {
  await keep();
  const moved = `${ear.url}?moved=2`;
  let asks = 0;
  office.hooks.before = (_, { method }) =>
    method === "POST" && ++asks ? { ...lost, status: 400 } : undefined;
  await keep(moved);
  pass(minute);
  await keep(moved);
  expect(asks).toBe(2);
  delete office.hooks.before;
  pass(5 * minute);
  await keep(moved);
  expect((await atGraph()).map(({ notificationUrl }) => notificationUrl)).toEqual([moved, moved]);
});
