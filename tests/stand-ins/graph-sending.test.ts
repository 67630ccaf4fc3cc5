import { afterEach, expect, test } from "vitest";
import { type GraphOffice, openGraphOffice } from "./graph-office.ts";

let office: GraphOffice;
afterEach(async () => office.graph.close());

const leader = "/users/leader@ashdale.example";
const key = (name: string, guid = "66f5a359-4659-4830-9070-00047ec6ac6e"): string =>
  `String {${guid}} Name ${name}`;

test("the name of an own property counts letter for letter, its GUID in any case", async () => {
  office = await openGraphOffice();
  const { id } = office.arrive({ subject: "Bins" });
  const write = (name: string, value: string, guid?: string): Promise<unknown> =>
    office.client
      .api(`${leader}/messages/${id}`)
      .patch({ singleValueExtendedProperties: [{ id: key(name, guid), value }] });
  await write("OutboxKey", "1");
  await write("outboxkey", "2");
  await write("OutboxKey", "3", "66F5A359-4659-4830-9070-00047EC6AC6E");
  const find = async (name: string, value: string): Promise<number> => {
    const filter = `singleValueExtendedProperties/any(p: p/id eq '${key(name)}' and p/value eq '${value}')`;
    const { value: found }: { value: unknown[] } = await office.client
      .api(`${leader}/messages`)
      .filter(filter)
      .get();
    return found.length;
  };
  expect([await find("OutboxKey", "3"), await find("outboxkey", "2")]).toEqual([1, 1]);
  expect([await find("OutboxKey", "1"), await find("OUTBOXKEY", "3")]).toEqual([0, 0]);
});

test("mail from a bare address of ours carries the name of its mailbox", async () => {
  office = await openGraphOffice();
  const own = { emailAddress: { address: "Leader@ashdale.example" } };
  const to = { emailAddress: { address: "ann@resident.example" } };
  const message = { subject: "Thank you", from: own, sender: own, toRecipients: [to] };
  await office.client.api(`${leader}/sendMail`).post({ message });
  office.world.settle();
  const [sent] = office.world.sentTo("ann@resident.example");
  expect([sent?.from?.name, sent?.sender?.name]).toEqual(["Cllr Helen Marsh", "Cllr Helen Marsh"]);
});

test("what was sent is listed with our own properties, for everyone or for one address", async () => {
  office = await openGraphOffice();
  for (const name of ["ann", "bob"]) {
    const draft = await office.client.api(`${leader}/messages`).post({
      subject: `To ${name}`,
      toRecipients: [{ emailAddress: { address: `${name}@resident.example` } }],
      singleValueExtendedProperties: [{ id: key("OutboxKey"), value: name }],
    });
    await office.client.api(`${leader}/messages/${draft.id}/send`).post({});
  }
  office.world.settle();
  const list = async (query: string): Promise<unknown[]> =>
    (await (await office.ask(`/admin/sent${query}`)).json()).value;
  expect(await list("")).toHaveLength(2);
  const [message] = office.world.sentTo("ann@resident.example");
  expect(await list("?to=ann@resident.example")).toEqual([
    {
      at: expect.stringMatching(/Z$/),
      from: "leader@ashdale.example",
      to: ["ann@resident.example"],
      subject: "To ann",
      id: message?.id,
      immutableId: message?.key,
      internetMessageId: message?.internetMessageId,
      properties: [{ id: key("OutboxKey"), value: "ann" }],
    },
  ]);
});
