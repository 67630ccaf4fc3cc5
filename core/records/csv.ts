/** What a spreadsheet reads as UTF-8 and not as some older alphabet. */
export const byteOrderMark = "\uFEFF";

/**
 * A text that a spreadsheet might take for a formula, whatever unseen things or quotes stand before it; the wide forms of
 * the four signs count as well. https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^(?:[\t\r\n]|[\s"'\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

const quoted = (text: string): string =>
  `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** One row as RFC 4180 has it. Every text is quoted, and defused by an apostrophe; a figure of ours stays a figure. */
export const csvRow = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (typeof cell === "string" ? quoted(cell) : (cell ?? ""))).join(",")}\r\n`;
