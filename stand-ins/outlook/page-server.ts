import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { z } from "zod";
import { readEvent, readEvents } from "./calendar.ts";
import { type GraphDoor, GraphRefusal } from "./graph-door.ts";
import { type Answering, originsAt, readJson, sendJson } from "./http.ts";
import { actOn, findMessage, readAttachment, readFolder, readMasterCategories, readMessage } from "./mail.ts";
import { deliver } from "./situations.ts";
import type { CouncilView, Token } from "./wire.ts";

const Act = z.discriminatedUnion("act", [
  z.object({ act: z.literal("save-draft"), id: z.string(), html: z.string() }),
  z.object({ act: z.literal("send-draft"), id: z.string(), html: z.string().optional() }),
  z.object({ act: z.literal("mark-read"), id: z.string(), read: z.boolean() }),
  z.object({ act: z.literal("move"), id: z.string(), to: z.enum(["deleteditems", "archive", "inbox"]) }),
  z.object({ act: z.literal("categories"), id: z.string(), categories: z.array(z.string()) }),
  z.object({ act: z.literal("reply"), id: z.string(), all: z.boolean(), html: z.string() }),
  z.object({
    act: z.literal("answer"),
    eventId: z.string(),
    answer: z.enum(["accept", "tentativelyAccept", "decline"]),
  }),
]);
const TokenRequest = z.object({ person: z.string(), scopes: z.array(z.string()).min(1) });
const Delivery = z.object({ mailbox: z.string(), situation: z.string() });

export interface PageOrigin {
  graph: GraphDoor;
  council: () => CouncilView;
  personToken: (personId: string, scopes: string[]) => Promise<Token>;
  /** Where the pane comes from: the only other place that may be shown in the page. */
  paneUrl: () => string;
  /** Where the bundled page lies. */
  folder: string;
  port: () => number;
  now: () => Date;
}

/** An unchanged answer is not sent again: the page asks every second. */
function sendIfChanged(response: ServerResponse, seen: string | undefined, body: unknown): void {
  const text = JSON.stringify(body);
  const tag = `"${createHash("sha1").update(text).digest("base64url")}"`;
  if (seen === tag) {
    response.writeHead(304, { etag: tag }).end();
    return;
  }
  response
    .writeHead(200, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-cache",
      etag: tag,
    })
    .end(text);
}

const assets: Record<string, string> = {
  "/main.js": "text/javascript; charset=utf-8",
  "/main.css": "text/css; charset=utf-8",
};

/** The Outlook page and its JSON. Answers only its own page: the tokens it hands out are real within this machine. */
/** A link in a mail may lead its frame nowhere, and nothing in the page may call elsewhere. */
const policy = (paneUrl: string) =>
  `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-src ${new URL(paneUrl).origin}; object-src 'none'; base-uri 'none'; form-action 'none'`;

export function pageOrigin({
  graph,
  council,
  personToken,
  folder,
  port,
  paneUrl,
  now,
}: PageOrigin): Answering {
  const html = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Mail – Outlook (stand-in)</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/main.css"></head>
<body><div id="outlook"></div><script type="module" src="/main.js"></script></body></html>`;

  const read: Record<
    string,
    (query: (name: string) => string, response: ServerResponse, seen?: string) => Promise<void>
  > = {
    "/outlook/council": async (_query, response) => sendJson(response, 200, council()),
    "/outlook/folder": async (query, response, seen) =>
      sendIfChanged(response, seen, await readFolder(graph, query("mailbox"), query("folder"))),
    "/outlook/message": async (query, response) =>
      sendJson(response, 200, await readMessage(graph, query("mailbox"), query("id"))),
    "/outlook/find": async (query, response) =>
      sendJson(response, 200, await findMessage(graph, query("mailbox"), query("internetMessageId"))),
    "/outlook/events": async (query, response, seen) =>
      sendIfChanged(response, seen, await readEvents(graph, query("mailbox"), query("from"), query("to"))),
    "/outlook/event": async (query, response) =>
      sendJson(response, 200, await readEvent(graph, query("mailbox"), query("id"))),
    "/outlook/categories": async (query, response) =>
      sendJson(response, 200, await readMasterCategories(graph, query("mailbox"))),
    "/outlook/attachment": async (query, response) => {
      const { body } = await readAttachment(graph, query("mailbox"), query("id"), query("attachment"));
      response
        .writeHead(200, {
          "content-type": "application/octet-stream",
          "x-content-type-options": "nosniff",
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(query("name"))}`,
        })
        .end(body);
    },
  };
  const write: Record<string, (body: unknown, query: (name: string) => string) => Promise<unknown>> = {
    "/outlook/token": (body) => {
      const { person, scopes } = TokenRequest.parse(body);
      return personToken(person, scopes);
    },
    "/outlook/act": async (body, query) => {
      await actOn(graph, query("mailbox"), Act.parse(body));
      return {};
    },
    "/outlook/deliver": (body) => {
      const { mailbox, situation } = Delivery.parse(body);
      return deliver(graph, mailbox, situation, now());
    },
  };

  return async (request, response, url) => {
    const ours = originsAt(port());
    if (!ours.some((origin) => origin.endsWith(`//${request.headers.host}`)))
      return sendJson(response, 421, {});
    const query = (name: string) => url.searchParams.get(name) ?? "";
    try {
      const reader = read[url.pathname];
      if (reader && request.method === "GET")
        return await reader(query, response, request.headers["if-none-match"]);
      const writer = write[url.pathname];
      if (writer && request.method === "POST") {
        if (!ours.includes(request.headers.origin ?? "")) return sendJson(response, 403, {});
        return sendJson(response, 200, await writer(await readJson(request), query));
      }
    } catch (fault) {
      if (!(fault instanceof GraphRefusal)) throw fault;
      return sendJson(response, fault.status || 502, { error: fault.message });
    }
    const type = assets[url.pathname];
    if (type) {
      response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
      response.end(await readFile(path.join(folder, url.pathname)));
      return;
    }
    if (url.pathname !== "/") return sendJson(response, 404, { error: "There is nothing here." });
    response
      .writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        "content-security-policy": policy(paneUrl()),
      })
      .end(html);
  };
}
