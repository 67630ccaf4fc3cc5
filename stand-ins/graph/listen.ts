import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answerAdmin } from "./admin.ts";
import { answerBatch } from "./batch.ts";
import type { Reply } from "./call.ts";
import { answer, type Asked, type Graph, hold } from "./dispatch.ts";
import { badRequest, errorBody, GraphError, idsOf, LostConnection } from "./errors.ts";
import { FaultPlan } from "./faults/plan.ts";
import { snapshotInMemory } from "./snapshot.ts";
import { putRange } from "./uploads.ts";

const megabyte = 1024 * 1024;
/** The service takes 4 MB of JSON or MIME in one request. */
const largestBody = 4 * megabyte;
const largestDelivery = 200 * megabyte;

async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= limit) chunks.push(bytes);
  }
  if (size > limit)
    throw new GraphError(
      413,
      "RequestEntityTooLarge",
      "The request entity is larger than the server will process.",
    );
  return Buffer.concat(chunks);
}

function readJson(bytes: Buffer, type: string): unknown {
  if (bytes.length === 0) return undefined;
  const text = bytes.toString("utf8");
  if (type.startsWith("text/plain")) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}

const plainHeaders = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );

function write(response: ServerResponse, reply: Reply, headers: Record<string, string>): void {
  const { body } = reply;
  const isRaw = body instanceof Uint8Array || typeof body === "string";
  const type = isRaw
    ? "text/plain"
    : "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
  response.writeHead(reply.status, {
    ...(body !== undefined && { "Content-Type": type }),
    "Cache-Control": "private",
    ...headers,
    ...reply.headers,
  });
  if (body === undefined) response.end();
  else response.end(isRaw ? body : JSON.stringify(body));
}

async function serveGraph(graph: Graph, request: IncomingMessage, url: string): Promise<Reply> {
  const headers = plainHeaders(request);
  const method = (request.method ?? "GET").toUpperCase();
  const caller = await graph.readToken(headers["authorization"]);
  const type = (headers["content-type"] ?? "").toLowerCase();
  const body = readJson(await readBytes(request, largestBody), type);
  const asked: Asked = { method, url, headers, body };
  if (!/^\/v1\.0\/\$batch$/i.test(url.split("?")[0] ?? "")) return answer(graph, asked, caller);
  const started = performance.now();
  const reply = await answerBatch(graph, asked, caller);
  graph.requests.push({ method, template: "/$batch", status: reply.status, ms: performance.now() - started });
  hold(graph, asked, reply);
  return reply;
}

async function serve(graph: Graph, request: IncomingMessage, fresh: () => void): Promise<Reply> {
  const url = request.url ?? "/";
  const headers = plainHeaders(request);
  const upload = /^\/upload\/([\w-]+)$/.exec(url);
  if (upload) return putRange(upload[1] ?? "", headers, await readBytes(request, largestBody));
  if (url.startsWith("/admin/"))
    return answerAdmin(graph, request, await readBytes(request, largestDelivery), fresh);
  if (/^\/v1\.0(\/|$)/i.test(url)) return serveGraph(graph, request, url);
  throw badRequest("Invalid version.");
}

const isAborted = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

/** The one place where what goes wrong becomes an answer. */
export function listenTo(graph: Graph): RequestListener {
  const first = snapshotInMemory(graph.world);
  const fresh = (): void => {
    graph.world.become(graph.options.fresh?.() ?? first());
    graph.subscriptions.forgetAll();
    graph.rounds.expire();
    graph.faults.set(FaultPlan.parse(graph.options.faults ?? {}));
  };
  return (request, response) => {
    const headers = plainHeaders(request);
    const ids = idsOf(headers, graph.world.now());
    const standard = {
      "request-id": ids.requestId,
      "client-request-id": ids.clientRequestId,
      "x-ms-ags-diagnostic":
        '{"ServerInfo":{"DataCenter":"UK South","Slice":"E","Ring":"5","ScaleUnit":"000"}}',
    };
    serve(graph, request, fresh)
      .catch((error: unknown): Reply | undefined => {
        // Closing interrupts whoever was being kept waiting.
        if (error instanceof LostConnection || isAborted(error)) return undefined;
        if (error instanceof GraphError)
          return {
            status: error.status,
            headers: error.headers,
            body: errorBody(error.code, error.message, ids),
          };
        console.error(error);
        return {
          status: 500,
          body: errorBody("generalException", "An internal server error occurred.", ids),
        };
      })
      .then((reply) => (reply ? write(response, reply, standard) : request.socket.destroy()))
      .catch(() => response.destroy());
  };
}
