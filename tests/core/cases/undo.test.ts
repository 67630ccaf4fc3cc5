import { expect, test } from "vitest";
import { whyNotUndone } from "../../../core/cases/undo.ts";

const open = { reference: "LO-2026-000123", state: "open", version: 2 } as const;

test("a case that is as the person saw it can be undone", () => {
  expect(whyNotUndone(open, 2)).toBeUndefined();
});

test("a case that changed in the meantime is looked at again first", () => {
  expect(whyNotUndone(open, 1)).toMatchObject({
    code: "conflict",
    message: "LO-2026-000123 has changed since you opened it. Open it again before you undo it.",
  });
});

test("what has been undone is not undone twice", () => {
  expect(whyNotUndone({ ...open, state: "undone" }, 2)).toMatchObject({ code: "conflict" });
});
