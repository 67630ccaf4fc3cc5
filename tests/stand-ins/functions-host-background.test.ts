import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type BuiltApps, buildApps } from "./fixtures/functions-apps.ts";
import { retryDelay } from "../../stand-ins/functions-host/retry.ts";
import { closeHosts, openTestHost, type TestHostOptions } from "./fixtures/test-host.ts";

let apps: BuiltApps;
beforeAll(async () => {
  apps = await buildApps();
});
afterEach(closeHosts);
afterAll(() => apps.remove());

const open = (options?: TestHostOptions) => openTestHost(apps, options);

describe("a timer", () => {
  test("goes off on its schedule and knows when it last did and next will", async () => {
    const { clock, seenWith } = await open();
    await clock.moveTo("2026-03-15T12:31:00Z");
    expect(await seenWith("timer")).toMatchObject([
      {
        timer: {
          isPastDue: false,
          scheduleStatus: { last: "0001-01-01T00:00:00", next: "2026-03-15T12:15:00.000Z" },
        },
      },
      {
        timer: {
          isPastDue: false,
          scheduleStatus: { last: "2026-03-15T12:15:00.000Z", next: "2026-03-15T12:30:00.000Z" },
        },
      },
    ]);
  });

  test("with a day of the month and a day of the week waits for a day that is both", async () => {
    const { clock, seen } = await open({ start: "2026-03-08T12:00:00Z" });
    await clock.moveTo("2026-03-16T06:59:59Z");
    expect(await seen()).not.toContain("a Monday the sixteenth");
    await clock.moveTo("2026-03-16T07:00:00Z");
    expect(await seen()).toContain("a Monday the sixteenth");
  });

  test("goes off at the start when it asks to", async () => {
    const { clock, seen } = await open();
    await clock.moveTo("2026-03-15T12:00:01Z");
    expect(await seen()).toContain("started");
  });

  test("that was missed while the host was down goes off at once and says it is late", async () => {
    const timerFile = path.join(apps.folder, "timers.json");
    const { host } = await open({ timerFile });
    await host.close();
    const { clock, seenWith } = await open({ timerFile, start: "2026-03-15T12:20:00Z" });
    await clock.moveTo("2026-03-15T12:20:01Z");
    expect(await seenWith("timer")).toMatchObject([{ timer: { isPastDue: true } }]);
  });

  test("can be set off by hand, by somebody with the master key", async () => {
    const { host, fireByHand, seenWith } = await open();
    expect((await fireByHand("each-quarter-hour", host.keys.default)).status).toBe(401);
    expect(await seenWith("timer")).toEqual([]);
    expect((await fireByHand("each-quarter-hour", host.keys.master)).status).toBe(202);
    expect(await seenWith("timer")).toHaveLength(1);
    expect((await fireByHand("no-such-timer", host.keys.master)).status).toBe(404);
    expect((await fireByHand("each-quarter-hour", host.keys.master, "not JSON")).status).toBe(400);
  });

  test("that fails is tried again as often, and after as long, as it asks", async () => {
    const { clock, seenWith } = await open({ start: "2026-03-15T03:29:00Z" });
    await clock.moveTo("2026-03-15T03:30:29Z");
    expect(await seenWith("attempt")).toEqual([{ attempt: 0 }]);
    await clock.moveTo("2026-03-15T03:31:00Z");
    expect(await seenWith("attempt")).toEqual([
      { attempt: 0 },
      { attempt: 1, before: "attempt 0 failed" },
      { attempt: 2, before: "attempt 1 failed" },
    ]);
  });

  test("that was set off by a test gives the test its error", async () => {
    const { host, seenWith } = await open();
    await expect(host.invoke("no-such-timer")).rejects.toThrow("no-such-timer");
    await host.invoke("each-quarter-hour");
    expect(await seenWith("timer")).toHaveLength(1);
  });
});

