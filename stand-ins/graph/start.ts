import type { JSONWebKeySet } from "jose";
import type { World } from "./world.ts";

export interface Authority {
  issuer: string;
  /** Of a token for Graph. */
  audience: string | string[];
  /** Where the issuer publishes its keys… */
  jwksUrl?: string;
  /** …or the keys themselves, in tests. */
  keys?: JSONWebKeySet;
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

export async function startGraph(options: GraphOptions): Promise<GraphStandIn> {
  throw new Error(`The Graph stand-in on port ${options.port} is still being built.`);
}
