import { describe, expect, test } from "vitest";
import { type DeadlineCase, dueFor } from "../../../core/deadlines/deadline-case.ts";

const foi: DeadlineCase = {
  received: "2026-09-07T10:00:00+01:00",
  calendar: "uk-any",
  params: { n: 20, unit: "workingDays" },
};
const sar: DeadlineCase = {
  received: "2026-05-05",
  calendar: "england-and-wales",
  params: { n: 1, unit: "calendarMonths" },
};

describe("Clock stops", () => {
  test("working days between a fees notice and the fee are left out, both included", () => {
    const stopped = dueFor({
      ...foi,
      clockStops: [{ from: "2026-09-11", to: "2026-09-14", effect: "disregardWorkingDays" }],
    });
    expect(dueFor(foi).dueOn).toBe("2026-10-05");
    expect(stopped.dueOn).toBe("2026-10-07");
    expect(stopped.reason).toContain("leaving out 2 working days while the clock stood still");
  });

  test("clarification starts the twenty days again, from the last answer", () => {
    const again = dueFor({
      ...foi,
      clockStops: [
        { from: "2026-09-08", to: "2026-09-10", effect: "restart" },
        { from: "2026-09-15", to: "2026-09-21", effect: "restart" },
      ],
    });
    expect(again.dueOn).toBe("2026-10-19");
    expect(again.reason).toBe(
      "20 working days after Monday 21 September 2026, when the clock started again.",
    );
  });

  test("a subject access request pauses from the asking to the answer, both days left out", () => {
    const paused = dueFor({
      ...sar,
      clockStops: [{ from: "2026-05-11", to: "2026-05-16", effect: "pauseInclusive" }],
    });
    expect(paused.dueOn).toBe("2026-06-11");
    expect(paused.reason).toContain("6 days while the clock stood still");
  });

  test("two stops that overlap are not counted twice", () => {
    const once = { from: "2026-05-11", to: "2026-05-16", effect: "pauseInclusive" } as const;
    const twice = dueFor({ ...sar, clockStops: [once, { ...once, from: "2026-05-14" }] });
    expect(twice.dueOn).toBe("2026-06-11");
  });

  test("the steps name every holiday passed over", () => {
    const { steps } = dueFor({ ...foi, received: "2026-03-13", params: { n: 2, unit: "workingDays" } });
    expect(steps).toEqual([
      "Day zero is Friday 13 March 2026.",
      "Tuesday 17 March 2026 is a bank holiday (St Patrick’s Day, Northern Ireland).",
      "Working day 2 is Wednesday 18 March 2026.",
    ]);
  });

  test("a date that is no date is refused in a sentence", () => {
    expect(() => dueFor({ ...foi, received: "soon" })).toThrow("“soon” is not a date of receipt.");
  });
});
