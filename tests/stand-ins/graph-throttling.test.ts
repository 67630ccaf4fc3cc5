import { afterEach, expect, test } from "vitest";
import type { FaultPlanInput } from "../../stand-ins/graph/faults/plan.ts";
import { type GraphOffice, openGraphOffice } from "./graph-office.ts";

let office: GraphOffice;
afterEach(async () => office.graph.close());

const leader = "/v1.0/users/leader@ashdale.example";
const plan = async (faults: FaultPlanInput): Promise<void> => {
  const answer = await office.ask("/admin/faults", { method: "POST", body: JSON.stringify(faults) });
  expect(answer.status).toBe(200);
};
const read = (path = `${leader}/messages`): Promise<Response> => office.ask(path);
const codeOf = async (answer: Response): Promise<string> => {
  const body: { error: { code: string } } = await answer.json();
  return body.error.code;
};
const statuses = async (count: number): Promise<number[]> => {
  const found: number[] = [];
  for (let one = 0; one < count; one += 1) found.push((await read()).status);
  return found;
};

test("the same seed brings the same weather again, another seed another", async () => {
  office = await openGraphOffice();
  const weather = async (seed: number): Promise<string> => {
    await plan({ seed, faults: [{ kind: "504-before", share: 0.5 }] });
    return (await statuses(24)).join();
  };
  const first = await weather(7);
  expect(await weather(7)).toBe(first);
  expect(await weather(8)).not.toBe(first);
  expect(first).toContain("200");
  expect(first).toContain("504");
});

test("who calls again before the wait is over is refused and waits anew, for that mailbox only", async () => {
  office = await openGraphOffice();
  let now = Date.now();
  office.world.now = () => new Date(now);
  await plan({ faults: [{ kind: "429", count: 1, retryAfter: 10 }] });
  const refused = await read();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "10"]);
  now += 9000;
  expect((await read(`${leader}/events`)).status).toBe(429);
  expect((await read("/v1.0/users/chief.exec@ashdale.example/messages")).status).toBe(200);
  now += 9000;
  expect((await read()).status).toBe(429);
  now += 10_000;
  expect((await read()).status).toBe(200);
});

test("four requests at once and so many in ten minutes are the limit for one application and one mailbox", async () => {
  let refused = 0;
  let letThrough: (reply?: undefined) => void = () => undefined;
  const gate = new Promise<undefined>((resolve) => (letThrough = resolve));
  office = await openGraphOffice({ hooks: { before: () => gate } });
  await plan({ limits: { concurrent: true } });
  const asked = Array.from({ length: 6 }, async () => {
    const answer = await read();
    if (answer.status !== 429) return answer.status;
    expect(await codeOf(answer)).toBe("ApplicationThrottled");
    refused += 1;
    if (refused === 2) letThrough();
    return answer.status;
  });
  expect((await Promise.all(asked)).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 429, 429]);
  await plan({ limits: { perTenMinutes: 3 } });
  expect(await statuses(4)).toEqual([200, 200, 200, 429]);
  office.world.now = () => new Date(Date.now() + 600_000);
  expect(await statuses(1)).toEqual([200]);
});
