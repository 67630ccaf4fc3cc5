import { isAsk } from "../triage/asks.ts";
import { automaticKind } from "./automatic.ts";
import type { Email } from "./email.ts";
import { partsOf, mostRead } from "./new-text.ts";
import { stockPhrases } from "./stock-phrases.ts";

/**
 * A letter's sentences without their words: enough to know it again when a word is changed here and there, a sentence
 * added or left out, or when it is passed on. A mark is a hash of three words in a row, 32 bits with a sign.
 */
export interface Fingerprint {
  sentences: readonly SentenceMarks[];
  /** "reply": some of it only answers to another letter. "passed-on": it hands on somebody's. */
  quotes: "nothing" | "passed-on" | "reply";
}

export interface SentenceMarks {
  words: number;
  /** It asks for something. */
  asks: boolean;
  marks: readonly number[];
  /**
   * Marks of the names and numbers in it, by which two letters of one pattern are told apart: 12 bits each, which so
   * many words share that none can be read back.
   */
  names: readonly number[];
}

/** One sentence as it was written, with its marks. */
export interface Sentence extends SentenceMarks {
  text: string;
}

const mostSentences = 120;
const mostMarks = 600;
const mostLetters = 30_000;
const run = 3;

/** What identical letters are known by; null for what no person wrote. */
export function fingerprintOf(email: Email): Fingerprint | null {
  const body = asText(email.body);
  const parts = partsOf(body, email.from.name);
  const kind = automaticKind(email);
  // The foot of a newsletter may have come along with a letter that was handed round by it.
  if (kind !== null && !(kind === "newsletter" && parts.quoted !== "")) return null;
  const quoted = sentencesIn(withoutHeaders(parts.quoted));
  const own = sentencesIn(parts.own);
  const handsOn = /^\s{0,3}(?:fwd?|forwarded)\s{0,2}:/i.test(email.subject) || parts.own.length < 40;
  return {
    sentences: bounded([...own, ...quoted]).map(({ words, asks, marks, names }) => ({
      words,
      asks,
      marks,
      names,
    })),
    quotes:
      quoted.length === 0
        ? "nothing"
        : handsOn || passedOn.test(body.slice(0, mostRead))
          ? "passed-on"
          : "reply",
  };
}

const passedOn = /^[ >]{0,4}(?:-{2,20} ?forwarded message|begin forwarded message)/im;

/** The sentences that the writer of this copy wrote or sent as theirs. */
export const sentencesOfLetter = (email: Email): Sentence[] =>
  sentencesIn(partsOf(asText(email.body), email.from.name).own);

/** Those of three words and more; brackets hold sentences of their own. */
export function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const paragraph of unwrapped(text.slice(0, mostLetters))) {
    for (const part of paragraph.split(/(?<=[.!?;:)])\s{1,4}|\s(?=\()/)) {
      const words = wordsOf(part);
      const said = part.trim().replace(/^\((.{1,2000})\)$/s, "$1");
      if (words.length >= run && !isAddress(said, words.length))
        found.push({
          text: said,
          words: words.length,
          asks: isAsk(said),
          marks: marksOf(words),
          names: namesOf(said),
        });
      if (found.length === mostSentences) return found;
    }
  }
  return bounded(found);
}

/** A line of an address: the copies differ in it, and nothing is said. */
const isAddress = (text: string, words: number): boolean =>
  words <= 8 && !/[.?!]$/.test(text) && /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i.test(text);

export const marksIn = ({ sentences }: Pick<Fingerprint, "sentences">): Set<number> =>
  new Set(sentences.flatMap(({ marks }) => marks));

export const namesIn = ({ sentences }: Pick<Fingerprint, "sentences">): Set<number> =>
  new Set(sentences.flatMap(({ names }) => names));

function bounded<S extends SentenceMarks>(sentences: readonly S[]): S[] {
  let count = 0;
  return sentences.slice(0, mostSentences).filter(({ marks }) => (count += marks.length) <= mostMarks);
}

const greeting =
  /^\s{0,3}(?:dear|hi|hello|hiya|hey|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|to the|fao|for the attention of)\b[^\n.!?]{0,60}$/i;

/** Paragraphs: lines that a mail program has broken are joined again, the greeting is left out. */
function unwrapped(text: string): string[] {
  const paragraphs: string[] = [];
  let open = "";
  const close = () => {
    if (open !== "") paragraphs.push(open);
    open = "";
  };
  for (const line of text.split("\n", 3_000)) {
    const words = line.trim();
    if (greeting.test(words)) continue;
    open = open === "" ? words : `${open} ${words}`;
    if (words.length < 45 || /[.!?]$/.test(words)) close();
  }
  close();
  return paragraphs;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’‘`]/g, "")
    .match(/[\p{L}\p{N}£%]{1,40}/gu) ?? [];

function marksOf(words: readonly string[]): number[] {
  const marks = new Set<number>();
  for (let at = 0; at + run <= words.length && marks.size < 200; at += 1)
    marks.add(mark(words.slice(at, at + run).join(" ")));
  return [...marks].filter((one) => !stockMarks().has(one));
}

/** Every copy says something else of who sends it: the names beside these words are left out. */
const ofTheWriter =
  /\b(?:i live|we live|lived|living|residents?|constituents?|my name|born|moved (?:here|to)|my (?:address|post ?code|road|street|ward|home|house))\b[^,.;]{0,40}/gi;
/** Words with a capital that do not begin the sentence, and numbers. */
const name = /(?<=[\p{L}\p{N},;'’"”)] {1,3}["“‘'(]?)(?:\p{Lu}[\p{L}’'-]{1,40}|\d[\d.,/]{0,20})/gu;

const namesOf = (text: string): number[] => {
  const found = text.replace(ofTheWriter, " ").match(name) ?? [];
  return [...new Set(found.slice(0, 40).map((one) => mark(wordsOf(one).join(" ")) & 0xfff))];
};

let stock: ReadonlySet<number> | undefined;
function stockMarks(): ReadonlySet<number> {
  if (stock) return stock;
  const all = new Set<number>();
  for (const phrase of stockPhrases) {
    const words = wordsOf(phrase);
    for (let at = 0; at + run <= words.length; at += 1) all.add(mark(words.slice(at, at + run).join(" ")));
  }
  return (stock = all);
}

/** FNV-1a, 32 bits: enough to tell what is said apart within a mailbox. */
function mark(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Some programs send what they call text with its tags. */
const asText = (body: string): string =>
  /<(?:p|br|div|html|body|span|table)\b[^<>]{0,200}>/i.test(body.slice(0, 4_000))
    ? body
        .slice(0, 2 * mostRead)
        .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^<>]{0,200}>/gi, "\n\n")
        .replace(/<[^<>]{1,2000}>/g, " ")
        .replace(/&(?:rsquo|lsquo|apos|#39|#8217);/g, "'")
        .replace(/&(?:nbsp|#160);/g, " ")
        .replace(/&amp;/g, "&")
    : body;

const header = /^\s{0,3}\*?(?:from|date|sent|to|cc|subject|reply-to)\*? ?:/i;
const opener = /^\s{0,3}(?:-{2,40} ?(?:original|forwarded)|begin forwarded message|on .{3,120} wrote:)/i;
const withoutHeaders = (quoted: string): string =>
  quoted
    .split("\n")
    .filter((line) => !header.test(line) && !opener.test(line))
    .join("\n");
