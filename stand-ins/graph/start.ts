import { createServer } from "node:https";
import { type Authority, tokenReader } from "./auth.ts";
import type { Call, Reply } from "./call.ts";
import { loadChecker } from "./contract.ts";
import type { Graph } from "./dispatch.ts";
import { listenTo } from "./listen.ts";
import type { Route } from "./router.ts";
import type { World } from "./world.ts";

/** Where faults and throttling come in: `before` may answer in the operation's place, `after` may change what it answered. */
export interface Hooks {
  before?: (call: Call, route: Route) => Promise<Reply | undefined> | Reply | undefined;
  after?: (call: Call, route: Route, reply: Reply) => Promise<Reply | undefined> | Reply | undefined;
}

export interface GraphOptions {
  /** 0 takes a free one. */
  port: number;
  tls: { key: string; cert: string };
  world: World;
  authority: Authority;
  /** Application id to the addresses of the mailboxes it may touch, as Exchange's RBAC for Applications has it. Left out: all. */
  allowedApps?: Readonly<Record<string, readonly string[]>>;
  /** Path of a contract checker; then every request and answer is held to it. */
  contract?: string;
  now?: () => Date;
  /** The world that `POST /admin/reset` goes back to; left out: as it was at the start. */
  fresh?: () => World;
  hooks?: Hooks;
}

export interface LoggedRequest {
  method: string;
  /** The route, `/users/{user}/messages/{message}`: no ids and no addresses. */
  template: string;
  status: number;
  ms: number;
}

export interface GraphStandIn {
  /** `https://localhost:PORT`, without `/v1.0`. */
  url: string;
  world: World;
  violations: string[];
  requests: LoggedRequest[];
  close(): Promise<void>;
}

/** Microsoft Graph over https on this machine, before an invented Exchange. */
export async function startGraph(options: GraphOptions): Promise<GraphStandIn> {
  const { world, authority, contract, now } = options;
  if (now) world.now = now;
  const graph: Graph = {
    world,
    origin: "",
    options,
    hooks: options.hooks ?? {},
    checker: contract ? await loadChecker(contract) : undefined,
    violations: [],
    requests: [],
    readToken: tokenReader(authority, () => graph.origin),
  };
  const server = createServer(options.tls, listenTo(graph));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  graph.origin = `https://localhost:${typeof address === "object" && address ? address.port : options.port}`;
  return {
    url: graph.origin,
    world,
    violations: graph.violations,
    requests: graph.requests,
    close: async () => {
      world.settle();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
