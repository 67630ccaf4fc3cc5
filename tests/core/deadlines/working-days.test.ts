import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CalendarRunsOut,
  shippedCalendars,
  isWorkingDay,
  withHolidays,
} from "../../../core/deadlines/calendar.ts";
import { calendarMonths, daysBetween, workingDays } from "../../../core/deadlines/count.ts";
import { addDays } from "../../../core/time.ts";

const day = fc.integer({ min: 0, max: 5700 }).map((n) => addDays("2012-06-01", n));
const council = shippedCalendars["england-and-wales"];

describe("Working days", () => {
  test("Good Friday and Easter Monday do not count", () => {
    expect(workingDays(council, "2026-03-06", 20)).toEqual({
      on: "2026-04-07",
      holidays: ["2026-04-03", "2026-04-06"],
      stopped: [],
    });
  });

  test("a holiday in any part of the United Kingdom moves a freedom of information date", () => {
    expect(workingDays(council, "2026-06-12", 1).on).toBe("2026-06-15");
    expect(workingDays(shippedCalendars.scotland, "2026-06-12", 1).on).toBe("2026-06-16");
    expect(workingDays(shippedCalendars["uk-any"], "2026-06-12", 1).on).toBe("2026-06-16");
  });

  test("a count back from polling day finds the last day for the notice of election", () => {
    expect(workingDays(council, "2026-05-07", -25).on).toBe("2026-03-30");
  });

  test("a due date is a working day, after day zero", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { on } = workingDays(shippedCalendars["uk-any"], from, n);
        expect(on > from && isWorkingDay(shippedCalendars["uk-any"], on)).toBe(true);
      }),
    );
  });

  test("another holiday never makes a date earlier", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 8 }),
        (from, n, offsets) => {
          const more = withHolidays(
            offsets.map((offset) => addDays(from, offset)),
            council,
          );
          expect(workingDays(more, from, n).on >= workingDays(council, from, n).on).toBe(true);
        },
      ),
    );
  });

  test("counting on and counting back meet again on a working day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const start = workingDays(council, from, 1).on;
        expect(workingDays(council, workingDays(council, start, n).on, -n).on).toBe(start);
      }),
    );
  });

  test("five working days are never fewer than seven days", () => {
    fc.assert(
      fc.property(day, (from) => {
        expect(daysBetween(from, workingDays(council, from, 5).on)).toBeGreaterThanOrEqual(
          isWorkingDay(council, from) ? 7 : 5,
        );
      }),
    );
  });

  test("no date is given beyond the loaded holidays", () => {
    expect(() => workingDays(council, "2028-12-20", 20)).toThrow(CalendarRunsOut);
    expect(() => workingDays(council, "2028-12-20", 20)).toThrow("2012 to 2028");
    expect(() => workingDays(council, "2012-01-10", -20)).toThrow(CalendarRunsOut);
  });
});

describe("Calendar months", () => {
  test("a month runs to the corresponding date, or to the last day of a shorter month", () => {
    expect(calendarMonths("2026-09-03", 1)).toBe("2026-10-03");
    expect(calendarMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(calendarMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(calendarMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(calendarMonths("2026-12-31", 1)).toBe("2027-01-31");
  });

  test("a month is never longer than 31 days nor shorter than 28", () => {
    fc.assert(
      fc.property(day, (from) => {
        const days = daysBetween(from, calendarMonths(from, 1));
        expect(days >= 28 && days <= 31).toBe(true);
      }),
    );
  });
});
