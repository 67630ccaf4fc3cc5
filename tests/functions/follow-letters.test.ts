import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { followLetters } from "../../functions/jobs/sync/follow-letters.ts";
import { seenBy } from "../../functions/office.ts";
import { wellKnown } from "../../stand-ins/graph/mailbox.ts";
import { deleteMessage, moveMessage } from "../../stand-ins/graph/messages.ts";
import type { Message } from "../../stand-ins/graph/records.ts";
import { type Change, copyOf, letterAlone } from "../support/campaigns/copies.ts";
import { campaignLetters } from "../support/campaigns/letters.ts";
import { arrive } from "../support/campaigns/post.ts";
import {
  caseworker,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

const day = 86_400_000;
const [ferry, masts] = campaignLetters;
if (!ferry || !masts) throw new Error("there are no letters");
let office: TestOffice;
let now: Date;
beforeAll(async () => {
  office = await openTestOffice();
  office.world.now = () => now;
});
beforeEach(() => {
  now = new Date();
});
afterEach(async () => {
  delete office.hooks.before;
  delete office.hooks.after;
  Object.assign(office.world.quirks, { deltaRepeats: false, emptyPages: false });
  expect(office.outside.graph.violations).toEqual([]);
  await fetch(`${office.outside.graph.url}/admin/reset`, { method: "POST" });
  for (const table of ["letters", "campaigns", "follows", "mailbox_rests"] as const)
    await office.record.owner.deleteFrom(table).execute();
});
afterAll(() => office.close());

const pass = (ms: number) => (now = new Date(now.getTime() + ms));
const follow = () => followLetters(seenBy(office.as(caseworker, now), "system"));
const copies = (
  letter: typeof ferry,
  count: number,
  change: Change = "as it is",
  mailbox: string = officeMailbox,
) =>
  Array.from({ length: count }, (_, at) =>
    arrive(office.world, mailbox, copyOf(letter, 1 + at + count * 100, change).email),
  );
const opened = (message: Message, mailbox: string = officeMailbox) =>
  openMessage(
    { mailbox, message: { internetMessageId: message.internetMessageId } },
    office.as(caseworker, now),
  );
const box = (address: string) => {
  const found = office.world.mailbox(address);
  if (!found) throw new Error("no mailbox");
  return found;
};
const remembered = async () =>
  (await office.record.owner.selectFrom("letters").select("id").execute()).length;

test("a letter opens as one of so many copies, in both mailboxes, and shows what its writer added", async () => {
  const [first] = copies(ferry, 4);
  copies(ferry, 2, "own words within", leaderMailbox);
  const added = copyOf(ferry, 77, "own words after");
  const last = arrive(office.world, leaderMailbox, added.email);
  copies(masts, 3);
  await follow();
  if (!first) throw new Error("no letter");
  const { campaign, suggestion } = await opened(first);
  expect(campaign).toMatchObject({
    count: 7,
    readThese: 3,
    addsOwn: false,
    own: [],
    mailboxes: [leaderMailbox, officeMailbox],
  });
  expect(suggestion.type).toBe("campaign");
  const view = await opened(last, leaderMailbox);
  expect([view.campaign?.key, view.campaign?.addsOwn, view.campaign?.own]).toEqual([
    campaign?.key,
    true,
    [added.added],
  ]);
});

test("of a letter nothing is kept that can be read: no words, names or addresses", async () => {
  copies(ferry, 2);
  await follow();
  const rows = JSON.stringify([
    await office.record.owner.selectFrom("letters").selectAll().execute(),
    await office.record.owner.selectFrom("campaigns").selectAll().execute(),
  ]);
  expect(rows).not.toMatch(/ferry|saltmarsh|resident\.example|dear/i);
});

test("a letter opened before the office came to it is known from then on, and counted once", async () => {
  const [one, two, three] = copies(ferry, 3);
  if (!one || !two || !three) throw new Error("no letters");
  for (const letter of [one, two]) await opened(letter);
  expect((await opened(three)).campaign?.count ?? (await opened(three)).campaign?.count).toBe(3);
  await follow();
  expect((await opened(one)).campaign?.count).toBe(3);
  expect(await remembered()).toBe(3);
});

test("one letter in both mailboxes is one copy", async () => {
  copies(ferry, 3);
  const { email } = copyOf(ferry, 9, "as it is");
  const here = arrive(office.world, officeMailbox, email, { internetMessageId: "<both@resident.example>" });
  arrive(office.world, leaderMailbox, email, { internetMessageId: "<both@resident.example>" });
  await follow();
  expect((await opened(here)).campaign?.count).toBe(4);
});

test("what is deleted drops out, what is filed in a folder stays", async () => {
  const [one, two, three, four, five] = copies(ferry, 5);
  if (!one || !two || !three || !four || !five) throw new Error("no letters");
  await follow();
  deleteMessage(office.world, box(officeMailbox), two);
  moveMessage(office.world, box(officeMailbox), three, wellKnown(box(officeMailbox), "archive").id);
  moveMessage(office.world, box(officeMailbox), four, wellKnown(box(officeMailbox), "deleteditems").id);
  await follow();
  expect((await opened(one)).campaign?.count).toBe(3);
});

test("letters are forgotten after ninety days", async () => {
  copies(ferry, 3);
  await follow();
  pass(91 * day);
  await follow();
  expect(await remembered()).toBe(0);
  expect(await office.record.owner.selectFrom("campaigns").select("id").execute()).toEqual([]);
});

test("a reader that dies in the midst goes on from its last page, and no letter is lost or counted twice", async () => {
  const letters = copies(ferry, 90);
  let pages = 0;
  vi.spyOn(console, "error").mockImplementation(() => {});
  // The gateway itself asks three times.
  office.hooks.before = (call) => {
    if (!call.path.includes("/delta") || call.mailbox.address !== officeMailbox) return undefined;
    pages += 1;
    return pages >= 3 && pages < 6
      ? { status: 500, body: { error: { code: "x", message: "x" } } }
      : undefined;
  };
  await follow();
  expect(await remembered()).toBe(40);
  await follow();
  expect(await remembered(), "it rests a minute first").toBe(40);
  pass(61_000);
  await follow();
  expect(await remembered()).toBe(90);
  const [first] = letters;
  if (first) expect((await opened(first)).campaign?.count).toBe(90);
});

test("when Graph no longer knows the place all is told once more, and what has gone meanwhile drops out", async () => {
  const [one, two] = copies(ferry, 6);
  if (!one || !two) throw new Error("no letters");
  await follow();
  deleteMessage(office.world, box(officeMailbox), two);
  await fetch(`${office.outside.graph.url}/admin/delta/expire`, { method: "POST" });
  await follow();
  pass(61_000);
  await follow();
  expect((await opened(one)).campaign?.count).toBe(5);
});

test("repeated and empty pages do no harm", async () => {
  Object.assign(office.world.quirks, { deltaRepeats: true, emptyPages: true });
  const [one] = copies(ferry, 25);
  await follow();
  await follow();
  if (one) expect((await opened(one)).campaign?.count).toBe(25);
});

test("a mailbox that asks for a rest gets it", async () => {
  copies(ferry, 3);
  let asked = 0;
  office.hooks.before = (call) => {
    if (call.mailbox.address !== officeMailbox) return undefined;
    asked += 1;
    return { status: 429, headers: { "retry-after": "600" }, body: { error: { code: "x", message: "x" } } };
  };
  await follow();
  pass(300_000);
  await follow();
  expect(asked).toBe(1);
  delete office.hooks.before;
  pass(400_000);
  await follow();
  expect(await remembered()).toBe(3);
});

test("letters that came before many had sent it are drawn in once they have", async () => {
  const turned = arrive(office.world, officeMailbox, {
    ...copyOf(ferry, 1).email,
    body: "Dear Leader,\n\nI am writing to ask the council to stop its grant for a ferry that hardly anyone uses.\n\nThe road round by the barrage is closed at every spring tide because nobody has raised it. A grant of £72,000 keeps two boats afloat and mends nothing. Please vote against it before another winter comes.\n\nT Turner",
  });
  await follow();
  copies(ferry, 3);
  for (let at = 0; at < 5; at += 1) arrive(office.world, officeMailbox, letterAlone(at));
  await follow();
  expect((await opened(turned)).campaign).toMatchObject({ count: 4, addsOwn: true });
});
