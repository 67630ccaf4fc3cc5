import type { Authority } from "./auth.ts";
import type { Call, Reply } from "./call.ts";
import type { FaultPlanInput } from "./faults/plan.ts";
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
  /** What goes wrong from the start; `POST /admin/faults` replaces it. */
  faults?: FaultPlanInput;
}

export interface LoggedRequest {
  method: string;
  /** The route, `/users/{user}/messages/{message}`: no ids and no addresses. */
  template: string;
  /** 0 where the connection was cut. */
  status: number;
  ms: number;
  /** The fault that answered in the service's place. */
  fault?: string;
}
