import type { Email } from "../../../core/mail/email.ts";
import { seeded } from "../../../stand-ins/graph/faults/seeded.ts";
import { campaignLetters, ownWords } from "./letters.ts";

/** Throws that come again with the same seed. */
export function dice(seed: number): (sides: number) => number {
  const next = seeded(seed);
  return (sides) => Math.floor(next() * sides);
}
export type Dice = ReturnType<typeof dice>;
export const pick = <T>(roll: Dice, list: readonly T[]): T => {
  const one = list[roll(list.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};

/** How a copy differs from the letter that was handed round. */
export const changes = [
  "as it is",
  "another greeting",
  "own words within",
  "own words before",
  "own words after",
  "a word changed in each sentence",
  "shortened",
  "passed on",
  "tags",
  "other line ends",
  "quoted by an answer",
] as const;
export type Change = (typeof changes)[number];

const firstNames = [
  "Ann",
  "Bill",
  "Cora",
  "Dev",
  "Elsie",
  "Femi",
  "Gwen",
  "Huw",
  "Iris",
  "Jan",
  "Kofi",
  "Lena",
];
const lastNames = ["Marsh", "Okoro", "Pryce", "Quick", "Rahman", "Stead", "Tully", "Unwin", "Vale", "Wade"];
const greetings = [
  "Dear Leader,",
  "Dear Councillor,",
  "Hello",
  "Good morning",
  "To the Leader of the Council",
  "Hi there,",
];
const farewells = ["Yours sincerely,", "Kind regards", "Yours faithfully,", "Thank you,"];

export interface Copy {
  email: Email;
  change: Change;
  /** What its writer added. */
  added: string | null;
}

/** One copy of a campaign's letter; the same seed makes the same copy. */
export function copyOf(letter: (typeof campaignLetters)[number], seed: number, change?: Change): Copy {
  const roll = dice(seed);
  const how = change ?? pick(roll, changes);
  const name = `${pick(roll, firstNames)} ${pick(roll, lastNames)}`;
  const own = pick(roll, ownWords);
  let paragraphs = letter.paragraphs.map((sentences) => [...sentences]);
  if (how === "own words before") paragraphs = [[own], ...paragraphs];
  if (how === "own words after") paragraphs = [...paragraphs, [own]];
  if (how === "own words within") paragraphs[roll(paragraphs.length)]?.push(own);
  if (how === "shortened") paragraphs = paragraphs.slice(0, Math.max(2, paragraphs.length - 1));
  if (how === "a word changed in each sentence")
    paragraphs = paragraphs.map((sentences) => sentences.map((sentence) => reworded(sentence, roll)));
  const words = paragraphs.map((sentences) => sentences.join(" "));
  const greeting = how === "as it is" ? "Dear Leader," : pick(roll, greetings);
  const body = dressed(how, [greeting, ...words, `${pick(roll, farewells)}\n${name}`], roll);
  return {
    change: how,
    added: how.startsWith("own words") ? own : null,
    email: {
      from: { name, address: `${name.toLowerCase().replace(" ", ".")}.${seed}@resident.example` },
      to: [{ name: "The Leader", address: "leader@council.example" }],
      cc: [],
      receivedAt: new Date(Date.UTC(2026, 2, 2, 9, seed % 60)).toISOString(),
      subject: how === "passed on" ? `Fwd: ${letter.subject}` : letter.subject,
      body,
    },
  };
}

/** Another word in the midst of the sentence; in a few words it would say something else. */
function reworded(sentence: string, roll: Dice): string {
  const words = sentence.split(" ");
  if (words.length < 9) return sentence;
  const at = 2 + roll(Math.max(1, words.length - 4));
  words[at] = pick(roll, ["really", "surely", "indeed", "honestly", "quite"]);
  return words.join(" ");
}

function dressed(how: Change, paragraphs: readonly string[], roll: Dice): string {
  const text = paragraphs.join("\n\n");
  if (how === "passed on")
    return `Please do as this says. I feel the same.\n\n---------- Forwarded message ---------\nFrom: The Friends <friends@group.example>\nDate: Mon, 2 Mar 2026 at 18:00\nSubject: please copy and send\n\n${text}`;
  if (how === "quoted by an answer")
    return `Thank you for the reply, but it does not answer what I asked.\n\nOn Mon, 2 Mar 2026 at 18:00, Somebody <some@resident.example> wrote:\n${text.replace(/^/gm, "> ")}`;
  if (how === "tags")
    return `<html><body>${paragraphs.map((one) => `<p class="MsoNormal">${one.replace("\n", "<br>")}</p>`).join("")}</body></html>`;
  if (how === "other line ends")
    return text
      .split("\n")
      .map((line) => wrapped(line, 60 + roll(20)))
      .join("\r\n");
  return text;
}

function wrapped(line: string, width: number): string {
  const lines: string[] = [];
  let open = "";
  for (const word of line.split(" ")) {
    if (open.length + word.length >= width) {
      lines.push(open);
      open = word;
    } else open = open === "" ? word : `${open} ${word}`;
  }
  return [...lines, open].join("\r\n");
}

const syllables = [
  "ba",
  "cor",
  "den",
  "fel",
  "gri",
  "hol",
  "kin",
  "lam",
  "mor",
  "nes",
  "pol",
  "rud",
  "sta",
  "tor",
  "vel",
];

/** A letter like no other, of as many words as asked. */
export function letterAlone(seed: number, words = 120): Email {
  const roll = dice(seed ^ 0x5bd1e995);
  const name = `${pick(roll, firstNames)} ${pick(roll, lastNames)}`;
  const said: string[] = [];
  for (let at = 1; at <= words; at += 1) {
    const word = `${pick(roll, syllables)}${pick(roll, syllables)}`;
    said.push(
      at % 14 === 0 ? `${word}.` : at % 3 === 0 ? pick(roll, ["the", "of", "and", "to", "in"]) : word,
    );
  }
  return {
    from: { name, address: `alone.${seed}@resident.example` },
    to: [{ name: "The Leader", address: "leader@council.example" }],
    cc: [],
    receivedAt: "2026-03-02T09:00:00.000Z",
    subject: `A matter of ${said[0]}`,
    body: `Dear Leader,\n\nI am writing to ask you to look into this. ${said.join(" ")}\n\nI look forward to hearing from you.\n\n${name}`,
  };
}
