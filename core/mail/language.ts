import { english, languages, scripts, within } from "./language-words.ts";

export interface Language {
  /** ISO 639. */
  code: string;
  /** In English: "Welsh", or "Welsh and English" of a letter in both. */
  name: string;
}

const mostRead = 8_000;
/** So many letters, and such a share of them, must be in a language for the letter to be in it. */
const fewest = 30;
const least = 0.2;
/** Where a sign is a word. */
const wordSigns: ReadonlySet<string> = new Set(["zh", "ja"]);

const known = new Map<string, readonly string[]>();
for (const [code, { words }] of Object.entries(languages))
  for (const word of new Set(words.split(" "))) known.set(word, [...(known.get(word) ?? []), code]);
const englishWords: ReadonlySet<string> = new Set(english.split(" "));

/** Which language a letter is written in; null for English, or when it is too short to say. */
export function languageOf(text: string): Language | null {
  const letters = new Map<string, number>();
  let all = 0;
  for (const passage of text.slice(0, mostRead).split(/\n\s{0,50}\n/)) {
    const length = (passage.match(/[\p{L}\p{M}]/gu) ?? []).length;
    const code = scriptOf(passage, length) ?? latin(passage);
    all += code !== null && wordSigns.has(code) ? 3 * length : length;
    if (code !== null)
      letters.set(code, (letters.get(code) ?? 0) + (wordSigns.has(code) ? 3 * length : length));
  }
  const foreign = [...letters].filter(([code]) => code !== "en").sort((a, b) => b[1] - a[1])[0];
  if (!foreign || foreign[1] < fewest || foreign[1] < least * all) return null;
  const [code] = foreign;
  const name = names.get(code) ?? code;
  const inBoth = (letters.get("en") ?? 0) >= Math.max(fewest, least * all);
  return { code, name: inBoth ? `${name} and English` : name };
}

const names: ReadonlyMap<string, string> = new Map([
  ...Object.entries(languages).map(([code, { name }]): [string, string] => [code, name]),
  ...[...scripts, ...Object.values(within).flat()].map(({ code, name }): [string, string] => [code, name]),
]);

function scriptOf(passage: string, length: number): string | null {
  for (const { script, code } of scripts) {
    const found = (passage.match(script) ?? []).length;
    if (found < (wordSigns.has(code) ? 8 : 15) || found < length * 0.3) continue;
    const closer = within[code]?.find(
      (one) => (passage.match(one.letters) ?? []).length >= one.share * found,
    );
    return closer?.code ?? code;
  }
  return null;
}

/** By its small words; null when they do not decide. */
function latin(passage: string): string | null {
  const words =
    passage
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{M}'¿¡]{1,30}/gu) ?? [];
  const hits = new Map<string, number>();
  let ours = 0;
  for (const word of words) {
    if (englishWords.has(word)) ours += 1;
    for (const code of known.get(word) ?? []) hits.set(code, (hits.get(code) ?? 0) + 1);
  }
  const best = [...hits]
    .map(([code, count]): [string, number] => [
      code,
      count + 0.6 * wordsWith(languages[code]?.letters ?? "", words),
    ])
    .sort((a, b) => b[1] - a[1])[0];
  const count = best ? (hits.get(best[0]) ?? 0) : 0;
  if (best && words.length >= 6 && count >= 4 && count >= 0.17 * words.length && best[1] > 1.5 * ours)
    return best[0];
  return ours >= 0.15 * words.length && ours >= 2 ? "en" : null;
}

const wordsWith = (letters: string, words: readonly string[]): number =>
  letters === ""
    ? 0
    : words.filter((word) => letters.split("").some((letter) => word.includes(letter))).length;
