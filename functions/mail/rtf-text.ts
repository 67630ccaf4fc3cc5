import { textIn } from "./bytes.ts";
import { htmlText } from "./html-text.ts";

const mostText = 400_000;
const deepest = 500;
/** Groups that hold no words. */
const silent = new Set(
  "fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl fldinst header footer bkmkstart bkmkend".split(
    " ",
  ),
);
const signs: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  row: "\n",
  sect: "\n",
  page: "\n",
  tab: "\t",
  cell: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  "~": " ",
  _: "-",
};

interface Group {
  silent: boolean;
  /** Words of RTF that stand for a tag of the HTML beside them. */
  instead: boolean;
  /** Signs that follow a Unicode letter for programs without it. */
  spare: number;
}

const token =
  /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([\da-f]{2})|([^a-z]))|([{}])|[\r\n]{1,1000}|([^\\{}\r\n]{1,10000})/giy;

/** The words of an RTF text; of one that Outlook made from HTML, what the HTML says. It reads once, from beginning to end. */
export function rtfText(rtf: string): string {
  const encoded = /\\fromhtml1/.test(rtf.slice(0, 1_000));
  const page = Number(/\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 2_000))?.[1] ?? 1252);
  let group: Group = { silent: false, instead: false, spare: 1 };
  const outer: Group[] = [];
  const out: string[] = [];
  let length = 0;
  let bytes: number[] = [];
  let skip = 0;
  const flush = () => {
    if (bytes.length > 0) out.push(textIn(Uint8Array.from(bytes), page));
    bytes = [];
  };
  const say = (text: string) => {
    if (group.silent || group.instead) return;
    flush();
    out.push(text);
    length += text.length;
  };
  token.lastIndex = 0;
  for (let found = token.exec(rtf); found && length < mostText; found = token.exec(rtf)) {
    const [, word, number, hex, sign, brace, text] = found;
    if (brace === "{") {
      if (outer.length < deepest) outer.push({ ...group });
    } else if (brace === "}") group = outer.pop() ?? group;
    else if (text !== undefined) {
      const kept = text.slice(skip);
      skip = Math.max(0, skip - text.length);
      say(kept);
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!group.silent && !group.instead) bytes.push(Number.parseInt(hex, 16));
    } else if (word !== undefined) {
      const name = word.toLowerCase();
      if (silent.has(name)) group.silent = true;
      // The marked groups of HTML are said as they are.
      else if (name === "htmltag") group.silent = false;
      else if (name === "htmlrtf") group.instead = encoded && number !== "0";
      else if (name === "uc") group.spare = Math.min(Number(number ?? 1), 8);
      else if (name === "u" && number !== undefined) {
        say(String.fromCharCode(Number(number) & 0xffff));
        skip = group.spare;
      } else if (name === "bin") token.lastIndex += Math.max(0, Number(number ?? 0));
      else if (signs[name] !== undefined) say(signs[name]);
    } else if (sign === "*") group.silent = true;
    else if (sign !== undefined) say(signs[sign] ?? (/[\\{}]/.test(sign) ? sign : ""));
  }
  flush();
  const told = out.join("");
  return encoded ? htmlText(told) : told.replace(/\n{3,1000}/g, "\n\n").trim();
}
