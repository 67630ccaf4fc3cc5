import type { Caller } from "./auth.ts";
import type { Call, Reply } from "./call.ts";
import { type Checker, violationsOf } from "./contract.ts";
import type { Rounds } from "./delta/rounds.ts";
import { accessDenied, badRequest, errorBody, GraphError, idsOf, LostConnection } from "./errors.ts";
import type { Faults } from "./faults/faults.ts";
import { checkGrant, checkMailbox } from "./permissions.ts";
import { readPrefer } from "./prefer.ts";
import type { Mailbox } from "./records.ts";
import { makeRouter, type Match, segmentsOf } from "./router.ts";
import { routes } from "./routes.ts";
import type { GraphOptions, Hooks, LoggedRequest } from "./options.ts";
import type { Subscriptions } from "./subscriptions/subscriptions.ts";
import type { World } from "./world.ts";

/** One request, whether it came over the wire or inside a batch. */
export interface Asked {
  method: string;
  /** With `/v1.0` and the query. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}

export interface Graph {
  world: World;
  origin: string;
  options: GraphOptions;
  hooks: Hooks;
  checker: Checker | undefined;
  violations: string[];
  requests: LoggedRequest[];
  rounds: Rounds;
  subscriptions: Subscriptions;
  faults: Faults;
  readToken(header: string | undefined): Promise<Caller>;
}

const find = makeRouter(routes);

export function readQuery(search: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search))
    query.set(name.replace(/^\$/, "").toLowerCase(), value);
  return query;
}

function routeOf(method: string, path: string): Match {
  const segments = segmentsOf(path);
  const match = find(method, segments);
  if (match === "no-method")
    throw new GraphError(
      405,
      "Request_BadRequest",
      "Specified HTTP method is not allowed for the request target.",
    );
  if (match) return match;
  throw badRequest(`Resource not found for the segment '${segments.at(-1) ?? ""}'.`);
}

function mailboxOf(graph: Graph, { route, params }: Match, caller: Caller): Mailbox | undefined {
  const user = params["user"];
  if (user === undefined) return undefined;
  if (user === "me" && caller.kind === "app")
    throw badRequest("/me request is only valid with delegated authentication flow.");
  const mailbox = graph.world.findUser(user === "me" ? caller.oid : user);
  if (mailbox) return mailbox;
  if (route.need === "read users")
    throw new GraphError(
      404,
      "Request_ResourceNotFound",
      `Resource '${user}' does not exist or one of its queried reference-property objects are not present.`,
    );
  throw graph.options.allowedApps && caller.kind === "app"
    ? accessDenied()
    : new GraphError(404, "ErrorInvalidUser", `The requested user '${user}' is invalid.`);
}

async function perform(
  graph: Graph,
  asked: Asked,
  caller: Caller,
  match: Match,
  path: string,
): Promise<Reply> {
  const { route, params } = match;
  const mailbox = mailboxOf(graph, match, caller);
  const checkAccess: Call["checkAccess"] = (one, need) => {
    checkGrant(caller, need, caller.oid === one.id);
    checkMailbox(caller, one, need, graph.options.allowedApps);
  };
  if (mailbox) checkAccess(mailbox, route.need);
  const isMime = (asked.headers["content-type"] ?? "").toLowerCase().startsWith("text/plain");
  const prefer = readPrefer(asked.headers["prefer"]);
  const call: Call = {
    world: graph.world,
    // Routes without a user never look at it.
    mailbox: mailbox as Mailbox,
    params,
    query: readQuery(asked.url.slice(asked.url.indexOf("?") + 1 || asked.url.length)),
    headers: asked.headers,
    prefer,
    body: asked.body,
    isMime,
    caller,
    origin: graph.origin,
    path,
    rounds: graph.rounds,
    subscriptions: graph.subscriptions,
    checkAccess,
  };
  const late = await graph.faults.around(call, route, async () => {
    const early = await graph.hooks.before?.(call, route);
    const reply = early ?? (await route.operation(call));
    return (await graph.hooks.after?.(call, route, reply)) ?? reply;
  });
  if (prefer.applied.length === 0) return late;
  return { ...late, headers: { ...late.headers, "Preference-Applied": prefer.applied.join(", ") } };
}

function errorReply(error: unknown, asked: Asked, at: Date): Reply {
  if (!(error instanceof GraphError)) throw error;
  const ids = idsOf(asked.headers, at);
  return { status: error.status, headers: error.headers, body: errorBody(error.code, error.message, ids) };
}

/** Answers one request: route, permission, mailbox, operation; logs it and holds it to the contract. */
export async function answer(graph: Graph, asked: Asked, caller: Caller): Promise<Reply> {
  const started = performance.now();
  const path = asked.url.split("?")[0] ?? "";
  let template = "(unknown)";
  const log = (status: number, fault: string | undefined): void => {
    const ms = Math.round((performance.now() - started) * 10) / 10;
    graph.requests.push({ method: asked.method, template, status, ms, ...(fault && { fault }) });
  };
  let reply: Reply;
  try {
    const match = routeOf(asked.method, path.replace(/^\/v1\.0/i, ""));
    template = match.route.template;
    reply = await perform(graph, asked, caller, match, path);
  } catch (error) {
    if (error instanceof LostConnection) log(0, error.fault);
    reply = errorReply(error, asked, graph.world.now());
  }
  log(reply.status, reply.fault);
  hold(graph, asked, reply);
  return reply;
}

export function hold(graph: Graph, asked: Asked, reply: Reply): void {
  if (!graph.checker) return;
  const isJson = !reply.fault && typeof reply.body === "object" && !(reply.body instanceof Uint8Array);
  graph.violations.push(
    ...violationsOf(graph.checker, {
      method: asked.method,
      url: asked.url,
      contentType: asked.headers["content-type"],
      requestBody: asked.body,
      status: reply.status,
      answer: isJson ? (JSON.parse(JSON.stringify(reply.body ?? null)) ?? undefined) : undefined,
    }),
  );
}
