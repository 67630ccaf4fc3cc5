import { vectors } from "./model/models.ts";

/** Words of danger that are worth knowing again when they are misspelt. */
const words = (
  "kill killed killing suicide suicidal overdose tablets hanging myself himself herself strangled strangling choking bruise bruises " +
  "bruised bruising beaten beating hurting punched punching slapped slapping screaming starving hungry abuse abused abusing abusive " +
  "neglect neglected violent violence threaten threatened threatening assaulted groomed grooming raped raping molested touching " +
  "frightened terrified scared unsafe danger dangerous stabbed stabbing knife shooting petrol burning acid weapon machete murder " +
  "murdered harming selfharm trafficked slavery exploited forced locked"
).split(" ");

const without = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
const near = new Map(words.flatMap((word) => [word, ...without(word)].map((form) => [form, word] as const)));

/** The word of danger that is one slip away; a word that everybody knows is itself. */
function meant(word: string): string {
  const small = word.toLowerCase();
  if (vectors().rows.has(small)) return word;
  const found = [small, ...without(small)].map((form) => near.get(form)).find((one) => one !== undefined);
  return found && found[0] === small[0] && Math.abs(found.length - small.length) < 2 ? found : word;
}

const shapes: readonly (readonly [RegExp, string])[] = [
  [/[\u0300-\u036f\u064b-\u065f]/g, ""],
  // Signs that cannot be seen, put between letters.
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""],
  [/[‘’`´]/g, "'"],
  [/[łŁ]/g, "l"],
  [/[đĐ]/g, "d"],
  [/ı/g, "i"],
  [/🔪|🗡/gu, " knife "],
  [/🔫/gu, " gun "],
  [/💣|🧨/gu, " bomb "],
  [/💊/gu, " tablets "],
  [/🔥/gu, " fire "],
  [/⚰|🪦|💀|☠/gu, " dead "],
  [/🩸/gu, " blood "],
];

/** Figures and signs in the midst of a word stand for letters: k1ll, h@ng. */
const disguised: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "!": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  $: "s",
  "7": "t",
};

const habits: readonly (readonly [RegExp, string])[] = [
  [/\b(my|him|her|your|them) (self|selves)\b/gi, "$1$2"],
  [/\b(do|ca|wo|did|does|is|was|could|would|should|have|has|are)nt\b/gi, "$1n't"],
  [/\b(i)m\b/gi, "$1'm"],
  [/\b(i)ve\b/gi, "$1've"],
  [/\b(he|she|it|who)s\b/gi, "$1's"],
  [/(?<=[a-z])@(?=[a-z]{1,5}\b(?!\.))/gi, "a"],
  [/\bkil\b/gi, "kill"],
  [/\bkillmyself\b/gi, "kill myself"],
  [/\b(?:sewer|sui|su|soo?)(?:i|e|y)?(?:s|c)(?:i|y)de?\b/gi, "suicide"],
  [/\bunalive\b/gi, "kill"],
  [/\b(?:kms|kys)\b/gi, "kill myself"],
  [/\bu\b/gi, "you"],
  [/\bur\b/gi, "your"],
];

/** A text as it was meant: without marks, disguises and slips of the pen. For judging only, never for showing. */
export function spelt(text: string): string {
  let read = shapes.reduce((so, [find, word]) => so.replace(find, word), text.normalize("NFKD"));
  // Letters set apart: k i l l, k.i.l.l.
  read = read.replace(/(?<![a-z'])(?:[a-z][ .*_-]){3,14}[a-z](?![a-z'])/gi, (apart) =>
    apart.replace(/[ .*_-]/g, ""),
  );
  read = read.replace(/(?<=[a-z])[013457!$](?=[a-z])/gi, (sign) => disguised[sign] ?? sign);
  read = read.replace(/([a-z])\1{2,30}/gi, "$1");
  read = habits.reduce((so, [find, word]) => so.replace(find, word), read);
  return read.replace(/[a-z]{5,12}/gi, meant);
}
