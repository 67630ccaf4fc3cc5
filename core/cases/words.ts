/** More words than these tell no case from another. */
const mostWords = 8;
const apart = /[\p{Cc} -/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u303f]+/u;

/** What someone looks for, word by word, folded as the record folds what it keeps (`words_in` of its migrations). */
export const wordsOf = (text: string): string[] =>
  [
    ...new Set(
      text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f'\u2019\u02bc]/g, "")
        .toLowerCase()
        .split(apart)
        .map((word) => Array.from(word).slice(0, 40).join("")),
    ),
  ]
    .filter((word) => word !== "" && !word.includes("\\"))
    .slice(0, mostWords);

const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;

/** A beginning of three letters is enough; shorter ones would begin half of all words. */
const oneWord = (word: string): string =>
  /^\d{1,6}$/.test(word)
    ? `(${quoted(word)}${word.length > 2 ? ":*" : ""} | ${quoted(word.padStart(6, "0"))})`
    : `${quoted(word)}${word.length > 2 ? ":*" : ""}`;

/** As PostgreSQL's text search has it: every word, or for each one of those that stand in its place. */
export const wantedOf = (words: readonly (readonly string[])[]): string =>
  words.map((any) => `(${any.map(oneWord).join(" | ")})`).join(" & ");

/** The case whose number someone has typed, whole: "LO-2026-000123", "2026-123". */
export function referenceTyped(text: string): string | undefined {
  const [, year, number = ""] = /^\s{0,9}(?:LO\s?-?\s?)?(\d{4})\s?[-/]\s?(\d{1,6})\s{0,9}$/i.exec(text) ?? [];
  return year && `LO-${year}-${number.padStart(6, "0")}`;
}

/** Long enough for a slip of the pen in it to leave something to go by. */
export const maySlip = (word: string): boolean => word.length > 3 && !/\d/.test(word);
