import { plural } from "../../../core/text.ts";

/** Whole seconds until an answer goes; never less than none. */
export const secondsUntil = (goesAt: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(goesAt) - now) / 1000));

/** Where an answer in the tray is heading, and when. `to` is undefined when nobody is written to. */
export function sayGoes(to: string | undefined, seconds: number): string {
  const where = to ? `Goes to ${to}` : "Goes into the calendar";
  return seconds === 0 ? `${where} now` : `${where} in ${plural(seconds, "second")}`;
}
