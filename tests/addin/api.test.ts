import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { connectOffice } from "../../addin/api.ts";
import { Refusal } from "../../addin/refusal.ts";

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const tokens = { token: (fresh = false) => Promise.resolve(fresh ? "fresh" : "old") };

async function refusalFrom(asked: Promise<unknown>): Promise<Refusal> {
  const thrown: unknown = await asked.catch((refused: unknown) => refused);
  expect(thrown).toBeInstanceOf(Refusal);
  return thrown as Refusal;
}

test("a question goes to its own address, signed, and its answer comes back", async () => {
  const seen: unknown[] = [];
  const base = await serve((request, response) => {
    seen.push(request.method, request.url, request.headers.authorization);
    response.setHeader("content-type", "application/json").end('{"reference":"LO-2026-000001"}');
  });
  const answer = await connectOffice(base, tokens)("readCase", { reference: "LO-2026-000001" });
  expect(answer.reference).toBe("LO-2026-000001");
  expect(seen).toEqual(["POST", "/api/readCase", "Bearer old"]);
});

test("a token that has gone stale is renewed once, and the person notices nothing", async () => {
  const base = await serve((request, response) => {
    response.statusCode = request.headers.authorization === "Bearer fresh" ? 200 : 401;
    response.end("{}");
  });
  await expect(connectOffice(base, tokens)("readMe", {})).resolves.toEqual({});
});

test("a sign-in the office will not take is asked for twice, not for ever", async () => {
  let asked = 0;
  const base = await serve((_, response) => {
    asked++;
    response.writeHead(401).end();
  });
  expect((await refusalFrom(connectOffice(base, tokens)("readMe", {}))).kind).toBe("not-signed-in");
  expect(asked).toBe(2);
});

test("the office's own words and reference reach the person", async () => {
  const problem = { code: "conflict", message: "Sam Patel logged this email first.", reference: "7f3a" };
  const base = await serve((_, response) => response.writeHead(409).end(JSON.stringify({ problem })));
  const refusal = await refusalFrom(connectOffice(base, tokens)("readHome", {}));
  expect(refusal).toMatchObject({ kind: "conflict", message: problem.message, reference: "7f3a" });
});

test.each([
  [403, "<html>Forbidden</html>", "not-allowed"],
  [500, "oops", "unexpected"],
  [503, "<html>Service unavailable</html>", "unreachable"],
  [400, '{"problem":{"code":"made-up","message":"?"}}', "unexpected"],
])(
  "an answer of %i that is not in the office's words still becomes a sentence",
  async (status, body, kind) => {
    const base = await serve((_, response) => response.writeHead(status).end(body));
    const refusal = await refusalFrom(connectOffice(base, tokens)("readHome", {}));
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toMatch(/\.$/);
  },
);

test("an office that never answers is given up on", async () => {
  const base = await serve(() => undefined);
  expect((await refusalFrom(connectOffice(base, tokens, 50)("readHome", {}))).kind).toBe("slow");
});

test("an office that is not there cannot be reached, and says that nothing was changed", async () => {
  const base = await serve(() => undefined);
  await new Promise((done) => server?.close(done));
  const refusal = await refusalFrom(connectOffice(base, tokens)("readHome", {}));
  expect(refusal).toMatchObject({
    kind: "unreachable",
    message: expect.stringContaining("Nothing has been changed"),
  });
});

test("when nobody is signed in the sign-in's own reason is passed on", async () => {
  const signedOut = { token: () => Promise.reject(new Refusal("sign-in", "Sign in to go on.")) };
  const refusal = await refusalFrom(connectOffice("http://127.0.0.1:9", signedOut)("readMe", {}));
  expect(refusal.kind).toBe("sign-in");
});
