import { cut, oneLine } from "../text.ts";
import { type LondonDate, sayDay } from "../time.ts";

/** Other people's words on one line, without tricks and cut to a length that keeps the brief short. */
export const plain = (text: string, length = 140): string => cut(oneLine(text), length);

/** A link is followed from the Leader's phone: only https leaves the house. */
export const safeLink = (link: string): string =>
  URL.canParse(link) && new URL(link).protocol === "https:" ? new URL(link).href : "";

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c" */
export const listOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** "Monday 16 March": in a letter read today the year says itself. */
export const sayDate = (on: LondonDate): string => sayDay(on).replace(/ \d{4}$/, "");
