import { once } from "node:events";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { readDiary } from "../../functions/graph/calendar.ts";
import { connectGraph } from "../../functions/graph/connect.ts";
import { graphToken } from "../../functions/graph/token.ts";
import { openSignIn } from "../../functions/sign-in.ts";
import { openRecord } from "../../functions/store/open.ts";
import { localCertificate } from "../../stand-ins/tls.ts";
import { caseworker, openTestOffice } from "../support/office.ts";

// Servers that take a call and say nothing, or say it without end.
const patience = 100;
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listening(server: Server): Promise<string> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
  });
  closing.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  await once(server.listen(0, "localhost"), "listening");
  // A server that listens on a port has an address that names it.
  return `localhost:${(server.address() as AddressInfo).port}`;
}
const secure = async (answer: Parameters<typeof createTlsServer>[1]) =>
  `https://${await listening(createTlsServer(await localCertificate(), answer))}`;
const silent = () => secure(() => {});
const anything = z.unknown();

test("Graph that never answers is given up, when read and when written", async () => {
  const graph = connectGraph({ url: await silent(), token: async () => "t", patience });
  await expect(graph.read("/x", anything)).rejects.toMatchObject({ kind: "unknown" });
  await expect(graph.write("POST", "/x", anything)).rejects.toMatchObject({ kind: "unknown" });
});

test("an answer that begins and never ends is given up", async () => {
  const url = await secure((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).write('{"value":[');
  });
  const graph = connectGraph({ url, token: async () => "t", patience });
  await expect(graph.read("/x", anything)).rejects.toMatchObject({ kind: "unknown" });
});

test("an answer of Graph longer than any letter is broken off, not kept", async () => {
  let sent = 0;
  const part = Buffer.alloc(1024 * 1024, " ");
  const url = await secure((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => {
      sent += 1;
      if (sent < 500 && !response.destroyed) response.write(part, more);
    };
    more();
  });
  const graph = connectGraph({ url, token: async () => "t" });
  await expect(graph.write("POST", "/x", anything)).rejects.toMatchObject({ kind: "unknown" });
  expect(sent).toBeLessThan(100);
});

test("a diary whose pages never end is refused", async () => {
  let pages = 0;
  const url = await secure((request, response) => {
    pages += 1;
    const next = `https://${request.headers.host ?? ""}/v1.0/next`;
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ value: [], "@odata.nextLink": next }));
  });
  const graph = connectGraph({ url, token: async () => "t" });
  const reading = readDiary(graph, "leader@council.example", new Date(0), new Date(1));
  await expect(reading).rejects.toMatchObject({ kind: "refused" });
  expect(pages).toBe(20);
});

test("a directory that never gives the office its token is given up", async () => {
  const token = graphToken(
    {
      authority: await silent(),
      tenantId: "00000000-0000-4000-8000-000000000001",
      graph: {
        url: "https://graph.example",
        clientId: "00000000-0000-4000-8000-000000000002",
        clientSecret: "s",
      },
    },
    patience,
  );
  await expect(token()).rejects.toThrow();
});

test("a directory whose keys never come is no reason to sign anyone out", async () => {
  const office = await openTestOffice();
  const { accessToken } = await office.outside.personToken(caseworker.id);
  const signIn = openSignIn({ ...office.settings, authority: await silent() }, patience);
  await expect(signIn(`Bearer ${accessToken}`)).rejects.toMatchObject({ code: "mailbox-unavailable" });
  await office.close();
});

test("a database that takes the connection and says nothing is given up", async () => {
  const where = await listening(createServer(() => {}));
  const url = `postgres://office@${where}/record?sslmode=disable`;
  await expect(openRecord({ url, patience: { connecting: patience, asked: patience } })).rejects.toThrow(
    /timeout/,
  );
});

test("a database that lets one in and then says nothing is given up", async () => {
  // "You are signed in", "ask", in PostgreSQL's own protocol: https://www.postgresql.org/docs/current/protocol-flow.html
  const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
  const where = await listening(createServer((socket) => socket.once("data", () => socket.write(welcome))));
  const url = `postgres://office@${where}/record?sslmode=disable`;
  await expect(openRecord({ url, patience: { connecting: 5000, asked: patience } })).rejects.toThrow(
    /timeout/,
  );
});
