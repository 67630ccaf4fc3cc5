import type { Caller } from "./auth.ts";
import type { Prefer } from "./prefer.ts";
import type { Mailbox } from "./records.ts";
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
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** JSON unless it is bytes or text. */
  body?: unknown;
}

export type Operation = (call: Call) => Reply | Promise<Reply>;

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const accepted: Reply = { status: 202 };
export const noContent: Reply = { status: 204 };
