import type { Email } from "../mail/email.ts";
import { partsOf } from "../mail/new-text.ts";
import { isForward } from "../mail/passed-on.ts";
import { manyLines } from "../text.ts";
import { heardOf } from "./heard.ts";

/** What is read of a letter: the subject, the writer's own words, and what they pass on when that is the matter. */
export interface Passage {
  subject: string;
  own: string;
  passedOn: string;
  /** All of it, for the judge. */
  text: string;
  /** The whole body, signature and quotes included. */
  body: string;
  /** All that may tell of someone in danger: the subject and the body from its first word to its last. */
  heard: string;
}

export const mostJudged = 12_000;
const plain = (text: string) => manyLines(text).replace(/[’‘]/g, "'").replace(/[“”]/g, '"');

/** A covering note of a few words hands on its quote; a reply does not. */
export function passageOf({ subject, body, from }: Email): Passage {
  const parts = partsOf(body, from.name);
  const forwarded = isForward(subject, body, parts.own);
  const own = plain(parts.own).slice(0, mostJudged);
  const passedOn = forwarded && own.length < 400 ? plain(parts.quoted).slice(0, mostJudged - own.length) : "";
  const title = plain(subject).slice(0, 300);
  return {
    subject: title,
    own,
    passedOn,
    text: `${title}\n${own}\n${passedOn}`,
    body: plain(body.slice(0, 60_000)),
    heard: `${title}\n${plain(heardOf(body))}`,
  };
}

/** The writer's words and what they pass on, without the subject. */
export const matterOf = ({ own, passedOn }: Passage): string => (passedOn ? `${own}\n\n${passedOn}` : own);
