import { afterEach, expect, test } from "vitest";
import { appId, appToken, type GraphOffice, openGraphOffice, personToken, sign } from "./graph-office.ts";

let office: GraphOffice;
afterEach(async () => office.graph.close());

const leader = "/v1.0/users/leader@ashdale.example";
const codeOf = async (answer: Response): Promise<string> => {
  const body: { error: { code: string } } = await answer.json();
  return body.error.code;
};

test("nobody gets in without a token, with a stale one, or with one made out for somebody else", async () => {
  office = await openGraphOffice();
  const bare = await fetch(`${office.graph.url}${leader}/messages`);
  expect(bare.status).toBe(401);
  expect(bare.headers.get("www-authenticate")).toMatch(/^Bearer/);
  expect(bare.headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
  const stale = await sign({ azp: appId, roles: ["Mail.Read"] }, Math.floor(Date.now() / 1000) - 60);
  expect(await codeOf(await office.ask(`${leader}/messages`, { token: stale }))).toBe(
    "InvalidAuthenticationToken",
  );
  const [head = "", , tail = ""] = (await appToken()).split(".");
  const forged = `${head}.${Buffer.from(JSON.stringify({ roles: ["Mail.Read"] })).toString("base64url")}.${tail}`;
  expect((await office.ask(`${leader}/messages`, { token: forged })).status).toBe(401);
});

test("an application sees only the mailboxes it was given, whatever its permissions", async () => {
  office = await openGraphOffice({ allowedApps: { [appId]: ["leader@ashdale.example"] } });
  expect((await office.ask(`${leader}/messages`)).status).toBe(200);
  const other = await office.ask("/v1.0/users/chief.exec@ashdale.example/messages");
  expect([other.status, await codeOf(other)]).toEqual([403, "ErrorAccessDenied"]);
  const unknown = await office.ask(`${leader}/messages`, {
    token: await appToken(["Mail.Read"], "another-app"),
  });
  expect(unknown.status).toBe(403);
});

test("each operation needs its own permission", async () => {
  office = await openGraphOffice();
  const reader = await appToken(["Mail.Read"]);
  const draft = { method: "POST", body: JSON.stringify({ subject: "x" }) };
  expect((await office.ask(`${leader}/messages`, { token: reader })).status).toBe(200);
  expect((await office.ask(`${leader}/messages`, { ...draft, token: reader })).status).toBe(403);
  expect((await office.ask(`${leader}/events`, { token: reader })).status).toBe(403);
  expect((await office.ask(`${leader}/mailboxSettings`, { token: reader })).status).toBe(403);
  const writer = await appToken(["Mail.ReadWrite"]);
  const sending = { method: "POST", body: JSON.stringify({ message: {} }), token: writer };
  expect((await office.ask(`${leader}/sendMail`, sending)).status).toBe(403);
});

test("“me” is a person: an application is told so", async () => {
  office = await openGraphOffice();
  expect((await office.ask("/v1.0/me/messages")).status).toBe(400);
  const token = await personToken(office.leader.id, ["Mail.Read"]);
  expect((await office.ask("/v1.0/me/messages", { token })).status).toBe(200);
  const stranger = await personToken(office.organiser.id, ["Mail.Read", "Mail.Read.Shared"]);
  expect((await office.ask(`${leader}/messages`, { token: stranger })).status).toBe(403);
  office.leader.delegates.push(office.organiser.id);
  expect((await office.ask(`${leader}/messages`, { token: stranger })).status).toBe(200);
});

test("both of Graph's spellings lead to the same place, and ids are case-sensitive", async () => {
  office = await openGraphOffice();
  const { id } = office.arrive({ subject: "Bins" });
  const quoted = await office.ask(
    `/v1.0/Users('leader%40ashdale.example')/mailFolders('inbox')/messages('${id}')`,
  );
  expect(quoted.status).toBe(200);
  const qualified = await office.ask(`${leader}/messages/${id}/microsoft.graph.copy`, {
    method: "POST",
    body: JSON.stringify({ DestinationId: "archive" }),
  });
  expect(qualified.status).toBe(201);
  const swapped = id.replace(/[a-z]/i, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  expect((await office.ask(`${leader}/messages/${swapped}`)).status).toBe(404);
  expect((await office.ask(`${leader}/mesages`)).status).toBe(400);
  expect((await office.ask(`${leader}/messages`, { method: "PUT", body: "{}" })).status).toBe(405);
});

test("more than four megabytes in one request is too much", async () => {
  office = await openGraphOffice();
  const body = JSON.stringify({
    subject: "x",
    body: { contentType: "text", content: "y".repeat(4 * 1024 * 1024) },
  });
  expect((await office.ask(`${leader}/messages`, { method: "POST", body })).status).toBe(413);
});

test("a batch answers each of its requests, holds the dependent ones back, and refuses doubled ids", async () => {
  office = await openGraphOffice();
  const { id } = office.arrive({
    subject: "Bins",
    body: { contentType: "text", content: "three weeks now" },
  });
  const batch = async (requests: unknown) =>
    office.ask("/v1.0/$batch", { method: "POST", body: JSON.stringify({ requests }) });
  const url = `/users/leader@ashdale.example/messages/${id}`;
  const answer = await batch([
    { id: "1", method: "GET", url: `${url}?$select=subject` },
    { id: "2", method: "GET", url: "/users/leader@ashdale.example/messages/nothing" },
    { id: "3", method: "GET", url, dependsOn: ["2"] },
    { id: "4", method: "GET", url: `${url}/$value` },
  ]);
  const body: { responses: { id: string; status: number; body: unknown }[] } = await answer.json();
  expect(body.responses.map(({ id: one, status }) => [one, status])).toEqual([
    ["1", 200],
    ["2", 404],
    ["3", 424],
    ["4", 200],
  ]);
  expect(Buffer.from(String(body.responses[3]?.body), "base64").toString("utf8")).toMatch(/three weeks now/);
  expect(
    (
      await batch([
        { id: "a", method: "GET", url },
        { id: "A", method: "GET", url },
      ])
    ).status,
  ).toBe(400);
  const many = Array.from({ length: 21 }, (_, n) => ({ id: String(n), method: "GET", url }));
  expect((await batch(many)).status).toBe(400);
  expect((await batch([{ id: "1", method: "PATCH", url, body: { isRead: true } }])).status).toBe(400);
});

test("a fault can be set before an operation or after it has taken effect", async () => {
  office = await openGraphOffice({
    hooks: {
      before: (_call, { template }) => (template.endsWith("/mailboxSettings") ? { status: 429 } : undefined),
      after: (_call, { method }) => (method === "POST" ? { status: 504 } : undefined),
    },
  });
  expect((await office.ask(`${leader}/mailboxSettings`)).status).toBe(429);
  const lost = await office.ask(`${leader}/messages`, {
    method: "POST",
    body: JSON.stringify({ subject: "Kept" }),
  });
  expect(lost.status).toBe(504);
  expect([...office.leader.messages.values()].map(({ subject }) => subject)).toEqual(["Kept"]);
});

test("the admin calls deliver, list what was asked without naming anybody, and put everything back", async () => {
  office = await openGraphOffice();
  const mime =
    "From: Ann <ann@resident.example>\r\nTo: leader@ashdale.example\r\nSubject: Gate\r\nMessage-ID: <g1@resident.example>\r\n\r\nThe gate is broken.";
  const delivered = await fetch(`${office.graph.url}/admin/deliver?mailbox=leader@ashdale.example`, {
    method: "POST",
    body: mime,
  });
  expect(delivered.status).toBe(201);
  const found = await office.client.api("/users/leader@ashdale.example/messages").select("subject").get();
  expect(found.value[0].subject).toBe("Gate");
  const log = await (await fetch(`${office.graph.url}/admin/log`)).text();
  expect(log).toMatch(/\/users\/\{user\}\/messages/);
  expect(log).not.toMatch(/ashdale/);
  await fetch(`${office.graph.url}/admin/reset`, { method: "POST" });
  expect((await office.client.api("/users/leader@ashdale.example/messages").get()).value).toEqual([]);
});
