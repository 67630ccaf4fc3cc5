/** What the writer quotes or passes on: where it starts in the lines of a body, and whether the writer goes on after it. */
export interface QuoteAt {
  /** Lines that only introduce the quote ("On … wrote:"). */
  lines: number;
  /** All the rest of the body is quoted. */
  toTheEnd: boolean;
}

const divider =
  /^[\s>*]{0,6}-{2,40} ?(?:original (?:message|appointment)|forwarded (?:message|by)|original meeting)\b/i;
const otherDivider =
  /^\s{0,4}(?:begin forwarded message:|-{2,30} on .{3,120} wrote ?-{2,30}|-{2,30} .{2,80} wrote ?-{2,30})\s{0,4}$/i;
const from = /^[\s>*]{0,6}(?:from|de|von|van|da|fra|från|od|date)\*? ?:/i;
const header =
  /^[\s>*]{0,6}(?:sent|date|to|cc|subject|when|reply-to|envoyé(?: le)?|à|objet|gesendet|an|betreff|verzonden|aan|onderwerp|data|para|assunto|skickat|till|ämne)\*? ?:/i;
const wrote =
  /\b(?:wrote|writes|a écrit|schrieb|escribió|escreveu|ha scritto|skrev|napisał|napisał\(a\)|geschreven|yazdı)\s?:?\s{0,3}$/i;
const opener =
  /^\s{0,3}(?:(?:on|le|am|il|el|em|den|op|dnia|w dniu|pada)\s|[^\s\d]{2,10},? \d|\d{1,4}[./-]\d)/i;
const stamped = /\d{1,2}[:.h]\d{2}|^\d{4}[/-]\d{1,2}[/-]\d{1,2}\b/;
const dated = /\d{1,4}/;
const addressed = /[\w.+-]@[\w.-]/;

/** Tells whether line `at` opens a quote. */
export function quoteAt(lines: readonly string[], at: number): QuoteAt | null {
  const line = lines[at] ?? "";
  if (line.length > 400) return null;
  if (divider.test(line) || otherDivider.test(line)) return { lines: 1, toTheEnd: true };
  if (from.test(line) && headersAfter(lines, at) >= 1) return { lines: 1, toTheEnd: true };
  if (/^\s{0,3}_{10,80}\s{0,3}$/.test(line) && from.test(nextWords(lines, at + 1)))
    return { lines: 1, toTheEnd: true };
  return attributionAt(lines, at);
}

export const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line);

/** The overhang of a quoted line that some mail program has broken: it goes on in lower case right under it. */
export const isOverhang = (line: string, above: string): boolean =>
  isQuoted(above) && above.length >= 60 && /^[a-zß-ÿ_(/.,]/.test(line);

function headersAfter(lines: readonly string[], at: number): number {
  const next = lines.slice(at + 1, at + 6).filter((line) => line.trim() !== "");
  return next.filter((line) => header.test(line)).length;
}

/** "On Monday … Ann <ann@…> wrote:", on up to four lines. */
function attributionAt(lines: readonly string[], at: number): QuoteAt | null {
  const first = lines[at] ?? "";
  if (!opener.test(first) && !closes(first.trim())) return null;
  let joined = "";
  for (let count = 1; count <= 5 && at + count <= lines.length; count += 1) {
    const line = lines[at + count - 1] ?? "";
    if (count > 1 && isQuoted(line) && !wrote.test(line)) return null;
    joined = `${joined} ${line.trim()}`.trim();
    if (joined.length > 320) return null;
    if (!closes(joined)) continue;
    const next = nextWords(lines, at + count);
    return { lines: count, toTheEnd: !isQuoted(next) };
  }
  return null;
}

const closes = (text: string): boolean =>
  (wrote.test(text) && (dated.test(text) || addressed.test(text))) ||
  (/[:>)]\s{0,2}$/.test(text) && addressed.test(text) && stamped.test(text));

const nextWords = (lines: readonly string[], from: number): string =>
  lines.slice(from, from + 6).find((line) => line.trim() !== "") ?? "";
