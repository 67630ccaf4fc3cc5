import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "../../core/contract/letter.ts";
import type { Suggestion } from "../../core/contract/shapes.ts";
import { certaintyOf } from "../../addin/taskpane/mail/certainty.ts";
import { piecesOf, tonesIn } from "../../addin/taskpane/mail/letter/pieces.ts";

const mark = (at: number, to: number, own: Partial<Mark> = {}): Mark => ({
  part: "own",
  at,
  to,
  types: [],
  danger: false,
  fact: null,
  ...own,
});
const text = "I complain, and under the FOI Act I ask on 3 March.";
const marks = [
  mark(2, 10, { types: ["complaint_stage1"] }),
  mark(26, 33, { types: ["foi"] }),
  mark(43, 50, { fact: "time" }),
];
const marked = (chosen: "foi" | "complaint_stage1") =>
  piecesOf(text, marks, chosen)
    .filter(({ tone }) => tone)
    .map((piece) => [piece.tone, piece.text]);

test("the words of the type that is chosen are marked, and those of the others are not", () => {
  expect(marked("foi")).toEqual([
    ["type", "FOI Act"],
    ["time", "3 March"],
  ]);
  expect(marked("complaint_stage1")).toEqual([
    ["type", "complain"],
    ["time", "3 March"],
  ]);
});

test("a danger is marked whatever type is chosen, in one piece", () => {
  const danger = [mark(0, 4, { danger: true }), mark(4, 10, { danger: true, types: ["foi"] })];
  expect(piecesOf(text, danger, "foi")[0]).toMatchObject({ tone: "danger", text: "I complain" });
  expect(tonesIn(piecesOf(text, danger, "media"))).toEqual(["danger"]);
});

test("whatever marks come, the pieces together are the text", () => {
  const anyMark = fc
    .tuple(fc.nat(60), fc.nat(20), fc.boolean())
    .map(([at, length, danger]) => mark(at, at + length, { danger, types: ["foi"] }));
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(anyMark), (words, any) => {
      expect(
        piecesOf(words, any, "foi")
          .map((piece) => piece.text)
          .join(""),
      ).toBe(words);
    }),
  );
});

const suggestion: Suggestion = {
  type: "foi",
  alsoTypes: [],
  confidence: 0.82,
  byRule: false,
  sure: true,
  alternatives: [],
  reasons: [],
  topic: null,
  service: null,
  priority: "Standard",
  sensitivity: "OFFICIAL",
  capacity: "council",
  flags: [],
  needsReply: true,
};

test.each([
  [{}, "Likely (82 %)"],
  [{ confidence: 0.95 }, "Very likely (95 %)"],
  [{ confidence: 0.5 }, "Probably (50 %)"],
  [{ confidence: 0.3, sure: false }, "Not sure (30 %)"],
  [{ type: "welfare", byRule: true }, "To be safe"],
  [{ type: "campaign", byRule: true }, "Likely"],
] as const)("how sure the office is of %o is said as it was measured, or without a figure", (own, says) => {
  const one: Suggestion = { ...suggestion, ...own };
  expect(certaintyOf(one, one.type).says).toBe(says);
});

test("what a person chose is theirs, whatever the figure", () => {
  expect(certaintyOf(suggestion, "media").says).toBe("Your choice");
});
