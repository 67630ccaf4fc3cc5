import { z } from "zod";
import type { Caller } from "./auth.ts";
import type { Reply } from "./call.ts";
import { answer, type Asked, type Graph } from "./dispatch.ts";
import { badRequest, errorBody, idsOf } from "./errors.ts";

const Inner = z.object({
  id: z.string().min(1),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
type Inner = z.output<typeof Inner>;
const Batch = z.object({ requests: z.array(Inner).min(1) });

interface Answered {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

function readBatch(body: unknown): Inner[] {
  const parsed = Batch.safeParse(body);
  if (!parsed.success) throw badRequest("Invalid batch payload format.");
  const { requests } = parsed.data;
  if (requests.length > 20)
    throw badRequest(
      "Number of batch request steps exceeds the maximum value of 20.",
      "MaximumValueExceeded",
    );
  const ids = requests.map(({ id }) => id.toLowerCase());
  if (new Set(ids).size < ids.length) throw badRequest("Request Id duplicates another in the batch.");
  for (const [place, { id, dependsOn = [], body: inner, headers = {} }] of requests.entries()) {
    if (dependsOn.some((other) => !ids.slice(0, place).includes(other.toLowerCase())))
      throw badRequest(`Request '${id}' depends on a request that does not come before it.`);
    const hasType = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
    if (inner !== undefined && !hasType)
      throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  return requests;
}

const lowerNames = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function shown(id: string, reply: Reply): Answered {
  const { body } = reply;
  const bytes = body instanceof Uint8Array;
  const type = bytes || typeof body === "string" ? "text/plain" : "application/json";
  return {
    id,
    status: reply.status,
    headers: { ...(body !== undefined && { "Content-Type": type }), ...reply.headers },
    // Content that is not JSON comes back in base64.
    ...(body !== undefined && { body: bytes ? Buffer.from(body).toString("base64") : body }),
  };
}

async function one(graph: Graph, caller: Caller, inner: Inner, outer: Asked): Promise<Answered> {
  const headers = lowerNames(inner.headers ?? {});
  const asked: Asked = {
    method: inner.method.toUpperCase(),
    url: `/v1.0/${inner.url.replace(/^\/?(v1\.0\/)?/, "")}`,
    headers: { "client-request-id": outer.headers["client-request-id"] ?? "", ...headers },
    body: inner.body,
  };
  if (/^\/v1\.0\/\$batch/i.test(asked.url)) {
    const ids = idsOf(headers, graph.world.now());
    return shown(inner.id, {
      status: 400,
      body: errorBody("BadRequest", "A batch cannot hold a batch.", ids),
    });
  }
  return shown(inner.id, await answer(graph, asked, caller));
}

/** One after another, which is one of the orders the service may choose: https://learn.microsoft.com/graph/json-batching */
export async function answerBatch(graph: Graph, asked: Asked, caller: Caller): Promise<Reply> {
  const requests = readBatch(asked.body);
  const done = new Map<string, Answered>();
  for (const inner of requests) {
    const failed = (inner.dependsOn ?? []).some(
      (other) => (done.get(other.toLowerCase())?.status ?? 500) >= 400,
    );
    const ids = idsOf(asked.headers, graph.world.now());
    const reply: Answered = failed
      ? shown(inner.id, {
          status: 424,
          body: errorBody("FailedDependency", "A request that this one depends on has failed.", ids),
        })
      : await one(graph, caller, inner, asked);
    done.set(inner.id.toLowerCase(), reply);
  }
  return { status: 200, body: { responses: [...done.values()] } };
}
