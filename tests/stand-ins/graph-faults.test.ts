import { afterEach, expect, test } from "vitest";
import type { FaultPlanInput } from "../../stand-ins/graph/faults/plan.ts";
import { outlooksOwnApp } from "../../stand-ins/graph/faults/faults.ts";
import { apps } from "../../stand-ins/outside.ts";
import { appToken, everything, type GraphOffice, openGraphOffice } from "./graph-office.ts";

let office: GraphOffice;
afterEach(async () => office.graph.close());

const leader = "/v1.0/users/leader@ashdale.example";
const plan = async (faults: FaultPlanInput): Promise<void> => {
  const answer = await office.ask("/admin/faults", { method: "POST", body: JSON.stringify(faults) });
  expect(answer.status).toBe(200);
};
const read = (path = `${leader}/messages`, token?: string): Promise<Response> =>
  office.ask(path, token ? { token } : {});
const create = (subject: string): Promise<Response> =>
  office.ask(`${leader}/messages`, { method: "POST", body: JSON.stringify({ subject }) });
const codeOf = async (answer: Response): Promise<string> => {
  const body: { error: { code: string } } = await answer.json();
  return body.error.code;
};
const statuses = async (count: number): Promise<number[]> => {
  const found: number[] = [];
  for (let one = 0; one < count; one += 1) found.push((await read()).status);
  return found;
};

test("a plan is shown with what it has struck, ends when its count does, and is cleared", async () => {
  office = await openGraphOffice({ faults: { faults: [{ kind: "504-before", count: 2 }] } });
  expect(await statuses(3)).toEqual([504, 504, 200]);
  const shown = await (await office.ask("/admin/faults")).json();
  expect(shown.faults).toEqual([{ kind: "504-before", share: 1, count: 2, struck: 2 }]);
  await plan({ faults: [{ kind: "504-before" }] });
  expect(await statuses(1)).toEqual([504]);
  expect((await office.ask("/admin/faults", { method: "DELETE" })).status).toBe(204);
  expect(await statuses(1)).toEqual([200]);
  const wrong = await office.ask("/admin/faults", { method: "POST", body: '{"faults":[{"kind":"418"}]}' });
  expect(wrong.status).toBe(400);
});

test("a fault keeps to its method, route, mailbox and application", async () => {
  office = await openGraphOffice();
  const faults = [
    { kind: "504-before", method: "post" },
    { kind: "504-before", route: "/messages/$count" },
    { kind: "504-before", mailbox: "Chief.Exec@ashdale.example" },
    { kind: "504-before", app: "another-app" },
  ] as const;
  await plan({ faults: [...faults] });
  expect((await read()).status).toBe(200);
  expect((await create("Hello")).status).toBe(504);
  expect((await read(`${leader}/messages/$count`)).status).toBe(504);
  expect((await read("/v1.0/users/chief.exec@ashdale.example/messages")).status).toBe(504);
  expect((await read(undefined, await appToken(everything, "another-app"))).status).toBe(504);
});

test("Outlook's own application is spared unless it is named", async () => {
  office = await openGraphOffice();
  expect(outlooksOwnApp).toBe(apps.outlook);
  const outlook = await appToken(everything, apps.outlook);
  await plan({ faults: [{ kind: "504-before" }] });
  expect((await read(undefined, outlook)).status).toBe(200);
  await plan({ faults: [{ kind: "504-before", app: apps.outlook }] });
  expect((await read(undefined, outlook)).status).toBe(504);
  expect((await read()).status).toBe(200);
});

test("a 503 is a page of HTML, with a wait or without one", async () => {
  office = await openGraphOffice();
  await plan({ faults: [{ kind: "503-html" }] });
  const waits = new Set<string | null>();
  for (let one = 0; one < 12; one += 1) {
    const answer = await read();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([503, "text/html; charset=us-ascii"]);
    expect(await answer.text()).toContain("<html>");
    waits.add(answer.headers.get("retry-after"));
  }
  expect(waits).toEqual(new Set([null, "5"]));
});

