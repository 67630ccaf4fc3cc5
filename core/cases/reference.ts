import { londonDate } from "../time.ts";

/** "LO-2026-000123". The year is the London year in which the case was logged; numbers begin at 1 each year. */
export function referenceOf(year: number, number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999_999)
    throw new RangeError(`A year has cases 1 to 999999, not ${number}.`);
  return `LO-${year}-${String(number).padStart(6, "0")}`;
}

export const referenceYear = (now: Date): number => Number(londonDate(now).slice(0, 4));
