import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Rearrangement } from "../../core/contract/records.ts";
import type { CaseView, TriageChoice } from "../../core/contract/shapes.ts";
import type { Person } from "../../core/people/person.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { recordClockEvent } from "../../functions/jobs/clocks/record-clock-event.ts";
import { rearrangeCase } from "../../functions/jobs/records/rearrange-case.ts";
import { readRecords } from "../../functions/jobs/records/read-records.ts";
import { tryMerge } from "../../functions/jobs/records/try-merge.ts";
import { imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { actsAbout } from "../support/acts.ts";
import {
  caseworker as tom,
  gatekeeper as ruth,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

const reason = "They are about the same thing";
const ref = (internetMessageId: string) => ({ mailbox: officeMailbox, message: { internetMessageId } });

async function logged(
  own: Partial<TriageChoice> = {},
  letter: Parameters<TestOffice["post"]>[1] = {},
  by: Person = tom,
): Promise<CaseView & { id: string }> {
  const id = await office.post(officeMailbox, letter);
  const choice = { type: "council_question", priority: "Standard", into: "new" } as const;
  const view = await logEmail(
    { ...ref(id), choice: { topic: null, capacity: "council", note: "", also: [], ...choice, ...own } },
    office.as(by),
  );
  return { ...view, id };
}
const rearrange = (one: Pick<CaseView, "reference" | "version">, deed: Rearrangement, by: Person = tom) =>
  rearrangeCase({ reference: one.reference, version: one.version, deed }, office.as(by));
const read = (reference: string, by: Person = tom) =>
  readCase({ reference, reason: "handling" }, office.as(by));
const records = (reference: string, by: Person = tom) => readRecords({ reference }, office.as(by));
const merge = async (part: string, into: string, by: Person = tom) => {
  const [one, other] = [await read(part, by), await read(into, by)];
  return rearrange(one, { do: "merge", into, intoVersion: other.version, reason }, by);
};
/** The same case, found to have come some days ago. */
async function received(one: CaseView & { id: string }, days: number): Promise<CaseView & { id: string }> {
  const today = londonDate(new Date());
  const event = {
    kind: "receipt-corrected",
    receivedOn: addDays(today, days),
    reason: "The envelope",
  } as const;
  const { reference, version, id } = one;
  return { ...(await recordClockEvent({ reference, version, on: today, event }, office.as(tom))).case, id };
}
const markOf = async (id: string) => {
  const filter = encodeURIComponent(`internetMessageId eq '${id}'`);
  const { value } = await office.look<{ value: { categories: string[] }[] }>(
    `/users/${officeMailbox}/messages?$filter=${filter}`,
  );
  return value[0]?.categories;
};

test("two cases about one matter become one, and what was in the one is in the other", async () => {
  const [whole, part] = [await logged(), await logged()];
  const done = await merge(part.reference, whole.reference);
  expect(done.case).toMatchObject({ reference: whole.reference, messageCount: 2, state: "open" });
  expect(done.records.merged).toEqual([part.reference]);
  expect(await read(part.reference)).toMatchObject({
    state: "merged",
    messageCount: 0,
    mergedInto: whole.reference,
  });
  const there = (await openMessage(ref(part.id), office.as(tom))).case;
  expect(there?.reference).toBe(whole.reference);
  expect(await markOf(part.id)).toEqual(["Logged"]);
  expect((await actsAbout(office, part.reference)).map(({ act }) => act)).toContain("case.merged");
});

test("a reply that quotes the merged case's number, and one of its conversation, go where it is now", async () => {
  const [whole, part] = [await logged(), await logged()];
  await merge(part.reference, whole.reference);
  const quoting = await logged({ into: "conversation" }, { subject: `Re: ${part.reference}` });
  expect(quoting.reference).toBe(whole.reference);
  const answering = await logged({ into: "conversation" }, { inReplyTo: part.id });
  expect(answering.reference).toBe(whole.reference);
  expect((await read(whole.reference)).messageCount).toBe(4);
});

test("a case is part of one other at most, and never of itself by any way round", async () => {
  const [a, b, c] = [await logged(), await logged(), await logged()];
  await expect(merge(a.reference, a.reference)).rejects.toThrow(/this case itself/);
  await merge(a.reference, b.reference);
  await expect(merge(b.reference, a.reference)).rejects.toThrow(/has become part of another case already/);
  await merge(b.reference, c.reference);
  await expect(merge(c.reference, b.reference)).rejects.toThrow(/has become part of another case already/);
  const quoting = await logged({ into: "conversation" }, { subject: `About ${a.reference}` });
  expect(quoting.reference).toBe(c.reference);
  await expect(rearrange(await read(a.reference), { do: "part", reason })).rejects.toThrow(/Part that first/);
});

test("what was merged is parted again with what it brought, and both count by their own days", async () => {
  const whole = await logged();
  const part = await received(await logged({ type: "foi" }), -6);
  const before = await read(whole.reference);
  const merged = await merge(part.reference, whole.reference);
  expect(merged.case.type).toBe("foi");
  const after = await rearrange(await read(part.reference), { do: "part", reason });
  expect(after.case).toMatchObject({ state: "open", messageCount: 1, type: "foi", dates: part.dates });
  const back = await read(whole.reference);
  expect(back).toMatchObject({ type: before.type, messageCount: 1 });
  expect(back.dates.respond?.dueOn).toBe(before.dates.respond?.dueOn);
  const there = (await openMessage(ref(part.id), office.as(tom))).case;
  expect(there?.reference).toBe(part.reference);
});

test("the earlier receipt and the sooner date in law win, and are shown before anything is done", async () => {
  const whole = await logged({ type: "foi" });
  const part = await received(await logged({ type: "foi" }), -9);
  const tried = await tryMerge({ reference: part.reference, into: whole.reference }, office.as(tom));
  expect(tried.whyNot).toBeNull();
  expect(tried.changes.map(({ what }) => what)).toEqual(["Received", "Reply by", "Acknowledge by"]);
  expect((await read(whole.reference)).version).toBe(whole.version);
  const { case: merged } = await merge(part.reference, whole.reference);
  expect(merged.dates.respond?.dueOn).toBe(part.dates.respond?.dueOn);
  const other = await logged({ type: "council_question" });
  const question = { reference: merged.reference, into: other.reference };
  expect((await tryMerge(question, office.as(tom))).changes[0]).toEqual({
    what: "Kind",
    before: "Public or member question to Council / Cabinet",
    after: "Freedom of Information request",
  });
});

test("a restricted case is not merged into one that all may see; the other way round the wall stays", async () => {
  const [open, restricted] = [
    await logged({}, {}, imran),
    await logged({ type: "whistleblowing" }, {}, imran),
  ];
  const leak = merge(restricted.reference, open.reference, imran);
  await expect(leak).rejects.toThrow(/is restricted .* open to all of the office/);
  const { case: merged } = await merge(open.reference, restricted.reference, imran);
  expect(merged).toMatchObject({ restrictedTo: "head-only", messageCount: 2 });
  await expect(read(restricted.reference, ruth)).rejects.toThrow(/There is no case/);
  // What was open keeps its own place; where it went is not said.
  expect(await read(open.reference, ruth)).toMatchObject({
    state: "merged",
    mergedInto: null,
    messageCount: 0,
  });
  const late = await office.post(officeMailbox, { subject: `About ${open.reference}` });
  const { conversationCase } = await openMessage(ref(late), office.as(ruth));
  expect(conversationCase).toBeNull();
});

test("a case that is kept from someone is to them no case to merge, link or file into", async () => {
  const [open, hidden] = [await logged({}, {}, ruth), await logged({ type: "whistleblowing" }, {}, imran)];
  const other = hidden.reference;
  for (const deed of [
    { do: "link", other, reason },
    { do: "merge", into: other, intoVersion: 1, reason },
    { do: "refile", message: 1, other, reason },
  ] as const)
    await expect(rearrange(open, deed, ruth)).rejects.toThrow(`There is no case ${other}.`);
});

test("some emails of a case become a case of their own with its own date, linked to the first", async () => {
  const one = await logged();
  const second = await logged({ into: "conversation" }, { subject: "And my request", inReplyTo: one.id });
  expect(second.reference).toBe(one.reference);
  const { messages } = await records(one.reference);
  const moved = messages.find(({ subject }) => subject === "And my request");
  const deed: Rearrangement & { do: "split" } = {
    do: "split",
    messages: [moved?.id ?? 0],
    type: "foi",
    receivedOn: null,
    reason,
  };
  const done = await rearrange(await read(one.reference), deed);
  expect(done.case).toMatchObject({ messageCount: 1, linked: [{ reference: done.other }] });
  const split = await read(done.other ?? "");
  expect(split).toMatchObject({ type: "foi", messageCount: 1, linked: [{ reference: one.reference }] });
  expect(split.dates.respond?.reason).toMatch(/20 working days/);
  expect((await openMessage(ref(second.id), office.as(tom))).case?.reference).toBe(split.reference);
  const rest = { ...deed, messages: messages.filter(({ id }) => id !== moved?.id).map(({ id }) => id) };
  await expect(rearrange(await read(one.reference), rest)).rejects.toThrow(/Leave an email/);
});

test("what is split from a restricted case stays behind the same wall", async () => {
  const one = await logged({ type: "whistleblowing" }, {}, imran);
  await logged({ into: "conversation" }, { inReplyTo: one.id }, imran);
  const [first] = (await records(one.reference, imran)).messages;
  const deed: Rearrangement & { do: "split" } = {
    do: "split",
    messages: [first?.id ?? 0],
    type: "foi",
    receivedOn: null,
    reason,
  };
  const { other } = await rearrange(await read(one.reference, imran), deed, imran);
  expect((await read(other ?? "", imran)).restrictedTo).toBe("head-only");
  await expect(read(other ?? "", ruth)).rejects.toThrow(/There is no case/);
});

test("an email is put into the case it belongs in, and its old case is undone when nothing is left there", async () => {
  const [wrong, right] = [await logged(), await logged()];
  const [message] = (await records(wrong.reference)).messages;
  const deed = { do: "refile", message: message?.id ?? 0, other: right.reference, reason } as const;
  const done = await rearrange(wrong, deed);
  expect(done.case).toMatchObject({ state: "undone", messageCount: 0 });
  expect((await openMessage(ref(wrong.id), office.as(tom))).case?.reference).toBe(right.reference);
  expect((await records(right.reference)).lines[0]?.says).toBe(`An email came from ${wrong.reference}`);
});

test("an email that is taken out is free again; the case that lost it can be reopened with it", async () => {
  const one = await logged();
  const [message] = (await records(one.reference)).messages;
  const out = await rearrange(one, { do: "unfile", message: message?.id ?? 0, reason });
  expect(out.case).toMatchObject({ state: "undone", messageCount: 0 });
  expect(await markOf(one.id)).toEqual([]);
  const again = await rearrange(out.case, { do: "reopen", reason });
  expect(again.case).toMatchObject({ state: "open", messageCount: 1 });
  expect(await markOf(one.id)).toEqual(["Logged"]);
  await expect(rearrange(again.case, { do: "reopen", reason })).rejects.toThrow(/is open already/);
});

test("a case is linked with another for a reason, once, and the link is taken away again", async () => {
  const [one, other] = [await logged(), await logged()];
  const tied = await rearrange(one, { do: "link", other: other.reference, reason });
  expect(tied.case.linked).toMatchObject([{ reference: other.reference }]);
  const back = { do: "link", other: one.reference, reason } as const;
  await expect(rearrange(await read(other.reference), back)).rejects.toThrow(/is linked with it already/);
  const untied = await rearrange(await read(other.reference), { ...back, do: "unlink" });
  expect(untied.case.linked).toEqual([]);
  expect((await read(one.reference)).linked).toEqual([]);
});

test("of two who merge the same case at once one does, and the other is told who was quicker", async () => {
  const [part, a, b] = [await logged(), await logged(), await logged()];
  const tried = await Promise.allSettled([
    merge(part.reference, a.reference),
    merge(part.reference, b.reference, ruth),
  ]);
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const lost = tried.find((one) => one.status === "rejected");
  expect(String(lost?.reason)).toMatch(/changed it \(became part of|has become part/);
  const counts = await Promise.all(
    [a, b, part].map(async ({ reference }) => (await read(reference)).messageCount),
  );
  expect(counts.toSorted((x, y) => x - y)).toEqual([0, 1, 2]);
});

test("a reply that is filed while its case is merged is in the case that is left", async () => {
  const [part, whole] = [await logged(), await logged()];
  const reply = await office.post(officeMailbox, { inReplyTo: part.id });
  const choice: Omit<TriageChoice, "into"> = {
    type: "council_question",
    priority: "Standard",
    topic: null,
    capacity: "council",
    note: "",
    also: [],
  };
  await Promise.all([
    merge(part.reference, whole.reference),
    logEmail({ ...ref(reply), choice: { ...choice, into: "conversation" } }, office.as(ruth)),
  ]).catch(async () => merge(part.reference, whole.reference));
  expect((await read(part.reference)).messageCount).toBe(0);
  expect((await openMessage(ref(reply), office.as(tom))).case?.reference).toBe(whole.reference);
});

test("a case that has been answered takes in none that has not; ward casework none of the council's", async () => {
  const [whole, part] = [await logged(), await logged()];
  const event = { kind: "responded", note: "" } as const;
  const { reference, version } = whole;
  await recordClockEvent({ reference, version, on: londonDate(new Date()), event }, office.as(tom));
  await expect(merge(part.reference, reference)).rejects.toThrow(/was answered on .* its date would be lost/);
  const ward = await logged({ capacity: "ward", type: "constituent_casework" });
  await expect(merge(ward.reference, part.reference)).rejects.toThrow(/is ward casework/);
});
