import { expect, test } from "vitest";
import { added, type Book, emptyBook, inSight, linesOf, renewed } from "../../addin/desk/register/book.ts";

/** A page of cases by their numbers, the latest first. */
const page = (numbers: readonly number[], last = false): Book["pages"][number] => {
  const place = (id: number | undefined, way: "on" | "back") => ({ key: "", id: id ?? 0, way });
  return {
    lines: numbers.map((number) => ({
      reference: `LO-2026-${String(number).padStart(6, "0")}`,
      state: "open",
      dueOn: null,
      restrictedTo: null,
      shown: null,
    })),
    next: last ? null : place(numbers.at(-1), "on"),
    previous: null,
    instead: [],
    unrestrictedOnly: false,
  };
};
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, at) => from - at);
const bookOf = (...pages: Book["pages"][number][]): Book => ({ ...emptyBook, pages });
/** Where a case stands on the screen: its place in the list, less how far the list has been scrolled on. */
const standsAt = ({ pages, shifted }: Book, number: number): number =>
  linesOf(pages).findIndex(({ reference }) => Number(reference.slice(-6)) === number) - shifted;

test("new cases come above the one that is looked at, which stays where it is", () => {
  const before = bookOf(page(down(100, 1)));
  const after = renewed(before, [page(down(103, 4))], 0, true);
  expect(standsAt(after, 100)).toBe(standsAt(before, 100));
  expect(after.above).toBe(3);
});

test("when the case that is looked at has gone, the next that is there stands where it stood", () => {
  const before = bookOf(page(down(100, 1)));
  const left = down(100, 1).filter((number) => number !== 60 && number !== 59);
  const after = renewed(before, [page(left)], 40, true);
  expect(standsAt(after, 58)).toBe(standsAt(before, 58));
  expect(after.above).toBe(0);
});

test("far down only what is in sight is asked for anew, and nobody is moved", () => {
  const before = added(
    added(bookOf(page(down(300, 201))), page(down(200, 101)), "on"),
    page(down(100, 1), true),
    "on",
  );
  const { from, wanted, isTop } = inSight(before, 120, 160);
  expect({ from, wanted, isTop }).toEqual({
    from: { key: "", id: 201, way: "on" },
    wanted: 60,
    isTop: false,
  });
  const after = renewed(before, [page(down(200, 101))], 130, isTop);
  expect(standsAt(after, 170)).toBe(standsAt(before, 170));
  expect(after.above).toBe(0);
});
