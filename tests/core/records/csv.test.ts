import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRow } from "../../../core/records/csv.ts";

/** A strict reader of RFC 4180: quoted fields, doubled quotes, CRLF, nothing else. */
function read(row: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const [whole = "", cell = ""] = /^(?:"((?:[^"]|"")*)"|[^",\r\n]*)/.exec(row.slice(at)) ?? [];
    cells.push(whole.startsWith('"') ? cell.replaceAll('""', '"') : whole);
    at += whole.length;
    if (row[at] === ",") at += 1;
    else if (row.slice(at) === "\r\n") return cells;
    else throw new Error(`not a row: ${JSON.stringify(row)}`);
  }
}

const nasty = fc.constantFrom(...Array.from("=+-@＝＋－＠\t\r\n\"' ,;|\u200b\ufeff\u00a0aé1"));
const text = fc.oneof(fc.string({ unit: nasty }), fc.string({ unit: "grapheme" }));
const isFormula = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell);

test("every cell comes back as it was, but for an apostrophe, and none of them is a formula", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      const back = read(csvRow(cells));
      expect(back).toHaveLength(cells.length);
      for (const [at, cell] of back.entries()) {
        const was = cells[at] ?? "";
        expect([was, `'${was}`]).toContain(cell);
        expect(isFormula(cell)).toBe(false);
        if (isFormula(was.replace(/^[\s"'\p{Cc}\p{Cf}]+/u, ""))) expect(cell).toBe(`'${was}`);
      }
    }),
    { numRuns: 2000 },
  );
});

test("what is no formula is left alone, and our own figures stay figures", () => {
  expect(csvRow(["Mill Lane - crossing", "2026-03-16T09:00:00Z", -12, null, 'a "b"'])).toBe(
    '"Mill Lane - crossing","2026-03-16T09:00:00Z",-12,,"a ""b"""\r\n',
  );
});
