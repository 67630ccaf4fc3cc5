import { afterEach, beforeEach, expect, test } from "vitest";
import { addEvent, removeEvent } from "../../stand-ins/graph/events.ts";
import { wellKnown } from "../../stand-ins/graph/mailbox.ts";
import { moveMessage } from "../../stand-ins/graph/messages.ts";
import { type Endpoint, openEndpoint } from "./graph-endpoint.ts";
import { type GraphOffice, openGraphOffice } from "./graph-office.ts";

let office: GraphOffice;
let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await openEndpoint();
  office = await openGraphOffice();
  Object.assign(office.world.quirks.notifications, { delayMs: 5, retryMs: 5 });
});
afterEach(async () => {
  await office.graph.close();
  await endpoint.close();
});

const subscribe = async (more: object = {}, headers: Record<string, string> = {}): Promise<string> => {
  const wish = {
    changeType: "created,updated,deleted",
    notificationUrl: endpoint.url,
    lifecycleNotificationUrl: `${endpoint.url}&lifecycle=1`,
    resource: "/users/leader@ashdale.example/mailFolders('inbox')/messages",
    expirationDateTime: new Date(Date.now() + 600 * 60_000).toISOString(),
    clientState: "our secret",
    ...more,
  };
  const answer = await office.ask("/v1.0/subscriptions", {
    method: "POST",
    body: JSON.stringify(wish),
    headers,
  });
  const { id }: { id: string } = await answer.json();
  return id;
};

test("what comes, changes and goes in the folder is told, our own categories included", async () => {
  const id = await subscribe({}, { Prefer: 'IdType="ImmutableId"' });
  const mail = office.arrive({ subject: "Bins" });
  const path = `/v1.0/users/leader@ashdale.example/messages/${mail.key}`;
  await office.ask(path, { method: "PATCH", body: JSON.stringify({ categories: ["Logged"] }) });
  moveMessage(office.world, office.leader, mail, wellKnown(office.leader, "archive").id);
  await endpoint.hears(1);
  while (endpoint.batches.flat().length < 3) await endpoint.hears(endpoint.batches.length + 1);
  const told = endpoint.batches.flat();
  expect(told.map(({ changeType }) => changeType)).toEqual(["created", "updated", "deleted"]);
  expect(told[0]).toMatchObject({
    subscriptionId: id,
    clientState: "our secret",
    resource: `Users/${office.leader.id}/Messages/${mail.key}`,
    resourceData: { "@odata.type": "#Microsoft.Graph.Message", id: mail.key },
  });
  expect(told[0]?.tenantId).toMatch(/^[0-9a-f-]{36}$/);
});

test("the diary is told too, and only of the kinds of change asked for", async () => {
  await subscribe({ resource: `/users/${office.leader.id}/events`, changeType: "deleted" });
  const event = addEvent(office.world, office.leader, { subject: "Cabinet" });
  removeEvent(office.world, office.leader, event);
  await endpoint.hears(1);
  expect(endpoint.batches.flat()).toEqual([
    expect.objectContaining({
      resource: `Users/${office.leader.id}/Events/${event.id}`,
      changeType: "deleted",
    }),
  ]);
});

test("a batch that is not taken comes again until it is", async () => {
  await subscribe();
  let refusals = 2;
  endpoint.answer = (response) => void response.writeHead(refusals-- > 0 ? 503 : 202).end();
  office.arrive({ subject: "Bins" });
  await endpoint.hears(3);
  expect(new Set(endpoint.batches.map((batch) => JSON.stringify(batch))).size).toBe(1);
});

test("batches can come twice and in the wrong order", async () => {
  Object.assign(office.world.quirks.notifications, { duplicates: true, disorder: true });
  await subscribe();
  const [first, second] = [office.arrive({ subject: "Bins" }), office.arrive({ subject: "Roads" })];
  await endpoint.hears(2);
  for (const batch of endpoint.batches)
    expect(batch.map((one) => one.resourceData?.["id"])).toEqual([second.id, first.id]);
});

test("whoever is slow too often hears nothing more for a while", async () => {
  Object.assign(office.world.quirks.notifications, { slowMs: -1, slowAtLeast: 1 });
  await subscribe();
  office.arrive({ subject: "Bins" });
  await endpoint.hears(1);
  const counts = async (): Promise<{ taken: number; slow: number; dropped: number }> => {
    const answer = await office.ask("/admin/subscriptions");
    return (await answer.json()).post;
  };
  await expect.poll(counts).toMatchObject({ taken: 1, slow: 1 });
  office.arrive({ subject: "Roads" });
  await expect.poll(counts).toMatchObject({ taken: 1, dropped: 1 });
  const hour = 3_600_000;
  office.world.now = () => new Date(Date.now() + hour);
  office.arrive({ subject: "Trees" });
  await endpoint.hears(2);
});

test("what the service has to say about the subscription itself goes to the other address", async () => {
  const id = await subscribe();
  for (const event of ["reauthorizationRequired", "missed", "subscriptionRemoved"]) {
    const sent = endpoint.batches.length;
    await office.ask("/admin/lifecycle", { method: "POST", body: JSON.stringify({ event }) });
    await endpoint.hears(sent + 1);
  }
  const told = endpoint.batches.flat();
  expect(told.map(({ lifecycleEvent }) => lifecycleEvent)).toEqual([
    "reauthorizationRequired",
    "missed",
    "subscriptionRemoved",
  ]);
  expect(told[0]).toMatchObject({ subscriptionId: id, clientState: "our secret" });
  expect(told[0]).not.toHaveProperty("resource");
  expect((await office.ask(`/v1.0/subscriptions/${id}`)).status).toBe(404);
});

test("an endpoint that never answers does not keep the stand-in from closing", async () => {
  office.world.quirks.notifications.answerMs = 600_000;
  await subscribe();
  const hungUp = new Promise((resolve) => {
    endpoint.answer = (response) => void response.once("close", () => resolve("hung up"));
  });
  office.arrive({ subject: "Bins" });
  await endpoint.hears(1);
  endpoint.greet = () => undefined;
  const asked = subscribe().catch(() => "cut");
  await expect.poll(() => endpoint.handshakes).toBeGreaterThan(2);
  const started = performance.now();
  await office.graph.close();
  expect(performance.now() - started).toBeLessThan(5000);
  expect(await asked).toBe("cut");
  expect(await hungUp).toBe("hung up");
});
