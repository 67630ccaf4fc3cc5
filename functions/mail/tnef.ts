import { Bytes, textIn } from "./bytes.ts";
import { htmlText } from "./html-text.ts";
import { type Facts, facts, factsIn } from "./mapi.ts";
import { unpackedRtf } from "./packed-rtf.ts";
import { rtfText } from "./rtf-text.ts";

export interface TnefFile {
  name: string;
  size: number;
  content: Uint8Array;
}

/** What Outlook packed into a `winmail.dat`. */
export interface Tnef {
  subject: string;
  /** Plain text; empty when there is none. */
  body: string;
  attachments: TnefFile[];
}

const signature = 0x223e9f78;
const mostBytes = 30_000_000;
const mostAttributes = 2_000;
const mostFiles = 100;

/** Attributes by their number ([MS-OXTNEF] 2.1.3). */
const body = 0x0002800c;
const mailFacts = 0x00069003;
const codePageOf = 0x00069007;
const fileBegins = 0x00069002;
const fileTitle = 0x00018010;
const fileBytes = 0x0006800f;
const fileFacts = 0x00069005;

/** Reads a TNEF file as far as it makes sense; null when it is none. It never throws, whatever it is given. */
export function readTnef(bytes: Uint8Array): Tnef | null {
  const from = new Bytes(bytes.subarray(0, mostBytes));
  if (from.number(4) !== signature) return null;
  from.number(2);
  let codePage = 1252;
  let plain = "";
  let mail: Facts = new Map();
  const files: TnefFile[] = [];
  for (let count = 0; count < mostAttributes && from.left >= 9; count += 1) {
    from.number(1);
    const id = from.number(4);
    const data = from.take(from.number(4));
    from.number(2);
    const file = files.at(-1);
    if (id === codePageOf) codePage = new Bytes(data).number(4) || codePage;
    else if (id === body) plain = textIn(data, codePage);
    else if (id === mailFacts) mail = factsIn(new Bytes(data));
    else if (id === fileBegins && files.length < mostFiles)
      files.push({ name: "", size: 0, content: new Uint8Array() });
    else if (file && id === fileTitle) file.name ||= textIn(data, codePage);
    else if (file && id === fileBytes) Object.assign(file, { size: data.length, content: data });
    else if (file && id === fileFacts) addFacts(file, factsIn(new Bytes(data)), codePage);
  }
  return {
    subject: clean(said(mail, facts.subject, codePage)),
    body: bodyOf(mail, codePage) || clean(plain),
    attachments: files.map((file) => ({ ...file, name: clean(file.name) || "attachment" })),
  };
}

function addFacts(file: TnefFile, told: Facts, codePage: number): void {
  file.name =
    said(told, facts.longFileName, codePage) ||
    file.name ||
    said(told, facts.fileName, codePage) ||
    said(told, facts.displayName, codePage);
  if (file.size === 0) file.content = told.get(facts.attachedBytes)?.bytes ?? file.content;
  file.size = file.content.length;
}

/** The plain text if it is there, or else what HTML or RTF say. */
function bodyOf(mail: Facts, codePage: number): string {
  const plain = clean(said(mail, facts.body, codePage));
  if (plain) return plain;
  const given = mail.get(facts.codePage);
  const htmlPage = given ? new Bytes(given.bytes).number(4) || codePage : codePage;
  const html = said(mail, facts.html, htmlPage);
  if (html) return htmlText(html);
  const packed = mail.get(facts.compressedRtf);
  return packed ? rtfText(unpackedRtf(packed.bytes)) : "";
}

function said(told: Facts, id: number, codePage: number): string {
  const fact = told.get(id);
  if (!fact) return "";
  return fact.kind === 0x1f ? new TextDecoder("utf-16le").decode(fact.bytes) : textIn(fact.bytes, codePage);
}

const clean = (text: string): string => text.replaceAll("\0", "").replace(/\r\n?/g, "\n").trim();
