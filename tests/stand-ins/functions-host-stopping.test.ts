import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type BuiltApps, buildApps, spawnHost } from "./fixtures/functions-apps.ts";
import { closeHosts, openTestHost, type TestHostOptions } from "./fixtures/test-host.ts";

let apps: BuiltApps;
beforeAll(async () => {
  apps = await buildApps();
});
afterEach(closeHosts);
afterAll(() => apps.remove());

const open = (options?: TestHostOptions) => openTestHost(apps, options);

test("a host that is closed waits ten seconds, and no longer, for a function that does not end", async () => {
  const { host, clock, log, get } = await open();
  const slow = get("slow").catch(() => "cut off");
  await vi.waitUntil(() => log.some(({ message }) => message === "slow has begun"));
  let closed = false;
  const closing = host.close().then(() => {
    closed = true;
  });
  await clock.moveTo("2026-03-15T12:00:09Z");
  expect(closed).toBe(false);
  await clock.moveTo("2026-03-15T12:00:10Z");
  await closing;
  expect(await slow).toBe("cut off");
});

describe("the host in a process of its own", () => {
  test("finishes what is under way before it stops, then lets the app put its things away", async () => {
    const child = await spawnHost(apps.office, { SAY_WHEN_DONE: "yes" });
    const slow = fetch(`${child.url}/api/slow`);
    await child.says("slow has begun");
    const code = child.stop("SIGTERM");
    expect((await (await slow).text()).slice(-16)).toBe(".done in the end");
    expect(await code).toBe(0);
    expect(child.output()).toContain("the app has put its things away");
  });

  test("writes its keys at the start and each line with its function and level", async () => {
    const child = await spawnHost(apps.office, { FUNCTIONS_MASTER_KEY: "the-master-key" });
    await fetch(`${child.url}/api/fail`);
    await child.says("error fail: Error: the printer is on fire");
    await child.stop("SIGINT");
    expect(child.output()).toContain("Master key: the-master-key");
    expect(child.output()).toMatch(/^\[\S+Z\] information fail: Executing/m);
  });

  test("lets bodies flow as they come for an app that asks for HTTP streaming", async () => {
    const child = await spawnHost(apps.streaming);
    const answer = await fetch(`${child.url}/api/two-parts/Ann`, { method: "POST", body: "good morning" });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("Ann said good morning; ");
    await fetch(`${child.url}/api/go-on`);
    expect((await reader?.read())?.value).toBe("and went on");
    expect((await fetch(`${child.url}/api/fail`)).status).toBe(500);
    expect(await child.stop("SIGTERM")).toBe(0);
  });
});
