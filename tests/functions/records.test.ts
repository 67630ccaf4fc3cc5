import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RecordDeed } from "../../core/contract/record-events.ts";
import type { ContactCase } from "../../core/contract/records.ts";
import type { CaseView } from "../../core/contract/shapes.ts";
import type { Person } from "../../core/people/person.ts";
import { addDays, londonDate } from "../../core/time.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { previewBrief } from "../../functions/jobs/briefing/preview-brief.ts";
import { sendBrief } from "../../functions/jobs/briefing/send-brief.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { answerQuestion } from "../../functions/jobs/records/answer-question.ts";
import { destroyCases } from "../../functions/jobs/records/destroy-cases.ts";
import { readQuestions } from "../../functions/jobs/records/read-questions.ts";
import { readRecords } from "../../functions/jobs/records/read-records.ts";
import { readRetention } from "../../functions/jobs/records/read-retention.ts";
import { rearrangeCase } from "../../functions/jobs/records/rearrange-case.ts";
import { recordContact } from "../../functions/jobs/records/record-contact.ts";
import { weighContact } from "../../functions/jobs/records/weigh-contact.ts";
import { recordOnCase } from "../../functions/jobs/records/record-on-case.ts";
import { searchPerson } from "../../functions/jobs/records/search-person.ts";
import { verifyActs } from "../../functions/store/verify-acts.ts";
import { helenMarsh as helen, imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import {
  caseworker as tom,
  gatekeeper as ruth,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

const today = londonDate(new Date());
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function logged(
  type: TypeCode = "council_question",
  letter: Parameters<TestOffice["post"]>[1] = {},
  by: Person = tom,
): Promise<CaseView & { id: string }> {
  const id = await office.post(officeMailbox, letter);
  const choice = {
    type,
    topic: null,
    priority: "Standard",
    capacity: "council",
    note: "",
    into: "new",
  } as const;
  const message = { internetMessageId: id };
  return {
    ...(await logEmail({ mailbox: officeMailbox, message, choice: { ...choice, also: [] } }, office.as(by))),
    id,
  };
}
const read = (reference: string, by: Person = tom) =>
  readCase({ reference, reason: "handling" }, office.as(by));
const record = async (reference: string, event: RecordDeed, by: Person = tom, on?: string) =>
  recordOnCase(
    { reference, version: (await read(reference, by)).version, event, ...(on && { on }) },
    office.as(by),
  );
const caller = { name: "Maud Quibell", email: "", phone: "01632 960001", address: "4 Tenter Lane" };
const call = (own: Partial<ContactCase> = {}): ContactCase => ({
  key: randomUUID(),
  channel: "phone-waiting",
  on: today,
  person: caller,
  about: "The lamp in Tenter Lane",
  said: "It has been dark since Sunday.",
  type: "leader_correspondence",
  topic: null,
  priority: "Standard",
  capacity: "council",
  ...own,
});
const asked = (by = addDays(today, 3)): RecordDeed => ({
  kind: "raised",
  question: "May we close the lane for the repair?",
  options: ["Yes", "No", "Only at night"],
  recommended: 2,
  by,
});

test("a call opens a case with the same kinds, dates and walls as an email; pressed twice it is one", async () => {
  const said = call({ type: "foi" });
  const one = await recordContact(said, office.as(tom));
  const again = await recordContact(said, office.as(tom));
  expect(again.reference).toBe(one.reference);
  expect(one).toMatchObject({ type: "foi", messageCount: 0, correspondent: { name: "Maud Quibell" } });
  expect(one.dates.respond?.reason).toMatch(/20 working days/);
  const { lines } = await readRecords({ reference: one.reference }, office.as(tom));
  expect(lines[0]).toMatchObject({ says: "Phone: response required: Maud Quibell", on: today });
  expect(lines[0]?.words).toContain("dark since Sunday");
});

test("whoever takes a call is told of a danger in its words, and what it reads like, before it is a case", async () => {
  const words = { channel: "phone-waiting", on: today, name: "Maud Quibell", email: "" } as const;
  const danger = await weighContact(
    {
      ...words,
      about: "The lamp, and next door",
      said: "The lamp is dark. And the little ones at number 5 are left alone at night with no food in, I am worried for their safety.",
    },
    office.as(tom),
  );
  expect(danger.flags).toContain("safeguarding");
  const asked = await weighContact(
    {
      ...words,
      about: "Street lights",
      said: "Under the Freedom of Information Act please send me all records of lights mended in 2025.",
    },
    office.as(tom),
  );
  expect(asked).toMatchObject({ type: "foi", flags: [] });
});

test("a letter that came by post days ago counts from that day; none can have come tomorrow", async () => {
  const on = addDays(today, -5);
  const early = await recordContact(call({ channel: "post", on, type: "foi" }), office.as(tom));
  const late = await recordContact(call({ type: "foi" }), office.as(tom));
  expect((early.dates.respond?.dueOn ?? "") < (late.dates.respond?.dueOn ?? "")).toBe(true);
  expect(londonDate(new Date(early.receivedAt))).toBe(on);
  const tomorrow = recordContact(call({ on: addDays(today, 1) }), office.as(tom));
  await expect(tomorrow).rejects.toThrow("has not come yet");
});

test("party matters told on the telephone are put on no record either", async () => {
  const party = recordContact(call({ type: "political" }), office.as(tom));
  await expect(party).rejects.toThrow(/Party mail belongs to the party/);
});

test("someone who rang is known when they write, and a case that began with a call outlives its only email", async () => {
  const email = "maud@tenter.example";
  const one = await recordContact(call({ person: { ...caller, email } }), office.as(tom));
  const id = await office.post(officeMailbox, { from: email, subject: `About ${one.reference}` });
  const ref = { mailbox: officeMailbox, message: { internetMessageId: id } };
  const before = await openMessage(ref, office.as(tom));
  expect(before.conversationCase?.reference).toBe(one.reference);
  const stranger = await office.post(officeMailbox, { from: email, subject: "Something new" });
  const { knows } = await openMessage({ ...ref, message: { internetMessageId: stranger } }, office.as(tom));
  expect(knows.find(({ by }) => by === "from")?.newest.map(({ reference }) => reference)).toContain(
    one.reference,
  );
  const choice = { type: "leader_correspondence", topic: null, priority: "Standard" } as const;
  await logEmail(
    { ...ref, choice: { ...choice, capacity: "council", note: "", into: "conversation", also: [] } },
    office.as(tom),
  );
  const { messages, version } = await readRecords({ reference: one.reference }, office.as(tom));
  const deed = { do: "unfile", message: messages[0]?.id ?? 0, reason: "Not theirs" } as const;
  const out = await rearrangeCase({ reference: one.reference, version, deed }, office.as(tom));
  expect(out.case).toMatchObject({ state: "open", messageCount: 0 });
});

test("a task is open until somebody has done it, and late once its day has gone", async () => {
  const { reference } = await logged();
  const task: RecordDeed = {
    kind: "task",
    what: "Ask Highways for the date",
    who: "Ruth",
    by: addDays(today, 1),
  };
  const { records } = await record(reference, task);
  const [set] = records.tasks;
  expect(set).toMatchObject({ what: "Ask Highways for the date", late: false, done: null });
  const later = office.as(tom, new Date(Date.now() + 3 * 86_400_000));
  expect((await readRecords({ reference }, later)).tasks[0]?.late).toBe(true);
  expect((await readCase({ reference }, later)).records).toMatchObject({ openTasks: 1, lateTasks: 1 });
  await record(reference, { kind: "task-done", task: set?.id ?? 0 }, ruth);
  const again = record(reference, { kind: "task-done", task: set?.id ?? 0 });
  await expect(again).rejects.toThrow(/is done already/);
  expect((await read(reference)).records).toMatchObject({ openTasks: 0, lateTasks: 0 });
});

test("whoever writes on a case that has changed meanwhile is told who changed it and how", async () => {
  const { reference, version } = await logged();
  await record(reference, { kind: "note", text: "I have rung them." }, ruth);
  const late = recordOnCase({ reference, version, event: { kind: "note", text: "Mine" } }, office.as(tom));
  await expect(late).rejects.toThrow(/^Ruth Calloway wrote a note at .* Look at LO-/);
});

test("a question to the Leader is in the brief and on her page, and her answer comes back to the case", async () => {
  const { reference } = await logged();
  await record(reference, asked());
  const brief = await previewBrief({}, office.as(ruth));
  expect(brief.text).toContain("May we close the lane for the repair?");
  expect(brief.text.replace(/\s+/g, " ")).toContain("The office recommends: Only at night.");
  const { questions } = await readQuestions({}, office.as(helen));
  const mine = questions.find((one) => one.reference === reference);
  await answerQuestion(
    { reference, question: mine?.id ?? 0, option: 0, note: "Tell the ward" },
    office.as(helen),
  );
  const twice = answerQuestion({ reference, question: mine?.id ?? 0, option: 1, note: "" }, office.as(helen));
  await expect(twice).rejects.toThrow(/has been answered or withdrawn already/);
  expect((await read(reference)).records?.leader).toEqual({
    question: "May we close the lane for the repair?",
    answer: "Yes. Tell the ward",
  });
  expect((await previewBrief({}, office.as(ruth))).text).not.toContain("May we close the lane");
});

test("a question about a restricted case is counted in the brief and never told there", async () => {
  const { reference } = await logged("whistleblowing", {}, imran);
  await record(reference, { ...asked(), question: "Shall we suspend the officer?" } as RecordDeed, imran);
  const { text } = await previewBrief({}, office.as(ruth));
  expect(text).not.toContain("suspend the officer");
  expect(text).not.toContain(reference);
  expect(text).toContain("1 restricted item");
  const { questions } = await readQuestions({}, office.as(helen));
  expect(questions.map(({ question }) => question)).toContain("Shall we suspend the officer?");
});

test("what was found of a complaint is told of complaints alone", async () => {
  const facts: RecordDeed = {
    kind: "complaint",
    stage: "1",
    outcome: "upheld",
    rootCause: "delay",
    remedy: "An apology",
    lesson: "Chase on day 5",
    lessonOwner: "Ruth",
    lessonBy: addDays(today, 30),
  };
  const { reference } = await logged("complaint_stage1");
  const { records } = await record(reference, facts);
  expect(records.complaint).toMatchObject({
    outcome: "upheld",
    rootCause: "delay",
    lesson: "Chase on day 5",
  });
  await expect(record((await logged()).reference, facts)).rejects.toThrow("This case is no complaint.");
});

/** Closed so long ago that its time has run out. */
async function longClosed(reference: string): Promise<void> {
  const ago = new Date(Date.now() - 8 * 366 * 86_400_000);
  const { owner } = office.record;
  await owner
    .updateTable("cases")
    .set({ stage: "closed", received_at: ago })
    .where("reference", "=", reference)
    .execute();
  await owner.updateTable("cases").set({ closed_at: ago }).where("reference", "=", reference).execute();
}
const destroy = async (reference: string, by: Person = imran) =>
  destroyCases({ cases: [{ reference, version: (await read(reference, by)).version }] }, office.as(by));

test("after destruction no table of the database holds a word of it, and the chain of acts is whole", async () => {
  const secret = "Zephyrine";
  const from = '"Zephyrine Quill" <zephyrine@quill.example>';
  const one = await logged("leader_correspondence", {
    from,
    subject: "Zephyrine asks",
    text: "I am Zephyrine. ".repeat(30),
  });
  const other = await logged();
  await record(one.reference, { kind: "note", text: "Zephyrine rang again" });
  await record(one.reference, { kind: "task", what: "Ring Zephyrine", who: "Tom", by: null });
  await record(one.reference, {
    kind: "contact",
    channel: "post",
    person: { ...caller, name: "Zephyrine Quill" },
    said: "x",
  });
  await record(one.reference, { ...asked(), question: "Shall Zephyrine be told?" } as RecordDeed);
  await sendBrief({ on: today }, office.as(ruth));
  const deed = { do: "link", other: other.reference, reason: "Zephyrine wrote both" } as const;
  await rearrangeCase(
    { reference: one.reference, version: (await read(one.reference)).version, deed },
    office.as(tom),
  );
  const part = await recordContact(
    call({ person: { ...caller, name: "Zephyrine's brother" } }),
    office.as(tom),
  );
  const merge = {
    do: "merge",
    into: one.reference,
    intoVersion: (await read(one.reference)).version,
  } as const;
  await rearrangeCase(
    { reference: part.reference, version: part.version, deed: { ...merge, reason: "Zephyrine's too" } },
    office.as(tom),
  );
  await office.drain(new Date(Date.now() + 3_600_000));
  expect((await holding(secret)).length).toBeGreaterThan(4);
  await longClosed(one.reference);
  const { lines } = await readRetention({ after: null }, office.as(imran));
  expect(lines.map(({ reference }) => reference)).toContain(one.reference);
  const { certificates, kept } = await destroy(one.reference);
  expect(kept).toEqual([]);
  expect(certificates).toMatchObject([
    { cases: 1, approvedBy: "Imran Siddiqui", className: "Leader’s policy correspondence" },
  ]);
  expect(await holding(secret)).toEqual([]);
  expect(await holding("quill")).toEqual([]);
  await expect(read(one.reference)).rejects.toThrow(`There is no case ${one.reference}.`);
  await expect(read(part.reference)).rejects.toThrow(`There is no case ${part.reference}.`);
  expect((await read(other.reference)).state).toBe("open");
  expect(await verifyActs(office.record.seenBy("system"))).not.toHaveProperty("broken");
  const act = await office.record.owner
    .selectFrom("acts")
    .select("hash")
    .where("id", "=", certificates[0]?.act ?? 0)
    .executeTakeFirst();
  expect(act?.hash).toBe(certificates[0]?.hash);
}, 120_000);

/** Tables with a row that has these words in it, whatever the column. */
async function holding(words: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(office.record.owner);
  const found = [];
  for (const { name } of rows) {
    const { rows: hits } = await sql`select 1 from ${sql.table(name)} as t
      where t::text ilike ${`%${words}%`} limit 1`.execute(office.record.owner);
    if (hits.length > 0) found.push(name);
  }
  return found;
}

test("nothing goes before its day, under a hold, or while an open request of the same person asks for it", async () => {
  const from = "hilda@request.example";
  const open = await logged();
  expect((await destroy(open.reference)).kept).toEqual([
    { reference: open.reference, why: `${open.reference} is open.` },
  ]);
  const one = await logged("compliment", { from });
  await longClosed(one.reference);
  await readRetention({ after: null }, office.as(imran));
  await record(one.reference, { kind: "hold-set", reason: "Asked by Legal" });
  expect((await destroy(one.reference)).kept[0]?.why).toBe("A legal hold is set.");
  await expect(record(one.reference, { kind: "hold-released", reason: "Done" })).rejects.toThrow(
    /Head of Office/,
  );
  await record(one.reference, { kind: "hold-released", reason: "Done" }, imran);
  const request = await logged("sar", { from });
  expect((await destroy(one.reference)).kept[0]?.why).toBe(`It is held by ${request.reference}.`);
  const past = sql`select destroy_case(id) from cases where reference = ${one.reference}`;
  await expect(past.execute(office.record.seenBy(imran))).rejects.toThrow("held");
  await office.record.owner
    .updateTable("cases")
    .set({ stage: "closed" })
    .where("reference", "=", request.reference)
    .execute();
  await record(one.reference, { kind: "kept-longer", until: addDays(today, 40), reason: "A book" }, imran);
  expect((await destroy(one.reference)).kept[0]?.why).toContain("has not come");
  await expect(past.execute(office.record.seenBy(imran))).rejects.toThrow("not yet");
  const deleting = office.record.seenBy(imran).deleteFrom("cases").execute();
  await expect(deleting).rejects.toThrow(/permission denied/);
});

test("a search for a person finds what names them in the cases one may see, and is noted on the request alone", async () => {
  const from = '"Ottoline Marchbanks" <ottoline@march.example>';
  const mine = await logged("leader_correspondence", { from });
  const hidden = await logged("whistleblowing", { from }, imran);
  const told = await recordContact(call({ said: "Ottoline Marchbanks was there too." }), office.as(tom));
  const request = await logged("sar", { from: "someone@else.example" });
  const search = {
    addresses: ["ottoline@march.example"],
    names: ["Ottoline Marchbanks"],
    after: 0,
    found: 0,
  };
  const page = await searchPerson({ reference: request.reference, ...search }, office.as(tom));
  expect(page.cases.map(({ reference }) => reference)).toEqual([mine.reference, told.reference]);
  const wide = await searchPerson({ reference: request.reference, ...search }, office.as(imran));
  expect(wide.cases.map(({ reference }) => reference)).toContain(hidden.reference);
  const { lines } = await readRecords({ reference: request.reference }, office.as(tom));
  expect(lines[0]?.words).toBe("ottoline@march.example, Ottoline Marchbanks");
  const acts = await office.record.owner
    .selectFrom("acts")
    .selectAll()
    .where("act", "=", "person.searched")
    .execute();
  expect(JSON.stringify(acts)).not.toMatch(/ottoline/i);
});
