import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { logCampaign } from "../../functions/jobs/campaigns/log-campaign.ts";
import { approveLine } from "../../functions/jobs/campaigns/approve-line.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { prepareMailing, readMailing } from "../../functions/jobs/mailings/prepare-mailing.ts";
import { sendMailing, stopMailing } from "../../functions/jobs/mailings/send-mailing.ts";
import { followLetters } from "../../functions/jobs/sync/follow-letters.ts";
import { followSent } from "../../functions/jobs/sync/follow-sent.ts";
import { seenBy } from "../../functions/office.ts";
import { gatekeeper as ruth, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

const words =
  "I am writing to ask the council not to close the reading room at Quarry Bank.\n\nIt opened in 1897 with pennies collected by the quarrymen, and in winter it is the only heated room on the hill that is open to all.\n\nPlease keep it open on three afternoons a week, as the volunteers have offered to staff it for nothing.";
const trees = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir"];
let office: TestOffice;
let key: number;
beforeAll(async () => {
  office = await openTestOffice();
  office.world.quirks.transportMs = 0;
  const write = (from: string) =>
    office.post(officeMailbox, {
      from,
      subject: "The reading room",
      text: `Dear Leader,\n\n${words}\n\nYours`,
    });
  let last = "";
  for (let at = 1; at <= 6; at += 1)
    last = await write(`"Mrs Ada ${trees[at - 1]}" <w${at}@resident.example>`);
  await write('"Mrs Ada Fir" <w6@resident.example>');
  await write('"Post" <no-reply@forms.example>');
  await followLetters(seenBy(office.as(ruth), "system"));
  const ref = { mailbox: officeMailbox, message: { internetMessageId: last } };
  key = (await openMessage(ref, office.as(ruth))).campaign?.key ?? 0;
});
afterEach(async () => {
  await fetch(`${office.outside.graph.url}/admin/faults`, { method: "DELETE" });
  expect(office.outside.graph.violations).toEqual([]);
});
afterAll(() => office.close());

const sent = async () => {
  const answer = await fetch(`${office.outside.graph.url}/admin/sent`);
  // The stand-in's own shape.
  const { value } = (await answer.json()) as { value: { to: string[]; subject: string }[] };
  return value.map(({ to }) => to.join()).toSorted();
};
const later = (seconds: number, than = new Date()) => new Date(than.getTime() + seconds * 1000);

test("before the copies are logged together, or an answer is approved, nobody can be written to", async () => {
  await expect(prepareMailing({ key, after: 0 }, office.as(ruth))).rejects.toMatchObject({
    code: "bad-input",
  });
  await approveLine({ key, text: "Thank you. The room stays open.", replaces: 0 }, office.as(ruth));
  expect((await readMailing({ key }, office.as(ruth))).whyNot).toMatch(/^Log the copies together/);
  let next: number | null = 0;
  while (next !== null) next = (await logCampaign({ key, after: next }, office.as(ruth))).next;
  expect((await readMailing({ key }, office.as(ruth))).whyNot).toBeNull();
});

test("every writer is prepared once, however often; who is left out is said with the reason, and nothing goes", async () => {
  await prepareMailing({ key, after: 0 }, office.as(ruth));
  const { mailing, next } = await prepareMailing({ key, after: 0 }, office.as(ruth));
  expect(next).toBeNull();
  expect(mailing).toMatchObject({ ready: 6, confirmed: false, sent: 0, waiting: 0 });
  expect(mailing?.leftOut.toSorted((a, b) => a.why.localeCompare(b.why))).toEqual([
    { why: "no-address", count: 1 },
    { why: "twice", count: 1 },
  ]);
  expect(await sent()).toEqual([]);
});

test("it goes only as the person saw it; stopped, it rests; at last each writer has one mail, whatever Graph loses", async () => {
  const { mailing } = await readMailing({ key }, office.as(ruth));
  if (!mailing) throw new Error("nothing is prepared");
  const asked = { key, mailing: mailing.id, ready: mailing.ready, text: mailing.text };
  await expect(sendMailing({ ...asked, ready: 5 }, office.as(ruth))).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(sendMailing({ ...asked, text: "x" }, office.as(ruth))).rejects.toMatchObject({
    code: "conflict",
  });

  const pressed = new Date();
  await sendMailing(asked, office.as(ruth, pressed));
  expect((await sendMailing(asked, office.as(ruth, pressed))).mailing).toMatchObject({
    confirmed: true,
    waiting: 6,
  });
  await office.drain(later(1, pressed));
  const held = await stopMailing({ key, mailing: mailing.id, stop: true }, office.as(ruth));
  expect(held.mailing).toMatchObject({ sent: 1, stopped: 5, waiting: 0 });
  await office.drain(later(600));
  expect(await sent()).toHaveLength(1);

  const faults = [
    { kind: "504-after", method: "POST", route: "/messages/{message}/createReply", count: 1 },
    { kind: "reset-after", method: "POST", route: "/messages/{message}/send", count: 2 },
  ];
  await fetch(`${office.outside.graph.url}/admin/faults`, {
    method: "POST",
    body: JSON.stringify({ faults }),
  });
  await stopMailing({ key, mailing: mailing.id, stop: false }, office.as(ruth));
  for (const seconds of [60, 120, 240, 480, 900]) await office.drain(later(seconds));
  expect(await sent()).toEqual([1, 2, 3, 4, 5, 6].map((at) => `w${at}@resident.example`));
  expect((await readMailing({ key }, office.as(ruth))).mailing).toMatchObject({ sent: 6, stopped: 0 });
});

test("what has gone is seen, and acknowledges the case of the copies", async () => {
  await followSent(seenBy(office.as(ruth), "system"));
  const { dates } = await office.record.owner
    .selectFrom("cases")
    .select("dates")
    .where("type", "=", "campaign")
    .executeTakeFirstOrThrow();
  expect(dates.acknowledgedOn).toBeDefined();
  const drafts = await office.record.owner.selectFrom("reply_drafts").select(["body", "sent_at"]).execute();
  expect(drafts.every(({ sent_at }) => sent_at !== null)).toBe(true);
  expect(drafts.map(({ body }) => body).toSorted()[0]).toMatch(
    /^Dear Mrs Alder,\n\nThank you\. The room stays open\./,
  );
});

test("who sends a copy later is answered too, and nobody a second time", async () => {
  const late = await office.post(officeMailbox, {
    from: '"Mrs Ada Gorse" <w7@resident.example>',
    subject: "The reading room",
    text: `Dear Leader,\n\n${words}\n\nYours`,
  });
  await followLetters(seenBy(office.as(ruth, later(120)), "system"));
  expect(late).toBeDefined();
  await logCampaign({ key, after: 0 }, office.as(ruth));
  const before = (await readMailing({ key }, office.as(ruth))).mailing;
  expect(before).toMatchObject({ confirmed: true, ready: 0, since: 1, sent: 6 });
  const { mailing } = await prepareMailing({ key, after: 0 }, office.as(ruth));
  if (!mailing) throw new Error("nothing is prepared");
  expect(mailing).toMatchObject({ ready: 1, since: 0 });
  const asked = { key, mailing: mailing.id, ready: mailing.ready, text: mailing.text };
  await sendMailing(asked, office.as(ruth));
  await sendMailing(asked, office.as(ruth));
  for (const seconds of [60, 900]) await office.drain(later(seconds));
  expect(await sent()).toEqual([1, 2, 3, 4, 5, 6, 7].map((at) => `w${at}@resident.example`));
});
