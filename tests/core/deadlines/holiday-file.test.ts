import { describe, expect, test } from "vitest";
import type { HolidayFile } from "../../../core/contract/holidays.ts";
import { shippedHolidays } from "../../../core/deadlines/bank-holidays.ts";
import { changesBetween, holidaysFrom, readHolidayFile } from "../../../core/deadlines/holiday-file.ts";
import { anotherYear, asPublished, holidayFile } from "../../support/holiday-files.ts";

const known = { inForce: shippedHolidays, today: "2026-11-22", version: "the next" };
const coronation = { date: "2027-06-14", title: "Another Coronation", where: "ESN" };
const without = (file: HolidayFile, gone: (date: string) => boolean): HolidayFile => {
  const scotland = file.scotland.filter(({ date }) => !gone(date));
  return { ...file, scotland };
};

describe("A file of bank holidays", () => {
  test("with another year and a new day is taken in, and the years before it stay as they are in force", () => {
    const file = readHolidayFile(asPublished(holidayFile([...anotherYear, coronation])));
    const found = holidaysFrom(file, known);
    expect(found.years).toEqual({ first: 2012, last: 2029 });
    expect(found.days.filter(({ on }) => on < "2019")).toEqual(
      shippedHolidays.days.filter(({ on }) => on < "2019"),
    );
    const changes = changesBetween(shippedHolidays, found);
    expect(changes[0]).toEqual({
      on: "2027-06-14",
      name: "Another Coronation",
      where: "ESN",
      change: "added",
    });
    expect(changes.slice(1).every(({ on, change }) => on.startsWith("2029") && change === "added")).toBe(
      true,
    );
  });

  test.each([
    ["no JSON", "bank holidays", /it is not JSON/],
    ["a list", "[]", /has no parts of the United Kingdom/],
    [
      "a part missing",
      JSON.stringify({ "england-and-wales": { events: [] } }),
      "Scotland is missing from the file.",
    ],
    ["no events", JSON.stringify({ "england-and-wales": {} }), "England and Wales has no list of events."],
    [
      "an event without a title",
      JSON.stringify({ "england-and-wales": { events: [{ date: "2026-01-01" }] } }),
      "Entry 1 of England and Wales has no date or no title.",
    ],
  ])("that is malformed says where: %s", (_, text, sentence) => {
    expect(() => readHolidayFile(text)).toThrow(sentence);
  });

  test.each([
    ["nothing new", holidayFile(), "Nothing in this file is new."],
    [
      "no such day",
      holidayFile([{ date: "2027-02-30", title: "A day too many", where: "S" }]),
      "“2027-02-30” in Scotland (A day too many) is not a date.",
    ],
    [
      "doubled",
      holidayFile([{ date: "2027-12-27", title: "Christmas Day once more", where: "E" }]),
      "England and Wales has Monday 27 December 2027 twice.",
    ],
    [
      "ends too early",
      (() => {
        const early = (days: HolidayFile["scotland"]) => days.filter(({ date }) => date < "2028");
        const { scotland, ...others } = holidayFile();
        return {
          scotland: early(scotland),
          "england-and-wales": early(others["england-and-wales"]),
          "northern-ireland": early(others["northern-ireland"]),
        };
      })(),
      "The file ends in 2027, and the bank holidays in force go on to 2028: it is too short.",
    ],
    [
      "a gap",
      without(holidayFile(anotherYear), (date) => date.startsWith("2027")),
      "Scotland has no bank holidays in 2027, but before and after it.",
    ],
    [
      "too few in a year",
      without(holidayFile(anotherYear), (date) => date === "2028-11-30"),
      "Scotland has 8 bank holidays in 2028, and must have 9 or more: the file is short.",
    ],
    [
      "a part that ends earlier",
      without(holidayFile(anotherYear), (date) => date >= "2029"),
      "England and Wales has the years 2019 to 2029, Scotland 2019 to 2028: they must be the same.",
    ],
    [
      "a past day taken away",
      without(holidayFile(anotherYear), (date) => date === "2026-06-15"),
      "Monday 15 June 2026 (World Cup) is past, and would be removed: dates that have been kept cannot be counted otherwise.",
    ],
    [
      "a past day added",
      holidayFile([...anotherYear, { date: "2026-07-20", title: "A day off", where: "N" }]),
      "Monday 20 July 2026 (A day off) is past, and would be added: dates that have been kept cannot be counted otherwise.",
    ],
  ])("is refused in a sentence: %s", (_, file, sentence) => {
    expect(() => holidaysFrom(file, known)).toThrow(sentence);
  });

  test("in which a day has another name changes nothing", () => {
    const file = holidayFile(anotherYear);
    const renamed = {
      ...file,
      scotland: file.scotland.map((one) => ({ ...one, title: `${one.title} (substitute)` })),
    };
    const changes = changesBetween(shippedHolidays, holidaysFrom(renamed, known));
    expect(changes.every(({ on }) => on >= "2029")).toBe(true);
  });
});
