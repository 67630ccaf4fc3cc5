import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { growingFile } from "../../addin/desk/export/download.ts";

test("a file is its pieces in the order in which they came, however they are cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 30 }), async (pieces) => {
      const file = growingFile("text/csv");
      for (const piece of pieces) file.give(piece);
      const whole = file.whole();
      expect(whole.type).toBe("text/csv");
      expect(Buffer.from(await whole.arrayBuffer())).toEqual(Buffer.concat(pieces));
    }),
  );
});

test("however large a file grows, the browser holds it and not the page", async () => {
  setFlagsFromString("--expose-gc");
  // A function of V8's own, for which no type is published.
  const sweep = runInNewContext("gc") as () => void;
  const file = growingFile("");
  const given: WeakRef<Uint8Array>[] = [];
  for (let at = 0; at < 40; at++) {
    const piece = new Uint8Array(250_000).fill(at);
    file.give(piece);
    given.push(new WeakRef(piece));
    await new Promise((soon) => setImmediate(soon));
  }
  sweep();
  expect(given.filter((one) => one.deref()).length).toBeLessThanOrEqual(5);
  expect(file.whole().size).toBe(40 * 250_000);
});
