import { expect, test } from "vitest";
import { oneLine } from "../../core/text.ts";

test("a stranger's words cannot turn the line they stand in, break it or hide in it", () => {
  expect(oneLine("Invoice \u202Efdp.exe\u202C\u2066x\u2069")).toBe("Invoice fdp.exex");
  expect(oneLine(" Bins\r\nBcc: all@council.example\u0000 ")).toBe("Bins Bcc: all@council.example");
  expect(oneLine("so\u00ADft\u200B ly")).toBe("soft ly");
});

test("names in any script and emoji made of several stay as they are", () => {
  for (const name of ["José Ñandú", "山田太郎", "محمد علي", "👩‍👩‍👧 family"]) expect(oneLine(name)).toBe(name);
});
