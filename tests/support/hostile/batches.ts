import { leadersOffice } from "../../../stand-ins/people/people.ts";
import { corpus } from "./corpus.ts";
import type { HostileMail } from "./mimes.ts";
import type { Payload } from "./payload.ts";

const most = 300;

/** As many payloads to a letter as can all be seen. */
function batches(): Payload[][] {
  const made: Payload[][] = [];
  let open: Payload[] = [];
  for (const payload of corpus) {
    const length = open.reduce((sum, { text }) => sum + text.length + 3, payload.text.length);
    if (payload.alone) made.push([payload]);
    else if (length > most) {
      if (open.length > 0) made.push(open);
      open = [payload];
    } else open.push(payload);
  }
  return open.length > 0 ? [...made, open] : made;
}

/** As Outlook's own servers code a header, whatever stands in it. */
const coded = (text: string): string =>
  (text.match(/.{1,12}/gsu) ?? [])
    .map((part) => `=?utf-8?B?${Buffer.from(part).toString("base64")}?=`)
    .join("\r\n ");
const folded = (body: Buffer): string => body.toString("base64").replace(/.{76}/g, "$&\r\n");
const percents = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

const file = ({ text }: Payload): string =>
  [
    "--b",
    "Content-Type: application/octet-stream",
    `Content-Disposition: attachment; filename*=utf-8''${percents(text)}`,
    "",
    "x",
  ].join("\r\n");

/** A letter with the same hostile words as its subject, its writer, its text and the names of its files. */
function letter(batch: readonly Payload[], place: number): HostileMail {
  const subject = Buffer.from(batch.map(({ text }) => text).join(" | ")).toString();
  const id = `<batch-${place}-${process.pid}@elsewhere.example>`;
  const mime = [
    `From: ${coded(subject)} <mallory@elsewhere.example>`,
    `To: ${leadersOffice.address}`,
    `Subject: ${coded(subject)}`,
    `Message-ID: ${id}`,
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    folded(Buffer.from(batch.map(({ text }) => text).join("\n<hr>\n"))),
    ...batch.map(file),
    "--b--",
    "",
  ].join("\r\n");
  return { name: batch.map(({ name }) => name).join("; "), id, subject, mime: Buffer.from(mime) };
}

export const hostileLetters: readonly HostileMail[] = batches().map(letter);