describe.each(["base64", "none"])("a queue whose messages are encoded as %s", (messageEncoding) => {
  const openQueues = async (queues = {}) =>
    open({ hostJson: await apps.hostJson({ queues: { messageEncoding, ...queues } }) });

  test("brings each letter to its function as it was sent", async () => {
    const { host, post, seenWith } = await openQueues();
    await post("post-letters", JSON.stringify([{ from: "Ann", about: "café" }, "a plain one"]));
    await post("post-letters", JSON.stringify({ from: "Bob" }));
    await host.drainQueues();
    expect(await seenWith("letter")).toMatchObject([
      { letter: { from: "Ann", about: "café" }, dequeueCount: 1 },
      { letter: "a plain one", queueTrigger: "a plain one" },
      { letter: { from: "Bob" }, id: expect.any(String), insertionTime: "2026-03-15T12:00:00.000Z" },
    ]);
  });

  test("sets a letter aside after it has failed its turns, and a function may take it from there", async () => {
    const { host, post, seenWith } = await openQueues({ maxDequeueCount: 3 });
    await post("post-letters", JSON.stringify({ unreadable: true }));
    await host.drainQueues();
    const turns = await seenWith("letter");
    expect(
      turns.map((turn) => turn instanceof Object && "dequeueCount" in turn && turn.dequeueCount),
    ).toEqual([1, 2, 3]);
    expect(await seenWith("poison")).toEqual([{ poison: { unreadable: true } }]);
  });
});

describe("a queue", () => {
  test("hides a letter that failed for as long as host.json says", async () => {
    const { host, clock, post, seenWith } = await open({
      hostJson: await apps.hostJson({ queues: { visibilityTimeout: "00:00:30" } }),
    });
    await post("post-letters", JSON.stringify({ unreadable: true }));
    await host.drainQueues();
    expect(await seenWith("letter")).toHaveLength(1);
    await clock.moveTo("2026-03-15T12:00:29Z");
    expect(await seenWith("letter")).toHaveLength(1);
    await clock.moveTo("2026-03-15T12:00:30Z");
    await host.drainQueues();
    expect(await seenWith("letter")).toHaveLength(2);
  });

  test("may take its name from the app's settings, and a hook may change what a function is given", async () => {
    const { host, post, seenWith } = await open();
    await post("post-note", "ring Ann");
    await host.drainQueues();
    expect(await seenWith("note")).toEqual([{ note: "ring Ann (seen by a hook)" }]);
  });

  test("does not start an app whose settings lack its name", async () => {
    const started = open({ env: { NOTES_QUEUE: undefined } });
    await expect(started).rejects.toThrow("NOTES_QUEUE");
  });

  test("function can be set off by hand with a letter of its own", async () => {
    const { host, fireByHand, seenWith } = await open();
    const answer = await fireByHand("open-letter", host.keys.master, '{"input":"{\\"from\\":\\"Cleo\\"}"}');
    expect(answer.status).toBe(202);
    expect(await seenWith("letter")).toMatchObject([{ letter: { from: "Cleo" } }]);
  });

  test("has no more of its messages under way at once than host.json allows", async () => {
    const { host, post, seenWith } = await open({
      hostJson: await apps.hostJson({ queues: { batchSize: 2, newBatchThreshold: 0 } }),
    });
    await post("post-parcels", "");
    await host.drainQueues();
    const parcels = await seenWith("mostOpen");
    expect(parcels).toHaveLength(5);
    expect(parcels.at(-1)).toEqual({ mostOpen: 2 });
  });

  test("refuses a letter too large for Azure, and so does the function that sent it", async () => {
    const { post } = await open();
    expect((await post("post-note", "x".repeat(49_152))).status).toBe(202);
    expect((await post("post-note", "x".repeat(49_153))).status).toBe(500);
  });
});

test.each([
  ["the same each time", { retryStrategy: "fixedDelay", delayInterval: { seconds: 10 } }, [10, 10, 10]],
  [
    "twice as long each time, up to its limit",
    {
      retryStrategy: "exponentialBackoff",
      minimumInterval: { seconds: 4 },
      maximumInterval: { seconds: 10 },
    },
    [4, 8, 10],
  ],
] as const)("the wait before a retry is %s", (_how, options, seconds) => {
  expect([1, 2, 3].map((retry) => retryDelay(options, retry) / 1000)).toEqual(seconds);
});
