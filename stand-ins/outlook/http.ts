import http from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Listening {
  port: number;
  close(): Promise<void>;
}

export type Answering = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => void | Promise<void>;

/** A server on this machine only. A fault is told to the caller as JSON and never stops the server. */
export async function listen(port: number, answer: Answering): Promise<Listening> {
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    void Promise.resolve()
      .then(() => answer(request, response, url))
      .catch((fault: unknown) => {
        if (response.headersSent) return response.destroy();
        return sendJson(response, 500, {
          error: fault instanceof Error ? fault.message : "It did not work.",
        });
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    // Listening over TCP, so the address is not a pipe's name.
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" })
    .end(JSON.stringify(body));
}

const mostBytes = 1_000_000;

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error("That is too much to send at once.");
    chunks.push(chunk);
  }
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}");
  return body;
}

/** Both names of this machine, so that either may stand in the address bar. */
export const originsAt = (port: number): string[] => [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
