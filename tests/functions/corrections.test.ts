import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CorrectionChoice } from "../../core/contract/corrections.ts";
import type { CaseView, TriageChoice } from "../../core/contract/shapes.ts";
import type { Person } from "../../core/people/person.ts";
import { restrictionOf } from "../../core/people/restrictions.ts";
import { holdingTypes } from "../../core/records/holding.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { type TypeCode, typeCodes } from "../../core/triage/types.ts";
import { correctCase } from "../../functions/jobs/cases/correct-case.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { readCorrection } from "../../functions/jobs/cases/read-correction.ts";
import { tryCorrection } from "../../functions/jobs/cases/try-correction.ts";
import { recordClockEvent } from "../../functions/jobs/clocks/record-clock-event.ts";
import { readRecords } from "../../functions/jobs/records/read-records.ts";
import { moveCase } from "../../functions/jobs/work/move-case.ts";
import { imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { actsAbout } from "../support/acts.ts";
import {
  caseworker as tom,
  gatekeeper as ruth,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

const today = londonDate(new Date());
const reason = "It was something else all along";
/** Somebody who logs letters and is in no group. */
const plain: Person = { ...ruth, groups: [] };
let office: TestOffice;
let ward: string;
beforeAll(async () => {
  office = await openTestOffice();
  ward = office.settings.wards[0] ?? "";
});
afterAll(() => office.close());

async function logged(type: TypeCode, by = tom, more: Partial<TriageChoice> = {}) {
  const internetMessageId = await office.post(officeMailbox, { subject: `A ${type} of then` });
  const choice = {
    type,
    topic: null,
    priority: "Standard",
    capacity: "council",
    note: "",
    into: "new",
  } as const;
  return logEmail(
    { mailbox: officeMailbox, message: { internetMessageId }, choice: { ...choice, also: [], ...more } },
    office.as(by),
  );
}

/** The same of a letter that was at the office some days before anybody put it into the mailbox. */
async function arrived(type: TypeCode, daysAgo: number, by = tom): Promise<CaseView> {
  const { reference, version } = await logged(type, by);
  const receivedOn = addDays(today, -daysAgo);
  const event = { kind: "receipt-corrected", receivedOn, reason: "Came by hand" } as const;
  return (await recordClockEvent({ reference, version, on: today, event }, office.as(by))).case;
}

const correct = async (
  { reference, version }: Pick<CaseView, "reference" | "version">,
  choice: CorrectionChoice,
  by = tom,
) => correctCase({ reference, version, deed: { do: "correct", choice }, reason }, office.as(by));

async function undo({ reference, version }: Pick<CaseView, "reference" | "version">, by = tom) {
  const { latest } = await readCorrection({ reference }, office.as(by));
  const deed = { do: "undo", event: latest?.event ?? 0 } as const;
  return correctCase({ reference, version, deed, reason: "Undone" }, office.as(by));
}

const rowOf = (reference: string) =>
  office.record.owner
    .selectFrom("cases")
    .selectAll()
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();

const lessonsOf = async (reference: string) => {
  const { id } = await rowOf(reference);
  return office.record.owner
    .selectFrom("lessons")
    .selectAll()
    .where("case_id", "=", id)
    .orderBy("id")
    .execute();
};

test("what turns out to be an FOI request on day three has the clock it should have had from the day it came", async () => {
  const should = await arrived("foi", 3);
  const wrong = await arrived("leader_correspondence", 3);
  const { case: right } = await correct(wrong, { type: "foi" });
  expect(right).toMatchObject({ reference: wrong.reference, type: "foi", dates: should.dates });
  expect(right).toMatchObject({
    owner: should.owner,
    sensitivity: should.sensitivity,
    version: wrong.version + 1,
  });
  const [one, other] = [await rowOf(should.reference), await rowOf(wrong.reference)];
  expect(other.due_on).toBe(one.due_on);
  const done = (await actsAbout(office, wrong.reference)).filter(({ act }) => act === "case.corrected");
  expect(done.map(({ detail }) => detail)).toMatchObject([
    { typeBefore: "leader_correspondence", typeAfter: "foi", restrictedTo: null },
  ]);
});

test("the history keeps what was and what is, and why; what happened since stays", async () => {
  const wrong = await logged("leader_correspondence");
  await correct(wrong, {
    type: "petition",
    ward,
    subject: "The market roof",
    name: "Ann Resident",
  });
  const { lines } = await readRecords({ reference: wrong.reference }, office.as(tom));
  expect(lines[0]?.says).toMatch(/^Corrected: type, .*ward, title/);
  expect(lines[0]?.words).toContain("Type: Petition, was ");
  expect(lines[0]?.words).toContain(`Ward: ${ward}, was No ward`);
  expect(lines[0]?.words).toContain(reason);
  expect(await rowOf(wrong.reference)).toMatchObject({ ward, subject: "The market roof" });
});

test("a corrected title is found by its words", async () => {
  const wrong = await logged("petition");
  await correct(wrong, { subject: "Quagswallow Lane" });
  const found = async (word: string) => {
    const { rows } = await sql`select from cases
      where reference = ${wrong.reference} and said @@ ${word}::tsquery`.execute(office.record.owner);
    return rows.length;
  };
  expect(await found("quagswallow")).toBe(1);
});

test("before it is saved it is told: each date as it is and would be, how late that is, how long it is kept", async () => {
  const old = await arrived("constituent_casework", 60);
  const asked = { reference: old.reference, deed: { do: "correct", choice: { type: "foi" } } } as const;
  const { whyNot, changes, warnings } = await tryCorrection(asked, office.as(tom));
  expect(whyNot).toBeNull();
  const reply = changes.find(({ what }) => what === "Reply by");
  expect(reply?.after).toMatch(/, \d+ working days ago$/);
  expect(warnings[0]).toMatch(/^It is late already: it was due \d+ working days ago, on /);
  expect(changes.find(({ what }) => what === "Kept for")?.after).toBe("3 years from closing, then destroy");
  expect(changes.find(({ what }) => what === "Other records of the same person")?.after).toContain("Held");
  expect((await rowOf(old.reference)).version).toBe(old.version);
});

test("a fees notice means nothing to a complaint: it stays in the history, and counts again once that is undone", async () => {
  const request = await logged("foi");
  const { reference } = request;
  const event = { kind: "clock-stopped", for: "fee", note: "" } as const;
  const stopped = await recordClockEvent(
    { reference, version: request.version, on: today, event },
    office.as(tom),
  );
  const deed = { do: "correct", choice: { type: "complaint_stage1" } } as const;
  const { warnings } = await tryCorrection({ reference, deed }, office.as(tom));
  expect(warnings.join()).toContain("“Fees notice sent”");
  const { case: complaint } = await correct(stopped.case, deed.choice);
  expect(complaint.dates.waiting).toBeUndefined();
  expect(complaint.dates.respond).not.toBeNull();
  const { case: back } = await undo(complaint);
  expect(back.dates).toEqual(stopped.case.dates);
});

test("an extension by months is none by days: under another kind of clock it counts no more", async () => {
  const request = await logged("sar");
  const { reference, version } = request;
  const event = { kind: "clock-extended", by: 2, reason: "complex", note: "" } as const;
  const longer = await recordClockEvent({ reference, version, on: today, event }, office.as(tom));
  const plainOne = await logged("complaint_childrens");
  const { case: complaint } = await correct(longer.case, { type: "complaint_childrens" });
  expect(complaint.dates.respond).toEqual(plainOne.dates.respond);
});

test("corrected to any kind and back it has the dates, the handling and the readers it had", async () => {
  const kinds = typeCodes.filter((type) => type !== "political");
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.constantFrom(...kinds),
      fc.integer({ min: 1, max: 200 }),
      async (from, to, daysAgo) => {
        fc.pre(from !== to);
        const before = await arrived(from, daysAgo, imran);
        const { case: corrected } = await correct(before, { type: to }, imran);
        expect(corrected.restrictedTo).toBe(restrictionOf(to));
        const { case: after } = await undo(corrected, imran);
        const { version: _, ...was } = before;
        expect(after).toMatchObject({ ...was, records: after.records, marking: after.marking });
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test("of two who correct the same case the second is told who was quicker and what they did", async () => {
  const wrong = await logged("leader_correspondence");
  await correct(wrong, { type: "foi" }, ruth);
  const late = correct(wrong, { ward });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  await expect(late).rejects.toThrow(/^Ruth Calloway corrected it \(type, .*\) at \d\d:\d\d\. Look at LO-/);
});

test("whoever restricts a case keeps sight of it, and nobody else does who does not need to know", async () => {
  const wrong = await logged("leader_correspondence", tom);
  const { case: sealed } = await correct(wrong, { type: "safeguarding" }, plain);
  expect(sealed.restrictedTo).toBe("safeguarding");
  await expect(
    readCase({ reference: wrong.reference, reason: "handling" }, office.as(plain)),
  ).resolves.toBeDefined();
  const stranger = { ...plain, id: "9d0c7c1c-6a0f-4b7e-8d0e-2b8f64d1c0aa", name: "A stranger" };
  await expect(
    readCase({ reference: wrong.reference, reason: "handling" }, office.as(stranger)),
  ).rejects.toThrow(`There is no case ${wrong.reference}.`);
  const acts = (await actsAbout(office, wrong.reference)).map(({ act }) => act);
  expect(acts).toContain("case.reader-named");
  const { case: open } = await undo(sealed, plain);
  expect(open.restrictedTo).toBeNull();
  const { id } = await rowOf(wrong.reference);
  const list = await office.record.owner
    .selectFrom("case_readers")
    .selectAll()
    .where("case_id", "=", id)
    .execute();
  expect(list).toEqual([]);
});

test("a case is opened to others by those it is restricted to and the Head of Office, not by whoever logged it", async () => {
  const wrong = await logged("safeguarding", plain);
  const refused = correct(wrong, { type: "petition" }, plain);
  await expect(refused).rejects.toMatchObject({ code: "not-allowed" });
  await expect(refused).rejects.toThrow("Only they or the Head of Office can let others see it.");
  const asked = {
    reference: wrong.reference,
    deed: { do: "correct", choice: { type: "petition" } },
  } as const;
  expect((await tryCorrection(asked, office.as(plain))).whyNot).toContain("It is restricted (Safeguarding)");
  const theirs: Person = { ...plain, id: "5e3d2c1b-0f6a-4c3d-9b7e-77d7a1f0c0bb", groups: ["safeguarding"] };
  expect((await correct(wrong, { type: "petition" }, theirs)).case.restrictedTo).toBeNull();
});

test("once something has happened since, a slip that restricted a case is no longer its maker's to take back", async () => {
  const wrong = await logged("petition", tom);
  const { case: sealed } = await correct(wrong, { restrictedTo: "legal" }, plain);
  const event = { kind: "acknowledged", note: "" } as const;
  const { case: since } = await recordClockEvent(
    { reference: sealed.reference, version: sealed.version, on: today, event },
    office.as(plain),
  );
  await expect(undo(since, plain)).rejects.toThrow("Only they or the Head of Office");
});

test("a kind that is always restricted cannot be opened by hand, and the marking is lowered by the Head of Office alone", async () => {
  const one = await logged("whistleblowing", imran);
  await expect(correct(one, { restrictedTo: null }, imran)).rejects.toThrow(
    /is always for those who need to know/,
  );
  const raised = (await correct(await logged("petition"), { sensitivity: "OFFICIAL-SENSITIVE LEGAL" })).case;
  await expect(correct(raised, { sensitivity: "OFFICIAL" })).rejects.toThrow(
    "To mark it lower is for the Head of Office to decide.",
  );
  expect((await correct(raised, { sensitivity: "OFFICIAL" }, imran)).case.sensitivity).toBe("OFFICIAL");
});

test("party mail stays off the record, and ward casework is only for those who work for the ward", async () => {
  const one = await logged("petition");
  await expect(correct(one, { type: "political" })).rejects.toThrow(/^Party mail belongs to the party/);
  await expect(correct(one, { capacity: "ward" }, plain)).rejects.toThrow(
    /^Ward casework is the councillor’s own/,
  );
  const { case: moved } = await correct(one, { capacity: "ward" }, { ...plain, groups: ["ward"] });
  await expect(readCase({ reference: moved.reference }, office.as(plain))).rejects.toThrow(
    "There is no case",
  );
});

test("the office learns what a case is, once, and what it was no more; undone it is as before", async () => {
  const wrong = await logged("leader_correspondence");
  const counts = async () =>
    (await lessonsOf(wrong.reference))
      .filter(({ undone_act }) => undone_act === null)
      .map(({ chosen, is_shown }) => ({ type: chosen.type, is_shown }));
  expect(await counts()).toEqual([{ type: "leader_correspondence", is_shown: true }]);
  const { case: sealed } = await correct(wrong, { type: "whistleblowing" });
  expect(await counts()).toEqual([{ type: "whistleblowing", is_shown: false }]);
  await undo(sealed);
  expect(await counts()).toEqual([{ type: "leader_correspondence", is_shown: true }]);
  const other = await logged("petition");
  await correct(other, { ward });
  expect(await lessonsOf(other.reference)).toHaveLength(1);
});

test("a closed case is reopened first, and what changes nothing is not a correction", async () => {
  const one = await logged("for_information");
  await expect(correct(one, { type: "for_information" })).rejects.toThrow("Nothing would be different");
  const { work } = await moveCase(
    { reference: one.reference, version: one.version, move: "no-reply", note: "For information" },
    office.as(tom),
  );
  const { work: closed } = await moveCase(
    { reference: one.reference, version: work.version, move: "close", outcome: "No reply needed" },
    office.as(tom),
  );
  await expect(correct({ ...one, version: closed.version }, { type: "foi" })).rejects.toThrow(
    /Reopen it first/,
  );
  expect((await readCorrection({ reference: one.reference }, office.as(tom))).whyNot).toMatch(
    /^LO-.* is closed/,
  );
});

test("a priority that somebody chose for this case outlives a change of its type; a usual one follows it", async () => {
  const usual = await correct(await logged("petition"), { type: "ombudsman" });
  expect(usual.case.priority).toBe("Immediate");
  const chosen = await correct(await logged("petition", tom, { priority: "Critical" }), {
    type: "ombudsman",
  });
  expect(chosen.case.priority).toBe("Critical");
});

test("a look at what can be corrected of a restricted case is on the record of acts, once for a sitting", async () => {
  const { reference } = await logged("whistleblowing");
  await readCorrection({ reference }, office.as(imran));
  await tryCorrection({ reference, deed: { do: "correct", choice: { type: "petition" } } }, office.as(imran));
  const looks = (await actsAbout(office, reference)).filter(
    ({ act, actor }) => act === "case.viewed" && actor === imran.name,
  );
  expect(looks).toHaveLength(1);
});

test("the kinds that hold other records are the ones the database holds them for", async () => {
  const { owner } = office.record;
  const { rows } = await sql<{
    source: string;
  }>`select prosrc as source from pg_proc where proname = 'holding_cases'`.execute(owner);
  const named = /type in \(([^)]*)\)/.exec(rows[0]?.source ?? "")?.[1] ?? "";
  expect(named.match(/\w+/g)?.toSorted()).toEqual([...holdingTypes].toSorted());
});
