import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { App } from "./app.ts";
import type { Call, Invoke } from "./invoke.ts";
import { type HostKeys, mayPass } from "./keys.ts";
import { BodyTooLarge, httpData, readBody } from "./request.ts";
import { writeResponse, writeStatus } from "./response.ts";
import { decodedPath, type Route, route } from "./routes.ts";
import type { HostSettings } from "./settings.ts";
import { streamMetadata, streamThrough } from "./streaming.ts";

const Trigger = z.object({
  route: z.string().optional(),
  methods: z.array(z.string()),
  authLevel: z.string().default("anonymous"),
});

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** The routes of an app's HTTP functions, the most particular first. */
export function routesOf(app: App, { routePrefix }: HostSettings): Route[] {
  const routes = [...app.functions.values()]
    .filter(({ trigger }) => trigger.type.toLowerCase() === "httptrigger")
    .map((fn) => {
      const trigger = Trigger.parse(fn.trigger);
      return route(fn, `${routePrefix}/${trigger.route ?? fn.name}`, trigger.methods);
    });
  return routes.sort((one, other) => (one.precedence < other.precedence ? -1 : 1));
}

/** Finds the function for a request and answers with what it returns. Azure says 404, not 405, for a wrong method. */
export function httpAnswerer(app: App, settings: HostSettings, keys: HostKeys, invoke: Invoke): Answer {
  const routes = routesOf(app, settings);
  return async (request, response, url) => {
    const path = decodedPath(url.pathname);
    for (const { fn, methods, match } of routes) {
      const parameters = methods.has(request.method ?? "") ? match(path) : undefined;
      if (!parameters) continue;
      if (!mayPass(request, url, Trigger.parse(fn.trigger).authLevel, keys))
        return writeStatus(response, 401);
      const reason = "This function was programmatically called via the host APIs.";
      const traceParent = request.headers["traceparent"]?.toString();
      const call = { fn, reason, traceParent, id: randomUUID() };
      return app.httpUri
        ? answerStreamed(request, response, url, app.httpUri, parameters, call, settings, invoke)
        : answerWhole(request, response, url, parameters, call, settings, invoke);
    }
    writeStatus(response, 404);
  };
}

type HttpCall = Omit<Call, "data"> & { id: string };

async function answerWhole(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  parameters: Record<string, string>,
  call: HttpCall,
  { bodyLimit }: HostSettings,
  invoke: Invoke,
): Promise<void> {
  try {
    const body = await readBody(request, bodyLimit);
    const answer = await invoke({ ...call, data: { http: httpData(request, url, parameters, body) } });
    writeResponse(response, answer.returnValue?.http);
  } catch (thrown) {
    refuse(request, response, thrown);
  }
}

async function answerStreamed(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  httpUri: string,
  parameters: Record<string, string>,
  call: HttpCall,
  { bodyLimit }: HostSettings,
  invoke: Invoke,
): Promise<void> {
  try {
    if (Number(request.headers["content-length"] ?? 0) > bodyLimit) throw new BodyTooLarge();
    const metadata = streamMetadata(request, url, parameters);
    const run = () => invoke({ ...call, data: { string: "" }, metadata });
    await streamThrough(request, response, url, httpUri, { id: call.id, run });
  } catch (thrown) {
    refuse(request, response, thrown);
  }
}

/** The caller learns nothing of an error but that there was one: the log has the rest. */
function refuse(request: IncomingMessage, response: ServerResponse, thrown: unknown): void {
  request.resume();
  if (response.headersSent) response.destroy();
  else writeStatus(response, thrown instanceof BodyTooLarge ? 413 : 500);
}
