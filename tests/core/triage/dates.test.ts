import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn, referenceAt } from "../../../core/triage/dates.ts";

/** Friday 6 March 2026, ten in the morning. */
const friday = referenceAt(new Date("2026-03-06T10:00:00Z"));
const read = (text: string, reference = friday) =>
  datesIn(text, reference).map(({ start, end }) => (end ? `${start}/${end}` : start));

describe("British dates and times", () => {
  test.each([
    ["cut the ribbon on Thurs 19th at half two", "2026-03-19T14:30"],
    ["12/03/2026, 6.30 for 7pm, main hall", "2026-03-12T18:30"],
    ["03/04 at noon", "2026-04-03T12:00"],
    ["Tuesday 17 March, 2-4pm", "2026-03-17T14:00/2026-03-17T16:00"],
    ["Tues 17th 10am - 12 noon", "2026-03-17T10:00/2026-03-17T12:00"],
    ["between 2 and 4 on Wednesday 18 March", "2026-03-18T14:00/2026-03-18T16:00"],
    ["Wednesday 25th March, 7.30–9am", "2026-03-25T07:30/2026-03-25T09:00"],
    ["w/c 16 March", "2026-03-16/2026-03-20"],
    ["a week on Tuesday at 6 in the evening", "2026-03-17T18:00"],
    ["tomorrow at 9.15", "2026-03-07T09:15"],
    ["Sunday 8th November, not later than 1040 hrs", "2026-11-08T10:40"],
    ["the first Friday of next month", "2026-04-03"],
    ["Thursday next week at quarter past three", "2026-03-12T15:15"],
    ["next Tuesday at 3", "2026-03-10T15:00"],
    ["March 12, 2026 at 3pm", "2026-03-12T15:00"],
    ["9 and 10 June", "2026-06-09/2026-06-10"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("two days that share one time both have it, as alternatives", () => {
    const found = datesIn("Could you do Monday 16th or Tuesday 17th at 8am?", friday);
    expect(found.map(({ start, alternative }) => [start, alternative])).toEqual([
      ["2026-03-16T08:00", true],
      ["2026-03-17T08:00", true],
    ]);
  });

  test("a date without a year, far ahead, is taken to have gone by", () => {
    const october = referenceAt(new Date("2026-10-19T09:00:00Z"));
    expect(read("the notes of 12 June", october)).toEqual(["2026-06-12"]);
    expect(read("the notes of 12 June", { ...october, lean: "future" })).toEqual(["2027-06-12"]);
  });

  test("a named weekday decides the year", () => {
    const december = referenceAt(new Date("2026-12-10T09:00:00Z"));
    expect(read("on Thursday 21 January", december)).toEqual(["2027-01-21"]);
  });

  test("the clock times of London do not move when the clocks change", () => {
    const saturday = referenceAt(new Date("2026-03-28T23:30:00Z"));
    expect(read("tomorrow at 9am", saturday)).toEqual(["2026-03-29T09:00"]);
    const october = referenceAt(new Date("2026-10-24T22:30:00Z"));
    expect(read("tomorrow at 1.30pm", october)).toEqual(["2026-10-25T13:30"]);
  });

  test("money, planning references, shares and telephone numbers are no dates", () => {
    for (const text of [
      "£3.50 each",
      "26/00931/FUL",
      "020 7946 0188",
      "24/7",
      "a 3-4% rise",
      "61% of members",
      "flat 12/4b",
    ])
      expect(read(text)).toEqual([]);
  });

  test("whatever is read is a day of the calendar, and an end comes after its start", () => {
    const words = fc.constantFrom(
      ..."mon friday 31 30 february march 7pm 9.30 to - at half past 12 noon next the 4th 2026 / or week".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        for (const { start, end } of datesIn(parts.join(" "), friday)) {
          expect(new Date(`${start.slice(0, 10)}T12:00:00Z`).toISOString().slice(0, 10)).toBe(
            start.slice(0, 10),
          );
          if (end) expect(end > start).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
