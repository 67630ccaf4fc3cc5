const blocks = new Set([
  "P",
  "DIV",
  "BR",
  "LI",
  "TR",
  "H1",
  "H2",
  "H3",
  "H4",
  "BLOCKQUOTE",
  "UL",
  "OL",
  "TABLE",
]);
const unread = new Set(["STYLE", "SCRIPT", "HEAD", "TITLE"]);

function textIn(node: Node, keepLines: boolean): string {
  if (node.nodeType === Node.TEXT_NODE)
    return keepLines ? (node.textContent ?? "") : (node.textContent ?? "").replace(/\s+/g, " ");
  if (unread.has(node.nodeName)) return "";
  const kept = keepLines || (node instanceof HTMLElement && node.style.whiteSpace.startsWith("pre"));
  const inside = [...node.childNodes].map((child) => textIn(child, kept)).join("");
  return blocks.has(node.nodeName) ? `${inside.trimEnd()}\n` : inside;
}

/** The words of an HTML body, a line for each block. */
export const plainText = (html: string): string =>
  textIn(new DOMParser().parseFromString(html, "text/html").body, false)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
