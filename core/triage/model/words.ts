/** What a model sees of a text: its words, pairs of words and beginnings of words, each with how often it stands there. */
export type Features = Map<string, number>;

/** Numbers and addresses tell by their kind, not by their digits. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bhttps?:\/\/\S{1,300}|\bwww\.\S{1,300}/g, " xurl "],
  [/[\w.+-]{1,64}@[\w.-]{1,255}/g, " xmail "],
  [/£ ?\d[\d,.]{0,14}(?:k|m|bn)?\b/g, " xmoney "],
  [/\b\d{1,2}[:.]\d{2} ?(?:am|pm)?\b|\b\d{1,2} ?(?:am|pm)\b/g, " xtime "],
  [/\b\d{2}\/\d{4,5}\/[a-z]{2,4}\b/g, " xplanref "],
  [/\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g, " xdate "],
  [/\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/g, " xpostcode "],
  [/\b0\d{3,4} ?\d{3} ?\d{3,4}\b/g, " xphone "],
  [/\b(?:19|20)\d{2}\b/g, " xyear "],
  [/\b\d{1,2}(?:st|nd|rd|th)\b/g, " xday "],
  [/\d{1,40}/g, " xnumber "],
];

/** In lower case; question and exclamation marks count as words. */
export function tokensOf(text: string): string[] {
  const read = kinds.reduce((so, [find, word]) => so.replace(find, word), text.toLowerCase());
  return read.match(/[a-z]{1,40}(?:'[a-z]{1,3})?|[?!]/g) ?? [];
}

/** Words of one family begin alike: complain, complaint, complained. */
const familyLength = 6;

/** `part` keeps the words of one part of a letter (its subject) apart from the same words elsewhere. */
export const addWords = (features: Features, text: string, part = ""): Features =>
  addTokens(features, tokensOf(text), part);

/** The same for a part whose words together count `share` as much as the letter's own; its name is a sign's. */
export function addWeighed(features: Features, text: string, part: string, share: number): Features {
  const words = Array.from(
    addWords(new Map(), text),
    ([name, count]) => [name, 1 + Math.log(count)] as const,
  );
  const size = Math.hypot(...words.map(([, value]) => value));
  for (const [name, value] of words) features.set(`${part}${name}`, (share * value) / size);
  return features;
}

export function addTokens(features: Features, tokens: readonly string[], part = ""): Features {
  const add = (name: string) => features.set(name, (features.get(name) ?? 0) + 1);
  let before = "";
  for (const token of tokens) {
    add(part + token);
    if (token.length > familyLength) add(`${part}${token.slice(0, familyLength)}-`);
    if (before) add(`${part}${before} ${token}`);
    before = token;
  }
  return features;
}

/** Adds the runs of letters that words are made of, so that a slip of the pen or a new compound still tells. */
export function addParts(features: Features, words: readonly string[], lengths = [3, 4]): Features {
  for (const word of words) {
    const edged = `<${word}>`;
    for (const length of lengths)
      for (let at = 0; at + length <= edged.length; at++) {
        const name = `c:${edged.slice(at, at + length)}`;
        features.set(name, (features.get(name) ?? 0) + 1);
      }
  }
  return features;
}
