/** The words of the calendar, as people write them. Patterns are written for the `i` flag. */

const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export const weekdayPattern =
  "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?";
export const monthPattern =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";

/** 0 = Sunday. */
export const weekdayOf = (word: string): number =>
  weekdayNames.indexOf(word.trim().slice(0, 3).toLowerCase());
/** 1 = January. */
export const monthOf = (word: string): number =>
  monthNames.indexOf(word.trim().slice(0, 3).toLowerCase()) + 1;

const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const cardinals = "one two three four five six seven eight nine ten eleven twelve".split(" ");

export const ordinalPattern = `(?:${ordinals.join("|")})`;
export const cardinalPattern = `(?:${cardinals.join("|")})`;
/** "15", "15th", "fifteenth" */
export const dayPattern = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinalPattern})`;

/** The number of "15", "15th", "third", "three"; 0 when it is none. */
export function numberOf(word: string): number {
  const plain = word.trim().toLowerCase();
  const digits = /^\d{1,2}/.exec(plain);
  if (digits) return Number(digits[0]);
  return ordinals.indexOf(plain) + 1 || cardinals.indexOf(plain) + 1;
}

/** A global pattern that starts at the start of a word and not inside a number or a path. */
export const wholeWords = (source: string) => new RegExp(`(?<![\\w/.-])${source}`, "gi");
