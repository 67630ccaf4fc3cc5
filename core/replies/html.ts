import { gapsIn } from "./fill.ts";

const escaped: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escaped[sign] ?? "");

/** Signs that turn or hide the text around them do not leave the office. */
const hidden = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The words of a reply as a person left them: no line longer than it shows, no more than two line ends together. */
export const plainReply = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(hidden, "")
    .replace(/[ \t]{1,200}\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const gapStyle = "background-color:#fff100;color:#000000";

/** The words as HTML of our own making: paragraphs and line ends, and what is still to be filled in on yellow. */
export function replyHtml(text: string): string {
  const paragraphs = plainReply(text).split("\n\n");
  return `<div>${paragraphs.map((words) => `<p>${marked(words)}</p>`).join("")}</div>`;
}

function marked(words: string): string {
  let at = 0;
  let html = "";
  for (const gap of gapsIn(words)) {
    html += `${lines(words.slice(at, gap.at))}<span style="${gapStyle}">${lines(words.slice(gap.at, gap.to))}</span>`;
    at = gap.to;
  }
  return html + lines(words.slice(at));
}

const lines = (text: string): string => escape(text).replaceAll("\n", "<br>");

/** Puts the words above the letter that Outlook has quoted. */
export function aboveQuote(html: string, quoted: string): string {
  const body = /<body\b[^>]{0,2000}>/i.exec(quoted);
  if (!body) return html + quoted;
  const at = body.index + body[0].length;
  return quoted.slice(0, at) + html + quoted.slice(at);
}

/** Where Outlook's clients begin the letter that is answered. */
const quoteSigns = [
  /<hr\b[^>]{0,40}tabindex="?-1/i,
  /<div\b[^>]{0,60}id="?(?:x_)?(?:divRplyFwdMsg|appendonsend)/i,
];

/** What stands above the quoted letter; everything, where no client's sign is found. */
export function withoutQuote(html: string): string {
  const at = quoteSigns.map((sign) => sign.exec(html)?.index ?? html.length);
  return html.slice(0, Math.min(...at));
}

/** The words for their own sake: two texts that differ in their spaces say the same. */
export const bareWords = (text: string): string => plainReply(text).replace(/\s+/g, " ").trim();
