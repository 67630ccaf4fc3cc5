const kept = new Set(
  "A ABBR B BLOCKQUOTE BR CODE DIV EM H1 H2 H3 H4 HR I LI OL P PRE SPAN STRONG SUB SUP TABLE TBODY TD TH THEAD TR U UL".split(
    " ",
  ),
);

function copyInto(target: Node, from: Node, page: Document): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) target.appendChild(page.createTextNode(node.textContent ?? ""));
    if (!(node instanceof Element)) continue;
    if (!kept.has(node.tagName)) {
      if (!["SCRIPT", "STYLE", "TEMPLATE"].includes(node.tagName)) copyInto(target, node, page);
      continue;
    }
    const copy = page.createElement(node.tagName);
    const link = node.getAttribute("href");
    if (link && /^(https:|mailto:)/i.test(link)) copy.setAttribute("href", link);
    const ground = /background-color:\s?(#[0-9a-f]{6})\b/i.exec(node.getAttribute("style") ?? "")?.[1];
    if (ground) copy.setAttribute("style", `background-color:${ground};color:#000000`);
    copyInto(copy, node, page);
    target.appendChild(copy);
  }
}

/** What would call elsewhere before any policy is asked, or change what the page stands on. */
const head = "link, meta, base, object, embed, applet, iframe, frame, frameset, portal, fencedframe";

/** A mail's own page, as written, without what belongs to the head of one. Not safe by itself: it is for a frame without scripts. */
export function letterHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const one of parsed.querySelectorAll(head)) one.remove();
  return parsed.documentElement.outerHTML;
}

/** The same words and structure, with nothing in it that could act: what an add-in gives us is not our own. */
export function safeHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const clean = parsed.createElement("div");
  copyInto(clean, parsed.body, parsed);
  return clean.innerHTML;
}
