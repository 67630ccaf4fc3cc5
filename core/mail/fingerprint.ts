/**
 * Knows identical letters by their sentences, so that a copy with a sentence added, or passed on with "I agree",
 * is still the same letter. The fingerprint is a list of eight-digit sentence marks, at most `mostSentences`.
 */
export type Fingerprint = readonly string[];

const mostSentences = 80;
const wordsNeeded = 5;

export function fingerprint(text: string): Fingerprint {
  const marks = new Set<string>();
  for (const sentence of text.slice(0, 30_000).split(/[.!?;:\n]{1,20}/)) {
    const words = sentence.toLowerCase().match(/[a-z0-9£%]{1,40}/g) ?? [];
    if (words.length >= wordsNeeded) marks.add(mark(words.join(" ")));
    if (marks.size === mostSentences) break;
  }
  return [...marks];
}

/** Two letters share at least two sentences, and half of the shorter one. */
export function isSameLetter(a: Fingerprint, b: Fingerprint): boolean {
  const known = new Set(a);
  const shared = b.filter((one) => known.has(one)).length;
  return shared >= 2 && shared * 2 >= Math.min(a.length, b.length);
}

/** FNV-1a, 32 bits: enough to tell sentences apart within a mailbox. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
