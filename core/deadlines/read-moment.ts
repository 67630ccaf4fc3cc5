import { Problem } from "../problem.ts";
import { type LondonDate, londonDate, londonInstant } from "../time.ts";

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/i;

/** Whether there is such a day: no 30 February, which JavaScript takes for the second of March. */
const isDay = (text: string): boolean => {
  const noon = new Date(`${text}T12:00:00Z`);
  return day.test(text) && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text);
};

/** A London day, or an instant; a time without an offset is London's own. @throws Problem for anything else. */
export function readMoment(text: string, what: string): Date | LondonDate {
  if (isDay(text)) return text;
  const [, on = "", at = "", offset] = moment.exec(text) ?? [];
  const instant = offset === undefined ? londonInstant(on, at) : new Date(text.replace(" ", "T"));
  if (!isDay(on) || Number.isNaN(instant.getTime()))
    throw new Problem("bad-input", `“${text}” is not ${what}.`);
  return instant;
}

/** The London day of either. */
export function readDay(text: string, what: string): LondonDate {
  const moment = readMoment(text, what);
  return typeof moment === "string" ? moment : londonDate(moment);
}
