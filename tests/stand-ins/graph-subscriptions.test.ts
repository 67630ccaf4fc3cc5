import { afterEach, beforeEach, expect, test } from "vitest";
import { type Endpoint, openEndpoint } from "./graph-endpoint.ts";
import { appToken, type GraphOffice, openGraphOffice, personToken } from "./graph-office.ts";

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

const inbox = "/users/leader@ashdale.example/mailFolders('inbox')/messages";
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
const minutesLeft = (at: string): number => Math.round((new Date(at).getTime() - Date.now()) / 60_000);

interface Made {
  id: string;
  expirationDateTime: string;
  error?: { code: string; message: string };
  [name: string]: unknown;
}

async function ask(
  method: string,
  path: string,
  body?: object,
  more: { token?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: Made }> {
  const sent = body && { body: JSON.stringify(body) };
  const answer = await office.ask(`/v1.0/subscriptions${path}`, { method, ...sent, ...more });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : {} };
}
const wish = (more: object = {}): object => ({
  changeType: "created,updated,deleted",
  notificationUrl: endpoint.url,
  lifecycleNotificationUrl: `${endpoint.url}&lifecycle=1`,
  resource: inbox,
  expirationDateTime: inMinutes(600),
  clientState: "our secret",
  ...more,
});
const subscribe = async (more?: object, headers: Record<string, string> = {}): Promise<Made> =>
  (await ask("POST", "", wish(more), { headers })).body;

test("a subscription is made once both addresses have answered with the token, decoded, in plain text and in time", async () => {
  const { status, body } = await ask("POST", "", wish());
  expect([status, endpoint.handshakes]).toEqual([201, 2]);
  expect(body["notificationContentType"]).toBe("application/json");
  expect((await ask("GET", `/${body.id}`)).body["resource"]).toBe(inbox);
  const greetings: Endpoint["greet"][] = [
    (response, token) => void response.writeHead(202, { "Content-Type": "text/plain" }).end(token),
    (response, token) => void response.writeHead(200, { "Content-Type": "application/json" }).end(token),
    (response, token) =>
      void response.writeHead(200, { "Content-Type": "text/plain" }).end(encodeURIComponent(token)),
    () => undefined,
  ];
  office.world.quirks.notifications.answerMs = 60;
  for (const greet of greetings) {
    endpoint.greet = greet;
    const refused = await ask("POST", "", wish());
    expect([refused.status, refused.body.error?.code]).toEqual([400, "ValidationError"]);
  }
  expect((await ask("GET", "")).body["value"]).toHaveLength(1);
});

test("nothing outside this machine is ever called", async () => {
  const { status, body } = await ask(
    "POST",
    "",
    wish({ notificationUrl: "https://webhook.example/changed" }),
  );
  expect([status, body.error?.message]).toEqual([400, expect.stringContaining("cannot be reached")]);
});

test("a subscription lives 45 minutes at least and seven days at most", async () => {
  expect(minutesLeft((await subscribe({ expirationDateTime: inMinutes(5) })).expirationDateTime)).toBe(45);
  const long = wish({ expirationDateTime: inMinutes(10_090) });
  expect((await ask("POST", "", long)).status).toBe(400);
  office.world.quirks.longSubscription = "cap";
  expect(minutesLeft((await ask("POST", "", long)).body.expirationDateTime)).toBe(10_080);
  expect((await ask("POST", "", wish({ expirationDateTime: inMinutes(-1) }))).status).toBe(400);
  expect((await ask("POST", "", wish({ clientState: "x".repeat(129) }))).status).toBe(400);
});

test("it is renewed, reauthorised, ended and, when its time is up, gone", async () => {
  const { id } = await subscribe();
  const renewed = await ask("PATCH", `/${id}`, { expirationDateTime: inMinutes(900) });
  expect([renewed.status, minutesLeft(renewed.body.expirationDateTime)]).toEqual([200, 900]);
  expect((await ask("PATCH", `/${id}`, { lifecycleNotificationUrl: endpoint.url })).status).toBe(400);
  expect((await ask("POST", `/${id}/reauthorize`)).status).toBe(204);
  expect((await ask("DELETE", `/${id}`)).status).toBe(204);
  expect((await ask("GET", `/${id}`)).status).toBe(404);
  const second = await subscribe();
  office.world.now = () => new Date(Date.now() + 601 * 60_000);
  expect((await ask("GET", `/${second.id}`)).status).toBe(404);
});

test("an application needs the permission to read; a person may watch their own mailbox and no shared one", async () => {
  office.leader.delegates.push(office.organiser.id);
  const reader = await appToken(["Calendars.Read"]);
  expect((await ask("POST", "", wish(), { token: reader })).status).toBe(403);
  const events = wish({ resource: "/users/leader@ashdale.example/events" });
  expect((await ask("POST", "", events, { token: reader })).status).toBe(201);
  const delegate = await personToken(office.organiser.id, ["Mail.Read", "Mail.Read.Shared"]);
  expect((await ask("POST", "", wish(), { token: delegate })).status).toBe(403);
  const own = wish({ resource: "me/messages" });
  expect((await ask("POST", "", own, { token: delegate })).status).toBe(201);
  const other = await appToken(undefined, "another-app");
  expect((await ask("GET", "", undefined, { token: other })).body["value"]).toEqual([]);
  expect((await ask("POST", "", wish({ resource: "/users/leader@ashdale.example/calendars" }))).status).toBe(
    400,
  );
});
