import type { IncomingMessage } from "node:http";
import type { HttpData } from "./rpc.ts";

export class BodyTooLarge extends Error {}

/** Reads a body to its end, or to its limit. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    // A request with no encoding set gives Buffers, which Node's types do not say.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Headers as the function may see them: only Azure's own sign-in may say who the caller is. */
export function safeHeaders(request: IncomingMessage): Record<string, string> {
  const named = Object.entries(request.headers).filter(([name]) => !name.startsWith("x-ms-client-principal"));
  return Object.fromEntries(
    named.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
}

export function httpData(
  request: IncomingMessage,
  url: URL,
  parameters: Record<string, string>,
  body: Buffer,
): HttpData {
  return {
    method: request.method ?? "GET",
    url: url.href,
    nullableHeaders: wrapped(safeHeaders(request)),
    nullableQuery: wrapped(query(url)),
    nullableParams: wrapped(parameters),
    ...(body.length > 0 && { body: { bytes: body } }),
  };
}

/** A name said twice has both values, with a comma between them. */
export const query = (url: URL): Record<string, string> =>
  Object.fromEntries(
    [...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name).join(",")]),
  );

const wrapped = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
