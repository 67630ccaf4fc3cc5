import type { HolidayFile } from "../../core/contract/holidays.ts";
import { shippedHolidays } from "../../core/deadlines/bank-holidays.ts";
import type { LondonDate } from "../../core/time.ts";

const letters = { "england-and-wales": "E", scotland: "S", "northern-ireland": "N" } as const;

/** A file as GOV.UK has it: the years from 2019 on, and whatever else is to be in it. */
export function holidayFile(
  more: readonly { date: LondonDate; title: string; where: string }[] = [],
): HolidayFile {
  const days = (letter: string) =>
    [
      ...shippedHolidays.days
        .filter(({ on, where }) => on >= "2019" && where.includes(letter))
        .map(({ on, name }) => ({ date: on, title: name })),
      ...more.filter(({ where }) => where.includes(letter)).map(({ date, title }) => ({ date, title })),
    ].toSorted((a, b) => a.date.localeCompare(b.date));
  return {
    "england-and-wales": days(letters["england-and-wales"]),
    scotland: days(letters.scotland),
    "northern-ireland": days(letters["northern-ireland"]),
  };
}

/** The year after the last one that is loaded, as the last one was. */
export const anotherYear = shippedHolidays.days
  .filter(({ on }) => on.startsWith(String(shippedHolidays.years.last)))
  .map(({ on, name, where }) => ({
    date: `${shippedHolidays.years.last + 1}${on.slice(4)}`,
    title: name,
    where,
  }));

/** As it lies on GOV.UK. */
export const asPublished = (file: HolidayFile): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(file).map(([division, events]) => [
        division,
        { division, events: events.map((one) => ({ ...one, notes: "", bunting: true })) },
      ]),
    ),
  );
