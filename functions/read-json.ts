import type { HttpRequest } from "@azure/functions";
import { Problem } from "../core/problem.ts";

/** A call's body, refused by its size before it is read as anything. */
export async function readJson(request: HttpRequest, mostBytes: number): Promise<unknown> {
  const tooLarge = () => new Problem("too-large", "That is more text than the office can take at once.");
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge();
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > mostBytes) throw tooLarge();
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new Problem("bad-input", "The call was not readable: its body is not JSON.");
  }
}
