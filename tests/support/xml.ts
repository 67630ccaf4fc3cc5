/** An element of a small XML document: enough to ask questions of a manifest, no more. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

export function parseXml(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const pieces = xml.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, "").match(/<[^>]+>|[^<]+/g) ?? [];
  for (const piece of pieces) {
    const parent = open.at(-1) ?? top;
    const tag = /^<(\/?)([\w:.]+)([^]*?)(\/?)>$/.exec(piece);
    if (!tag) parent.text += piece.trim();
    else if (tag[1]) {
      if (open.pop()?.name !== tag[2]) throw new Error(`</${tag[2]}> closes something else.`);
    } else {
      const attributes = Object.fromEntries(
        [...(tag[3] ?? "").matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name = "", value = ""]) => [
          name,
          value,
        ]),
      );
      const element: Element = { name: tag[2] ?? "", attributes, children: [], text: "" };
      parent.children.push(element);
      if (!tag[4]) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error("The document ends too soon.");
  const [root] = top.children;
  if (!root) throw new Error("The document is empty.");
  return root;
}

/** An element and everything below it, without going into elements of the name `except`. */
export const within = (element: Element, except?: string): Element[] =>
  element.children.flatMap((child) => (child.name === except ? [] : [child, ...within(child, except)]));

export const named = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => element.name === name);
