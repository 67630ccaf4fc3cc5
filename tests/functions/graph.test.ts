import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { graphPath, odataString, withQuery } from "../../functions/graph/address.ts";
import { connectGraph, type Graph } from "../../functions/graph/connect.ts";
import { localCertificate } from "../../stand-ins/tls.ts";

// The faults of the published Graph client, each held shut: a bare server that remembers what reached it.
interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}
type Answer = (response: ServerResponse, seen: Seen) => void;

let server: Server;
let graph: Graph;
let origin: string;
let seen: Seen[];
let answers: Answer[];

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
const refusal = (status: number, code: string, headers: Record<string, string> = {}) =>
  json(status, { error: { code, message: "no", innerError: { date: "2026-03-16T09:00:00" } } }, headers);
const reset: Answer = (response) => response.socket?.destroy();

beforeEach(async () => {
  seen = [];
  answers = [];
  server = createServer(await localCertificate(), (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      seen.push(one);
      (answers.shift() ?? json(200, {}))(response, one);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  origin = `https://localhost:${typeof address === "object" && address ? address.port : 0}`;
  graph = connectGraph({ url: origin, token: async () => "the-token", patience: 400 });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const anything = z.unknown();
const send = () => graph.write("POST", "/users/a@b.example/messages/m/send", anything);

test("the token goes with every call, and every id is asked for immutable", async () => {
  await graph.read("/users/a@b.example/messages/m", anything, { prefer: ['outlook.timezone="UTC"'] });
  expect(seen[0]?.headers.authorization).toBe("Bearer the-token");
  expect(seen[0]?.headers["prefer"]).toBe('IdType="ImmutableId", outlook.timezone="UTC"');
});

for (const status of [429, 500, 503, 504]) {
  test(`a send that is answered ${status} is sent once and reported`, async () => {
    answers = [refusal(status, "Whatever", { "retry-after": "7" })];
    await expect(send()).rejects.toMatchObject({ code: "mailbox-unavailable", retryAfterSeconds: 7, status });
    expect(seen).toHaveLength(1);
  });
}

test("a send whose answer is lost is not repeated: its outcome is unknown", async () => {
  answers = [reset];
  await expect(send()).rejects.toMatchObject({ kind: "unknown" });
  expect(seen).toHaveLength(1);
});

test("a send that is never answered is given up, as unknown", async () => {
  answers = [() => {}];
  await expect(send()).rejects.toMatchObject({ kind: "unknown" });
  expect(seen).toHaveLength(1);
});

test("a read is repeated when Graph is busy, silent or cut off", async () => {
  answers = [refusal(503, "Busy", { "retry-after": "0" }), reset, json(200, { id: "m" })];
  await expect(graph.read("/users/a/messages/m", z.object({ id: z.string() }))).resolves.toEqual({ id: "m" });
  expect(seen).toHaveLength(3);
});

test("a read that Graph asks to be put off for long is not slept on", async () => {
  answers = [refusal(429, "TooManyRequests", { "retry-after": "120" })];
  await expect(graph.read("/x", anything)).rejects.toMatchObject({ kind: "busy", retryAfterSeconds: 120 });
  expect(seen).toHaveLength(1);
});

test("a refusal written in HTML is a plain failure all the same", async () => {
  answers = [
    (response) => response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>"),
  ];
  await expect(send()).rejects.toMatchObject({ kind: "unknown", status: 502 });
});

const kinds: [number, string][] = [
  [404, "missing"],
  [403, "denied"],
  [412, "stale"],
  [409, "stale"],
  [400, "refused"],
];
for (const [status, kind] of kinds) {
  test(`${status} means ${kind}, with a sentence for people`, async () => {
    answers = [refusal(status, "SomeCode")];
    const failure = send();
    await expect(failure).rejects.toMatchObject({ kind, graphCode: "SomeCode" });
    await expect(failure).rejects.toThrow(/[A-Z].+\./);
  });
}

test("ids and values arrive as they were meant, whatever signs they hold", async () => {
  const id = "AAM+k/Q==#?&%";
  const subject = "Q&A + 50% #1 of O'Hara";
  await graph.read(
    withQuery(graphPath`/users/${"a@b.example"}/messages/${id}`, {
      $filter: `subject eq ${odataString(subject)}`,
    }),
    anything,
  );
  const url = new URL(seen[0]?.url ?? "", origin);
  expect(decodeURIComponent(url.pathname.split("/").at(-1) ?? "")).toBe(id);
  expect(url.searchParams.get("$filter")).toBe("subject eq 'Q&A + 50% #1 of O''Hara'");
});

test("a MIME message goes as it is, not as a JSON string of itself", async () => {
  await graph.write("POST", "/users/a/messages", anything, { body: "TUlNRQ==", contentType: "text/plain" });
  expect(seen[0]).toMatchObject({ body: "TUlNRQ==", headers: { "content-type": "text/plain" } });
});

test("the next page is asked for at the very address Graph gave, with the same preferences", async () => {
  const next = `${origin}/v1.0/users/a/messages?$skiptoken=o%2Bpaque%3D%26x`;
  await graph.read(next, anything, { prefer: ['outlook.timezone="UTC"'] });
  expect(seen[0]?.url).toBe("/v1.0/users/a/messages?$skiptoken=o%2Bpaque%3D%26x");
  expect(seen[0]?.headers["prefer"]).toContain("outlook.timezone");
});

test("a version that must not have changed is named", async () => {
  await graph.write("PATCH", "/users/a/messages/m", anything, { ifMatch: 'W/"7"', body: { categories: [] } });
  expect(seen[0]?.headers["if-match"]).toBe('W/"7"');
});

test("an answer in another shape than Graph promises is a bug, not a guess", async () => {
  answers = [json(200, { id: 5 })];
  await expect(graph.read("/x", z.object({ id: z.string() }))).rejects.toThrow(/expected string/);
});
