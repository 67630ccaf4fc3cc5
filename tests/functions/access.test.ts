import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Parsed } from "../../core/contract/calls.ts";
import type { Person } from "../../core/people/person.ts";
import { previewBrief } from "../../functions/jobs/briefing/preview-brief.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { nameReader } from "../../functions/jobs/cases/name-reader.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { undoLog } from "../../functions/jobs/cases/undo-log.ts";
import { readClock } from "../../functions/jobs/clocks/read-clock.ts";
import { readCasePage } from "../../functions/jobs/desk/read-case-page.ts";
import { readMe } from "../../functions/jobs/office/read-me.ts";
import { readHome } from "../../functions/jobs/office/read-home.ts";
import { readRecords } from "../../functions/jobs/records/read-records.ts";
import { readReplies } from "../../functions/jobs/replies/read-replies.ts";
import { readWork } from "../../functions/jobs/work/read-work.ts";
import { helenMarsh, imranSiddiqui } from "../../stand-ins/people/people.ts";
import { actsAbout, lastAct } from "../support/acts.ts";
import {
  caseworker as tom,
  gatekeeper as ruth,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

const helen = helenMarsh;
const imran = imranSiddiqui;
const sealed = "This message is in a restricted case. Ask the Head of Office.";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

type Choice = Parsed<"logEmail">["choice"];
const refTo = (internetMessageId: string, mailbox: string = officeMailbox) => ({
  mailbox,
  message: { internetMessageId },
});
const log = (id: string, by: Person, own: Partial<Choice> = {}, mailbox?: string) =>
  logEmail(
    {
      ...refTo(id, mailbox),
      choice: {
        type: "safeguarding",
        topic: null,
        priority: "Critical",
        capacity: "council",
        note: "A note nobody else may read",
        into: "conversation",
        also: [],
        ...own,
      },
    },
    office.as(by),
  );
const open = (id: string, by: Person, mailbox?: string) => openMessage(refTo(id, mailbox), office.as(by));
const read = (reference: string, by: Person, reason?: Parsed<"readCase">["reason"]) =>
  readCase({ reference, reason }, office.as(by));
const countCases = async () => (await office.record.owner.selectFrom("cases").select("id").execute()).length;
const letter = (subject = "A child next door") => office.post(officeMailbox, { subject });

test("a restricted case is there for its group and whoever logged it, and for nobody else", async () => {
  const { reference, restrictedTo } = await log(await letter(), tom);
  expect(restrictedTo).toBe("safeguarding");
  for (const person of [tom, imran])
    expect((await read(reference, person, "handling")).subject).toBe("A child next door");
  for (const person of [ruth, helen])
    await expect(read(reference, person, "handling")).rejects.toMatchObject({ code: "not-found" });
});

test("a case that is kept from someone is refused in the words that a missing one is", async () => {
  const { reference } = await log(await letter(), tom);
  const said = async (of: string) => {
    const refusal = await read(of, ruth, "handling").catch((error: unknown) => error);
    const { act, detail, subject } = await lastAct(office);
    return { refusal: String(refusal).replace(of, "…"), act, detail, subject: subject.replace(of, "…") };
  };
  expect(await said(reference)).toEqual(await said("LO-2020-000001"));
});

test("opening a restricted case asks for a reason, shows nothing without one, and is on the record with it", async () => {
  const { reference } = await log(await letter(), tom);
  await expect(read(reference, imran)).rejects.toMatchObject({ code: "reason-needed" });
  expect((await actsAbout(office, reference)).some(({ actor_id }) => actor_id === imran.id)).toBe(false);
  await read(reference, imran, "overseeing");
  expect(await lastAct(office)).toMatchObject({
    act: "case.viewed",
    actor_id: imran.id,
    roles: "head",
    subject: `case ${reference}`,
    detail: { reason: "overseeing", restrictedTo: "safeguarding" },
  });
});

test("its message shows those who may open it that it is there, and no more until they say why", async () => {
  const id = await letter();
  const { reference } = await log(id, tom);
  const view = await open(id, imran);
  expect(view).toMatchObject({ case: null, conversationCase: null, restricted: false });
  expect(view.sealedCase).toMatchObject({ reference, restrictedTo: "safeguarding" });
  expect(JSON.stringify(view)).not.toContain("A note nobody else may read");
});

test("its message tells everyone else to ask, and cannot be logged a second time, nor can its copy or its answer", async () => {
  const id = await letter();
  const { reference } = await log(id, tom);
  await office.post(leaderMailbox, { id, subject: "A child next door" });
  const next = await office.post(officeMailbox, { inReplyTo: id, subject: "Re: A child next door" });
  const before = await countCases();
  for (const [one, mailbox] of [[id], [id, leaderMailbox], [next]] as const) {
    const view = await open(one, ruth, mailbox);
    expect(view).toMatchObject({ case: null, conversationCase: null, sealedCase: null, restricted: true });
    expect(JSON.stringify(view)).not.toContain(reference);
    for (const into of ["conversation", "new"] as const)
      await expect(log(one, ruth, { into, type: "petition" }, mailbox)).rejects.toMatchObject({
        code: "not-allowed",
        message: sealed,
      });
  }
  expect(await countCases()).toBe(before);
});

test("two people who log one restricted letter at once leave one case, and the slower learns only that it is there", async () => {
  const id = await letter();
  const before = await countCases();
  const [one, other] = await Promise.allSettled([log(id, tom), log(id, ruth)]);
  expect(await countCases()).toBe(before + 1);
  expect([one.status, other.status].toSorted((a, b) => a.localeCompare(b))).toEqual([
    "fulfilled",
    "rejected",
  ]);
  const refused = one.status === "rejected" ? one : other;
  expect(refused).toMatchObject({ reason: { message: sealed } });
});

test("nobody undoes, or names readers of, a case that is kept from them", async () => {
  const id = await letter();
  const { reference, version } = await log(id, tom);
  const undo = undoLog({ ...refTo(id), reference, version }, office.as(ruth));
  await expect(undo).rejects.toMatchObject({ code: "not-found" });
  const naming = nameReader({ reference, person: ruth.id }, office.as(ruth));
  await expect(naming).rejects.toMatchObject({ code: "not-found" });
});

test("whoever acts in a restricted case sees it, and that sight is on the record: an undo is no way around saying why", async () => {
  const id = await letter();
  const { reference, version } = await log(id, tom);
  const other = await letter("Another letter");
  const sights = async () =>
    (await actsAbout(office, reference)).filter(({ act }) => act === "case.viewed").length;
  const before = await sights();
  expect((await undoLog({ ...refTo(other), reference, version }, office.as(imran))).subject).toBe(
    "A child next door",
  );
  expect(await sights()).toBe(before + 1);
  await undoLog({ ...refTo(id), reference, version }, office.as(imran));
  expect(await sights()).toBe(before + 2);
});

test("one opening of a restricted case is one act, however often the page renews itself and whatever part of it is read", async () => {
  const { reference } = await log(await letter(), tom);
  const began = new Date();
  const later = (minutes: number) => office.as(imran, new Date(began.getTime() + minutes * 60_000));
  const sights = async () =>
    (await actsAbout(office, reference)).filter(
      ({ act, actor_id }) => act === "case.viewed" && actor_id === imran.id,
    ).length;
  const opening = { reference, reason: "overseeing", opening: randomUUID() } as const;
  for (const minutes of [0, 1, 30, 200]) {
    await readCasePage(opening, later(minutes));
    await readCase(opening, later(minutes));
    await readWork({ reference }, later(minutes));
    await readReplies({ reference }, later(minutes));
    await readRecords({ reference }, later(minutes));
    await readClock({ reference }, later(minutes));
    expect(await sights()).toBe(1);
  }
  // Closed and opened again, for the same reason: another opening.
  await readCasePage({ ...opening, opening: randomUUID() }, later(201));
  expect(await sights()).toBe(2);
  // Left open over lunch, it asks again why; what somebody else opened is theirs alone.
  await expect(readCasePage(opening, later(300))).rejects.toMatchObject({ code: "reason-needed" });
  const { reason: _, ...unreasoned } = opening;
  await expect(readCasePage(unreasoned, office.as(tom))).rejects.toMatchObject({ code: "reason-needed" });
  expect(await sights()).toBe(2);
});

test("someone named on the need-to-know list may open the case, and who named them is on the record", async () => {
  const { reference } = await log(await letter(), tom);
  await readMe({}, office.as(ruth));
  await nameReader({ reference, person: ruth.id }, office.as(imran));
  await nameReader({ reference, person: ruth.id }, office.as(imran));
  expect((await read(reference, ruth, "advising")).reference).toBe(reference);
  const named = (await actsAbout(office, reference)).filter(({ act }) => act === "case.reader-named");
  expect(named).toMatchObject([{ actor_id: imran.id, detail: { person: ruth.id } }]);
});

test("ward casework is the councillor's: the Head of Office does not see it, and only the ward's people log it", async () => {
  const id = await letter("My bins again");
  const ward = { type: "constituent_casework", capacity: "ward", priority: "Standard" } as const;
  await expect(log(id, ruth, ward)).rejects.toMatchObject({
    message: expect.stringContaining("Ward casework"),
  });
  const { reference } = await log(id, tom, ward);
  expect((await open(id, helen)).case?.reference).toBe(reference);
  expect(await open(id, imran)).toMatchObject({ case: null, restricted: true });
  await expect(read(reference, imran)).rejects.toMatchObject({ code: "not-found" });
});

test("party mail is set aside: nothing of it is kept but that someone tried", async () => {
  const id = await letter("Canvassing on Saturday");
  const before = await countCases();
  await expect(log(id, tom, { type: "political", capacity: "party" })).rejects.toMatchObject({
    message: expect.stringContaining("belongs to the party"),
  });
  expect(await countCases()).toBe(before);
  expect(await lastAct(office)).toMatchObject({ act: "mail.set-aside", subject: "mail", detail: {} });
});

test("home has ward casework for those who do it and names what they may open; the brief has neither", async () => {
  const subject = "Only for those who need it";
  const kept = await log(await letter(subject), tom);
  const ward = await log(await letter("A ward matter"), tom, {
    type: "constituent_casework",
    capacity: "ward",
  });
  const shown = await log(await letter("A petition for all to see"), tom, { type: "petition" });
  for (const person of [tom, ruth, imran, helen]) {
    const home = await readHome({}, office.as(person));
    expect(home.recent[0]?.reference).toBe(shown.reference);
    expect(JSON.stringify(home)).not.toContain(subject);
    expect(home.recent.some(({ reference }) => reference === ward.reference)).toBe(
      person.groups.includes("ward"),
    );
    const isTheirs = person === tom || person === imran;
    expect(home.sealed.some(({ reference }) => reference === kept.reference)).toBe(isTheirs);
  }
  const brief = await previewBrief({}, office.as(imran));
  for (const { reference } of [kept, ward]) expect(brief.text).not.toContain(reference);
});

test("the mark on a restricted message is put in Outlook by the office itself", async () => {
  expect((await log(await letter(), ruth)).marking).toEqual({ state: "done" });
});
