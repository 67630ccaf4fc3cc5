import { z } from "zod";
import type { Answer } from "./http.ts";
import { type HostKeys, mayPass } from "./keys.ts";
import { readBody } from "./request.ts";
import { writeStatus } from "./response.ts";

const RunRequest = z.object({ input: z.unknown() });

/** Starts a function that HTTP does not reach; nothing when there is none of that name. */
export type StartByHand = (name: string, input: unknown) => Promise<void> | undefined;

/** `POST /admin/functions/NAME` with `{"input": …}`: 202 as soon as the function has begun. */
export function adminAnswerer(keys: HostKeys, start: StartByHand): Answer {
  return async (request, response, url) => {
    const name = /^\/admin\/functions\/([^/]+)$/.exec(url.pathname)?.[1];
    if (!mayPass(request, url, "admin", keys)) return writeStatus(response, 401);
    if (!name || request.method !== "POST") return writeStatus(response, 404);
    const asked = RunRequest.safeParse(jsonOrNothing((await readBody(request, 1_048_576)).toString("utf8")));
    if (!asked.success) return writeStatus(response, 400);
    const run = start(decodeURIComponent(name), asked.data.input);
    run?.catch(() => undefined);
    writeStatus(response, run ? 202 : 404);
  };
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
