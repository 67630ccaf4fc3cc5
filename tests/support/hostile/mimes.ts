import { leadersOffice } from "../../../stand-ins/people/people.ts";
import { trapHost } from "./payload.ts";

export interface HostileMail {
  name: string;
  /** Its Message-ID. */
  id: string;
  subject: string;
  mime: Buffer;
}

const run = `owned("mime")`;
const html = `<p>Our bin was missed.</p><img src=x: onerror='${run}'><img src="https://${trapHost}/mime">`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const part = (headers: string, body: string) => `${headers}\r\n\r\n${body}\r\n`;
const multipart = (boundary: string, kind: string, ...parts: string[]) =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${parts.map((one) => `--${boundary}\r\n${one}`).join("\r\n")}\r\n--${boundary}--\r\n`;
const page = part("Content-Type: text/html; charset=utf-8", html);
const times = (count: number, wrap: (inner: string) => string, inner: string) =>
  Array.from({ length: count }).reduce<string>((within) => wrap(within), inner);
const letter = `From: mallory@elsewhere.example\r\nSubject: Inner <script>${run}</script>\r\n${page}`;
const event = (lines: string) =>
  `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:x\r\n${lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

/** What follows the first headers of a mail: the rest of them, and the body. */
const shapes: Readonly<Record<string, string>> = {
  "parts fifty deep": times(50, (inner) => multipart(`b${inner.length}`, "mixed", inner), page),
  "letters twenty deep": times(20, (inner) => part("Content-Type: message/rfc822", inner), letter),
  "two hundred parts": multipart("b", "mixed", ...Array.from({ length: 200 }, () => page)),
  "parts without a boundary": `Content-Type: multipart/mixed\r\n\r\n--b\r\n${page}--b--`,
  "parts whose boundary never comes": `Content-Type: multipart/mixed; boundary=never\r\n\r\n${html}`,
  "parts that never end": `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${page}`,
  "a boundary within a boundary": multipart("b", "mixed", multipart("b", "alternative", page), page),
  "a boundary made of pattern signs": multipart("(a+)+$", "mixed", page),
  "an empty boundary": `Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n${page}----`,
  "an unknown charset": part("Content-Type: text/html; charset=x-none", html),
  "UTF-7": part("Content-Type: text/html; charset=utf-7", `+ADw-script+AD4-${run}+ADw-/script+AD4-`),
  "UTF-16 that is not": part("Content-Type: text/html; charset=utf-16", html),
  "a charset with markup": part(`Content-Type: text/html; charset="><script>${run}</script>"`, html),
  "two charsets": part("Content-Type: text/html; charset=utf-8; charset=utf-7", html),
  "bytes that are no letters": part(
    "Content-Type: text/html; charset=utf-8",
    "\u00ff\u00fe\u00c0\u00bc" + html,
  ),
  "broken base64": part(
    "Content-Type: text/html\r\nContent-Transfer-Encoding: base64",
    `${base64(html)}=*=!`,
  ),
  "broken quoted-printable": part(
    "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
    `=3Cimg src=3Dx: onerror=3D'${run}'=3E=ZZ=\r\n=`,
  ),
  "an unknown encoding": part("Content-Type: text/html\r\nContent-Transfer-Encoding: x-none", html),
  "coded twice": part("Content-Type: text/html\r\nContent-Transfer-Encoding: base64", base64(base64(html))),
  "a page said to be text": part("Content-Type: text/plain", html),
  "a text said to be a page": part("Content-Type: text/html", "2 < 3 and 4 > 3 & so on"),
  "a page of XML": part(
    "Content-Type: application/xhtml+xml",
    `<html xmlns="http://www.w3.org/1999/xhtml"><script>${run}</script></html>`,
  ),
  "a drawing as the letter": part(
    "Content-Type: image/svg+xml",
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"/>`,
  ),
  "rich text of old": part("Content-Type: text/enriched", `<bold>x</bold><param>https://${trapHost}</param>`),
  "no type at all": part("X-Nothing: x", html),
  "a type with a line in it": part(`Content-Type: text/html;\r\n\tname="a\r\n b"`, html),
  "the type twice": `Content-Type: text/plain\r\n${page}`,
  "a body elsewhere": part(
    `Content-Type: message/external-body; access-type=URL; URL="https://${trapHost}/x"`,
    page,
  ),
  "a part of a letter": part(`Content-Type: message/partial; id=x; number=1; total=9`, html),
  "an alternative that differs": multipart(
    "b",
    "alternative",
    part("Content-Type: text/plain", "Kind words."),
    page,
  ),
  "a drawing inside the letter": multipart(
    "b",
    "related",
    part(
      "Content-Type: text/html",
      `<img src="cid:x"><iframe src="cid:x"></iframe><object data="cid:x"></object>`,
    ),
    part(
      "Content-Type: image/svg+xml\r\nContent-ID: <x>",
      `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><image href="https://${trapHost}/x"/></svg>`,
    ),
  ),
  "a page as a picture": multipart(
    "b",
    "related",
    part("Content-Type: text/html", `<iframe src="cid:x"></iframe><embed src="cid:x">`),
    part("Content-Type: text/html\r\nContent-ID: <x>", `<script>${run}</script>`),
  ),
  "a picture's name that breaks out": multipart(
    "b",
    "related",
    part("Content-Type: text/html", `<img src="cid:x">`),
    part(`Content-Type: image/png" onerror="${run}\r\nContent-ID: <x>`, "x"),
  ),
  "parts placed elsewhere": multipart(
    "b",
    "related",
    part(`Content-Type: text/html\r\nContent-Location: https://${trapHost}/`, `<img src="x.png">`),
  ),
  "a file's name in pieces": multipart(
    "b",
    "mixed",
    part(
      `Content-Type: text/html; name*0="Invoice"; name*1=".pdf"; name*2=".exe"\r\nContent-Disposition: attachment; filename*0*=UTF-8''%E2%80%AEfdp; filename*1*=%2Eexe%0d%0aX: y`,
      html,
    ),
  ),
  "a file's name in a strange charset": multipart(
    "b",
    "mixed",
    part(`Content-Type: text/html\r\nContent-Disposition: attachment; filename*=x-none'en'%FF%FE%00`, html),
  ),
  "a file's name in a coded word": multipart(
    "b",
    "mixed",
    part(
      `Content-Type: text/html\r\nContent-Disposition: attachment; filename="=?utf-8?B?${base64(`"><img src=x: onerror=${run}>`)}?="`,
      html,
    ),
  ),
  "two names for a file": multipart(
    "b",
    "mixed",
    part(
      `Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=b.exe; filename=c.pdf`,
      html,
    ),
  ),
  "a hundred files": multipart(
    "b",
    "mixed",
    page,
    ...Array.from({ length: 100 }, (_, at) =>
      part(`Content-Type: text/html\r\nContent-Disposition: attachment; filename="${at}.html"`, html),
    ),
  ),
  "a packed bag of Outlook's": multipart(
    "b",
    "mixed",
    page,
    part(
      "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64",
      base64("x\u009f\u003e\u0022garbage"),
    ),
  ),
  "a file in the text": part(
    "Content-Type: text/plain",
    "Bins\r\nbegin 644 ../../owned.exe\r\n#0V%T\r\n`\r\nend\r\nbegin 644\r\n",
  ),
  "a meeting without a time": part(
    "Content-Type: text/calendar; method=REQUEST",
    event(`SUMMARY:<script>${run}</script>`),
  ),
  "a meeting that never ends": part(
    "Content-Type: text/calendar; method=REQUEST",
    event(`SUMMARY:x\r\nDTSTART:20260101T000000Z\r\nDTEND:99991231T000000Z\r\nRRULE:FREQ=SECONDLY`),
  ),
  "a meeting of nonsense": part(
    "Content-Type: text/calendar; method=REQUEST",
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n<img src=x: onerror=${run}>`,
  ),
  "line ends of one sign": page.replaceAll("\r\n", "\n"),
  "line ends of the other sign": page.replaceAll("\r\n", "\r"),
  "nothing between": part("Content-Type: text/html", `<\0s\0cript>${run}</script>\0`),
  "a header of a hundred thousand letters": `X-Long: ${"x".repeat(100_000)}\r\n${page}`,
  "a thousand headers": `${Array.from({ length: 1000 }, (_, at) => `X-${at}: <script>${run}</script>`).join("\r\n")}\r\n${page}`,
  "a header without a colon": `This is no header\r\n: nor this\r\n${page}`,
  "a second subject and sender": `Subject: Second\r\nFrom: leader@ashdale.example\r\nSender: <script>${run}</script> <x@x.example>\r\nReply-To: "><img src=x onerror=${run}>\r\n${page}`,
  "people without end": `Cc: ${Array.from({ length: 500 }, (_, at) => `"<b>${at}" <${at}@x.example>`).join(", ")}\r\n${page}`,
  "groups of people": `Cc: A <script>:${run}@x.example;, undisclosed-recipients:;, <>, @, "\r\n${page}`,
  "a date that cannot be": `Date: Fri, 99 Foo 99999 99:99:99 +9999\r\n${page}`,
  "a conversation with itself": `References: ${"<x@y> ".repeat(500)}\r\nIn-Reply-To: <script>${run}</script>\r\n${page}`,
  "lists and receipts": `List-Unsubscribe: <javascript:${run}>, <https://${trapHost}/u>\r\nDisposition-Notification-To: all@council.example\r\nX-Confirm-Reading-To: x@x.example\r\n${page}`,
  "sensitivities and flags": `Importance: <script>\r\nX-Priority: 1${"0".repeat(500)}\r\nSensitivity: Company-Confidential\r\n${page}`,
  "no body": "X-Nothing: x\r\n\r\n",
};

/** Message-IDs that would be part of a path, a filter or a page. */
const ids: Readonly<Record<string, string>> = {
  markup: `<"><script>${run}</script>@elsewhere.example>`,
  quotes: "<x' or '1' eq '1@elsewhere.example>",
  "a way up": "<../../../users/x@elsewhere.example>",
  "signs of an address": "<a?b=c&$filter=x#y%2f/z@elsewhere.example>",
  "other letters": "<żółw-🐢@elsewhere.example>",
  "nine hundred letters": `<${"x".repeat(900)}@elsewhere.example>`,
};

const at = (place: number) => `<hostile-${place}-${process.pid}@elsewhere.example>`;
const whole = (name: string, id: string, rest: string): HostileMail => ({
  name,
  id,
  subject: name,
  mime: Buffer.from(
    `From: "Mallory" <mallory@elsewhere.example>\r\nTo: ${leadersOffice.address}\r\nSubject: ${name}\r\nMessage-ID: ${id}\r\nMIME-Version: 1.0\r\n${rest}`,
  ),
});

/** Mails whose making is the trick. */
export const hostileMails: readonly HostileMail[] = [
  ...Object.entries(shapes).map(([name, rest], place) => whole(`comes with ${name}`, at(place), rest)),
  ...Object.entries(ids).map(([name, id]) => whole(`is known by ${name}`, id, page)),
];
