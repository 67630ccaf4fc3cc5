import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Checker, loadChecker, violationsOf } from "../../stand-ins/graph/contract.ts";
import { type Endpoint, openEndpoint } from "../stand-ins/graph-endpoint.ts";
import { openGraphOffice, type GraphOffice, personToken } from "../stand-ins/graph-office.ts";
import { prepare, type Prepared } from "./graph-examples-world.ts";

const shared = path.resolve("../shared/graph");
const contract = path.join(shared, "contract.mjs");
const there = existsSync(contract);
if (!there) console.log(`Microsoft's examples are not at ${shared}: this file is skipped.`);

const Example = z.object({
  id: z.string(),
  operation: z.string(),
  responseType: z.string().nullish(),
  isCollection: z.boolean().nullish(),
  request: z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown().optional(),
  }),
  response: z.object({ status: z.number(), body: z.unknown().optional() }).nullish(),
  contract: z.object({ requestStrict: z.boolean().nullish(), knownMismatch: z.array(z.string()) }),
});
type Example = z.output<typeof Example>;

const scopes = [
  "Mail.ReadWrite",
  "Mail.Send",
  "Calendars.ReadWrite",
  "MailboxSettings.ReadWrite",
  "User.Read",
];

/** Words that stand for a value in the documents, not for themselves. */
function repaired(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repaired);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === "contentType" && inner === "") return [name, "html"];
      if (name === "response" && inner === "") return [name, "none"];
      if (inner === "datetime-value") return [name, "2020-01-01T00:00:00Z"];
      if (inner === "destinationId-value") return [name, "archive"];
      // An endpoint that answers, and a time that is still to come.
      if (/notificationUrl$/i.test(name)) return [name, endpoint.url];
      if (name === "resource" && inner === "/users/{id}/messages") return [name, "me/messages"];
      if (name === "expirationDateTime") return [name, new Date(Date.now() + 86_400_000).toISOString()];
      return [name, repaired(inner)];
    }),
  );
}

let endpoint: Endpoint;

interface Outcome {
  status: number;
  body: unknown;
  violations: string[];
}

