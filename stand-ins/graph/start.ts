import { createServer } from "node:https";
import { type Authority, tokenReader } from "./auth.ts";
import { loadChecker } from "./contract.ts";
import { Rounds } from "./delta/rounds.ts";
import type { Graph } from "./dispatch.ts";
import { Faults } from "./faults/faults.ts";
import { listenTo } from "./listen.ts";
import type { GraphOptions, LoggedRequest } from "./options.ts";
import { Subscriptions } from "./subscriptions/subscriptions.ts";
import type { World } from "./world.ts";

export interface GraphStandIn {
  /** `https://localhost:PORT`, without `/v1.0`. */
  url: string;
  world: World;
  violations: string[];
  requests: LoggedRequest[];
  close(): Promise<void>;
}

/** The directory's id, as it stands in the issuer's address. */
const tenantOf = ({ issuer }: Authority): string =>
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(issuer)?.[0] ?? "7c1e9a40-0000-4000-8000-000000000000";

/** Microsoft Graph over https on this machine, before an invented Exchange. */
export async function startGraph(options: GraphOptions): Promise<GraphStandIn> {
  const { world, authority, contract, now } = options;
  if (now) world.now = now;
  const closing = new AbortController();
  const subscriptions = new Subscriptions(world, tenantOf(authority), closing.signal);
  const deaf = world.onChange((change) => subscriptions.heard(change));
  const graph: Graph = {
    world,
    origin: "",
    options,
    hooks: options.hooks ?? {},
    checker: contract ? await loadChecker(contract) : undefined,
    violations: [],
    requests: [],
    rounds: new Rounds(),
    subscriptions,
    faults: new Faults(options.faults ?? {}, closing.signal),
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
      deaf();
      closing.abort();
      world.settle();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
