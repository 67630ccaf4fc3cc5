/** A piece of HTML: text between tags, or one tag. */
export type HtmlPiece = { text: string } | { tag: string; closing: boolean; attributes: string };

/** Nothing longer is taken for a tag. */
const longestTag = 20_000;
const mostTags = 150_000;

/**
 * Goes through HTML once from its beginning, however broken it is; comments are left out, also Word's conditional ones.
 * What comes after very many tags is left.
 */
export function* tagsIn(html: string): Generator<HtmlPiece> {
  const find = finder(html);
  const name = /<(\/?)([a-z][\w:-]{0,30})/iy;
  let at = 0;
  let text = 0;
  for (let tags = 0; at < html.length && tags < mostTags;) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    const end = endOfTag(html, open, find);
    tags += 1;
    if (end === undefined) {
      at = open + 1;
      continue;
    }
    if (open > text) yield { text: html.slice(text, open) };
    name.lastIndex = open;
    const named = name.exec(html);
    if (named) {
      const attributes = html.slice(open + named[0].length, end - 1);
      yield { tag: (named[2] ?? "").toLowerCase(), closing: named[1] === "/", attributes };
    }
    at = end;
    text = end;
  }
  if (at >= html.length || html.indexOf("<", at) < 0) yield { text: html.slice(text) };
}

type Find = (sign: string, from: number) => number;

/** The next place of a sign at or after `from`, which only ever grows; what is not there is looked for once. */
function finder(html: string): Find {
  const known = new Map<string, number>();
  return (sign, from) => {
    const last = known.get(sign) ?? 0;
    if (last < 0 || last > from) return last;
    const found = html.indexOf(sign, from);
    known.set(sign, found);
    return found;
  };
}

/** The place after what begins at `open`; undefined when that is only a sign in the text. */
function endOfTag(html: string, open: number, find: Find): number | undefined {
  const next = html.charCodeAt(open + 1) | 32;
  if (html.startsWith("<!--", open)) return after("-->", open + 4, find);
  if (html[open + 1] === "!" || html[open + 1] === "?") return after(">", open + 2, find);
  if ((next < 97 || next > 122) && html[open + 1] !== "/") return undefined;
  const near = find(">", open);
  if (near < 0 || near - open > longestTag) return undefined;
  // A quoted value may hold the sign that ends a tag.
  for (let at = open; at < html.length && at - open < longestTag; at += 1) {
    const sign = html[at] ?? "";
    if (sign === ">") return at + 1;
    if ((sign !== '"' && sign !== "'") || html[at - 1] !== "=") continue;
    const closed = find(sign, at + 1);
    if (closed < 0 || closed - open > longestTag) return near + 1;
    at = closed;
  }
  return near + 1;
}

/** A comment without an end hides no more than its opening. */
function after(sign: string, from: number, find: Find): number {
  const found = find(sign, from);
  return found < 0 ? from : found + sign.length;
}
