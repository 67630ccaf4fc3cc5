import type { HolidayChange, HolidayFile } from "../contract/holidays.ts";
import { Problem } from "../problem.ts";
import { addDays, type LondonDate, sayDay } from "../time.ts";
import type { BankHoliday, Holidays } from "./bank-holidays.ts";
import type { Division } from "./calendar.ts";

/** Each part of the United Kingdom: its letter, its name, and how many bank holidays it has in every year at least. */
const divisions: readonly (readonly [Division, letter: string, name: string, least: number])[] = [
  ["england-and-wales", "E", "England and Wales", 8],
  ["scotland", "S", "Scotland", 9],
  ["northern-ireland", "N", "Northern Ireland", 10],
];

const wrong = (sentence: string): Problem => new Problem("bad-input", sentence);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The text of a file as GOV.UK publishes it. @throws Problem that says what is wrong with it, and where. */
export function readHolidayFile(text: string): HolidayFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw wrong(
      "This is no file of bank holidays: it is not JSON. GOV.UK’s is at gov.uk/bank-holidays.json.",
    );
  }
  if (!isObject(file))
    throw wrong("This is no file of bank holidays: it has no parts of the United Kingdom.");
  const days = (division: Division, name: string) => {
    const part = file[division];
    if (part === undefined) throw wrong(`${name} is missing from the file.`);
    const events = isObject(part) ? part["events"] : undefined;
    if (!Array.isArray(events)) throw wrong(`${name} has no list of events.`);
    return events.map((event: unknown, at) => {
      const { date, title } = isObject(event) ? event : {};
      if (typeof date !== "string" || typeof title !== "string" || title.trim() === "")
        throw wrong(`Entry ${at + 1} of ${name} has no date or no title.`);
      return { date, title: title.trim() };
    });
  };
  return {
    "england-and-wales": days("england-and-wales", "England and Wales"),
    scotland: days("scotland", "Scotland"),
    "northern-ireland": days("northern-ireland", "Northern Ireland"),
  };
}

/**
 * The bank holidays of a file, with the years before it as they are in force.
 * @throws Problem when a date could come out early by it, or the past would change.
 */
export function holidaysFrom(
  file: HolidayFile,
  { inForce, today, version }: { inForce: Holidays; today: LondonDate; version: string },
): Holidays {
  for (const [division, , name] of divisions) checkDays(file[division], name);
  const { first, last } = yearsOf(file);
  if (last < inForce.years.last)
    throw wrong(
      `The file ends in ${last}, and the bank holidays in force go on to ${inForce.years.last}: it is too short.`,
    );
  if (first > inForce.years.last + 1)
    throw wrong(
      `The file begins in ${first}, and those in force end in ${inForce.years.last}: years are missing.`,
    );
  const days = [
    ...inForce.days.filter(({ on }) => Number(on.slice(0, 4)) < first),
    ...together(file),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
  const found = { version, years: { first: Math.min(first, inForce.years.first), last }, days };
  const changes = changesBetween(inForce, found);
  const past = changes.find(({ on }) => on < today);
  if (past)
    throw wrong(
      `${sayDay(past.on)} (${past.name}) is past, and would be ${past.change}: dates that have been kept cannot be counted otherwise.`,
    );
  if (changes.length === 0 && last === inForce.years.last) throw wrong("Nothing in this file is new.");
  return found;
}

function checkDays(days: HolidayFile[Division], name: string): void {
  const seen = new Set<LondonDate>();
  for (const { date, title } of days) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isDay(date))
      throw wrong(`“${date.slice(0, 40)}” in ${name} (${title}) is not a date.`);
    if (seen.has(date)) throw wrong(`${name} has ${sayDay(date)} twice.`);
    seen.add(date);
  }
}

/** A day that there is: 30 February is none. */
const isDay = (date: LondonDate): boolean =>
  !Number.isNaN(Date.parse(`${date}T12:00:00Z`)) &&
  addDays(date, 0) === date &&
  date >= "1900" &&
  date < "2200";

function yearsOf(file: HolidayFile): { first: number; last: number } {
  const spans = divisions.map(([division, , name, least]) => {
    const years = file[division].map(({ date }) => Number(date.slice(0, 4)));
    if (years.length === 0) throw wrong(`${name} has no bank holidays.`);
    const span = { name, first: Math.min(...years), last: Math.max(...years) };
    for (let year = span.first; year <= span.last; year += 1) {
      const count = years.filter((one) => one === year).length;
      if (count === 0) throw wrong(`${name} has no bank holidays in ${year}, but before and after it.`);
      if (count < least)
        throw wrong(
          `${name} has ${count} bank holidays in ${year}, and must have ${least} or more: the file is short.`,
        );
    }
    return span;
  });
  const [one] = spans;
  const other = spans.find(({ first, last }) => first !== one?.first || last !== one.last);
  if (one && other)
    throw wrong(
      `${one.name} has the years ${one.first} to ${one.last}, ${other.name} ${other.first} to ${other.last}: they must be the same.`,
    );
  return { first: one?.first ?? 0, last: one?.last ?? 0 };
}

/** One line for each day and name, with everybody who has it. */
function together(file: HolidayFile): BankHoliday[] {
  const found = new Map<string, BankHoliday>();
  for (const [division, letter] of divisions)
    for (const { date, title } of file[division]) {
      const key = `${date} ${title}`;
      found.set(key, { on: date, name: title, where: `${found.get(key)?.where ?? ""}${letter}` });
    }
  return [...found.values()];
}

/** Days that become bank holidays somewhere, or stop being one. Another name for the same day changes nothing. */
export function changesBetween(before: Holidays, after: Holidays): HolidayChange[] {
  const missing = (from: Holidays, to: Holidays, change: HolidayChange["change"]) => {
    const kept = new Set(
      to.days.flatMap(({ on, where }) => where.split("").map((letter) => `${on}${letter}`)),
    );
    return from.days.flatMap(({ on, name, where }) => {
      const lost = where.split("").filter((letter) => !kept.has(`${on}${letter}`));
      return lost.length > 0 ? [{ on, name, where: lost.join(""), change }] : [];
    });
  };
  return [...missing(after, before, "added"), ...missing(before, after, "removed")].toSorted((a, b) =>
    a.on.localeCompare(b.on),
  );
}
