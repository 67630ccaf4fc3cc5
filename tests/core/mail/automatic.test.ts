import { expect, test } from "vitest";
import { automaticKind, type AutomaticKind } from "../../../core/mail/automatic.ts";
import type { Email } from "../../../core/mail/email.ts";

type Case = [string, Partial<Email>, AutomaticKind | null];
const away =
  "I am on annual leave until Monday 16 March. If your enquiry is urgent please contact the duty desk.";
const letter = "Dear Leader,\n\nThe light on Bell Lane is out. Could somebody mend it?\n\nAnn Holt";
const subject = (words: string, body = "") => ({ subject: words, body: body || away });

const cases: Case[] = [
  [
    "a reply that says it is automatic",
    { headers: { "auto-submitted": "auto-replied (vacation)" } },
    "auto-reply",
  ],
  ["an older responder", { headers: { "x-autoreply": "yes" } }, "auto-reply"],
  ["a responder of cPanel", { headers: { "x-autorespond": "Re: bins" } }, "auto-reply"],
  ["a responder's precedence", { headers: { precedence: "auto_reply" } }, "auto-reply"],
  [
    "a read receipt",
    { headers: { "content-type": "multipart/report; report-type=disposition-notification" } },
    "auto-reply",
  ],
  ["Outlook in English", subject("Automatic reply: The wall"), "auto-reply"],
  ["Outlook in German", subject("Automatische Antwort: Die Mauer"), "auto-reply"],
  ["Outlook in French", subject("Réponse automatique : Le mur"), "auto-reply"],
  ["Outlook in Welsh", subject("Ateb awtomatig: Y wal"), "auto-reply"],
  ["Outlook in Polish", subject("Odpowiedź automatyczna: Mur"), "auto-reply"],
  ["Outlook in Spanish", subject("Respuesta automática: El muro"), "auto-reply"],
  ["Outlook in Ukrainian", subject("Автоматична відповідь: Стіна"), "auto-reply"],
  ["a title alone", subject("Out of office"), "auto-reply"],
  ["a title with its end", subject("Out of Office until 16 March"), "auto-reply"],
  ["an absence in words alone", subject("Re: The wall", away), null],
  [
    "an absence in words, marked by its machine",
    { ...subject("Re: The wall", away), headers: { "auto-submitted": "auto-generated" } },
    "auto-reply",
  ],
  ["an absence under a subject of its own", subject("Gone fishing", away), "auto-reply"],
  [
    "an acknowledgement",
    subject(
      "We have your enquiry",
      "Thank you for contacting the water company. This is an automated response. We aim to reply within ten working days.",
    ),
    "auto-reply",
  ],
  [
    "a returned mail by its type",
    { headers: { "content-type": 'multipart/report; report-type="delivery-status"; boundary=x' } },
    "bounce",
  ],
  [
    "a returned mail by its failed addressee",
    { headers: { "x-failed-recipients": "bob@resident.example" } },
    "bounce",
  ],
  [
    "a returned mail by its sender",
    { from: { name: "Mail Delivery System", address: "MAILER-DAEMON@mx.example" } },
    "bounce",
  ],
  [
    "a returned mail by Exchange's sender",
    { from: { name: "Microsoft Outlook", address: "postmaster@council.example" } },
    "bounce",
  ],
  [
    "a returned mail in words",
    subject("Undeliverable: The wall", "Your message could not be delivered to bob@resident.example."),
    "bounce",
  ],
  [
    "a returned mail in German",
    subject("Unzustellbar: Die Mauer", "Diagnostic information for administrators"),
    "bounce",
  ],
  ["a delay", subject("Delivery Status Notification (Delay)"), "bounce"],
  ["an acceptance", subject("Accepted: Housing", "When: Friday 20 March 2026 10:00"), "calendar"],
  [
    "an acceptance by Exchange",
    {
      ...subject("Accepted: Housing", "Fine"),
      headers: { "content-class": "urn:content-classes:calendarmessage" },
    },
    "calendar",
  ],
  [
    "an acceptance by Google",
    subject("Accepted: Housing @ Fri 20 Mar 2026 10am - 11am (GMT) (ann@resident.example)", "ok"),
    "calendar",
  ],
  ["a refusal in German", subject("Abgelehnt: Wohnungen", "Wann: Freitag, 20. März 2026 10:00"), "calendar"],
  [
    "an answer by its type",
    { headers: { "content-type": "text/calendar; charset=utf-8; method=REPLY" } },
    "calendar",
  ],
  [
    "a newsletter by its list",
    { headers: { "list-id": "<news.union.example>", "list-unsubscribe": "<https://union.example/u>" } },
    "newsletter",
  ],
  [
    "a newsletter by its way out",
    { headers: { "list-unsubscribe": "<mailto:u@union.example>" } },
    "newsletter",
  ],
  ["a mass mailing", { headers: { precedence: "bulk" } }, "newsletter"],
  [
    "a newsletter in words",
    subject("Ten top stories", "Ten top stories.\n\nUnsubscribe | Manage your preferences"),
    "newsletter",
  ],
  ["a newsletter in Welsh", subject("Newyddion", "Deg stori.\n\nDad-danysgrifio"), "newsletter"],
  // What a person wrote, however like a machine it looks.
  ["a resident", { body: letter }, null],
  ["a resident who had an automatic reply", subject("Automatic reply I got from you", letter), null],
  ["an answer to our automatic reply", subject("Re: Automatic reply: The wall", letter), null],
  [
    "a returned mail passed on",
    subject("Fw: Undeliverable: The wall", `This came back. Why?\n\n${letter}`),
    null,
  ],
  ["a complaint about returned mail", subject("Undelivered post", letter), null],
  ["a complaint under a machine's word", subject("Undeliverable: my parcel from the library", letter), null],
  [
    "someone away who still asks",
    subject(
      "Dates",
      "I am out of the office until Monday and on annual leave from Friday. Would Tuesday suit?",
    ),
    null,
  ],
  ["an offer accepted", subject("Accepted: your kind offer", "We accept with pleasure."), null],
  [
    "a chatty letter to friends",
    subject(
      "News from Bell Lane",
      "Hello all,\n\nHere is the news from our street. The wall is down and the cat is back.\n\nAnn",
    ),
    null,
  ],
  [
    "someone who wants off a list",
    subject("Your newsletter", "How do I unsubscribe from the council's newsletter?"),
    null,
  ],
  [
    "someone taken off a list",
    subject("Please stop", "I asked you to unsubscribe me in May. Please do."),
    null,
  ],
  [
    "a newsletter passed on",
    subject(
      "Fwd: Ten top stories",
      "Is this true?\n\nFrom: Union <n@union.example>\nSent: 5 March 2026 10:00\nSubject: Ten top stories\n\nTen stories.\n\nUnsubscribe",
    ),
    null,
  ],
  [
    "a councillor through a discussion list",
    {
      body: letter,
      headers: {
        "list-id": "<wards.lists.council.example>",
        "list-post": "<mailto:wards@lists.council.example>",
        precedence: "list",
      },
    },
    null,
  ],
  ["a bill", { subject: "Invoice 4411", headers: { "auto-submitted": "auto-generated" } }, null],
  [
    "a letter that says it is not automatic",
    { headers: { "auto-submitted": "no", "x-autoreply": "no" } },
    null,
  ],
];

test.each(cases)("%s", (_, parts, kind) => {
  const email: Email = {
    from: { name: "Ann Holt", address: "ann@resident.example" },
    to: [],
    cc: [],
    receivedAt: "2026-03-06T10:00:00Z",
    subject: "The wall",
    body: letter,
    ...parts,
  };
  expect(automaticKind(email)).toBe(kind);
});
