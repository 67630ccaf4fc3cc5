import type { IncomingMessage } from "node:http";
import type { Reply } from "./call.ts";
import { deliver } from "./deliver.ts";
import { type Graph, readQuery } from "./dispatch.ts";
import { badRequest, GraphError } from "./errors.ts";

const isLocal = (address: string | undefined): boolean => /^(::1|127\.|::ffff:127\.)/.test(address ?? "");

async function takeDelivery(graph: Graph, query: ReadonlyMap<string, string>, mime: Buffer): Promise<Reply> {
  const mailbox = graph.world.mailbox(query.get("mailbox") ?? "");
  if (!mailbox) throw new GraphError(404, "ErrorInvalidUser", "There is no such mailbox.");
  if (mime.length === 0) throw badRequest("Nothing was sent to deliver.");
  const message = await deliver(graph.world, mailbox, new Uint8Array(mime));
  const { id, key, internetMessageId } = message;
  return { status: 201, body: { id, immutableId: key, internetMessageId } };
}

/** What the real service does not have: for whoever runs or tests the stand-in, from this machine only. */
export async function answerAdmin(
  graph: Graph,
  request: IncomingMessage,
  body: Buffer,
  fresh: () => void,
): Promise<Reply> {
  if (!isLocal(request.socket.remoteAddress))
    throw new GraphError(403, "Forbidden", "From this machine only.");
  const url = new URL(request.url ?? "/", graph.origin);
  switch (`${request.method} ${url.pathname}`) {
    case "POST /admin/deliver":
      return takeDelivery(graph, readQuery(url.search), body);
    case "GET /admin/violations":
      return { status: 200, body: { value: graph.violations } };
    case "GET /admin/log":
      return { status: 200, body: { value: graph.requests } };
    case "POST /admin/reset":
      fresh();
      graph.violations.length = 0;
      graph.requests.length = 0;
      return { status: 204 };
    default:
      throw new GraphError(404, "NotFound", "There is no such call.");
  }
}
