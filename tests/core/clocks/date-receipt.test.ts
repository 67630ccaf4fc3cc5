import { describe, expect, test } from "vitest";
import { clockOf } from "../../../core/clocks/clock.ts";
import { countingsOf } from "../../../core/clocks/countings.ts";
import { receiptOfDate } from "../../../core/clocks/date-receipt.ts";
import type { DateKind, DateReceipt } from "../../../core/contract/receipts.ts";
import { asked, came, office, Told } from "./told.ts";

function receiptOf(told: Told, which: DateKind = "respond", reference?: string): DateReceipt {
  const { type, receivedAt, happened, hours } = told;
  const counting = countingsOf(type, receivedAt, clockOf(type, happened), hours)[which];
  if (!counting) throw new Error("There is no such date.");
  return receiptOfDate(type, counting, reference);
}

describe("The receipt of a date", () => {
  test("as text says of which case, by what law, by which bank holidays, and every day with what it was", () => {
    const foi = new Told("foi", "2026-03-13")
      .and("2026-03-18", asked("fee"))
      .and("2026-03-23", came("fee"))
      .and("2026-04-02", { kind: "clock-extended", by: 2, reason: "public-interest" });
    const { text } = receiptOf(foi, "respond", "LO-2026-000123");
    for (const line of [
      "Case: LO-2026-000123",
      "Received: Friday 13 March 2026",
      "Reply by: Thursday 23 April 2026",
      "Rule: 22 working days, counted from the day after day zero (20 working days and 2 by an extension)",
      "Law or standard: FOIA 2000 s.10",
      "Bank holidays: any part of the United Kingdom (GOV.UK 2012-2028, November 2025)",
      "Fees notice sent on Wednesday 18 March 2026; fee received on Monday 23 March 2026.",
      "  Tue 17 Mar 2026  bank holiday: St Patrick’s Day, Northern Ireland",
      "  Wed 18 Mar 2026  does not count, waiting for the fee",
      "  Tue 24 Mar 2026  day 2",
      "  Thu 23 Apr 2026  day 22",
    ])
      expect(text.split("\n")).toContain(line);
    // A line that a letter has to break is read as two.
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThan(240);
  });

  test("begins with the last restart, and says what the clock was waiting for before it", () => {
    const sar = new Told("sar", "2026-03-03")
      .and("2026-03-05", asked("identity"))
      .and("2026-03-28", came("identity"));
    expect(receiptOf(sar)).toMatchObject({
      receivedOn: "2026-03-03",
      dayZero: { on: "2026-03-28", why: "identity shown: the count starts again" },
      stops: [{ for: "identity", restarts: true, to: "2026-03-28" }],
      dueOn: "2026-04-28",
    });
  });

  test("of a local standard says why its day zero is not the day the letter came", () => {
    const late = new Told("mp_enquiry", "2026-03-07");
    expect(receiptOf(late).dayZero).toEqual({
      on: "2026-03-09",
      why: "counted as received on this day (it came on Saturday 7 March 2026, not a working day)",
    });
  });

  test("of our own standards does not claim the law", () => {
    const foi = new Told("foi", "2026-03-13");
    expect(receiptOf(foi, "draft")).toMatchObject({
      statutory: false,
      law: "A standard of the office’s own, not a limit in law",
    });
    // Back over a weekend from Wednesday 15 April, the last day to reply.
    const back = receiptOf(foi, "clearance").days.map(({ on, n }) => [on.slice(8), n]);
    expect(back).toEqual([
      ["15", null],
      ["14", 1],
      ["13", 2],
      ["12", null],
      ["11", null],
      ["10", 3],
    ]);
  });

  test("names what a weekend at the end of a month moved the date past", () => {
    expect(receiptOf(new Told("sar", "2026-03-04"))).toMatchObject({
      rolledFrom: "2026-04-04",
      dueOn: "2026-04-07",
    });
  });
});

describe("Whose bank holidays", () => {
  // 30 November 2026 is St Andrew’s Day: closed in Scotland alone.
  const scotland = { ...office, division: "scotland" as const };
  test.each([
    ["foisa", office, true],
    ["foisa", scotland, true],
    ["foi", office, true],
    ["mp_enquiry", office, false],
    ["mp_enquiry", scotland, true],
  ] as const)("%s of a council, by its nation and its law", (type, hours, skips) => {
    const { days } = receiptOf(new Told(type, "2026-11-25", hours));
    expect(days.some(({ on, mark }) => on === "2026-11-30" && mark === "holiday")).toBe(skips);
  });
});
