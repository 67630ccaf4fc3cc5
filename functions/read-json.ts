import type { HttpRequest } from "@azure/functions";
import { Problem } from "../core/problem.ts";

/** What neither the record nor an address can hold: no character, and halves of one, as a cut in an emoji leaves. */
const unkeepable = /\0|\p{Cs}/gu;

/** A call's body, refused by its size before it is read as anything. */
export async function readJson(
  request: Pick<HttpRequest, "headers" | "body">,
  mostBytes: number,
): Promise<unknown> {
  const tooLarge = () => new Problem("too-large", "That is more text than the office can take at once.");
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What its sender says of its length need not be so: no more is taken in than may come.
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"), (_, value: unknown) =>
      typeof value === "string" ? value.replace(unkeepable, "") : value,
    );
  } catch {
    throw new Problem("bad-input", "The call was not readable: its body is not JSON.");
  }
}
