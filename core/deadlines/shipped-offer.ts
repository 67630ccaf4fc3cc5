import type { LondonDate } from "../time.ts";
import type { Holidays } from "./bank-holidays.ts";
import { changesBetween } from "./holiday-file.ts";

/**
 * The bank holidays the office comes with, where they are newer than those in force: they go on for longer, or have days to come
 * that those lack. What is past stays as it was counted by.
 */
export function offerOf(
  shipped: Holidays,
  { holidays: inForce, adopted }: { holidays: Holidays; adopted: boolean },
  today: LondonDate,
): Holidays | undefined {
  const offer = {
    version: `${shipped.version}, as the office came with them`,
    years: { first: inForce.years.first, last: shipped.years.last },
    days: [...inForce.days.filter(({ on }) => on < today), ...shipped.days.filter(({ on }) => on >= today)],
  };
  const goesOn = shipped.years.last - inForce.years.last;
  if (goesOn > 0) return offer;
  const changes = changesBetween(inForce, offer);
  // As long, and without a day that somebody has approved since: those are the older ones. An update's are newer than those it came with.
  const isNewer =
    goesOn === 0 && changes.length > 0 && (adopted || changes.every(({ change }) => change === "added"));
  return isNewer ? offer : undefined;
}
