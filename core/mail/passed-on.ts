import { saysForwarded } from "./dividers.ts";
import type { Email, MailAddress } from "./email.ts";
import { headed, headingLines } from "./headings.ts";
import { partsOf } from "./new-text.ts";

/** Whose letter it is that somebody passes on to us. */
export interface PassedOnFrom extends MailAddress {
  subject: string;
  /** As the mail program wrote it; empty when it is not said. */
  sentOn: string;
}

const forwardSubject =
  /^\s{0,3}(?:(?:re|aw|sv)\s?: ?){0,2}(?:fwd?|forwarded|wg|tr|rv|enc|pd|vs|vb|i|doorst|fs|továbbítás)\s?: ?/i;
/** So few letters of one's own hand a letter on; more of them are an answer to it. */
const coveringNote = 40;
const deepest = 5;

/** Somebody passes on what they quote, with or without a covering note. */
export const isForward = (subject: string, body: string, own: string): boolean =>
  forwardSubject.test(subject) ||
  own.length < coveringNote ||
  (own.length < 400 &&
    body
      .slice(0, 60_000)
      .split("\n", 400)
      .some((line) => saysForwarded(line)));

/**
 * Who wrote what is passed on: of a forward within a forward, whoever wrote the innermost that is handed on with no more than
 * a note. A hint for a person; mail of the office's own people (`ours`) is gone past. Null when nothing is passed on.
 */
export function passedOnFrom(
  email: Email,
  ours: (address: string) => boolean = () => false,
): PassedOnFrom | null {
  let { own, quoted } = partsOf(email.body, email.from.name);
  if (quoted === "" || !isForward(email.subject, email.body, own)) return null;
  let found: PassedOnFrom | null = null;
  for (let depth = 0; depth < deepest; depth += 1) {
    const letter = firstLetter(quoted);
    if (!letter) return found;
    if (!ours(letter.from.address)) found = letter.from;
    ({ own, quoted } = partsOf(letter.body, letter.from.name));
    const handedOn = isForward(letter.from.subject, letter.body, own) || ours(letter.from.address);
    if (quoted === "" || !handedOn) return found;
  }
  return found;
}

/** The first mail of those quoted: its heading, and what stands under it. */
function firstLetter(quoted: string): { from: PassedOnFrom; body: string } | null {
  const lines = quoted.split("\n");
  const at = lines.findIndex((_, place) => place < 40 && headingLines(lines, place) > 0);
  if (at < 0) return null;
  const length = headingLines(lines, at);
  const heading = lines.slice(at, at + length);
  const told = headed(heading, "from");
  const address = /[\w.+'%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/.exec(told)?.[0]?.toLowerCase() ?? "";
  const name = told
    .replace(/[<[(]{1,2}(?:mailto:)?[^>\])]{0,320}[>\])]{0,2}/g, " ")
    .replace(/["*]/g, "")
    .trim();
  if (name === "" && address === "") return null;
  const from = {
    name: name.slice(0, 120) || address,
    address,
    subject: headed(heading, "subject").slice(0, 300),
    sentOn: headed(heading, "sent").slice(0, 80),
  };
  return { from, body: lines.slice(at + length).join("\n") };
}
