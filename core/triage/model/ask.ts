import { askSigns } from "./ask-signs.ts";
import { addMeaning, type Vectors } from "./meaning.ts";
import { addWords, type Features, tokensOf } from "./words.ts";

/** How far one sign counts beside all of a sentence's words. */
const share = 0.4;
const longest = 600;

/** What tells whether a sentence asks for something: its words, how its clauses begin, and the turns of phrase in it. */
export function askFeatures(sentence: string, vectors: Vectors): Features {
  const read = sentence.slice(0, longest);
  const features = addWords(new Map(), read);
  const beginnings = (name: string, tokens: readonly string[], most: number) => {
    for (let count = 1; count <= Math.min(most, tokens.length); count++)
      features.set(`${name}:${tokens.slice(0, count).join(" ")}`, 1);
  };
  const tokens = tokensOf(read);
  beginnings("b", tokens, 3);
  features.set(`b:end ${tokens.at(-1) ?? ""}`, 1);
  for (const clause of read.split(/[,;:()]|--? |\b(?:so|but|and|or)\b/)) beginnings("u", tokensOf(clause), 2);
  const found = askSigns.filter(([, find]) => find.test(read)).map(([name]) => name);
  found.forEach((name, at) => {
    features.set(`S:${name}`, share);
    for (const other of found.slice(at + 1)) features.set(`z:${name} ${other}`, 1);
  });
  return addMeaning(features, vectors, read);
}
