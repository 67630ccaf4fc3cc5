import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addEvent } from "../../stand-ins/graph/events.ts";
import { faultKinds } from "../../stand-ins/graph/faults/plan.ts";
import { deleteMessage } from "../../stand-ins/graph/messages.ts";
import { type Endpoint, openEndpoint } from "../stand-ins/graph-endpoint.ts";
import { type GraphOffice, openGraphOffice } from "../stand-ins/graph-office.ts";

const contract = path.resolve("../shared/graph/contract.mjs");
const there = existsSync(contract);
if (!there) console.log(`Microsoft's contract is not at ${contract}: this file is skipped.`);

const leader = "/v1.0/users/leader@ashdale.example";

describe.skipIf(!there)("what the service tells of changes, and of its own troubles", () => {
  let office: GraphOffice;
  let endpoint: Endpoint;
  beforeAll(async () => {
    office = await openGraphOffice({ contract });
    endpoint = await openEndpoint();
  });
  afterAll(async () => {
    await office.graph.close();
    await endpoint.close();
  });

  test("change tracking keeps to Microsoft's contract, what is gone included", async () => {
    const message = office.arrive({ subject: "Bins" });
    const start = { dateTime: "2026-03-16T09:00:00", timeZone: "UTC" };
    addEvent(office.world, office.leader, { subject: "Cabinet", start, end: start });
    const window = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
    const all = ["mailFolders/inbox/messages/delta", "mailFolders/delta", `calendarView/delta?${window}`];
    const links: string[] = [];
    for (const one of all) {
      const answer = await office.ask(`${leader}/${one}`);
      const body: { value: unknown[]; "@odata.deltaLink": string } = await answer.json();
      expect(body.value.length).toBeGreaterThan(0);
      links.push(body["@odata.deltaLink"]);
    }
    deleteMessage(office.world, office.leader, message);
    for (const link of links) expect((await office.ask(link.replace(office.graph.url, ""))).status).toBe(200);
    await office.ask("/admin/delta/expire", { method: "POST" });
    for (const link of links) expect((await office.ask(link.replace(office.graph.url, ""))).status).toBe(410);
    expect(office.graph.violations).toEqual([]);
  });

  test("subscriptions keep to it but for the one property that Microsoft's own examples have too", async () => {
    const wish = {
      changeType: "created",
      notificationUrl: endpoint.url,
      resource: "/users/leader@ashdale.example/events",
      expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const made = await office.ask("/v1.0/subscriptions", { method: "POST", body: JSON.stringify(wish) });
    expect(await made.json()).toHaveProperty("notificationContentType");
    expect((await office.ask("/v1.0/subscriptions")).status).toBe(200);
    expect(office.graph.violations).toEqual([]);
  });

  test.each(faultKinds)("the fault %s is not held against the contract", async (kind) => {
    const body = JSON.stringify({ faults: [{ kind, ms: 1 }] });
    await office.ask("/admin/faults", { method: "POST", body });
    const headers = { "If-Match": "*" };
    const { id } = office.arrive({ subject: "Bins" });
    await office
      .ask(`${leader}/messages/${id}`, { method: "PATCH", body: '{"isRead":true}', headers })
      .catch(() => "cut");
    expect(office.graph.violations).toEqual([]);
  });
});
