import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { approveLine } from "../../functions/jobs/campaigns/approve-line.ts";
import { logCampaign } from "../../functions/jobs/campaigns/log-campaign.ts";
import { readCampaign } from "../../functions/jobs/campaigns/read-campaign.ts";
import { undoCampaign } from "../../functions/jobs/campaigns/undo-campaign.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { followLetters } from "../../functions/jobs/sync/follow-letters.ts";
import { seenBy } from "../../functions/office.ts";
import type { Message } from "../../stand-ins/graph/records.ts";
import { type Change, copyOf } from "../support/campaigns/copies.ts";
import { campaignLetters } from "../support/campaigns/letters.ts";
import { arrive } from "../support/campaigns/post.ts";
import { caseworker, gatekeeper, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

const [ferry] = campaignLetters;
if (!ferry) throw new Error("there is no letter");
let office: TestOffice;
let seeds = 0;
beforeAll(async () => {
  office = await openTestOffice();
});
beforeEach(() => {
  seeds += 1_000;
});
afterEach(async () => {
  delete office.hooks.before;
  expect(office.outside.graph.violations).toEqual([]);
  await fetch(`${office.outside.graph.url}/admin/reset`, { method: "POST" });
  const { owner } = office.record;
  for (const table of ["letters", "approved_lines", "campaign_filings", "campaigns", "follows"] as const)
    await owner.deleteFrom(table).execute();
});
afterAll(() => office.close());

const tom = () => office.as(caseworker);
const ruth = () => office.as(gatekeeper);
const copies = (count: number, change: Change = "as it is") =>
  Array.from({ length: count }, () => {
    seeds += 1;
    return arrive(office.world, officeMailbox, copyOf(ferry, seeds, change).email);
  });
const refOf = ({ internetMessageId }: Message) => ({
  mailbox: officeMailbox,
  message: { internetMessageId },
});
const adding = (words: string) =>
  arrive(office.world, officeMailbox, {
    ...copyOf(ferry, (seeds += 1)).email,
    body: `Dear Leader,\n\n${ferry.paragraphs.map((one) => one.join(" ")).join("\n\n")}\n\n${words}\n\nA Writer`,
  });
const inDanger =
  "My neighbour hits her little boy every night and last week she said that she would kill him and herself. I am frightened for him.";

/** The campaign of a letter, once the post has been read. */
async function keyOf(letter: Message | undefined): Promise<number> {
  await followLetters(seenBy(tom(), "system"));
  if (!letter) throw new Error("no letter");
  const { campaign } = await openMessage(refOf(letter), tom());
  if (!campaign) throw new Error("it is no campaign");
  return campaign.key;
}

/** Until all have been looked at, as the pane does it. */
async function logAll(key: number) {
  let logged = 0;
  let takenOut = 0;
  for (let after: number | null = 0; after !== null;) {
    const done: Awaited<ReturnType<typeof logCampaign>> = await logCampaign({ key, after }, tom());
    logged += done.logged;
    takenOut += done.takenOut;
    after = done.next;
  }
  return { logged, takenOut };
}

test("the copies that must be read come first: danger, then what has a clock, then who says most", async () => {
  const [first] = copies(6);
  const long = adding(
    "We have lived on the eastern bank since 1971 and both of our children learned to row before they could read, so this is not a small thing to us at all.",
  );
  const short = adding("My son goes to school on it every day.");
  const foi = adding(
    "Under the Freedom of Information Act please send me every email about the ferry's grant since 2024.",
  );
  const danger = adding(inDanger);
  const key = await keyOf(first);
  const page = await readCampaign({ key, after: 0 }, tom());
  expect(page.campaign).toMatchObject({ count: 10, readThese: 4 });
  const senders = page.copies.slice(0, 4).map(({ from }) => from?.address);
  expect(senders).toEqual([danger, foi, long, short].map(({ from }) => from?.address));
  expect(page.copies.map(({ readThis }) => readThis)).toEqual([
    ...Array(4).fill(true),
    ...Array(6).fill(false),
  ]);
  expect(page.alike).toBe(6);
});

test("a long list comes page by page, each copy once", async () => {
  const [first] = copies(45);
  const key = await keyOf(first);
  const seen = new Set<number>();
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof readCampaign>> = await readCampaign({ key, after }, tom());
    for (const { id, from } of page.copies) {
      expect(from?.address).toMatch(/@resident\.example$/);
      seen.add(id);
    }
    after = page.next;
  }
  expect(seen.size).toBe(45);
});

