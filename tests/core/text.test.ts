import { expect, test } from "vitest";
import { cut, inSentence, oneLine } from "../../core/text.ts";

test("a stranger's words cannot turn the line they stand in, break it or hide in it", () => {
  expect(oneLine("Invoice \u202Efdp.exe\u202C\u2066x\u2069")).toBe("Invoice fdp.exex");
  expect(oneLine(" Bins\r\nBcc: all@council.example\u0000 ")).toBe("Bins Bcc: all@council.example");
  expect(oneLine("so\u00ADft\u200B ly")).toBe("soft ly");
});

test("names in any script and emoji made of several stay as they are", () => {
  for (const name of ["José Ñandú", "山田太郎", "محمد علي", "👩‍👩‍👧 family"]) expect(oneLine(name)).toBe(name);
});

test("marks heaped on a letter cannot cover the lines around it, and no more is read than a person could", () => {
  expect(oneLine(`B${"\u0301".repeat(60)}ins`)).toBe(`B${"\u0301".repeat(4)}ins`);
  expect(oneLine(`\u0301\u0302 Bins`)).toBe("Bins");
  expect(oneLine("👩\u200d\u200d\u200d\u200d\u200d\u200d👧")).toBe("👩\u200d\u200d\u200d\u200d👧");
  expect(oneLine("\u3164\u2800\u200d")).toBe("");
  expect(oneLine("W".repeat(10_000))).toHaveLength(300);
});

test("a text is never cut through the middle of a letter", () => {
  expect(cut(`${"x".repeat(8)}😀 and more`, 10)).toBe("xxxxxxxx…");
  expect(cut("short", 10)).toBe("short");
});

test("a name written from the right leaves the times after it where they are", () => {
  expect(inSentence("اجتماع")).toBe("\u2068اجتماع\u2069");
  expect(inSentence("Cabinet")).toBe("Cabinet");
});
