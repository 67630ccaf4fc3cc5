import type { RegisterLine, RegisterPage } from "../../../core/contract/register.ts";
import type { View } from "../address.ts";

type Page = Pick<RegisterPage, "lines" | "next" | "previous" | "instead" | "unrestrictedOnly">;

/** A run of pages of the register without a gap. */
export interface Book {
  of: View | undefined;
  pages: readonly Page[];
  /** How many lines have come before those that were there, less those let go: the list scrolls by as many. */
  shifted: number;
  /** Lines that have come above all others since the top was last seen. */
  above: number;
}

export const emptyBook: Book = { of: undefined, pages: [], shifted: 0, above: 0 };

/** As many pages as stay at hand while someone scrolls on and on. */
const mostPages = 60;

export const linesOf = (pages: readonly Page[]): RegisterLine[] => pages.flatMap(({ lines }) => lines);

/** With one page more at one end; what is too much at the other is let go. */
export function added(book: Book, page: Page, way: "on" | "back"): Book {
  const { pages, shifted } = book;
  if (way === "back")
    return { ...book, pages: [page, ...pages].slice(0, mostPages), shifted: shifted + page.lines.length };
  const all = [...pages, page];
  const gone = all.slice(0, Math.max(0, all.length - mostPages));
  return { ...book, pages: all.slice(gone.length), shifted: shifted - linesOf(gone).length };
}

/** What of a book is in sight: the place its first page begins at, and how many lines from there on. */
export function inSight({ pages }: Book, first: number, past: number) {
  let begins = 0;
  let at = 0;
  for (; at < pages.length - 1; at++) {
    const { length } = pages[at]?.lines ?? [];
    if (begins + length > first) break;
    begins += length;
  }
  const before = pages[at - 1];
  return {
    from: before?.next ?? null,
    begins,
    wanted: past - begins,
    isTop: at === 0 && !pages[0]?.previous,
  };
}

/**
 * The same part of the register as it is now: whoever reads on has the line they look at, or the next that is still
 * there, in the place where it was.
 */
export function renewed(book: Book, pages: readonly Page[], anchor: number, isTop: boolean): Book {
  const before = linesOf(book.pages);
  const now = new Map(linesOf(pages).map(({ reference }, at) => [reference, at]));
  for (let at = anchor; at < before.length; at++) {
    const place = now.get(before[at]?.reference ?? "");
    if (place === undefined) continue;
    const come = isTop ? countNew(before, pages, place) : 0;
    return { ...book, pages, shifted: book.shifted + place - at, above: book.above + come };
  }
  return { ...book, pages };
}

function countNew(before: readonly RegisterLine[], pages: readonly Page[], place: number): number {
  const known = new Set(before.map(({ reference }) => reference));
  return linesOf(pages)
    .slice(0, place)
    .filter(({ reference }) => !known.has(reference)).length;
}
