import { expect, test } from "vitest";
import { type FoundCase, joiningOf } from "../../../core/cases/joining.ts";

const found = (over: Partial<FoundCase> = {}): FoundCase => ({
  by: "headers",
  reference: "LO-2026-000123",
  subjects: ["denby road allotments"],
  copiedOnly: false,
  stranger: false,
  ...over,
});

test("an answer joins the case of what it answers, and says so", () =>
  expect(joiningOf("denby road allotments", found())).toEqual({
    by: "headers",
    default: "join",
    because: "It answers a letter in LO-2026-000123.",
  }));

test.each(["headers", "conversation"] as const)(
  "an old thread taken up for something else (%s) is a new case, with the old one offered",
  (by) => {
    const joining = joiningOf("opening of the new library", found({ by }));
    expect(joining.default).toBe("new");
    expect(joining.because).toContain("LO-2026-000123");
  },
);

test("whoever quotes a case means it, under whatever subject", () =>
  expect(joiningOf("opening of the new library", found({ by: "reference" })).default).toBe("join"));

test("that a stranger quotes a case is said: anyone can write a number", () => {
  const said = (stranger: boolean) => joiningOf("the bench", found({ by: "reference", stranger })).because;
  expect(said(false)).toBe("It quotes LO-2026-000123.");
  expect(said(true)).toBe("It quotes LO-2026-000123, in which this writer is new.");
});

test("someone who was only copied in opens nothing new, under whatever subject", () =>
  expect(joiningOf("opening of the new library", found({ copiedOnly: true }))).toMatchObject({
    default: "join",
    because: expect.stringContaining("only copied in"),
  }));

test("the same letter in another mailbox is never a second case", () =>
  expect(joiningOf("opening of the new library", found({ by: "copy" })).default).toBe("join"));
