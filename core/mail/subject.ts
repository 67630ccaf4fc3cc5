/** What mail programs and gateways put before a subject, in the languages they speak. */
const marker =
  /^(?:\[(?:ext|external|spam\??|bulk|caution)[^\]]{0,20}\]|(?:external|caution)(?: email| sender)?:|(?:re|ref|fwd?|fw|aw|antw|wg|sv|vs|vb|tr|rv|rif|res|enc|odp|pd|ynt|ilt)(?:\[\d{1,3}\]|\(\d{1,3}\))? ?:)\s{0,5}/i;
const caseReference = /\[?\(?\bLO-\d{4}-\d{6}\b\]?\)?/gi;
const mostMarkers = 12;

/** A subject as its writer gave it first: without "Re:", "[EXT]" and our own references, in small letters. */
export function plainSubject(subject: string): string {
  let plain = subject.slice(0, 400).replace(caseReference, " ").replace(/\s+/g, " ").trim();
  for (let turn = 0; turn < mostMarkers; turn++) {
    const less = plain.replace(marker, "");
    if (less === plain) break;
    plain = less;
  }
  return plain
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[\s\-–—:|]{1,20}/, "")
    .replace(/[\s\-–—:|.!?]{1,20}$/, "");
}

const idle = new Set(
  "a an and are as at be by for from had has have i in is it me my of on or our please re regarding that the this to urgent was we with you your".split(
    " ",
  ),
);
const tellingWords = (plain: string): string[] =>
  (plain.match(/[\p{L}\p{N}']{2,40}/gu) ?? []).filter((word) => !idle.has(word));

/** A subject that says enough to find another letter by: "Help" does not. */
export const isTelling = (plain: string): boolean => new Set(tellingWords(plain)).size >= 2;

/** Two plain subjects speak of one matter: equal, or half of the shorter one's words are in the other. An empty one says nothing against it. */
export function isSameMatter(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [new Set(tellingWords(one)), new Set(tellingWords(other))];
  if (a.size === 0 || b.size === 0) return true;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 >= Math.min(a.size, b.size);
}
