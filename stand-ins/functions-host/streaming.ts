import { request as openRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Call } from "./invoke.ts";
import { query, safeHeaders } from "./request.ts";

/**
 * Hands a request on to the library's own listener, as the host does for an app with `enableHttpStream`: bodies
 * then flow both ways as they come.
 */
export async function streamThrough(
  incoming: IncomingMessage,
  response: ServerResponse,
  url: URL,
  httpUri: string,
  call: { id: string; run(): Promise<unknown> },
): Promise<void> {
  const { hostname, port } = new URL(httpUri);
  const onward = openRequest({
    hostname,
    port,
    method: incoming.method,
    path: url.pathname + url.search,
    headers: {
      ...safeHeaders(incoming),
      "x-ms-invocation-id": call.id,
      "x-forwarded-host": url.host,
      "x-forwarded-proto": "http",
    },
  });
  const answered = new Promise<IncomingMessage>((done, fail) => {
    onward.on("response", done).on("error", fail);
  });
  answered.catch(() => undefined);
  const sent = pipeline(incoming, onward).catch(() => undefined);
  const ran = call.run();
  try {
    const answer = await Promise.race([answered, ran.then(() => answered)]);
    const { "x-ms-invocation-id": _ours, ...headers } = answer.headers;
    response.writeHead(answer.statusCode ?? 200, headers);
    await pipeline(answer, response);
    await ran;
  } finally {
    onward.destroy();
    await sent;
  }
}

/** What the library reads of a streamed request besides the stream itself. */
export function streamMetadata(
  request: IncomingMessage,
  url: URL,
  parameters: Record<string, string>,
): NonNullable<Call["metadata"]> {
  return {
    Headers: { json: JSON.stringify(safeHeaders(request)) },
    Query: { json: JSON.stringify(query(url)) },
    ...Object.fromEntries(Object.entries(parameters).map(([name, string]) => [name, { string }])),
  };
}
