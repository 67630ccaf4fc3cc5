import { expect, test } from "vitest";
import type { Email } from "../../../core/mail/email.ts";
import { passedOnFrom } from "../../../core/mail/passed-on.ts";

const letter =
  "The wall of the allotments has fallen into Bell Lane and nobody has come to look at it since Sunday.";
const heading = (name: string, address: string, subject: string) =>
  `From: ${name} <${address}>\nSent: 05 March 2026 11:40\nTo: Cllr Price\nSubject: ${subject}\n\n`;
const email = (subject: string, body: string): Email => ({
  from: { name: "Cllr Gwen Price", address: "gwen.price@council.example" },
  to: [],
  cc: [],
  receivedAt: "2026-03-06T10:00:00Z",
  subject,
  body,
});

test("the writer of a letter passed on is whoever stands in its heading", () => {
  const body = `Can you help her?\n\nGwen\n\n${heading("Ann Holt", "Ann@resident.example", "The wall")}${letter}`;
  expect(passedOnFrom(email("FW: The wall", body))).toEqual({
    name: "Ann Holt",
    address: "ann@resident.example",
    subject: "The wall",
    sentOn: "05 March 2026 11:40",
  });
});

test("of a forward within a forward it is the innermost", () => {
  const inner = heading("Oswald Finch", "oswald@resident.example", "The wall") + letter;
  const body = `One for you.\n\n${heading("Marian Vale MP", "marian@parliament.example", "Fwd: The wall")}Please see below.\n\n${inner}`;
  expect(passedOnFrom(email("Fwd: The wall", body))?.name).toBe("Oswald Finch");
});

test("of a letter with an older exchange under it, it is the letter's writer", () => {
  const older = `${heading("Leader's Office", "office@council.example", "The wall")}Thank you for your letter.`;
  const body = `FYI\n\n${heading("Ann Holt", "ann@resident.example", "RE: The wall")}${letter} ${letter}\n\n${older}`;
  expect(passedOnFrom(email("FW: The wall", body))?.name).toBe("Ann Holt");
});

test("our own people are gone past", () => {
  const inner = heading("Ann Holt", "ann@resident.example", "The wall") + letter;
  const body = `See below.\n\n${heading("Ward office", "ward@council.example", "FW: The wall")}For the Leader.\n\n${inner}`;
  const ours = (address: string) => address.endsWith("@council.example");
  expect(passedOnFrom(email("FW: The wall", body), ours)?.name).toBe("Ann Holt");
});

test("a reply passes nothing on, and nor does a letter without quotes", () => {
  const reply = `${letter} I have told you so three times.\n\n${heading("Leader's Office", "office@council.example", "The wall")}Thank you.`;
  expect(passedOnFrom(email("RE: The wall", reply))).toBeNull();
  expect(passedOnFrom(email("FW: The wall", letter))).toBeNull();
});

test("Apple's forward with a title over it is known without a subject that says so", () => {
  const body = `This came to me and is really for the Leader, I think, and not for my ward.\n\nBegin forwarded message:\n\nFrom: "Holt, Ann" <ann@resident.example>\nSubject: The wall\nDate: 5 March 2026 at 11:40:12 GMT\nTo: gwen.price@council.example\n\n${letter}`;
  expect(passedOnFrom(email("The wall", body))?.name).toBe("Holt, Ann");
});
