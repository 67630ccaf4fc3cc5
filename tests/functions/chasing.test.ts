import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { TriageChoice } from "../../core/contract/shapes.ts";
import type { Worked } from "../../core/contract/work.ts";
import { addDays, londonDate, londonInstant, weekday } from "../../core/time.ts";
import { isWorkingDay, shippedCalendars } from "../../core/deadlines/calendar.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { chase } from "../../functions/jobs/work/chase.ts";
import { chaseCases } from "../../functions/jobs/work/chase-cases.ts";
import { commission, settleCommission } from "../../functions/jobs/work/commission.ts";
import { readQueue } from "../../functions/jobs/work/read-queue.ts";
import { readWork } from "../../functions/jobs/work/read-work.ts";
import { readTeams, saveTeam } from "../../functions/jobs/work/teams.ts";
import { readEvents } from "../../functions/store/case-events.ts";
import { findCaseByReference } from "../../functions/store/case-views.ts";
import { imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import {
  caseworker as tom,
  gatekeeper as ruth,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";
import { logged, moveOn } from "../support/work.ts";

const link = { name: "Jo Lind", address: "highways.duty@ashdale.example" };
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  const { teams } = await readTeams({}, office.as(imran));
  const highways = teams.find(({ code }) => code === "highways");
  if (!highways) throw new Error("there is no such team");
  const { version, saved: _, ...team } = highways;
  await saveTeam(
    { team: { ...team, linkName: link.name, linkAddress: link.address }, seen: version },
    office.as(imran),
  );
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

/** A working morning some days from today. */
const morning = (days: number): Date => {
  let on = addDays(londonDate(new Date()), days);
  while (!isWorkingDay(shippedCalendars["england-and-wales"], on)) on = addDays(on, 1);
  return londonInstant(on, "10:00");
};
/** The timer, with nobody signed in. */
const chaseAt = (now: Date) => {
  const { user: _, ...unstaffed } = office.as(tom, now);
  return chaseCases({ ...unstaffed, viewer: "system", db: office.record.seenBy("system") });
};
const work = (reference: string, now = new Date()) => readWork({ reference }, office.as(tom, now));
const setDue = (reference: string, due_on: string | null) =>
  office.record.owner.updateTable("cases").set({ due_on }).where("reference", "=", reference).execute();
/** The subjects of all that has gone to an address about a case. */
const mailsTo = async (address: string, reference: string) => {
  await office.drain();
  const answer = await fetch(`${office.outside.graph.url}/admin/sent?to=${encodeURIComponent(address)}`);
  // The stand-in's own shape.
  const { value } = (await answer.json()) as { value: { subject: string }[] };
  return value.map(({ subject }) => subject).filter((subject) => subject.includes(reference));
};
const kinds = async (reference: string) => {
  const id = await findCaseByReference(office.as(tom), reference);
  return (await readEvents(office.as(tom), id ?? 0)).map(({ event }) => event.kind);
};
const atHighways = async (): Promise<Worked> =>
  moveOn(office, await logged(office, { service: "highways" }), "allocate", { team: "highways" });

test("the timer writes to nobody: what is to be asked again waits for a person, and is noted once", async () => {
  const { case: one } = await atHighways();
  await setDue(one.reference, null);
  const later = morning(8);
  await chaseAt(later);
  await chaseAt(later);
  const { chasers } = await work(one.reference, later);
  expect(chasers).toMatchObject([{ step: "not-accepted", mail: { to: link.address } }]);
  expect((await kinds(one.reference)).filter((kind) => kind === "chase-due")).toHaveLength(1);
  expect(await mailsTo(link.address, one.reference)).toEqual([]);
  const { lines } = await readQueue({ filter: { of: "accept" }, after: null }, office.as(ruth, later));
  expect(lines.find(({ reference }) => reference === one.reference)?.chase).toBe("not-accepted");
});

test("one press sends the prepared mail, and however many press it goes once", async () => {
  const { case: one } = await atHighways();
  const today = londonDate(morning(0));
  await setDue(one.reference, today);
  await chaseAt(morning(0));
  const { version, chasers } = await work(one.reference, morning(0));
  const due = chasers.find(({ step }) => step === "due");
  expect(due?.mail?.text).toContain("Dear Jo Lind");
  const press = (by = tom) =>
    chase({ reference: one.reference, version, step: "due", about: today, commission: 0 }, office.as(by));
  await press();
  await expect(press(ruth)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining(`${tom.name} asked`),
  });
  await expect.poll(() => mailsTo(link.address, one.reference)).toEqual([`${one.reference}: due today`]);
  expect((await work(one.reference, morning(0))).chasers.map(({ step }) => step)).not.toContain("due");
});

test("what is a working week late goes to the Head of Office by the office's rule, once, and comes back where it was", async () => {
  const { case: one } = await atHighways();
  const accepted = await moveOn(office, one, "accept");
  await setDue(one.reference, londonDate(morning(0)));
  const late = morning(12);
  await chaseAt(late);
  const raised = await work(one.reference, late);
  expect(raised).toMatchObject({ stage: "escalated", said: { by: "The office" } });
  const back = await moveOn(office, raised, "settle", {}, imran);
  expect(back.work.stage).toBe(accepted.work.stage);
  await chaseAt(late);
  expect((await work(one.reference, late)).stage).toBe("drafting");
});

test("nobody is chased at a weekend", async () => {
  const { case: one } = await atHighways();
  let saturday = addDays(londonDate(new Date()), 20);
  while (weekday(saturday) !== 6) saturday = addDays(saturday, 1);
  await chaseAt(londonInstant(saturday, "10:00"));
  expect((await work(one.reference)).chasers).toEqual([]);
});

test("a department is asked by mail with the case's number in it, and its answer joins the case and settles what was asked", async () => {
  const { case: one } = await atHighways();
  await setDue(one.reference, null);
  const accepted = await moveOn(office, one, "accept");
  const { contributionDue } = accepted.work;
  const asked = await commission(
    {
      reference: one.reference,
      version: accepted.case.version,
      team: "highways",
      questions: "When was Mill Lane last surfaced?",
      dueOn: contributionDue,
    },
    office.as(tom),
  );
  expect(asked.work).toMatchObject({
    stage: "information_requested",
    commissions: [{ to: link.name, state: "open", dueOn: contributionDue, late: false }],
  });
  await expect.poll(() => mailsTo(link.address, one.reference)).toHaveLength(1);
  const [mail] = await mailsTo(link.address, one.reference);
  expect(mail).toContain(`${one.reference}: please help us`);

  const late = morning(40);
  await chaseAt(late);
  expect((await work(one.reference, late)).chasers).toContainEqual(
    expect.objectContaining({ step: "contribution-late" }),
  );

  const answer = await office.post(officeMailbox, {
    subject: `RE: ${mail}`,
    from: link.address,
    text: "It was surfaced in 2019.",
  });
  const joined = await logEmail(
    {
      mailbox: officeMailbox,
      message: { internetMessageId: answer },
      choice: { ...plain, into: "conversation" },
    },
    office.as(ruth),
  );
  expect(joined.reference).toBe(one.reference);
  const settled = await work(one.reference);
  expect(settled).toMatchObject({ stage: "drafting", commissions: [{ state: "received", late: false }] });
  expect(settled.chasers.map(({ step }) => step)).not.toContain("contribution-late");
});

const plain: Omit<TriageChoice, "into"> = {
  type: "members_enquiry",
  topic: null,
  priority: "Standard",
  capacity: "council",
  note: "",
  also: [],
};

test("what a department was asked for can be settled by hand, once; a team without an address cannot be asked", async () => {
  const { case: one } = await atHighways();
  const dueOn = addDays(londonDate(new Date()), 5);
  const ask = (team: string) =>
    commission(
      { reference: one.reference, version: one.version, team, questions: "Why?", dueOn },
      office.as(tom),
    );
  await expect(ask("housing")).rejects.toMatchObject({ code: "bad-input" });
  const { case: asked, work: after } = await ask("highways");
  const settle = (version: number) =>
    settleCommission(
      { reference: one.reference, version, commission: after.commissions[0]?.id ?? 0, how: "withdrawn" },
      office.as(tom),
    );
  const { case: done } = await settle(asked.version);
  await expect(settle(done.version)).rejects.toMatchObject({ code: "conflict" });
});

test("the mail about a restricted case says its number and nothing of what it is about", async () => {
  const one = await logged(
    office,
    { type: "whistleblowing", capacity: "council" },
    { subject: "Fraud in depot 3" },
  );
  const sent = await moveOn(office, one, "allocate", { team: "highways" }, imran).catch(() => undefined);
  const version = sent?.case.version ?? one.version;
  await commission(
    {
      reference: one.reference,
      version,
      team: "highways",
      questions: "Who was on shift?",
      dueOn: addDays(londonDate(new Date()), 5),
    },
    office.as(tom),
  );
  await expect
    .poll(() => mailsTo(link.address, one.reference))
    .toEqual([`${one.reference}: please help us to answer this case`]);
});

test("of two who change a team at once one is told of the other, and what it was before is kept", async () => {
  const { teams } = await readTeams({}, office.as(imran));
  const legal = teams.find(({ code }) => code === "legal");
  if (!legal) throw new Error("there is no such team");
  const { version, saved: _, ...team } = legal;
  const save = (linkName: string) =>
    saveTeam({ team: { ...team, linkName }, seen: version }, office.as(imran));
  const both = await Promise.allSettled([save("Ana Price"), save("Bo Ford")]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const after = await readTeams({}, office.as(imran));
  expect(after.history[0]).toMatchObject({ team: "Legal Services", by: imran.name });
  const added = await saveTeam(
    { team: { ...team, code: null, name: "Trams & Buses" }, seen: 0 },
    office.as(imran),
  );
  expect(added.teams.map(({ code }) => code)).toContain("trams-buses");
});
