/** Signs that cannot be seen or turn the text around them, and halves of letters; what emoji are made with stays. */
const unseen =
  /(?![\u200d\p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const unseenOnLines =
  /(?![\n\t\u200d\p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Marks with no letter to stand on, and more of them on one letter than any language writes. */
const homeless = /(?<=^|\s)[\p{M}\u200d]+/gu;
const towering = /([\p{M}\u200d]{4})[\p{M}\u200d]+/gu;

/** Outlook lets a person write 255 letters; programs send more. */
const longest = 300;

/** Other people's words as one line of what can be seen: a subject, a name or a place from outside. */
export const oneLine = (text: string): string =>
  cut(
    text
      .replace(/\s+/g, " ")
      .replace(unseen, "")
      .replace(towering, "$1")
      .replace(homeless, "")
      .replace(/\s+/g, " ")
      .trim(),
    longest,
  );

/** Other people's words on as many lines as they wrote, as far as they can be seen. */
export const manyLines = (text: string): string => text.replace(unseenOnLines, "").replace(towering, "$1");

/** At most so many letters of a text, none of them halved. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\p{Cs}\u200d]{1,9}$/u, "");
  return `${kept.trimEnd()}…`;
}

const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A stranger's words within a sentence of ours: written from the right, they leave the times after them alone. */
export const inSentence = (words: string): string =>
  fromTheRight.test(words) ? `\u2068${words}\u2069` : words;

/** "1 case", "2 cases", "1,200 replies" */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c" */
export const listOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