test("before means nothing was done, after means it was and nobody said so", async () => {
  office = await openGraphOffice();
  const subjects = (): string[] => [...office.leader.messages.values()].map(({ subject }) => subject);
  for (const kind of ["504-before", "504-after"] as const) {
    await plan({ faults: [{ kind, method: "POST" }] });
    expect((await create(kind)).status).toBe(504);
  }
  for (const kind of ["reset-before", "reset-after"] as const) {
    await plan({ faults: [{ kind, method: "POST" }] });
    await expect(create(kind)).rejects.toThrow("fetch failed");
  }
  expect(subjects()).toEqual(["504-after", "reset-after"]);
  expect(office.graph.requests.map(({ status, fault }) => [status, fault])).toEqual([
    [504, "504-before"],
    [504, "504-after"],
    [0, "reset-before"],
    [0, "reset-after"],
  ]);
});

test("in a batch a fault answers one request of it, and a cut connection ends the whole batch", async () => {
  office = await openGraphOffice();
  const step = (id: string) => ({
    id,
    method: "POST",
    url: "/users/leader@ashdale.example/messages",
    headers: { "Content-Type": "application/json" },
    body: { subject: id },
  });
  const send = (): Promise<Response> =>
    office.ask("/v1.0/$batch", {
      method: "POST",
      body: JSON.stringify({ requests: [step("1"), step("2")] }),
    });
  await plan({ faults: [{ kind: "504-after", count: 1 }] });
  const { responses }: { responses: { status: number }[] } = await (await send()).json();
  expect(responses.map(({ status }) => status)).toEqual([504, 201]);
  await plan({ faults: [{ kind: "reset-after" }] });
  await expect(send()).rejects.toThrow("fetch failed");
  expect(office.leader.messages.size).toBe(3);
});

test("a conditional write can meet a conflict that nobody sees coming", async () => {
  office = await openGraphOffice();
  const { id } = office.arrive({ subject: "Bins" });
  await plan({ faults: [{ kind: "412" }] });
  const write = (headers: Record<string, string>): Promise<Response> =>
    office.ask(`${leader}/messages/${id}`, { method: "PATCH", body: '{"isRead":true}', headers });
  expect((await write({})).status).toBe(200);
  const refused = await write({ "If-Match": "*" });
  expect([refused.status, await codeOf(refused)]).toEqual([412, "ErrorIrresolvableConflict"]);
});

test("a slow answer comes late, and closing does not wait for it", async () => {
  office = await openGraphOffice();
  await plan({ faults: [{ kind: "slow", ms: 60 }] });
  const started = performance.now();
  expect((await read()).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(50);
  await plan({ faults: [{ kind: "slow", ms: 60_000 }] });
  const kept = read().catch(() => "cut");
  await expect.poll(async () => (await office.ask("/admin/faults")).text()).toContain('"struck":1');
  await office.graph.close();
  expect(await kept).toBe("cut");
});

test("mail that was taken is still a draft until the transport has had its time", async () => {
  office = await openGraphOffice();
  office.world.quirks.transportMs = 0;
  await plan({ faults: [{ kind: "sent-late", ms: 60_000 }] });
  const message = { subject: "Late", toRecipients: [{ emailAddress: { address: "ann@resident.example" } }] };
  const made = await office.ask(`${leader}/messages`, { method: "POST", body: JSON.stringify(message) });
  const { id }: { id: string } = await made.json();
  expect((await office.ask(`${leader}/messages/${id}/send`, { method: "POST" })).status).toBe(202);
  const draft: { isDraft: boolean } = await (await read(`${leader}/messages/${id}`)).json();
  expect(draft.isDraft).toBe(true);
  const sent = async (): Promise<unknown[]> => {
    const answer = await office.ask("/admin/sent?to=Ann@resident.example");
    return (await answer.json()).value;
  };
  expect(await sent()).toEqual([]);
  office.world.settle();
  expect(await sent()).toEqual([expect.objectContaining({ subject: "Late", to: ["ann@resident.example"] })]);
});

test("the second of two equal appointments is refused or is the first, as the plan has it", async () => {
  office = await openGraphOffice();
  const at = { dateTime: "2026-03-16T09:00:00", timeZone: "UTC" };
  const body = JSON.stringify({ subject: "Hold", start: at, end: at, transactionId: "once" });
  const post = async (): Promise<number> =>
    (await office.ask(`${leader}/events`, { method: "POST", body })).status;
  await plan({ faults: [{ kind: "duplicate-transaction", mode: "existing", count: 2 }] });
  expect([await post(), await post(), await post()]).toEqual([201, 201, 409]);
  expect(office.leader.events.size).toBe(1);
});
