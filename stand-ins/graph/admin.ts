import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { noContent, ok, type Reply } from "./call.ts";
import { deliver } from "./deliver.ts";
import { type Graph, readQuery } from "./dispatch.ts";
import { badRequest, GraphError } from "./errors.ts";
import { FaultPlan } from "./faults/plan.ts";
import { lifecycleEvents } from "./subscriptions/subscriptions.ts";
import { showSubscription } from "./subscriptions/subscription.ts";
import type { Sending } from "./world.ts";

const isLocal = (address: string | undefined): boolean => /^(::1|127\.|::ffff:127\.)/.test(address ?? "");

interface Asked {
  graph: Graph;
  query: ReadonlyMap<string, string>;
  body: Buffer;
  fresh: () => void;
}

function read<T extends z.ZodType>(schema: T, body: Buffer): z.output<T> {
  try {
    return schema.parse(JSON.parse(body.toString("utf8") || "{}"));
  } catch (error) {
    throw badRequest(
      error instanceof z.ZodError ? z.prettifyError(error) : "The body of the request is not JSON.",
    );
  }
}

async function takeDelivery({ graph, query, body }: Asked): Promise<Reply> {
  const mailbox = graph.world.mailbox(query.get("mailbox") ?? "");
  if (!mailbox) throw new GraphError(404, "ErrorInvalidUser", "There is no such mailbox.");
  if (body.length === 0) throw badRequest("Nothing was sent to deliver.");
  const message = await deliver(graph.world, mailbox, new Uint8Array(body), undefined, query.get("folder"));
  const { id, key, internetMessageId } = message;
  return { status: 201, body: { id, immutableId: key, internetMessageId } };
}

const showSending = ({ at, from, to, message }: Sending): unknown => ({
  at,
  from,
  to: to.map(({ address }) => address),
  subject: message.subject,
  id: message.id,
  immutableId: message.key,
  internetMessageId: message.internetMessageId,
  properties: message.properties,
});

function listSent({ graph, query }: Asked): Reply {
  const wanted = query.get("to")?.toLowerCase();
  const sent = graph.world.sent.filter(
    ({ to }) => wanted === undefined || to.some(({ address }) => address.toLowerCase() === wanted),
  );
  return ok({ value: sent.map(showSending) });
}

const showFaults = ({ graph }: Asked): Reply => ok(graph.faults.shown());

function setFaults(asked: Asked): Reply {
  asked.graph.faults.set(read(FaultPlan, asked.body));
  return showFaults(asked);
}

function clearFaults({ graph }: Asked): Reply {
  graph.faults.set(FaultPlan.parse({}));
  return noContent;
}

const Lifecycle = z.strictObject({
  event: z.enum(lifecycleEvents),
  /** One subscription; all of them when left out. */
  subscription: z.string().optional(),
});

function announce({ graph, body }: Asked): Reply {
  const { event, subscription } = read(Lifecycle, body);
  const concerned = graph.subscriptions.live().filter(({ id }) => (subscription ?? id) === id);
  for (const one of concerned) graph.subscriptions.announce(one, event);
  return ok({ value: concerned.map(({ id }) => id) });
}

const listSubscriptions = ({ graph }: Asked): Reply =>
  ok({
    value: graph.subscriptions
      .live()
      .map((one) => ({ ...showSubscription(one), awaitsReauthorization: one.awaitsReauthorization })),
    post: graph.subscriptions.postbox.counts,
  });

function reset({ graph, fresh }: Asked): Reply {
  fresh();
  graph.violations.length = 0;
  graph.requests.length = 0;
  return noContent;
}

function expireDelta({ graph }: Asked): Reply {
  graph.rounds.expire();
  return noContent;
}

const calls: Readonly<Record<string, (asked: Asked) => Reply | Promise<Reply>>> = {
  "POST /admin/deliver": takeDelivery,
  "GET /admin/sent": listSent,
  "GET /admin/violations": ({ graph }) => ok({ value: graph.violations }),
  "GET /admin/log": ({ graph }) => ok({ value: graph.requests }),
  "POST /admin/reset": reset,
  "GET /admin/faults": showFaults,
  "POST /admin/faults": setFaults,
  "DELETE /admin/faults": clearFaults,
  "POST /admin/delta/expire": expireDelta,
  "GET /admin/subscriptions": listSubscriptions,
  "POST /admin/lifecycle": announce,
};

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
  const call = calls[`${request.method} ${url.pathname}`];
  if (!call) throw new GraphError(404, "NotFound", "There is no such call.");
  return call({ graph, query: readQuery(url.search), body, fresh });
}
