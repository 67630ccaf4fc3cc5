import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedCalendars } from "../../../core/deadlines/calendar.ts";
import type { ClockStop } from "../../../core/deadlines/clock-stops.ts";
import { type DeadlineCase, dueFor } from "../../../core/deadlines/deadline-case.ts";
import { Problem } from "../../../core/problem.ts";
import { addDays } from "../../../core/time.ts";

const workingDays = (n: number) => ({ n, unit: "workingDays" }) as const;
const foi = (received: string, more: Partial<DeadlineCase> = {}): string =>
  dueFor({ received, calendar: "uk-any", params: workingDays(20), ...more }).dueOn;
const sar = (received: string, clockStops: ClockStop[] = [], months = 1): string =>
  dueFor({
    received,
    calendar: "england-and-wales",
    params: { n: months, unit: "calendarMonths" },
    clockStops,
  }).dueOn;
const stop = (from: string, to: string, effect: ClockStop["effect"]): ClockStop => ({ from, to, effect });
const refusal = (act: () => unknown): string => {
  try {
    return `answered ${String(act())}`;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
};

describe("The day of receipt is London's", () => {
  test("a minute before and after midnight, on both days on which the clocks change", () => {
    // 29 March 2026: one in the morning is two.
    expect(sar("2026-03-28T23:59:00Z")).toBe("2026-04-28");
    expect(sar("2026-03-29T00:00:00Z")).toBe("2026-04-29");
    expect(sar("2026-03-29T22:59:00Z")).toBe("2026-04-29");
    expect(sar("2026-03-29T23:01:00Z")).toBe("2026-04-30");
    // 25 October 2026: two in the morning is one again.
    expect(sar("2026-10-24T22:59:59Z")).toBe("2026-11-24");
    expect(sar("2026-10-24T23:00:00Z")).toBe("2026-11-25");
    expect(sar("2026-10-25T23:59:00Z")).toBe("2026-11-25");
    expect(sar("2026-10-26T00:00:00Z")).toBe("2026-11-26");
  });

  test("a time without an offset is London's own, wherever the office's computer stands", () => {
    expect(foi("2026-07-01T23:59:00")).toBe(foi("2026-07-01"));
    expect(foi("2026-07-01T23:30:00Z")).toBe(foi("2026-07-02"));
    expect(foi("2026-07-01T20:30:00-05:00")).toBe(foi("2026-07-02"));
  });

  test("the day closes at the hour of the office, summer and winter, and not before", () => {
    const policy = { cutoff: "17:00", rollNonWorkingReceipt: true };
    const local = (received: string) =>
      dueFor({ received, calendar: "england-and-wales", params: workingDays(1), policy }).dueOn;
    expect(local("2026-07-01T15:59:59Z")).toBe("2026-07-02");
    expect(local("2026-07-01T16:00:00Z")).toBe("2026-07-03");
    expect(local("2026-12-01T16:59:59Z")).toBe("2026-12-02");
    expect(local("2026-12-01T17:00:00Z")).toBe("2026-12-03");
    // After hours before Easter: received on the Tuesday after it.
    expect(local("2026-04-02T17:30:00+01:00")).toBe("2026-04-08");
  });

  test("what is no day of receipt is refused by name, not read as another", () => {
    for (const received of [
      "2026-02-30",
      "2026-02-29",
      "2026-02-30T10:00:00Z",
      "2026-04-31T10:00:00",
      "2026-13-01",
      "12/11/2026",
      "1",
      "",
      "2026-6-5",
      "2026-03-01T25:00:00Z",
      "tomorrow",
    ])
      expect(refusal(() => foi(received))).toBe(`“${received}” is not a date of receipt.`);
    expect(foi("2028-02-29")).toBe("2028-03-29");
  });
});

describe("A stop", () => {
  test("over Christmas leaves out the working days alone, both ends included", () => {
    // 24, 29, 30 and 31 December: Christmas, its substitute and New Year would not have counted.
    expect(foi("2026-12-01")).toBe("2026-12-31");
    expect(
      foi("2026-12-01", { clockStops: [stop("2026-12-24", "2027-01-02", "disregardWorkingDays")] }),
    ).toBe("2027-01-08");
  });

  test("that ends on New Year’s Day starts the twenty days on the first day that is none of the United Kingdom’s holidays", () => {
    expect(foi("2026-12-14", { clockStops: [stop("2026-12-16", "2027-01-01", "restart")] })).toBe(
      "2027-02-01",
    );
  });

  test("adds its own days to a month, and the sum then moves off a closed day", () => {
    expect(sar("2026-11-30", [stop("2026-12-22", "2027-01-04", "pauseInclusive")])).toBe("2027-01-13");
    expect(sar("2026-01-31", [stop("2026-02-10", "2026-02-10", "pauseInclusive")])).toBe("2026-03-02");
    // Identity first, then a question: the month begins again, and only the question pauses it.
    expect(
      sar("2026-03-02", [
        stop("2026-03-04", "2026-03-20", "restart"),
        stop("2026-03-25", "2026-03-27", "pauseInclusive"),
      ]),
    ).toBe("2026-04-23");
    expect(sar("2026-11-30", [], 3)).toBe("2027-03-01");
  });

  test("that cannot have been is refused in a sentence", () => {
    const stopped = (from: string, to: string) =>
      refusal(() => foi("2026-03-02", { clockStops: [stop(from, to, "disregardWorkingDays")] }));
    expect(stopped("2026-02-27", "2026-03-05")).toBe(
      "It was received on Monday 2 March 2026: nothing can have stopped its clock on Friday 27 February 2026.",
    );
    expect(stopped("2026-03-06", "2026-03-05")).toBe(
      "A stop of Friday 6 March 2026 cannot have ended on Thursday 5 March 2026.",
    );
    expect(stopped("2026-03-06", "")).toBe(
      "The clock stands still since Friday 6 March 2026: there is no date until it starts again.",
    );
    expect(stopped("2026-03-06", "2026-02-31")).toContain("is not a day on which the clock started again");
  });
});

describe("Beyond what is known", () => {
  test("no date is given past the last loaded year or before the first, nor for a limit or a holiday that is none", () => {
    expect(foi("2028-11-28")).toBe("2028-12-29");
    for (const received of ["2028-12-01", "2028-12-31", "2035-06-01", "2011-12-01"])
      expect(refusal(() => foi(received))).toMatch(/^Bank holidays are loaded for 2012 to 2028 only/);
    expect(refusal(() => sar("2028-12-15"))).toMatch(/^Bank holidays are loaded/);
    for (const n of [-1, 1.5, 1e9, Number.NaN])
      expect(refusal(() => foi("2026-03-02", { calendar: "custom", params: workingDays(n) }))).toContain(
        "cannot be counted",
      );
    expect(refusal(() => foi("2026-03-02", { holidays: ["2026-03-99"] }))).toContain(
      "“2026-03-99” is not a day of a bank holiday.",
    );
    expect(refusal(() => foi("2026-03-02", { policy: { cutoff: "5pm" } }))).toBe(
      "“5pm” is not a time of day.",
    );
  });

  test("the one-off holidays of 2022, 2023 and 2026 are left out where they were kept", () => {
    expect(foi("2022-09-01")).toBe("2022-09-30");
    expect(foi("2023-04-14")).toBe("2023-05-16");
    // 15 June 2026 is Scotland's alone, and so everyone's for freedom of information.
    expect(foi("2026-05-26")).toBe("2026-06-24");
    const kept = (calendar: DeadlineCase["calendar"]) =>
      dueFor({ received: "2026-06-12", calendar, params: workingDays(1) }).dueOn;
    expect([kept("scotland"), kept("england-and-wales"), kept("northern-ireland")]).toEqual([
      "2026-06-16",
      "2026-06-15",
      "2026-06-15",
    ]);
  });

  test("whatever is handed in, there is a day that can be a last day, or one sentence why there is none", () => {
    const someDay = fc.integer({ min: -400, max: 7200 }).map((days) => addDays("2012-06-01", days));
    const someText = fc.oneof({ weight: 5, arbitrary: someDay }, fc.string({ maxLength: 25 }));
    const someCase = fc.record({
      received: someText,
      calendar: fc.constantFrom("uk-any", "scotland", "england-and-wales", "northern-ireland", "custom"),
      params: fc.record({
        n: fc.oneof(fc.integer({ min: 0, max: 65 }), fc.integer()),
        unit: fc.constantFrom("workingDays", "workingDaysBefore", "calendarDays", "calendarMonths"),
      }),
      clockStops: fc.array(
        fc.record({
          from: someText,
          to: someText,
          effect: fc.constantFrom("disregardWorkingDays", "restart", "pauseInclusive", "pauseExclusiveEnd"),
        }),
        { maxLength: 2 },
      ),
    }) satisfies fc.Arbitrary<DeadlineCase>;
    fc.assert(
      fc.property(someCase, (one) => {
        const said = refusal(() => {
          const { dueOn } = dueFor(one);
          expect(dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (one.calendar !== "custom" && one.params.unit === "workingDays")
            expect(shippedCalendars[one.calendar].holidays.has(dueOn)).toBe(false);
          return dueOn;
        });
        expect(said).toMatch(/^answered |\.$/);
      }),
      { numRuns: 500 },
    );
  });
});
