import { expect, test } from "vitest";
import type { Holidays } from "../../../core/deadlines/bank-holidays.ts";
import { offerOf } from "../../../core/deadlines/shipped-offer.ts";

const today = "2026-06-01";
const day = (on: string, name = "A day off") => ({ on, where: "ESN", name });
const until = (last: number, ...days: ReturnType<typeof day>[]): Holidays => ({
  version: `to ${last}`,
  years: { first: 2012, last },
  days,
});
const approvedAs = (holidays: Holidays) => ({ holidays, adopted: false });
const christmas = day("2026-12-25", "Christmas Day");

test("what goes on for another year, or has a day to come that those in force lack, is newer", () => {
  expect(offerOf(until(2029, christmas), approvedAs(until(2028, christmas)), today)?.years.last).toBe(2029);
  const more = offerOf(until(2028, christmas, day("2027-05-03")), approvedAs(until(2028, christmas)), today);
  expect(more?.days).toHaveLength(2);
});

test("what is as long and says the same, lacks an approved day, or ends earlier, is not offered", () => {
  const approved = approvedAs(until(2028, christmas, day("2027-05-03")));
  expect(offerOf(until(2028, christmas, day("2027-05-03")), approved, today)).toBeUndefined();
  expect(offerOf(until(2028, christmas), approved, today)).toBeUndefined();
  expect(
    offerOf(until(2027, christmas, day("2027-05-03"), day("2027-08-30")), approved, today),
  ).toBeUndefined();
});

test("the past stays as dates were counted by it", () => {
  const past = day("2026-05-04", "As it was kept");
  const offer = offerOf(
    until(2029, day("2026-05-05"), christmas),
    approvedAs(until(2028, past, christmas)),
    today,
  );
  expect(offer?.days).toEqual([past, christmas]);
});

test("an update may also take a day away from those the office came with, or move one: it is offered, and nothing counts before", () => {
  const adopted = { holidays: until(2028, christmas, day("2027-05-03")), adopted: true };
  expect(offerOf(until(2028, christmas, day("2027-05-07")), adopted, today)?.days).toEqual([
    christmas,
    day("2027-05-07"),
  ]);
  expect(offerOf(until(2028, christmas, day("2027-05-03")), adopted, today)).toBeUndefined();
  expect(offerOf(until(2027, christmas), adopted, today)).toBeUndefined();
});