async function replay(office: GraphOffice, prepared: Prepared, example: Example): Promise<Outcome> {
  const { method, headers, body } = example.request;
  const known = office.graph.violations.length;
  const sent =
    method === "PATCH" && body === undefined
      ? "{}"
      : method === "GET" || body === undefined
        ? undefined
        : typeof body === "string"
          ? body.replace(/\.{3}$/, "")
          : JSON.stringify(repaired(body));
  const { "content-length": _length, ...rest } = headers;
  const token = await personToken(prepared.owner.id, scopes);
  const answer = await office.ask(`/v1.0${await withState(office, prepared.path(example), token)}`, {
    method,
    headers: rest,
    token,
    ...(sent !== undefined && { body: sent }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json");
  return {
    status: answer.status,
    body: isJson && text ? JSON.parse(text) : undefined,
    violations: office.graph.violations.slice(known),
  };
}

/** Where the documents name a subscription or a sync state of theirs, one of ours. */
async function withState(office: GraphOffice, where: string, token: string): Promise<string> {
  if (/^\/subscriptions\/./.test(where)) {
    const body = {
      changeType: "created,updated",
      notificationUrl: endpoint.url,
      lifecycleNotificationUrl: endpoint.url,
      resource: "me/messages",
      expirationDateTime: new Date(Date.now() + 86_400_000).toISOString(),
      clientState: "secretClientValue",
    };
    const made = await office.ask("/v1.0/subscriptions", {
      method: "POST",
      body: JSON.stringify(body),
      token,
    });
    const { id }: { id: string } = await made.json();
    return where.replace(/^\/subscriptions\/[^/]+/, `/subscriptions/${id}`);
  }
  const [, view = "", name] = /^(\/.+\/delta)\?\$(skip|delta)token=/.exec(where) ?? [];
  if (!name) return where.replace("{start_datetime}", exampleFrom).replace("{end_datetime}", exampleUntil);
  const headers = { Prefer: `odata.maxpagesize=${name === "skip" ? 1 : 100}` };
  const query = `?startDateTime=${exampleFrom}&endDateTime=${exampleUntil}`;
  const first = await office.ask(`/v1.0${view}${query}`, { headers, token });
  const links: Record<string, string> = await first.json();
  const [start, end] = [exampleFrom, exampleUntil].map((dateTime) => ({ dateTime, timeZone: "UTC" }));
  const since = JSON.stringify({ subject: "Attend service", start, end });
  await office.ask("/v1.0/me/events", { method: "POST", body: since, token });
  const link = new URL(links[`@odata.${name === "skip" ? "next" : "delta"}Link`] ?? "");
  return `${view}${link.search}`;
}
const [exampleFrom, exampleUntil] = ["2019-08-01T00:00:00Z", "2019-08-31T00:00:00Z"];

const documented = (checker: Checker, { request }: Example): number => {
  const op: unknown = checker.match(request.method, `/v1.0${request.path}`).op;
  const status: unknown =
    typeof op === "object" && op !== null ? Reflect.get(op, "x-graph-success-status") : undefined;
  return typeof status === "number" ? status : 0;
};

/** The properties Microsoft shows that ours must have as well; not what its own contract does not know. */
function missing(example: Example, body: unknown): string[] {
  // A search folder can be made only in Outlook; ours are ordinary folders.
  if (example.responseType === "microsoft.graph.mailSearchFolder") return [];
  const first = (value: unknown): unknown => {
    const list: unknown =
      typeof value === "object" && value !== null ? Reflect.get(value, "value") : undefined;
    return Array.isArray(list) ? list[0] : value;
  };
  const [theirs, ours] = [first(example.response?.body), first(body)];
  if (typeof theirs !== "object" || theirs === null) return [];
  if (typeof ours !== "object" || ours === null) return ["(no answer)"];
  const unknown = example.contract.knownMismatch.join(" ");
  return Object.keys(theirs).filter(
    (name) => !name.includes("@") && !(name in ours) && !unknown.includes(`:${name}`),
  );
}

describe.skipIf(!there)("Microsoft's documented examples", () => {
  let office: GraphOffice;
  let checker: Checker;
  beforeAll(async () => {
    checker = await loadChecker(contract);
    office = await openGraphOffice({ contract });
    endpoint = await openEndpoint();
  });
  afterAll(async () => {
    await endpoint.close();
    await office.graph.close();
  });

  test("every documented request gets the documented answer", async () => {
    const examples = z
      .array(Example)
      .parse(JSON.parse(readFileSync(path.join(shared, "examples-dev.json"), "utf8")));
    const faults: string[] = [];
    for (const example of examples) {
      const prepared = prepare(office.world);
      const { status, body, violations } = await replay(office, prepared, example);
      const expected = documented(checker, example);
      if (status !== expected)
        faults.push(`${example.id}: ${status}, not ${expected}: ${JSON.stringify(body)}`);
      const absent = missing(example, body);
      if (absent.length > 0) faults.push(`${example.id}: without ${absent.join(", ")}`);
      const lenient = example.contract.requestStrict === false;
      faults.push(
        ...violations
          .filter((text) => !(lenient && text.startsWith("request")))
          .map((text) => `${example.id}: ${text}`),
      );
    }
    console.log(`Graph examples: ${examples.length} replayed, ${faults.length} faults.`);
    expect(faults).toEqual([]);
    expect(examples.length).toBeGreaterThan(100);
  });

  test("the checker itself is awake: a misspelt property and a wrong type are both caught", () => {
    const exchange = {
      method: "GET",
      url: "/v1.0/users/x/messages/y",
      contentType: undefined,
      requestBody: undefined,
    };
    const bad = { id: "y", subjct: "Hello", importance: "HIGH" };
    const found = violationsOf(checker, { ...exchange, status: 200, answer: bad });
    expect(found.join("\n")).toMatch(/subjct/);
    expect(found.join("\n")).toMatch(/importance/);
    expect(
      violationsOf(checker, { ...exchange, status: 200, answer: { id: "y", subject: "Hello" } }),
    ).toEqual([]);
  });
});
