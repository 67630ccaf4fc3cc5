import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type DeadlineCase, dueFor, sumOf } from "../../../core/deadlines/deadline-case.ts";
import { dayLines } from "../../../core/deadlines/day-lines.ts";
import { calendarMonths, daysBetween } from "../../../core/deadlines/count.ts";
import { deadlineCase } from "../../../bench/examine/deadline.ts";

/** Material of others, kept beside the project and never in it. */
const vectors = resolve(import.meta.dirname, "../../../../shared/domain/deadlines.dev.json");

const foi: DeadlineCase = {
  received: "2026-03-13T10:00:00Z",
  calendar: "uk-any",
  params: { n: 3, unit: "workingDays" },
};

describe("A count day by day", () => {
  test("every day has its line: weekends, a holiday with its nation, and the number of each day that counts", () => {
    expect(dayLines(sumOf(foi)).map(({ on, mark, n, why }) => [on, mark, n, why])).toEqual([
      ["2026-03-13", "zero", null, ""],
      ["2026-03-14", "weekend", null, ""],
      ["2026-03-15", "weekend", null, ""],
      ["2026-03-16", "counted", 1, ""],
      ["2026-03-17", "holiday", null, "St Patrick’s Day, Northern Ireland"],
      ["2026-03-18", "counted", 2, ""],
      ["2026-03-19", "counted", 3, ""],
    ]);
  });

  test("a month that ends on a Saturday shows the weekend it moved past", () => {
    const sar: DeadlineCase = {
      received: "2026-03-04",
      calendar: "england-and-wales",
      params: { n: 1, unit: "calendarMonths" },
    };
    const lines = dayLines(sumOf(sar));
    expect(lines.slice(-4).map(({ on, mark, why }) => [on, mark, why])).toEqual([
      ["2026-04-04", "counted", ""],
      ["2026-04-05", "rolled", ""],
      ["2026-04-06", "rolled", "Easter Monday, England and Wales and Northern Ireland"],
      ["2026-04-07", "last", "the next working day"],
    ]);
  });

  test("of a clock that stands still the days until then are shown", () => {
    expect(dayLines(sumOf(foi), "2026-03-16").at(-1)).toMatchObject({ on: "2026-03-16", n: 1 });
  });
});

describe.skipIf(!existsSync(vectors))("Counted day by day, the shared cases", () => {
  const { cases }: { cases: { id: string; expectedDue: string }[] } = existsSync(vectors)
    ? JSON.parse(readFileSync(vectors, "utf8"))
    : { cases: [] };

  test("end where they should, by as many days as the limit has", () => {
    expect(cases.length).toBe(148);
    for (const row of cases) {
      const one = deadlineCase(row);
      const sum = sumOf(one);
      const lines = dayLines(sum);
      expect(lines.at(-1)?.on, row.id).toBe(row.expectedDue);
      expect(lines.at(-1)?.on, row.id).toBe(dueFor(one).dueOn);
      const zero = lines[0]?.on ?? "";
      const { n, unit } = sum.span;
      const length = unit === "calendarMonths" ? daysBetween(zero, calendarMonths(zero, n)) : Math.abs(n);
      expect(lines.filter(({ mark }) => mark === "counted").length, row.id).toBe(length);
    }
  });
});
