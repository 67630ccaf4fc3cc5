import { cut, oneLine } from "../text.ts";
import { type LondonDate, sayDay } from "../time.ts";

/** Other people's words on one line, without tricks and cut to a length that keeps the brief short. */
export const plain = (text: string, length = 140): string => cut(oneLine(text), length);

/** A link is followed from the Leader's phone: only https leaves the house. */
export const safeLink = (link: string): string =>
  URL.canParse(link) && new URL(link).protocol === "https:" ? new URL(link).href : "";

/** "Monday 16 March": in a letter read today the year says itself. */
export const sayDate = (on: LondonDate): string => sayDay(on).replace(/ \d{4}$/, "");
