/** References and telephone numbers as the writer gives them. */

const references = [
  /\b\d{2}\/\d{4,5}\/[A-Z]{2,4}\b/g,
  /\b[A-Z]{2,6}(?:[/-][A-Z0-9]{1,10}){1,4}(?:-\d{1,3})?\b/g,
  /\b[A-Z]{1,3}\d{6,10}\b/g,
  /\b(?:ref(?:erence)?|our ref|your ref|account|acct|a\/c|case|po(?: number)?|order|booking|job|client no|policy|claim)\b[.:]?(?: (?:no|number|quoted|reference))?[.:]? {0,2}((?:[A-Z]{0,6}[/-]?)?\d[A-Z0-9/-]{3,20}|\d{2} \d{3} \d{3})/gi,
  /\b(?:20\d{7}|45\d{8})\b/g,
];
const telephone = /^0\d{9,10}$|^\d{4}-\d{2}-\d{2}$/;

export function referencesIn(text: string): string[] {
  const found = references.flatMap((find) =>
    Array.from(text.matchAll(find), (match) => match[1] ?? match[0]),
  );
  const likely = unique(found).filter(
    (one) => /\d{2}/.test(one) && !telephone.test(one) && !/^(?:COVID|NO|PM|CO|A)-?\d/i.test(one),
  );
  return likely.filter((one) => !likely.some((other) => other !== one && other.includes(one)));
}

const digitsTogether =
  /(?<![\w/.£-])(?:\+44|\(?0)[\d ()-]{8,20}\d(?![\w/])(?:,? {0,2}(?:ext(?:ension|n)?|x)\.? ?\d{1,6})?/gi;
/** A number one can ring in Britain, once "+44 (0)" and the gaps are taken out. */
const ringable = /^0(?:1\d{8,9}|[237]\d{9}|8\d{8,9})$/;

/** At most six, as written. */
export function phonesIn(text: string): string[] {
  const written = Array.from(text.slice(0, 60_000).matchAll(digitsTogether), ([found]) => found.trim());
  return unique(written.filter((one) => ringable.test(plainPhone(one)))).slice(0, 6);
}
const plainPhone = (written: string): string =>
  written
    .replace(/,? {0,2}(?:ext|x).{0,14}$/i, "")
    .replace(/\D/g, "")
    .replace(/^440?/, "0");

export const unique = (found: readonly string[]): string[] => [...new Set(found.map((one) => one.trim()))];
