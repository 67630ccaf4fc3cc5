import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openOutlook, selectionRest } from "../../addin/outlook/office.ts";
import { aMessage, aSharedMessage, fakeOffice } from "./fake-office.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(selectionRest);

function start(setting?: Parameters<typeof fakeOffice>[0]) {
  const office = fakeOffice(setting);
  return { office, outlook: openOutlook(office.mailbox, office.page) };
}

const one = {
  itemId: "AAMk/one+",
  subject: "Library\nclosures",
  internetMessageId: "<one@x>",
  itemMode: "Read",
};
const two = { itemId: "AAMk/two", subject: "Bins", internetMessageId: "<two@x>", itemMode: "Read" };
const three = { itemId: "AAMk/three", subject: "Trees", internetMessageId: "<three@x>", itemMode: "Read" };
const owned = (owner: string) => ({
  getSharedPropertiesAsync: (done: (result: object) => void) =>
    done({ status: "succeeded", value: { owner } }),
});

test("several selected messages are known by their Message-IDs, in the order they were chosen", async () => {
  const { office, outlook } = start();
  office.select([two, one]);
  await settle();
  expect(outlook.current()).toEqual({
    kind: "several",
    mailbox: undefined,
    letters: [
      { itemId: "AAMk/two", subject: "Bins", message: { internetMessageId: "<two@x>" } },
      { itemId: "AAMk/one+", subject: "Library closures", message: { internetMessageId: "<one@x>" } },
    ],
  });
});

test("one of them chosen alone is that one again", async () => {
  const { office, outlook } = start();
  office.select([one, two]);
  await settle();
  office.select([one]);
  office.open(aMessage());
  await settle();
  expect(outlook.current()).toMatchObject({ kind: "mail" });
});

test("a message that was open vouches for those selected with it: all are in its mailbox", async () => {
  const { office, outlook } = start();
  const shared = aSharedMessage();
  office.open(shared.item);
  shared.answer("Leader@Eastmere.example");
  await settle();
  office.select([one, two]);
  await settle();
  expect(outlook.current()).toMatchObject({ kind: "several", mailbox: "leader@eastmere.example" });
  office.select([two, three]);
  await settle();
  expect(outlook.current()).toMatchObject({ kind: "several", mailbox: "leader@eastmere.example" });
});

test("where Outlook names the owner of a message it loads, nobody is asked", async () => {
  const { office, outlook } = start({ loads: { [one.itemId]: owned("Leader@Eastmere.example") } });
  office.select([one, two]);
  await settle();
  expect(outlook.current()).toMatchObject({ mailbox: "leader@eastmere.example" });
});

test("where it does not, as on the web, the mailbox stays unknown until a person names it", async () => {
  const { office, outlook } = start({ loads: { [one.itemId]: {} } });
  office.select([one, two]);
  await settle();
  expect(outlook.current()).toMatchObject({ kind: "several", mailbox: undefined });
  outlook.nameMailbox("office@eastmere.example");
  await settle();
  expect(outlook.current()).toMatchObject({ kind: "several", mailbox: "office@eastmere.example" });
});

test("what a person said of one selection is not believed of messages that were not in it", async () => {
  const { office, outlook } = start();
  office.select([one, two]);
  await settle();
  outlook.nameMailbox("office@eastmere.example");
  await settle();
  office.select([three, { ...three, itemId: "AAMk/four" }]);
  await settle();
  expect(outlook.current()).toMatchObject({ kind: "several", mailbox: undefined });
});

test("a message selected without its identity is loaded for it, and has none when Outlook cannot", async () => {
  const bare = { itemId: "bare", subject: "Bare" };
  const lost = { itemId: "lost", subject: "Lost" };
  const { office, outlook } = start({
    loads: { [one.itemId]: owned("leader@eastmere.example"), bare: { internetMessageId: "<bare@x>" } },
  });
  office.select([one, bare, lost]);
  await settle();
  expect(outlook.current()).toMatchObject({
    letters: [
      { message: { internetMessageId: "<one@x>" } },
      { message: { internetMessageId: "<bare@x>" } },
      { message: undefined },
    ],
  });
});

test("an Outlook that cannot load messages is not asked to", async () => {
  const { office, outlook } = start({ mailboxSet: 14, loads: { [one.itemId]: owned("leader@e.example") } });
  office.select([one, { itemId: "bare", subject: "Bare" }]);
  await settle();
  expect(outlook.current()).toMatchObject({ mailbox: undefined, letters: [{}, { message: undefined }] });
});

test("a draft among them has no identity that lasts", async () => {
  const { office, outlook } = start();
  office.select([one, { ...two, itemMode: "Compose" }]);
  await settle();
  expect(outlook.current()).toMatchObject({ letters: [{}, { message: undefined }] });
});

test("while a selection grows the pane waits for it to stand still", async () => {
  const { office, outlook } = start();
  await settle();
  const told = vi.fn();
  outlook.onChange(told);
  office.select([one, two]);
  await vi.advanceTimersByTimeAsync(selectionRest - 1);
  office.select([one, two, three]);
  await settle();
  expect(told).toHaveBeenCalledOnce();
  expect(outlook.current()).toMatchObject({ letters: [{}, {}, {}] });
});

test("more than Outlook will name: the pane says how many it can", async () => {
  const { office, outlook } = start();
  office.select(Array.from({ length: 101 }, (_, at) => ({ ...one, itemId: `id-${at}` })));
  await settle();
  expect(outlook.current()).toMatchObject({
    kind: "unreadable",
    why: expect.stringContaining("no more than 100"),
  });
});

test("an Outlook from before several could be selected shows the one that is open", async () => {
  const { office, outlook } = start({ mailboxSet: 12, selected: [one, two] });
  office.open(aMessage());
  await settle();
  expect(outlook.current()).toMatchObject({ kind: "mail" });
});
