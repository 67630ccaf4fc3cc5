import { afterAll, beforeAll, expect, test } from "vitest";
import type { LineApproving } from "../../core/contract/replies.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { approveReplyLine } from "../../functions/jobs/replies/approve-reply-line.ts";
import { readLines } from "../../functions/jobs/replies/read-lines.ts";
import { imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { lastAct } from "../support/acts.ts";
import { openTestOffice, type TestOffice } from "../support/office.ts";
import { atTheDesk } from "../support/replies.ts";

let office: TestOffice;
let desk: ReturnType<typeof atTheDesk>;
beforeAll(async () => {
  office = await openTestOffice();
  desk = atTheDesk(office);
});
afterAll(() => office.close());

const today = londonDate(new Date());
const approve = (line: Partial<LineApproving> & { code: string; replaces: number }) =>
  approveReplyLine(
    {
      title: "About the market",
      purpose: "acknowledgement",
      types: [],
      topics: [],
      text: "{{address}},\n\nThank you. {{reference}}",
      owner: "Head of Office",
      validUntil: null,
      retired: false,
      ...line,
    },
    office.as(imran),
  );
const kept = async (code: string) =>
  (await readLines({}, office.as(imran))).lines.find((one) => one.code === code);

test("a line that is changed is the next version, approved by whoever saved it; what it said before can still be read", async () => {
  await approve({ code: "market", replaces: 0 });
  await approve({ code: "market", replaces: 1, text: "{{address}},\n\nThank you kindly." });
  expect(await kept("market")).toMatchObject({
    version: 2,
    text: "{{address}},\n\nThank you kindly.",
    approved: { by: imran.name },
    before: [{ version: 1, text: "{{address}},\n\nThank you. {{reference}}" }],
  });
  expect(await lastAct(office)).toMatchObject({ act: "reply.line-approved", subject: "line market" });
});

test("two who change one line do not lose a word: the second is told of the first", async () => {
  await approve({ code: "both", replaces: 0 });
  await expect(approve({ code: "both", replaces: 0, text: "Other words" })).rejects.toThrow(
    `${imran.name} has changed “About the market” meanwhile.`,
  );
  expect((await kept("both"))?.version).toBe(1);
});

test("a line that asks the case for what no case knows is refused with its name", async () => {
  await expect(approve({ code: "odd", replaces: 0, text: "Dear {{surname}}" })).rejects.toThrow(
    "{{surname}}",
  );
  expect(await kept("odd")).toBeUndefined();
});

test("a line that has run out is offered as such, refused without a reason, and the reason stands in the history", async () => {
  const yesterday = addDays(today, -1);
  await approve({ code: "acknowledgement", replaces: 1, validUntil: yesterday });
  const one = await desk.logged();
  const line = await desk.line(one.reference, "acknowledgement");
  expect(line).toMatchObject({ expired: true, validUntil: yesterday, owner: "Head of Office" });
  await expect(desk.draft(one, line)).rejects.toThrow(
    /ran out on .* Ask Head of Office whether it still holds/,
  );
  expect((await desk.read(one.reference)).drafts).toEqual([]);
  await desk.draft(one, line, "Head of Office said yes by phone");
  expect((await desk.history(one.reference)).at(-1)).toMatchObject({
    kind: "reply-drafted",
    reason: "Head of Office said yes by phone",
  });
});

test("on its last day a line still holds", async () => {
  await approve({ code: "last-day", replaces: 0, validUntil: today });
  expect((await kept("last-day"))?.expired).toBe(false);
});

test("a line that is no longer offered is offered to nobody, and its words stay", async () => {
  await approve({ code: "old", replaces: 0 });
  await approve({ code: "old", replaces: 1, retired: true });
  const one = await desk.logged();
  expect((await desk.read(one.reference)).lines.map(({ code }) => code)).not.toContain("old");
  expect(await kept("old")).toMatchObject({ retired: true, before: [{ version: 1 }] });
});
