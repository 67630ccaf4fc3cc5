import type { Caller } from "./auth.ts";
import type { Rounds } from "./delta/rounds.ts";
import type { Need } from "./permissions.ts";
import type { Prefer } from "./prefer.ts";
import type { Quirks } from "./quirks.ts";
import type { Mailbox } from "./records.ts";
import type { Subscriptions } from "./subscriptions/subscriptions.ts";
import type { World } from "./world.ts";

/** What an operation is asked. */
export interface Call {
  world: World;
  /** The mailbox of `/users/{user}` or `/me`. */
  mailbox: Mailbox;
  /** Ids of the path, decoded. */
  params: Readonly<Record<string, string>>;
  /** Query options by lower-case name, without the `$`. */
  query: ReadonlyMap<string, string>;
  headers: Readonly<Record<string, string>>;
  prefer: Prefer;
  /** JSON, or text for other media types; undefined when there was none. */
  body: unknown;
  isMime: boolean;
  caller: Caller;
  /** `https://localhost:PORT` */
  origin: string;
  /** Path of the request with its `/v1.0`, for next links. */
  path: string;
  rounds: Rounds;
  subscriptions: Subscriptions;
  /** Throws unless this caller may do that in that mailbox. */
  checkAccess(mailbox: Mailbox, need: Need): void;
  /** Of this request alone, where it differs from the world's quirks. */
  transportMs?: number;
  duplicateTransaction?: Quirks["duplicateTransaction"];
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** JSON unless it is bytes or text. */
  body?: unknown;
  /** The fault that answered in the service's place. */
  fault?: string;
}

export type Operation = (call: Call) => Reply | Promise<Reply>;

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const accepted: Reply = { status: 202 };
export const noContent: Reply = { status: 204 };
