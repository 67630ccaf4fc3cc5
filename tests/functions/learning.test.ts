import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Parsed } from "../../core/contract/calls.ts";
import type { OfficeLayer } from "../../core/triage/learn/layer.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { undoLog } from "../../functions/jobs/cases/undo-log.ts";
import { learningOf } from "../../functions/learning/learning.ts";
import { backUp, restore } from "../../functions/store/backup-file.ts";
import { caseworker, gatekeeper, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";
import { openTestRecord } from "../support/record.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

type Choice = Parsed<"logEmail">["choice"];
const choice = (type: TypeCode, own: Partial<Choice> = {}): Choice => ({
  type,
  topic: null,
  priority: "Standard",
  capacity: "council",
  note: "",
  into: "new",
  also: [],
  ...own,
});

let asked = 0;
/** The next of many letters that ask the Leader along to something small and local. */
const invitation = () => {
  const nth = asked++;
  const what = ["summer fair", "open day", "plant sale", "harvest supper", "quiz night"][nth % 5];
  return office.post(officeMailbox, {
    subject: `Our ${what}`,
    text: `Dear Leader,\n\nWe should be delighted if you could join us for the ${what} at the village hall on Saturday 14 March at 2.30 pm. There will be tea, and ${10 + nth} stalls.\n\nThe committee`,
  });
};
const refOf = (internetMessageId: string) => ({ mailbox: officeMailbox, message: { internetMessageId } });
const suggested = async (id: string, of: TestOffice = office) =>
  (await openMessage(refOf(id), of.as(caseworker))).suggestion;
const log = (id: string, type: TypeCode, own: Partial<Choice> = {}, by = caseworker) =>
  logEmail({ ...refOf(id), choice: choice(type, own) }, office.as(by));
const undo = (id: string, { reference, version }: { reference: string; version: number }) =>
  undoLog({ ...refOf(id), reference, version }, office.as(caseworker));

/** All that a layer would answer by. */
const digest = ({ heads }: OfficeLayer) =>
  [...heads].map(([head, { weights }]) => [head, createHash("sha256").update(weights).digest("hex")]);
const learnt = async (record = office.record) => digest((await learningOf({ record })).learnt);
/** The same, learnt from the record by a process that has just begun. */
const learntAnew = () => learnt({ ...office.record });

test("ten letters filed as something else change the suggestion for the next; undone, it is as it was", async () => {
  const next = await invitation();
  expect((await suggested(next)).type).toBe("invitation");
  const logged = [];
  for (let nth = 0; nth < 10; nth++) {
    const id = await invitation();
    logged.push([
      id,
      await log(id, "compliment", { topic: "Public health", service: "public_health" }),
    ] as const);
    if (nth === 0) expect((await suggested(next)).type).toBe("invitation");
  }
  expect(await suggested(next)).toMatchObject({
    type: "compliment",
    topic: "Public health",
    service: "public_health",
  });
  expect(logged[0]?.[1].service).toBe("public_health");
  for (const [id, one] of logged) await undo(id, one);
  const after = await suggested(next);
  expect(after.type).toBe("invitation");
  expect(await learnt()).toEqual([]);
});

test("undoing one leaves exactly what the others would have taught without it", async () => {
  const before = await invitation();
  await log(before, "lobbying");
  const without = await learnt();
  const id = await invitation();
  const one = await log(id, "compliment");
  expect(await learnt()).not.toEqual(without);
  await undo(id, one);
  expect(await learnt()).toEqual(without);
});

test("a process that begins anew has learnt the same", async () => {
  await log(await invitation(), "media");
  expect(await learntAnew()).toEqual(await learnt());
});

test("two people who log at once both teach, and every process learns it in one order", async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, invitation));
  await Promise.all(
    ids.map((id, nth) => log(id, nth % 2 ? "lobbying" : "compliment", {}, nth % 2 ? gatekeeper : caseworker)),
  );
  const [one, other] = await Promise.all([learnt(), learntAnew()]);
  expect(one).toEqual(other);
  const lessons = await office.record.owner.selectFrom("lessons").select("id").execute();
  expect(lessons.length).toBeGreaterThanOrEqual(6);
});

test("one letter logged by two people at once teaches once", async () => {
  const before = await office.record.owner.selectFrom("lessons").select("id").execute();
  const id = await invitation();
  await Promise.all([log(id, "media"), log(id, "lobbying", {}, gatekeeper)]);
  const after = await office.record.owner.selectFrom("lessons").select("id").execute();
  expect(after.length).toBe(before.length + 1);
});

test("a filing that breaks off at its lesson files nothing, and teaches nothing", async () => {
  const before = await learnt();
  const id = await invitation();
  await sql`alter table lessons add constraint broken check (false) not valid`.execute(office.record.owner);
  await expect(log(id, "media")).rejects.toThrow(/broken/);
  await sql`alter table lessons drop constraint broken`.execute(office.record.owner);
  expect(await learnt()).toEqual(before);
  expect((await openMessage(refOf(id), office.as(caseworker))).case).toBeNull();
});

test("party mail teaches nothing", async () => {
  const before = await learnt();
  const id = await invitation();
  await expect(log(id, "political", { capacity: "party" })).rejects.toThrow(/Party mail/);
  expect(await learnt()).toEqual(before);
});

test("no word of a letter is in what is kept to learn from", async () => {
  const id = await office.post(officeMailbox, {
    subject: "Zanzibar Quillfeather",
    text: "Dear Leader, Mr Quillfeather of Zanzibar Cottage would like to invite you to the marzipan festival.",
  });
  await log(id, "media");
  const rows = await office.record.owner.selectFrom("lessons").selectAll().execute();
  const kept = JSON.stringify(
    rows.map((row) => ({ ...row, prints: Buffer.from(row.prints).toString("latin1") })),
  );
  for (const word of ["zanzibar", "quillfeather", "marzipan", "festival", "cottage"])
    expect(kept.toLowerCase()).not.toContain(word);
});

test("what was learnt comes back with a backup", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "learning-"));
  const file = path.join(folder, "record.gz");
  await backUp(office.record, file);
  const other = await openTestRecord();
  try {
    await restore(other, file);
    expect(await learnt(other)).toEqual(await learnt());
  } finally {
    await other.close();
    await rm(folder, { recursive: true });
  }
});
