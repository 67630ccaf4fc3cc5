import { withoutEntities } from "./entities.ts";
import { hasGround, isHidden } from "./hidden.ts";
import { tagsIn } from "./tags.ts";

/** Nobody reads more of a letter; the rest is left. */
const longestText = 200_000;
const deepest = 2_000;

const wordless = new Set(
  "script style head title template noscript object svg math select textarea button".split(" "),
);
const single = new Set("br hr img input meta link col area base wbr source embed param".split(" "));
const blocks = new Set(
  "p div table tr ul ol li dl dt dd h1 h2 h3 h4 h5 h6 pre form fieldset section article header footer main aside address center blockquote figure body html tbody thead caption".split(
    " ",
  ),
);
const spaced = new Set("p h1 h2 h3 h4 h5 h6 ul ol blockquote table pre".split(" "));
/** A second of these ends the first. */
const ownEnd = new Set("p li td th tr option dt dd".split(" "));

interface Open {
  tag: string;
  hidden: boolean;
  /** It has a ground of its own, on which white letters may well be read. */
  ground: boolean;
}

/**
 * What a person sees of an HTML letter, as lines. Quotes are marked with ">" as in plain mail; what is hidden from the eye is
 * not read. Broken, endless and deeply nested HTML is read in one pass.
 */
export function htmlText(html: string): string {
  const shown = read(html, true);
  // What is hidden and never ends hid the letter by mistake.
  return shown.text.trim() !== "" || !shown.unended ? shown.text : read(html, false).text;
}

function read(html: string, hides: boolean): { text: string; unended: boolean } {
  const out = new Lines();
  const open: Open[] = [];
  let hidden = 0;
  let grounds = 0;
  const close = (from: number) => {
    for (const { tag, hidden: was, ground } of open.splice(from).reverse()) {
      if (ground) grounds -= 1;
      if (was) hidden -= 1;
      if (tag === "blockquote") out.quote(-1);
      if (tag === "pre") out.pre -= 1;
      if (blocks.has(tag) && hidden === 0) out.endLine(spaced.has(tag));
    }
  };
  for (const piece of tagsIn(html)) {
    if (out.length > longestText) break;
    if ("text" in piece) {
      if (hidden === 0) out.add(withoutEntities(piece.text.slice(0, longestText)));
      continue;
    }
    const { tag, closing, attributes } = piece;
    if (closing) {
      const near = open.slice(-60);
      const at = near.findLastIndex((one) => one.tag === tag);
      if (at >= 0) close(open.length - near.length + at);
      continue;
    }
    if (tag === "br" && hidden === 0) out.breakLine();
    if (tag === "hr" && hidden === 0) out.rule();
    if (single.has(tag)) continue;
    if (ownEnd.has(tag) && open.at(-1)?.tag === tag) close(open.length - 1);
    if (hidden === 0 && blocks.has(tag)) out.endLine(spaced.has(tag));
    if (hidden === 0 && (tag === "td" || tag === "th")) out.cell();
    if (open.length >= deepest) continue;
    const hiding = wordless.has(tag) || (hides && isHidden(attributes, grounds > 0));
    const ground = hasGround(attributes);
    open.push({ tag, hidden: hiding, ground });
    if (ground) grounds += 1;
    if (hiding) hidden += 1;
    if (tag === "blockquote") out.quote(1);
    if (tag === "pre") out.pre += 1;
    if (hidden === 0 && tag === "li") out.add("- ");
  }
  return { text: out.text(), unended: hidden > 0 };
}

/** Lines in the making. */
class Lines {
  length = 0;
  pre = 0;
  #lines: string[] = [];
  #line = "";
  #depth = 0;

  add(text: string): void {
    if (this.pre > 0) {
      const [first = "", ...rest] = text.split(/\r?\n/);
      this.#put(first);
      for (const line of rest) {
        this.breakLine();
        this.#put(line);
      }
      return;
    }
    const squeezed = text.replace(/[ \t\r\n\f\u200b\ufeff\u00ad]{1,10000}/g, " ");
    this.#put(this.#line === "" || this.#line.endsWith(" ") ? squeezed.replace(/^ /, "") : squeezed);
  }

  #put(text: string): void {
    this.#line += text;
    this.length += text.length;
  }

  breakLine(): void {
    this.#lines.push(`${this.#mark()}${this.#line.replaceAll("\u00a0", " ").trimEnd()}`);
    this.#line = "";
    this.length += 1;
  }

  /** Ends the line there is; a paragraph leaves an empty one behind it. */
  endLine(apart: boolean): void {
    if (this.#line.trim() !== "") this.breakLine();
    this.#line = "";
    if (apart && this.#lines.length > 0 && this.#lines.at(-1) !== this.#mark()) this.breakLine();
  }

  cell(): void {
    if (this.#line.trim() !== "") this.#put("  ");
  }

  rule(): void {
    this.endLine(false);
    this.#put("________________________________");
    this.endLine(false);
  }

  quote(by: 1 | -1): void {
    if (this.#line.trim() !== "") this.breakLine();
    this.#line = "";
    this.#depth = Math.max(0, this.#depth + by);
  }

  #mark(): string {
    return this.#depth === 0 ? "" : `${">".repeat(Math.min(this.#depth, 6))} `;
  }

  text(): string {
    if (this.#line.trim() !== "") this.breakLine();
    return this.#lines
      .join("\n")
      .replace(/[^\S\n]{1,200}$/gm, "")
      .replace(/\n{3,10000}/g, "\n\n")
      .trim();
  }
}
