import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { HttpRequest } from "@azure/functions";
import { seenBy } from "../../functions/office.ts";
import { type Heard, openEar } from "../../functions/sync/hear.ts";
import { caseworker, type TestOffice } from "./office.ts";

/** The endpoint as index.ts opens it, on the test's record; `opened` counts how often it asks for that. */
export function earOf(office: TestOffice) {
  let opened = 0;
  const open = async () => {
    opened++;
    return {
      settings: office.settings,
      at: (now: Date) => seenBy(office.as(caseworker, now), "system"),
      close: async () => {},
    };
  };
  return { hear: openEar(office.settings, open), opened: () => opened };
}

export const posted = (body: string | Buffer, query: Record<string, string> = {}, headers = {}) =>
  new HttpRequest({
    method: "POST",
    url: "https://office.example/api/notifications",
    query,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: typeof body === "string" ? { string: body } : { bytes: body },
  });

export interface Listener {
  url: string;
  heard: { body: string; heard: Heard }[];
  /** Resolves once so many posts have been answered. */
  hears(posts: number): Promise<void>;
  close(): Promise<void>;
}

/** The endpoint where Graph can reach it, by the test's clock. `onWoken` stands for the queue. */
export async function listenAt(
  office: TestOffice,
  now: () => Date,
  onWoken: () => Promise<unknown>,
): Promise<Listener> {
  const { hear } = earOf(office);
  const heard: Listener["heard"] = [];
  let settled = () => {};
  const server = createServer((request, response) => {
    void (async () => {
      const bytes = await buffer(request);
      const query = Object.fromEntries(new URL(request.url ?? "/", "http://localhost").searchParams);
      const answer = await hear(posted(bytes, query), now());
      const { status = 200, headers = {}, body } = answer.response;
      // The endpoint's own headers are a plain object, its own body a string.
      response.writeHead(status, headers as Record<string, string>).end(body as string | undefined);
      if (answer.woke) await onWoken();
      if (query["validationToken"] === undefined) heard.push({ body: bytes.toString("utf8"), heard: answer });
      settled();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api/notifications`,
    heard,
    hears: async (posts) => {
      while (heard.length < posts) await new Promise<void>((resolve) => (settled = resolve));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
