import { expect, test } from "vitest";
import { referenceOf, referenceYear } from "../../../core/cases/reference.ts";
import { Reference } from "../../../core/contract/shapes.ts";

test("the first and the last case of a year have references of the same shape", () => {
  expect(referenceOf(2026, 1)).toBe("LO-2026-000001");
  expect(referenceOf(2026, 999_999)).toBe("LO-2026-999999");
  expect(Reference.safeParse(referenceOf(2026, 123)).success).toBe(true);
});

test("a number that would break the reference is a bug, not a reference", () => {
  for (const number of [0, -1, 1.5, 1_000_000, Number.NaN])
    expect(() => referenceOf(2026, number)).toThrow(RangeError);
});

test("the year turns at midnight in London", () => {
  expect(referenceYear(new Date("2026-12-31T23:59:59Z"))).toBe(2026);
  expect(referenceYear(new Date("2027-01-01T00:00:00Z"))).toBe(2027);
});
