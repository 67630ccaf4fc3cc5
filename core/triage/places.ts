import { unique } from "./references.ts";

/** Postcodes, streets, wards and venues as the writer gives them. */

const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b/gi;
export const postcodesIn = (text: string): string[] =>
  unique(Array.from(text.matchAll(postcode), ([found]) => found));

const street =
  /\b(?:\d{1,4}[A-Za-z]?(?:-\d{1,4})?,? )?(?:(?:[A-Z][a-z'’]{1,15}|St\.?) ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Way|Crescent|Terrace|Place|Gardens|Grove|Row|Walk|Court|Square|Rise|Hill|Mews|Yard|Parade|Causeway|Wharf|View|Green|St|Rd|Ave|Ln|Cl|Dr|Cres|Terr)\b\.?(?! (?:Council|School|Primary|Surgery|Station|Library|Church|Centre|Hall))/g;

/** Streets the letter names, most exact first: with the house's number if it gives one. */
export function streetsIn(text: string): string[] {
  const found = unique(Array.from(text.slice(0, 12_000).matchAll(street), ([one]) => one.replace(/\.$/, "")));
  const fullest = found.filter((one) => !found.some((other) => other !== one && other.endsWith(one)));
  return fullest.sort((a, b) => Number(/^\d/.test(b)) - Number(/^\d/.test(a))).slice(0, 6);
}

/** With a space at both ends. */
const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^a-z0-9&']+/g, " ")
    .trim()} `;

/** The first of the office's wards that the letter names as a ward, or at all. */
export function wardIn(text: string, wards: readonly string[]): string | null {
  const read = wordsOf(text.slice(0, 12_000));
  // The longest first: "Nether Wendle" is not Wendle.
  const named = wards
    .filter((ward) => read.includes(wordsOf(ward)))
    .sort((one, other) => other.length - one.length);
  return named.find((ward) => read.includes(`${wordsOf(ward)}ward `)) ?? named[0] ?? null;
}

const named = "[A-Z][\\w'’]{1,20}";
const building =
  "(?:Hall|School|Primary|Academy|College|Centre|Center|Church|Library|Hub|House|Hotel|Room|Rooms|Chamber|Chambers|Parlour|Park|Gardens|Square|Theatre|Museum|Mosque|Temple|Trust|Pavilion|Club|Memorial|Exchange|Hospital|Hospice|Racecourse|Stadium|Arena|Court|Barn|Inn|Arms|Cathedral|Chapel|Undercroft|undercroft|Cafe|Café|Restaurant|Studio|Market|Cross)";
const labelled = /^\s{0,4}(?:venue|where|location|place|at): {0,3}(.{3,100})$/im;
const inText = new RegExp(
  `\\b(?:at|in|to) (?:the |our )?((?:${named} ){0,5}${building}(?: \\d)?(?:, ${named}(?: ${named}){0,3}){0,2}(?: \\d[A-Z]{2})?)`,
  "",
);

/** Where it is to be, as written; null when the letter does not say. */
export function venueIn(text: string): string | null {
  const read = text.slice(0, 12_000);
  const found = labelled.exec(read)?.[1] ?? inText.exec(read)?.[1];
  return found ? found.split(/[.;(]/)[0]?.trim() || null : null;
}
