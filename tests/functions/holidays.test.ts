import { afterEach, beforeEach, expect, test } from "vitest";
import { type Holidays, shippedHolidays } from "../../core/deadlines/bank-holidays.ts";
import { shippedCalendars, workingDayFrom } from "../../core/deadlines/calendar.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { readReceipt } from "../../functions/jobs/clocks/read-receipt.ts";
import { recordClockEvent } from "../../functions/jobs/clocks/record-clock-event.ts";
import { approveHolidays } from "../../functions/jobs/holidays/approve-holidays.ts";
import { offerShipped } from "../../functions/jobs/holidays/offer-shipped.ts";
import { proposeHolidays } from "../../functions/jobs/holidays/propose-holidays.ts";
import { readHolidays } from "../../functions/jobs/holidays/read-holidays.ts";
import { recountCases } from "../../functions/jobs/holidays/recount-cases.ts";
import { tryHolidays } from "../../functions/jobs/holidays/try-holidays.ts";
import { officeHours } from "../../functions/office-hours.ts";
import { doerIn } from "../../functions/office.ts";
import { saveAdopted } from "../../functions/store/holiday-versions.ts";
import { recountSome } from "../../functions/store/recount.ts";
import { imranSiddiqui as imran, joPritchard as jo } from "../../stand-ins/people/people.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { actsAbout } from "../support/acts.ts";
import { anotherYear, holidayFile } from "../support/holiday-files.ts";
import { caseworker as tom, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

/** The first working day from a week on: a day off for all that nobody has heard of yet. */
const dayOff = workingDayFrom(shippedCalendars["uk-any"], addDays(londonDate(new Date()), 7));
const withDayOff = holidayFile([...anotherYear, { date: dayOff, title: "A day off for all", where: "ESN" }]);

async function logged(type: TypeCode) {
  const internetMessageId = await office.post(officeMailbox, { subject: `A ${type}` });
  const choice = {
    type,
    topic: null,
    priority: "Standard",
    capacity: "council",
    note: "",
    into: "new",
    also: [],
  } satisfies Parameters<typeof logEmail>[0]["choice"];
  return logEmail({ mailbox: officeMailbox, message: { internetMessageId }, choice }, office.as(tom));
}

async function propose(file = withDayOff) {
  const { proposal } = await proposeHolidays(file, office.as(imran));
  if (!proposal) throw new Error("Nothing was proposed.");
  return proposal.id;
}

/** An office starts, with the bank holidays that this version of it comes with. */
const start = (shipped = shippedHolidays) =>
  saveAdopted(office.record.seenBy("system"), shipped, { by: doerIn(office.as(tom)), now: new Date() });

const dueOf = async (reference: string) =>
  (
    await office.record.owner
      .selectFrom("cases")
      .select("due_on")
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow()
  ).due_on;

test("a new day off is proposed with the cases it moves, and nothing is counted by it until somebody approves it", async () => {
  const { reference, dates } = await logged("foi");
  const threat = await logged("threat");
  const proposal = await propose();
  const { lines, next } = await tryHolidays({ proposal, after: 0 }, office.as(imran));
  expect(next).toBeNull();
  const before = dates.respond?.dueOn ?? "";
  const line = lines.find((one) => one.reference === reference);
  expect(line?.moves).toEqual([{ which: "respond", before, after: expect.any(String) }]);
  expect((line?.moves[0]?.after ?? "") > before).toBe(true);
  expect(lines.some((one) => one.reference === threat.reference)).toBe(false);
  expect(await dueOf(reference)).toBe(before);
  const view = await approveHolidays({ proposal, approve: true }, office.as(imran));
  expect(view).toMatchObject({
    proposal: null,
    inForce: { recounting: false, years: { last: 2029 }, approved: { by: imran.name } },
  });
  expect(await dueOf(reference)).toBe(line?.moves[0]?.after);
  const [last] = (await actsAbout(office, reference)).toReversed();
  expect(last).toMatchObject({ act: "case.recounted", actor: imran.name });
});

const nextYear: Holidays = {
  version: "GOV.UK to the year after",
  years: { ...shippedHolidays.years, last: shippedHolidays.years.last + 2 },
  days: [...shippedHolidays.days, { on: dayOff, where: "ESN", name: "Another day off for all" }].toSorted(
    (a, b) => a.on.localeCompare(b.on),
  ),
};

test("newer bank holidays that the office comes with are put before people who have approved older ones, and count only once approved", async () => {
  const { reference } = await logged("foi");
  await offerShipped(office.as(imran), nextYear);
  expect((await readHolidays({}, office.as(jo))).proposal).toBeNull();
  await approveHolidays(
    { proposal: await propose(holidayFile(anotherYear)), approve: true },
    office.as(imran),
  );
  const before = await dueOf(reference);
  await offerShipped(office.as(imran), nextYear);
  await offerShipped(office.as(imran), nextYear);
  const { proposal } = await readHolidays({}, office.as(jo));
  expect(proposal).toMatchObject({ version: `${nextYear.version}, as the office came with them` });
  expect(proposal?.changes).toContainEqual({
    on: dayOff,
    where: "ESN",
    name: "Another day off for all",
    change: "added",
  });
  expect(await dueOf(reference)).toBe(before);
  const { lines } = await tryHolidays({ proposal: proposal?.id ?? 0, after: 0 }, office.as(imran));
  const move = lines.find((one) => one.reference === reference)?.moves[0];
  expect(move?.before).toBe(before);
  await approveHolidays({ proposal: proposal?.id ?? 0, approve: true }, office.as(jo));
  expect(await dueOf(reference)).toBe(move?.after);
  expect(((await dueOf(reference)) ?? "") > (before ?? "")).toBe(true);
});

test("the first start puts the bank holidays the office comes with on the record; what an update brings counts only once approved", async () => {
  await start();
  await start();
  const { inForce, decided } = await readHolidays({}, office.as(jo));
  expect(inForce).toMatchObject({ version: shippedHolidays.version, approved: null, recounting: false });
  expect(decided).toEqual([]);
  const acts = await office.record.owner.selectFrom("acts").select("act").orderBy("id").execute();
  expect(acts.map(({ act }) => act)).toEqual(["holidays.adopted"]);
  const { reference, dates } = await logged("foi");

  // The same office, started again by an update that knows another day off.
  await start(nextYear);
  await offerShipped(office.as(imran), nextYear);
  expect((await officeHours(office.as(imran))).calendars["uk-any"].version).toBe(shippedHolidays.version);
  const { dates: later } = await logged("foi");
  expect(later.respond?.dueOn).toBe(dates.respond?.dueOn);
  await recountCases(office.as(imran));
  expect(await dueOf(reference)).toBe(dates.respond?.dueOn);

  const { proposal } = await readHolidays({}, office.as(jo));
  const { lines } = await tryHolidays({ proposal: proposal?.id ?? 0, after: 0 }, office.as(imran));
  const move = lines.find((one) => one.reference === reference)?.moves[0];
  await approveHolidays({ proposal: proposal?.id ?? 0, approve: true }, office.as(jo));
  expect(await dueOf(reference)).toBe(move?.after);
  expect((move?.after ?? "") > (dates.respond?.dueOn ?? "")).toBe(true);
});

test("a record that two processes open for the first time at once has its bank holidays once", async () => {
  await Promise.all([start(), start()]);
  const rows = await office.record.owner
    .selectFrom("holiday_versions")
    .select(["state", "adopted"])
    .execute();
  expect(rows).toEqual([{ state: "approved", adopted: true }]);
});

test("newer ones that were dropped are not put before anybody again", async () => {
  await approveHolidays(
    { proposal: await propose(holidayFile(anotherYear)), approve: true },
    office.as(imran),
  );
  await offerShipped(office.as(imran), nextYear);
  const { proposal } = await readHolidays({}, office.as(imran));
  await approveHolidays({ proposal: proposal?.id ?? 0, approve: false }, office.as(imran));
  await offerShipped(office.as(imran), nextYear);
  expect((await readHolidays({}, office.as(imran))).proposal).toBeNull();
});

test("whoever approves twice, or proposes the same file twice, does it once", async () => {
  const { reference } = await logged("foi");
  const proposal = await propose();
  expect(await propose()).toBe(proposal);
  await approveHolidays({ proposal, approve: true }, office.as(imran));
  const { due_on: due, version } = await office.record.owner
    .selectFrom("cases")
    .select(["due_on", "version"])
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  await approveHolidays({ proposal, approve: true }, office.as(imran));
  const again = await office.record.owner
    .selectFrom("cases")
    .select(["due_on", "version"])
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  expect(again).toEqual({ due_on: due, version });
  await expect(approveHolidays({ proposal, approve: false }, office.as(imran))).rejects.toThrow(
    `${imran.name} has approved it meanwhile.`,
  );
  await expect(proposeHolidays(withDayOff, office.as(imran))).rejects.toThrow("Nothing in this file is new.");
});

test("a count that dies half way goes on where it was; until then each case's receipt is by the version it was counted by", async () => {
  const [first, second] = [await logged("foi"), await logged("foi")];
  const proposal = await propose();
  const now = new Date();
  await office.record.owner
    .updateTable("holiday_versions")
    .set({ state: "approved", decided_at: now, decided_by: "Imran", decided_by_id: imran.id })
    .where("id", "=", proposal)
    .execute();
  const hours = await officeHours(office.as(imran));
  const by = { id: "office", name: "The office", roles: [], correlation: "x" };
  await recountSome(office.record.seenBy("system"), hours, { by, now, limit: 1 });
  const receiptOf = (reference: string) => readReceipt({ reference, which: "respond" }, office.as(tom));
  expect((await receiptOf(first.reference)).calendar.version).toBe(hours.calendars["uk-any"].version);
  const untouched = await receiptOf(second.reference);
  expect(untouched.calendar.version).toBe("GOV.UK 2012-2028, November 2025");
  expect(untouched.dueOn).toBe(await dueOf(second.reference));
  await recountCases(office.as(imran));
  for (const { reference } of [first, second]) {
    const receipt = await receiptOf(reference);
    expect(receipt.dueOn).toBe(await dueOf(reference));
    expect(receipt.days.find(({ on }) => on === dayOff)).toMatchObject({
      mark: "holiday",
      why: "A day off for all",
    });
  }
  expect((await readHolidays({}, office.as(imran))).inForce.recounting).toBe(false);
});

test("what is logged after the approval is counted by it, and a stop of before still counts", async () => {
  const { reference, version } = await logged("foi");
  const today = londonDate(new Date());
  const event = { kind: "clock-stopped", for: "fee", note: "" } as const;
  await recordClockEvent({ reference, version, on: today, event }, office.as(tom));
  await approveHolidays({ proposal: await propose(), approve: true }, office.as(imran));
  const receipt = await readReceipt({ reference, which: "respond" }, office.as(tom));
  expect(receipt).toMatchObject({ dueOn: null, stops: [{ for: "fee" }] });
  const later = await logged("foi");
  expect(later.dates.calendar).toBe((await readHolidays({}, office.as(jo))).inForce.version);
});

test("what was answered keeps the dates, and the bank holidays, it was answered by", async () => {
  const { reference, version, dates } = await logged("foi");
  const today = londonDate(new Date());
  const event = { kind: "responded", note: "" } as const;
  await recordClockEvent({ reference, version, on: today, event }, office.as(tom));
  await approveHolidays({ proposal: await propose(), approve: true }, office.as(imran));
  const receipt = await readReceipt({ reference, which: "respond" }, office.as(tom));
  expect(receipt).toMatchObject({ dueOn: dates.respond?.dueOn, calendar: { version: dates.calendar } });
});

test("an administrator, who reads no cases, approves without seeing any; restricted ones are only named to those who may open them", async () => {
  const { reference } = await logged("coroner_pfd");
  const shown = await logged("foi");
  const proposal = await propose();
  expect((await tryHolidays({ proposal, after: 0 }, office.as(jo))).lines).toEqual([]);
  const seen = await tryHolidays({ proposal, after: 0 }, office.as(tom));
  expect(seen.lines.find((one) => one.reference === shown.reference)?.shown?.subject).toBe("A foi");
  const sealed = seen.lines.find((one) => one.reference === reference);
  if (sealed) expect(sealed.shown).toBeNull();
  const view = await approveHolidays({ proposal, approve: false }, office.as(jo));
  expect(view).toMatchObject({ proposal: null, decided: [{ state: "dropped", by: jo.name }] });
});
