import { sentencesOf } from "./sentences.ts";
import { spelt } from "./spelt.ts";

/** What is listened to for a danger: the beginning of a body and its end. Only one much longer has words between. */
const mostAtFirst = 60_000;
const mostAtLast = 20_000;
export const heardOf = (body: string): string =>
  body.length <= mostAtFirst + mostAtLast
    ? body
    : `${body.slice(0, mostAtFirst)}\n\n${body.slice(-mostAtLast)}`;

/** A sentence as it was written, and as it is read. */
export interface Heard {
  written: string;
  read: string;
}

const shortest = 25;

/** A text's sentences, short ones together with what follows: a cry may come one word to a line. */
export function sentencesHeard(subject: string, text: string): Heard[] {
  const heard: string[] = [];
  let short = "";
  for (const sentence of sentencesOf(text, mostAtFirst + mostAtLast + 2)) {
    short = short === "" ? sentence : `${short} ${sentence}`;
    if (short.length < shortest) continue;
    heard.push(short);
    short = "";
  }
  return [subject, ...heard, short]
    .filter((written) => written.trim().length > 2)
    .map((written) => ({ written, read: spelt(written) }));
}
