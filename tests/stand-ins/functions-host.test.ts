import http from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type BuiltApps, buildApps } from "./fixtures/functions-apps.ts";
import { closeHosts, openTestHost, type TestHostOptions } from "./fixtures/test-host.ts";

let apps: BuiltApps;
beforeAll(async () => {
  apps = await buildApps();
});
afterEach(closeHosts);
afterAll(() => apps.remove());

const open = (options?: TestHostOptions) => openTestHost(apps, options);

describe("a call over HTTP", () => {
  test.each([
    ["cases/LO-12?page=2", { reference: "LO-12", query: { page: "2" } }],
    ["CASES/LO-12?tag=a&tag=b", { reference: "LO-12", query: { tag: "a,b" } }],
    ["cases/a%20b%2Fc", { reference: "a b%2Fc", query: {} }],
    ["pages/7", { number: "7" }],
    ["pages/7/large", { number: "7", size: "large" }],
    ["files/2026/march/plan.pdf", { path: "2026/march/plan.pdf" }],
    ["files", {}],
  ])("reaches the function whose route fits %s", async (path, parameters) => {
    const { get } = await open();
    expect(await (await get(path)).json()).toEqual(parameters);
  });

  test("goes to the most particular route", async () => {
    const { get } = await open();
    expect(await (await get("cases/newest")).text()).toBe("the newest");
  });

  test.each([
    ["a path no route has", "nowhere", "GET"],
    ["a word where the route wants a number", "pages/seven", "GET"],
    ["a method the function does not take", "cases/LO-12", "DELETE"],
  ])("is answered 404 for %s", async (_what, path, method) => {
    const { get } = await open();
    expect((await get(path, { method })).status).toBe(404);
  });

  test("is answered 400 when it is addressed to nowhere", async () => {
    const { host } = await open();
    const { port } = new URL(host.url);
    const status = await new Promise((done) =>
      http.get({ host: "127.0.0.1", port, headers: { host: "not a host" } }, (answer) =>
        done(answer.statusCode),
      ),
    );
    expect(status).toBe(400);
  });

  test("has the prefix that host.json gives", async () => {
    const { host, get } = await open({ hostJson: await apps.hostJson({ http: { routePrefix: "office" } }) });
    expect((await fetch(`${host.url}/office/cases/1`)).status).toBe(200);
    expect((await get("cases/1")).status).toBe(404);
  });

  test("needs a key where the function asks for one", async () => {
    const { host, get } = await open({ env: { FUNCTIONS_MASTER_KEY: "master" } });
    const status = async (path: string, key?: string) =>
      (await get(path, key ? { headers: { "x-functions-key": key } } : {})).status;
    expect(host.keys.master).toBe("master");
    expect(await status("with-a-key")).toBe(401);
    expect(await status("with-a-key", "guessed")).toBe(401);
    expect(await status("with-a-key", host.keys.default)).toBe(200);
    expect(await status(`with-a-key?code=${host.keys.default}`)).toBe(200);
    expect(await status("with-the-master-key", host.keys.default)).toBe(401);
    expect(await status("with-the-master-key", "master")).toBe(200);
  });

  test("cannot bring its own word for who is calling", async () => {
    const { host, get } = await open();
    const principal = Buffer.from(JSON.stringify({ userId: "the Leader" })).toString("base64");
    const headers = { "x-ms-client-principal": principal, "x-ms-client-principal-name": "the Leader" };
    const answer = await get("who-am-i", { headers });
    expect(await answer.json()).toEqual({
      user: null,
      claimed: null,
      url: `${host.url}/api/who-am-i`,
    });
  });

  test("that fails tells the caller nothing and the log everything", async () => {
    const { log, get } = await open();
    const answer = await get("fail");
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe("");
    expect(log).toContainEqual({
      level: "error",
      from: "fail",
      message: expect.stringContaining("printer is on fire"),
    });
  });

  test("to a function that returns nothing is answered 204", async () => {
    const { get } = await open();
    expect((await get("say-nothing")).status).toBe(204);
  });

  test("carries bytes both ways, and the log has the function's words but not the body", async () => {
    const { log, post } = await open();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const answer = await post("echo", bytes);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(log).toContainEqual({ level: "information", from: "echo", message: "a body of 70000 bytes" });

    await post("echo", "Dear Leader");
    expect(JSON.stringify(log)).not.toContain("Dear Leader");
  });

  test("lets the app's log hook rewrite a line", async () => {
    const { log, post } = await open();
    await post("echo", "x");
    expect(log).toContainEqual({ level: "warning", from: "echo", message: "mind the gap" });
  });

  test("with too large a body is answered 413, whether or not it said so at the start", async () => {
    const { get, post } = await open({ env: { FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: "1000" } });
    expect((await post("echo", "x".repeat(1000))).status).toBe(200);
    expect((await post("echo", "x".repeat(1001))).status).toBe(413);
    const unannounced = { method: "POST", body: new Blob(["x".repeat(5000)]).stream(), duplex: "half" };
    expect((await get("echo", unannounced)).status).toBe(413);
  });

  test("is answered with what a stream gave", async () => {
    const { get } = await open();
    const answer = await get("stream");
    expect(answer.headers.get("content-type")).toBe("text/plain");
    expect(await answer.text()).toBe("one two three");
  });

  test("is answered with cookies as the function described them", async () => {
    const { get } = await open();
    const answer = await get("cookies");
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual([
      "desk=left%20drawer; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Strict",
      "plain=1",
    ]);
  });
});