test("one line is approved for all, by those who answer for the Leader, and no one writes over another's unseen", async () => {
  const [first] = copies(4);
  const key = await keyOf(first);
  const one = await approveLine({ key, text: "Cabinet decides on 14 July.", replaces: 0 }, ruth());
  expect(one.line).toMatchObject({
    text: "Cabinet decides on 14 July.",
    approvedBy: gatekeeper.name,
    version: 1,
  });
  await expect(approveLine({ key, text: "It is settled.", replaces: 0 }, ruth())).rejects.toThrow(
    /has approved another line meanwhile/,
  );
  const two = await approveLine({ key, text: "Cabinet decides on 21 July.", replaces: 1 }, ruth());
  expect(two.line?.version).toBe(2);
  if (first)
    expect((await openMessage(refOf(first), tom())).campaign?.line?.text).toBe("Cabinet decides on 21 July.");
  const acts = await office.record.owner
    .selectFrom("acts")
    .select("detail")
    .where("act", "=", "campaign.line-approved")
    .where("subject", "=", `campaign ${key}`)
    .execute();
  expect(acts.map(({ detail }) => detail)).toEqual([{ version: 1 }, { version: 2 }]);
});

test("all copies that add nothing are logged in one case, whatever must be read is left, and it can be undone", async () => {
  const plain = copies(23);
  const read = adding("My son goes to school on it every day and there is no other way.");
  const danger = adding(inDanger);
  const key = await keyOf(plain[0]);
  expect(await logAll(key)).toEqual({ logged: 23, takenOut: 0 });
  const { logged, alike } = await readCampaign({ key, after: 0 }, tom());
  expect([logged?.copies, alike]).toEqual([23, 0]);
  expect(await readCase({ reference: logged?.reference ?? "" }, tom())).toMatchObject({
    type: "campaign",
    messageCount: 23,
  });
  for (const left of [read, danger]) expect((await openMessage(refOf(left), tom())).case).toBe(null);
  expect(await logAll(key), "pressed again").toEqual({ logged: 0, takenOut: 0 });
  expect(await undoCampaign({ key }, tom())).toEqual({ left: 3 });
  expect(await undoCampaign({ key }, tom())).toEqual({ left: 0 });
  expect(await readCase({ reference: logged?.reference ?? "" }, tom())).toMatchObject({ state: "undone" });
  expect((await readCampaign({ key, after: 0 }, tom())).alike).toBe(23);
});

test("stopped in the midst, by a person or a dying process, it goes on with the rest into the same case", async () => {
  const plain = copies(25);
  const key = await keyOf(plain[0]);
  const first = await logCampaign({ key, after: 0 }, tom());
  expect(first).toMatchObject({ logged: 10, left: 15 });
  await logAll(key);
  const { logged } = await readCampaign({ key, after: 0 }, tom());
  expect(logged).toEqual({ reference: first.reference, copies: 25 });
});

test("two people who log the copies at once log them in one case, each once", async () => {
  const plain = copies(9);
  const key = await keyOf(plain[0]);
  await Promise.all([logAll(key), logAll(key)]);
  const { logged } = await readCampaign({ key, after: 0 }, tom());
  expect(logged?.copies).toBe(9);
  const open = await office.record.owner
    .selectFrom("case_messages")
    .select("case_id")
    .distinct()
    .where(
      "internet_message_id",
      "in",
      plain.map(({ internetMessageId }) => internetMessageId),
    )
    .where("removed_at", "is", null)
    .execute();
  expect(open.length).toBe(1);
});

test("a copy that was logged by itself stays where it is, and one that is gone is passed over", async () => {
  const [one, two, ...rest] = copies(6);
  if (!one || !two) throw new Error("no letters");
  const key = await keyOf(one);
  const choice = {
    type: "campaign",
    topic: null,
    priority: "Standard",
    capacity: "council",
    note: "",
    into: "new",
    also: [],
  } as const;
  const single = await logEmail({ ...refOf(one), choice: { ...choice, also: [] } }, tom());
  office.world.mailbox(officeMailbox)?.messages.delete(two.key);
  expect(await logAll(key)).toEqual({ logged: rest.length, takenOut: 1 });
  expect((await openMessage(refOf(one), tom())).case?.reference).toBe(single.reference);
  expect((await readCampaign({ key, after: 0 }, tom())).campaign.count).toBe(5);
});

test("each letter that is logged together is marked in Outlook, and unmarked when that is undone", async () => {
  const plain = copies(4);
  const key = await keyOf(plain[0]);
  const marked = () => plain.filter(({ categories }) => categories.includes("Logged")).length;
  await logAll(key);
  await office.drain();
  expect(marked()).toBe(4);
  await undoCampaign({ key }, tom());
  await office.drain();
  expect(marked()).toBe(0);
});
