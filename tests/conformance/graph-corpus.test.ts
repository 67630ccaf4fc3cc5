import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importFolder, type Imported } from "../../stand-ins/graph/import-mail.ts";
import { type GraphOffice, openGraphOffice } from "../stand-ins/graph-office.ts";

const corpus = path.resolve("../shared/corpus");
const contract = path.resolve("../shared/graph/contract.mjs");
const there = existsSync(corpus) && existsSync(contract);
if (!there) console.log(`The collected mails and calendar files are not at ${corpus}: this file is skipped.`);

describe.skipIf(!there)("mails and calendar files from the wild", () => {
  let office: GraphOffice;
  const loaded: Record<string, Imported> = {};
  beforeAll(async () => {
    office = await openGraphOffice({ contract });
    for (const kind of ["eml", "ics"])
      loaded[kind] = await importFolder(office.world, office.leader, path.join(corpus, kind));
  });
  afterAll(async () => office.graph.close());

  test("every mail loads, however broken, and every calendar file loads or is named with a plain reason", () => {
    for (const [kind, { loaded: count, notLoaded }] of Object.entries(loaded)) {
      const reasons = new Map<string, number>();
      for (const { reason } of notLoaded) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      const told = [...reasons].map(([reason, files]) => `  ${files} × ${reason}`).join("\n");
      console.log(`${kind}: ${count} loaded, ${notLoaded.length} not\n${told}`);
    }
    expect(loaded["eml"]?.notLoaded).toEqual([]);
    expect(loaded["eml"]?.loaded).toBeGreaterThan(100);
    expect(loaded["ics"]?.loaded).toBeGreaterThan(30);
    for (const { reason } of loaded["ics"]?.notLoaded ?? []) expect(reason).toMatch(/^[A-Z].+\.$/s);
  });

  test("every one of them can be read over Graph, with its event and its attachments, and keeps to the contract", async () => {
    const seen = new Set<string>();
    let meetings = 0;
    let link: string | undefined =
      "/users/leader@ashdale.example/messages?$top=50&$expand=attachments,microsoft.graph.eventMessage/event";
    while (link) {
      const page: {
        value: { id: string; internetMessageId: string; event?: unknown }[];
        "@odata.nextLink"?: string;
      } = await office.client.api(link).get();
      for (const { id, internetMessageId, event } of page.value) {
        expect(internetMessageId).not.toBe("");
        if (event) meetings += 1;
        seen.add(id);
      }
      link = page["@odata.nextLink"];
    }
    expect(seen.size).toBe(office.leader.messages.size);
    expect(meetings).toBeGreaterThan(100);
    for (const message of office.leader.messages.values())
      for (const attachment of message.attachments) {
        const base = `/users/leader@ashdale.example/messages/${message.id}/attachments/${attachment.id}`;
        const expand = attachment.kind === "item" ? "?$expand=microsoft.graph.itemattachment/item" : "";
        expect((await office.ask(`/v1.0${base}${expand}`)).status).toBe(200);
        expect((await office.ask(`/v1.0${base}/$value`)).status).toBe(200);
      }
    expect(office.graph.violations).toEqual([]);
  });

  test("their meetings can be seen in a diary", async () => {
    const window = "startDateTime=2016-01-01T00:00:00Z&endDateTime=2019-12-31T00:00:00Z";
    const view = await office.client
      .api(`/users/leader@ashdale.example/calendarView?${window}&$top=1000`)
      .get();
    expect(view.value.length).toBeGreaterThan(10);
    expect(office.graph.violations).toEqual([]);
  });
});
