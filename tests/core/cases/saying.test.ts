import { expect, test } from "vitest";
import { type MoveField, moveCodes, moveFields, moveOf } from "../../../core/cases/moves.ts";
import { missingIn, type MoveWords, type SaidMove, sayMove, unsaid } from "../../../core/cases/saying.ts";
import { Moving } from "../../../core/contract/work.ts";

const seen = { reference: "LO-2026-000001", version: 1 };
const everything: MoveWords = {
  team: "highways",
  officer: "Jo Lind",
  note: "Because",
  outcome: "Replied in full",
  on: "2026-03-17",
  clearedBy: "The Monitoring Officer",
  waitsFor: "clarification",
};
const partsOf = (move: SaidMove["move"]): Record<"needs" | "takes", readonly MoveField[]> => {
  const { needs = [], takes = [] } = moveOf(move);
  return { needs, takes };
};
const refusals = (asked: object): string[] =>
  Moving.safeParse({ ...seen, ...asked }).error?.issues.map(({ message }) => message) ?? [];

test("every move can be said with all that it needs, and with that alone", () => {
  for (const move of moveCodes) {
    const whole = sayMove(move, everything);
    const bare = Object.fromEntries(partsOf(move).needs.map((field) => [field, everything[field]]));
    for (const said of [whole, { move, ...bare }])
      expect(Moving.parse({ ...seen, ...said }), move).toEqual({ ...seen, ...said });
  }
});

test("what a move needs is asked for by one plain sentence, wherever it is missing", () => {
  for (const move of moveCodes)
    for (const field of partsOf(move).needs)
      for (const nothing of [undefined, ...(field === "on" || field === "outcome" ? [] : ["  "])]) {
        const without = { ...everything, [field]: nothing };
        expect(missingIn(move, without), move).toEqual([field]);
        expect(sayMove(move, without), move).toBeUndefined();
        if (field === "team" && nothing) continue;
        const said = { ...sayMove(move, everything), [field]: nothing };
        expect(refusals(said), `${move} without ${field}`).toEqual([unsaid[field]]);
      }
});

test("what a move neither needs nor takes is refused, by the name on its button", () => {
  for (const move of moveCodes) {
    const { needs, takes } = partsOf(move);
    for (const field of moveFields.filter((one) => !needs.includes(one) && !takes.includes(one)))
      expect(refusals({ ...sayMove(move, everything), [field]: everything[field] }), move).toEqual([
        `“${moveOf(move).label}” takes no ${field}.`,
      ]);
  }
});

test("there are no moves but those of the table", () => {
  expect(refusals({ move: "destroy" })).toEqual(["There is no such move."]);
  expect(refusals({})).toEqual(["There is no such move."]);
});

test("the compiler knows what can be said with each", () => {
  const said: SaidMove[] = [
    { move: "allocate", team: "legal", officer: "Jo Lind" },
    { move: "ready" },
    // @ts-expect-error it needs a team
    { move: "allocate" },
    // @ts-expect-error it takes no team
    { move: "accept", team: "legal" },
    // @ts-expect-error the outcome is one of the list
    { move: "close", outcome: "Done" },
  ];
  expect(said).toHaveLength(5);
});
