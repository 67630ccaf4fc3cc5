import { plural } from "../../../core/text.ts";

const small = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const number = (count: number): string => small[count] ?? count.toLocaleString("en-GB");

/** "Read these seven", "Read this one". */
export const sayReadThese = (count: number): string =>
  count === 1 ? "Read this one" : `Read these ${number(count)}`;

export const sayCopies = (count: number): string => plural(count, "copy", "copies");
