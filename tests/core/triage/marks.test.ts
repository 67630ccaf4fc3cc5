import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Email } from "../../../core/mail/email.ts";
import { judge } from "../../../core/triage/judge.ts";
import { letterView } from "../../../core/triage/letter-view.ts";

const leader = { name: "Cllr Helen Marsh", address: "leader@ashdale.example" };
const emailOf = (own: Partial<Email>): Email => ({
  from: { name: "Ann Resident", address: "ann@mailbox.example" },
  to: [leader],
  cc: [],
  receivedAt: "2026-03-16T09:00:00Z",
  subject: "",
  body: "",
  ...own,
});
const viewOf = (own: Partial<Email>) => letterView(judge(emailOf(own), { leader }), []);
type View = ReturnType<typeof viewOf>;
const markedFor = (view: View, type: string) =>
  view.marks
    .filter(({ types }) => types.some((one) => one === type))
    .map(({ part, at, to }) => view[part].slice(at, to));
const dangerIn = (view: View) =>
  view.marks
    .filter(({ danger }) => danger)
    .map(({ part, at, to }) => view[part].slice(at, to))
    .join("");

describe("the words that led to a suggestion", () => {
  test("are marked where they stand in the writer's own text", () => {
    const view = viewOf({
      subject: "Market square",
      body: "Dear Leader,\n\nUnder the Freedom of Information Act 2000 please send me what the market square cost.\n\nAnn",
    });
    expect(markedFor(view, "foi").join(" ").replace(/\s+/g, " ")).toMatch(/freedom of information/i);
  });

  test("are marked in the subject line when they stand there", () => {
    const view = viewOf({
      subject: "FOI request: market square",
      body: "What did the square cost in each year?",
    });
    const inSubject = view.marks.filter(({ part, types }) => part === "subject" && types.includes("foi"));
    expect(inSubject.map(({ at, to }) => view.subject.slice(at, to)).join(" ")).toMatch(/FOI/);
  });

  test("are marked in what a covering note passes on", () => {
    const view = viewOf({
      subject: "FW: Records",
      body: "For you.\n\n-----Original Message-----\nFrom: Joe Bell <joe@mailbox.example>\nSent: 12 March 2026 10:00\nTo: Ann\nSubject: Records\n\nUnder the Freedom of Information Act please send me the contract for the leisure centre.",
    });
    expect(view.marks.some(({ part }) => part === "passedOn")).toBe(true);
    expect(markedFor(view, "foi").join(" ").replace(/\s+/g, " ")).toMatch(/freedom of information/i);
  });

  test("of a type offered beside it are marked too, for when a person chooses that one", () => {
    const view = viewOf({
      subject: "Complaint and a request",
      body: "I want to make a formal complaint about my missed bins.\n\nUnder the Freedom of Information Act please also send me the number of missed bins in 2025.",
    });
    expect(markedFor(view, "foi").join(" ").replace(/\s+/g, " ")).toMatch(/freedom of information/i);
    expect(markedFor(view, "complaint_stage1").join(" ")).toMatch(/complaint/i);
  });
});

test("the sentence that tells of a danger is marked, however much else the letter says", () => {
  const view = viewOf({
    subject: "Street lights",
    body: `${"The lights in our street are out again and the pavement is uneven. ".repeat(40)}\n\nI don't want to be here any more, I have saved up my tablets.\n\n${"Please also mend the bench. ".repeat(20)}`,
  });
  expect(dangerIn(view)).toMatch(/don't want to be here|saved up my tablets/);
});

test("postcodes and references are marked as what they are", () => {
  const view = viewOf({
    subject: "Extension",
    body: "I object to 26/01234/FUL at 3 Mill Lane, AS1 4QT. It is too tall.",
  });
  const facts = view.marks
    .filter(({ fact }) => fact === "reference")
    .map(({ part, at, to }) => view[part].slice(at, to));
  expect(facts).toEqual(["26/01234/FUL", "AS1 4QT"]);
});

test("what cannot be seen is not sent to the pane, and moves no mark", () => {
  const view = viewOf({
    body: "Under the Free\u200Bdom of Infor\u00ADmation Act\u202E please send me the contract.",
  });
  expect(view.own).toBe("Under the Freedom of Information Act please send me the contract.");
  expect(markedFor(view, "foi").join(" ").replace(/\s+/g, " ")).toMatch(/freedom of information/i);
});

test("all of the message is there on demand when it says more than the writer's new words", () => {
  const signed = viewOf({
    body: "Please mend the light.\n\nKind regards,\nAnn\n0161 496 0000\n\nSent from my iPhone",
  });
  expect(signed.own).toBe("Please mend the light.");
  expect(signed.whole).toMatch(/Sent from my iPhone/);
  expect(viewOf({ body: "Please mend the light." }).whole).toBeNull();
});

const phrases = [
  "Under the Freedom of Information Act",
  "I want to make a formal complaint",
  "my constituent",
  "I want to kill myself",
  "the children are left alone",
  "26/01234/FUL",
  "AS1 4QT",
  "Could we meet on Tuesday 24 March at 2pm?",
  "’ “ ” 😀 é",
  "\n\n",
  ". ",
  "From: x@y.example\nSent: today\n",
  "> quoted",
  "\u202E\u200B",
  "please send me what it cost",
];
const texts = fc.array(
  fc.oneof(fc.constantFrom(...phrases), fc.string({ unit: "grapheme", maxLength: 30 })),
  {
    maxLength: 25,
  },
);

test("whatever a letter says, marks lie within its text, in order, never over each other, and are not too many", () => {
  fc.assert(
    fc.property(texts, texts, (title, said) => {
      const view = viewOf({ subject: title.join(" "), body: said.join(" ") });
      for (const part of ["subject", "own", "passedOn"] as const) {
        let from = 0;
        for (const mark of view.marks.filter((one) => one.part === part)) {
          expect(mark.at).toBeGreaterThanOrEqual(from);
          expect(mark.to).toBeGreaterThan(mark.at);
          expect(mark.to).toBeLessThanOrEqual(view[part].length);
          expect(mark.danger || mark.fact !== null || mark.types.length > 0).toBe(true);
          from = mark.to;
        }
      }
      expect(view.marks.length).toBeLessThan(120);
    }),
    { numRuns: 150 },
  );
});
