/** Postcodes, references and places as the writer gives them. */

const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b/gi;
const references = [
  /\b\d{2}\/\d{4,5}\/[A-Z]{2,4}\b/g,
  /\b[A-Z]{2,6}(?:[/-][A-Z0-9]{1,10}){1,4}(?:-\d{1,3})?\b/g,
  /\b[A-Z]{1,3}\d{6,10}\b/g,
  /\b(?:ref(?:erence)?|our ref|your ref|account|acct|a\/c|case|po(?: number)?|order|booking|job|client no|policy|claim)\b[.:]?(?: (?:no|number|quoted|reference))?[.:]? {0,2}((?:[A-Z]{0,6}[/-]?)?\d[A-Z0-9/-]{3,20}|\d{2} \d{3} \d{3})/gi,
  /\b(?:20\d{7}|45\d{8})\b/g,
];
const telephone = /^0\d{9,10}$|^\d{4}-\d{2}-\d{2}$/;

export const postcodesIn = (text: string): string[] =>
  unique(Array.from(text.matchAll(postcode), ([found]) => found));

export function referencesIn(text: string): string[] {
  const found = references.flatMap((find) =>
    Array.from(text.matchAll(find), (match) => match[1] ?? match[0]),
  );
  const likely = unique(found).filter(
    (one) => /\d{2}/.test(one) && !telephone.test(one) && !/^(?:COVID|NO|PM|CO|A)-?\d/i.test(one),
  );
  return likely.filter((one) => !likely.some((other) => other !== one && other.includes(one)));
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

const unique = (found: readonly string[]): string[] => [...new Set(found.map((one) => one.trim()))];
