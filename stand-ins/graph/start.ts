import { createServer } from "node:https";
import { tokenReader } from "./auth.ts";
import { loadChecker } from "./contract.ts";
import type { Graph } from "./dispatch.ts";
import { listenTo } from "./listen.ts";
import type { GraphOptions, LoggedRequest } from "./options.ts";
import type { World } from "./world.ts";

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
