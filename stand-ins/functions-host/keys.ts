import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Environment } from "./settings.ts";

export interface HostKeys {
  /** Opens everything, `/admin` with it. */
  master: string;
  /** Opens what asks for a function key. */
  default: string;
}

const newKey = () => randomBytes(30).toString("base64url");

export const hostKeys = (env: Environment): HostKeys => ({
  master: env["FUNCTIONS_MASTER_KEY"] ?? newKey(),
  default: env["FUNCTIONS_DEFAULT_KEY"] ?? newKey(),
});

/** Whether a request may reach something of this authLevel: the key is in `x-functions-key` or `?code=`. */
export function mayPass(request: IncomingMessage, url: URL, authLevel: string, keys: HostKeys): boolean {
  if (authLevel.toLowerCase() === "anonymous") return true;
  const header = request.headers["x-functions-key"];
  const given = (Array.isArray(header) ? header[0] : header) ?? url.searchParams.get("code") ?? "";
  const opens = authLevel.toLowerCase() === "admin" ? [keys.master] : [keys.master, keys.default];
  return opens.some((key) => timingSafeEqual(digest(key), digest(given)));
}

const digest = (text: string) => createHash("sha256").update(text).digest();
