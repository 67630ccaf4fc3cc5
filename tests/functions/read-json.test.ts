import { gzipSync } from "node:zlib";
import { ReadableStream } from "node:stream/web";
import { expect, test } from "vitest";
import { readJson } from "../../functions/read-json.ts";

const most = 64 * 1024;
/** A body that comes in parts of a kilobyte; `taken` counts those that were asked for. */
function inParts(body: Uint8Array) {
  const parts = { taken: 0 };
  const stream = new ReadableStream<Uint8Array>({
    pull(out) {
      const at = parts.taken * 1024;
      parts.taken += 1;
      if (at >= body.length) out.close();
      else out.enqueue(body.subarray(at, at + 1024));
    },
  });
  return { parts, request: { headers: new Headers(), body: stream } };
}
const textOf = (length: number) => Buffer.from(JSON.stringify("x".repeat(length)));

test("a call that comes in parts is read whole", async () => {
  expect(await readJson(inParts(textOf(60_000)).request, most)).toBe("x".repeat(60_000));
});

test("a body that does not say how long it is is broken off at the limit, not read to its end", async () => {
  const { parts, request } = inParts(textOf(50_000_000));
  await expect(readJson(request, most)).rejects.toMatchObject({ code: "too-large" });
  expect(parts.taken).toBeLessThan(70);
});

test("a body that says it is too long is not read at all", async () => {
  const { parts, request } = inParts(textOf(10));
  const headers = new Headers({ "content-length": "70000" });
  await expect(readJson({ ...request, headers }, most)).rejects.toMatchObject({ code: "too-large" });
  expect(parts.taken).toBeLessThan(2);
});

test("a packed body is not unpacked, however much is in it", async () => {
  const { request } = inParts(gzipSync(textOf(10_000_000)));
  await expect(readJson(request, most)).rejects.toMatchObject({ code: "bad-input" });
});

test("a call without a body is not readable", async () => {
  await expect(readJson({ headers: new Headers(), body: null }, most)).rejects.toMatchObject({
    code: "bad-input",
  });
});
