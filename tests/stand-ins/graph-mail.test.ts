import { ResponseType } from "@microsoft/microsoft-graph-client";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadFrom, saveTo } from "../../stand-ins/graph/snapshot.ts";
import { type GraphOffice, openGraphOffice } from "./graph-office.ts";

const leader = "/users/leader@ashdale.example";
const immutable = ["Prefer", 'IdType="ImmutableId"'] as const;
const outbox = "String {6f0a1c9e-0000-4000-8000-00000000f00d} Name OutboxKey";
let office: GraphOffice;
beforeEach(async () => {
  office = await openGraphOffice();
});
afterEach(async () => office.graph.close());

const refusal = async (asked: Promise<unknown>): Promise<[number, string]> => {
  try {
    await asked;
  } catch (error) {
    if (error instanceof Error && "statusCode" in error && "code" in error)
      return [Number(error.statusCode), String(error.code)];
    throw error;
  }
  throw new Error("It was not refused.");
};

test("a mail is found by its Message-ID, quotation marks and all", async () => {
  office.arrive({ subject: "Q&A", internetMessageId: "<o'neill+1@resident.example>" });
  office.arrive({ subject: "Other" });
  const filter = encodeURIComponent("internetMessageId eq '<o''neill+1@resident.example>'");
  const found = await office.client.api(`${leader}/messages?$filter=${filter}`).get();
  expect(found.value.map((one: { subject: string }) => one.subject)).toEqual(["Q&A"]);
});

test("filters combine, look into addresses and times, and refuse a property that does not exist", async () => {
  const from = { name: "Ann", address: "Ann@Resident.example" };
  office.arrive({ subject: "Old", from, receivedAt: "2026-01-05T09:00:00.000Z", isRead: true });
  office.arrive({ subject: "New", from, receivedAt: "2026-03-05T09:00:00.000Z" });
  office.arrive({ subject: "New too", receivedAt: "2026-03-06T09:00:00.000Z" });
  const ask = async (filter: string): Promise<string[]> => {
    const found = await office.client.api(`${leader}/messages`).filter(filter).select("subject").get();
    return found.value.map((one: { subject: string }) => one.subject);
  };
  expect(
    await ask(
      "from/emailAddress/address eq 'ann@resident.example' and receivedDateTime ge 2026-02-01T00:00:00Z",
    ),
  ).toEqual(["New"]);
  expect(await ask("isRead eq true or startswith(subject,'New t')")).toEqual(["New too", "Old"]);
  expect(await ask("not contains(subject,'new')")).toEqual(["Old"]);
  expect((await refusal(ask("sender2 eq 'x'")))[0]).toBe(400);
  expect((await refusal(ask("subject eq")))[0]).toBe(400);
});

test("an order that the filter does not begin with is refused as inefficient", async () => {
  office.arrive({ subject: "One", receivedAt: "2026-03-05T09:00:00.000Z" });
  const list = office.client.api(`${leader}/messages`);
  expect(await refusal(list.filter("isRead eq false").orderby("receivedDateTime desc").get())).toEqual([
    400,
    "InefficientFilter",
  ]);
  const fine = office.client
    .api(`${leader}/messages`)
    .filter("receivedDateTime ge 2026-01-01T00:00:00Z and isRead eq false");
  expect((await fine.orderby("receivedDateTime desc").get()).value).toHaveLength(1);
  expect(
    (await refusal(office.client.api(`${leader}/messages?$search="x"&$filter=isRead eq true`).get()))[0],
  ).toBe(400);
});

test("a long Inbox comes in pages, some of them empty, and the client can follow the links", async () => {
  office.world.quirks.emptyPages = true;
  for (let n = 0; n < 25; n++) office.arrive({ subject: `Letter ${n}` });
  const seen: string[] = [];
  let pages = 0;
  let link: string | undefined = `${leader}/mailFolders/inbox/messages?$top=10&$select=subject&$count=true`;
  while (link) {
    const page: { value: { subject: string }[]; "@odata.nextLink"?: string; "@odata.count": number } =
      await office.client.api(link).get();
    expect(page["@odata.count"]).toBe(25);
    seen.push(...page.value.map(({ subject }) => subject));
    link = page["@odata.nextLink"];
    pages += 1;
  }
  expect(new Set(seen).size).toBe(25);
  expect(pages).toBeGreaterThan(3);
  expect((await office.ask("/v1.0/users/leader@ashdale.example/messages?$skiptoken=made-up")).status).toBe(
    400,
  );
});

test("a moved mail has a new id, keeps its immutable one, and the old id is gone", async () => {
  const { id, key } = office.arrive({ subject: "Bins" });
  const moved = await office.client.api(`${leader}/messages/${id}/move`).post({ destinationId: "archive" });
  expect(moved.id).not.toBe(id);
  expect((await refusal(office.client.api(`${leader}/messages/${id}`).get()))[0]).toBe(404);
  const same = await office.client
    .api(`${leader}/messages/${key}`)
    .header(...immutable)
    .get();
  expect([same.id, same.subject]).toEqual([key, "Bins"]);
});

test("a write on an older version is refused, and every write makes a new version", async () => {
  const { id } = office.arrive({ subject: "Bins" });
  const seen = await office.client.api(`${leader}/messages/${id}`).get();
  const patch = () => office.client.api(`${leader}/messages/${id}`).header("If-Match", seen["@odata.etag"]);
  const written = await patch().patch({ categories: ["Red category"] });
  expect(written.changeKey).not.toBe(seen.changeKey);
  expect((await refusal(patch().patch({ categories: [] })))[0]).toBe(412);
  expect((await refusal(patch().delete()))[0]).toBe(412);
  expect(office.leader.messages.size).toBe(1);
});

test("only a draft lets go of its subject and body; a misspelt property is not overlooked", async () => {
  const { id } = office.arrive({ subject: "Bins" });
  expect(
    (await refusal(office.client.api(`${leader}/messages/${id}`).patch({ subject: "Changed" })))[0],
  ).toBe(400);
  expect((await refusal(office.client.api(`${leader}/messages/${id}`).patch({ isReed: true })))[0]).toBe(400);
  await office.client
    .api(`${leader}/messages/${id}`)
    .patch({ isRead: true, importance: "HIGH", flag: { flagStatus: "flagged" } });
  const read = await office.client.api(`${leader}/messages/${id}`).get();
  expect([read.isRead, read.importance, read.flag.flagStatus]).toEqual([true, "high", "flagged"]);
});

test("the body comes as HTML unless text is preferred, and headers only when asked for", async () => {
  const { id } = office.arrive({
    subject: "Bins",
    body: { contentType: "html", content: "<p>Dear <b>Leader</b></p><script>alert(1)</script>" },
    headers: [{ name: "Auto-Submitted", value: "auto-replied" }],
  });
  const html = await office.client.api(`${leader}/messages/${id}`).get();
  expect(html.body).toEqual({ contentType: "html", content: "<p>Dear <b>Leader</b></p>" });
  expect(html.internetMessageHeaders).toBeUndefined();
  const asText = await office.ask(`/v1.0${leader}/messages/${id}?$select=body,internetMessageHeaders`, {
    headers: { Prefer: 'outlook.body-content-type="text"' },
  });
  expect(asText.headers.get("preference-applied")).toBe('outlook.body-content-type="text"');
  const text: { body: { content: string }; internetMessageHeaders: unknown[]; subject?: string } =
    await asText.json();
  expect(text.body.content).toMatch(/^Dear Leader/);
  expect(text.internetMessageHeaders).toHaveLength(1);
  expect(text.subject).toBeUndefined();
});

test("a draft that is sent reaches its reader once, keeps its immutable id and is found again by our own key", async () => {
  const draft = await office.client
    .api(`${leader}/messages`)
    .header(...immutable)
    .post({
      subject: "Your letter",
      body: { contentType: "Text", content: "Thank you." },
      toRecipients: [
        { emailAddress: { address: "ann@resident.example" } },
        { emailAddress: { address: "chief.exec@ashdale.example" } },
      ],
      singleValueExtendedProperties: [{ id: outbox, value: "brief-2026-03-16" }],
    });
  await office.client.api(`${leader}/messages/${draft.id}/send`).post({});
  expect((await office.client.api(`${leader}/messages/${draft.id}`).get()).isDraft).toBe(true);
  office.world.settle();
  const sent = await office.client
    .api(`${leader}/messages/${draft.id}`)
    .header(...immutable)
    .get();
  expect([sent.id, sent.isDraft]).toEqual([draft.id, false]);
  const filter = `singleValueExtendedProperties/any(ep: ep/id eq '${outbox}' and ep/value eq 'brief-2026-03-16')`;
  const found = await office.client
    .api(`${leader}/messages`)
    .filter(filter)
    .expand(`singleValueExtendedProperties($filter=id eq '${outbox}')`)
    .get();
  expect(found.value).toHaveLength(1);
  expect(found.value[0].singleValueExtendedProperties).toEqual([{ id: outbox, value: "brief-2026-03-16" }]);
  expect(office.world.sentTo("ann@resident.example")).toHaveLength(1);
  expect([...office.organiser.messages.values()].map(({ subject }) => subject)).toEqual(["Your letter"]);
});

test("mail without a reader is refused; mail to a colleague who does not exist comes back later", async () => {
  const mail = (address: string) => ({
    message: { subject: "Hello", toRecipients: address ? [{ emailAddress: { address } }] : [] },
  });
  expect(await refusal(office.client.api(`${leader}/sendMail`).post(mail("")))).toEqual([
    400,
    "ErrorInvalidRecipients",
  ]);
  await office.client.api(`${leader}/sendMail`).post(mail("nobody@ashdale.example"));
  office.world.settle();
  const inbox = await office.client.api(`${leader}/mailFolders/inbox/messages`).get();
  expect(inbox.value[0].subject).toBe("Undeliverable: Hello");
});

test("a reply stays in its conversation and may have a comment or a body, not both", async () => {
  const from = { name: "Ann", address: "ann@resident.example" };
  const { id, conversationId } = office.arrive({
    subject: "Bins",
    from,
    body: { contentType: "text", content: "Please empty it." },
  });
  const both = { comment: "x", message: { body: { contentType: "text", content: "y" } } };
  expect((await refusal(office.client.api(`${leader}/messages/${id}/createReply`).post(both)))[0]).toBe(400);
  const reply = await office.client.api(`${leader}/messages/${id}/createReply`).post({ comment: "We will." });
  expect(reply.subject).toBe("RE: Bins");
  expect(reply.conversationId).toBe(conversationId);
  expect(reply.toRecipients).toEqual([{ emailAddress: from }]);
  expect(reply.body.content).toMatch(/We will\.[\s\S]*Please empty it\./);
});

test("a category has a name of its own, and only its colour can change", async () => {
  const categories = `${leader}/outlook/masterCategories`;
  const made = await office.client.api(categories).post({ displayName: "Case logged", color: "Preset4" });
  expect(made.color).toBe("preset4");
  expect((await refusal(office.client.api(categories).post({ displayName: "case logged" })))[0]).toBe(409);
  expect(
    (await refusal(office.client.api(`${categories}/${made.id}`).patch({ displayName: "Other" })))[0],
  ).toBe(400);
});

test("attachments come with their bytes, a big one in ranges, and MIME goes in and out", async () => {
  const draft = await office.client.api(`${leader}/messages`).post({ subject: "Papers" });
  const attachments = `${leader}/messages/${draft.id}/attachments`;
  const file = {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "a.txt",
    contentBytes: Buffer.from("hello").toString("base64"),
  };
  const added = await office.client.api(attachments).post(file);
  const bytes: ArrayBuffer = await office.client
    .api(`${attachments}/${added.id}/$value`)
    .responseType(ResponseType.ARRAYBUFFER)
    .get();
  expect(Buffer.from(bytes).toString("utf8")).toBe("hello");
  const size = 3 * 1024 * 1024 + 5;
  const session = await office.client
    .api(`${attachments}/createUploadSession`)
    .post({ AttachmentItem: { attachmentType: "file", name: "big.pdf", size } });
  const put = async (from: number, to: number): Promise<number> =>
    (
      await fetch(session.uploadUrl, {
        method: "PUT",
        headers: { "Content-Range": `bytes ${from}-${to - 1}/${size}` },
        body: new Uint8Array(to - from),
      })
    ).status;
  expect([await put(5, 10), await put(0, size - 5), await put(size - 5, size)]).toEqual([416, 200, 201]);
  const read = await office.client
    .api(`${leader}/messages/${draft.id}`)
    .expand("attachments($select=id,name,size)")
    .get();
  expect(
    read.attachments.map((one: { name: string; contentBytes?: string }) => [one.name, one.contentBytes]),
  ).toEqual([
    ["a.txt", undefined],
    ["big.pdf", undefined],
  ]);
  const mime: string = await office.client
    .api(`${leader}/messages/${draft.id}/$value`)
    .responseType(ResponseType.TEXT)
    .get();
  expect(mime).toMatch(/^Subject: Papers/m);
  const again = await office.ask(`/v1.0${leader}/messages`, {
    method: "POST",
    headers: { "Content-Type": "text/plain" },
    body: Buffer.from("To: ann@resident.example\r\nSubject: From MIME\r\n\r\nHi").toString("base64"),
  });
  const made: { subject: string; isDraft: boolean } = await again.json();
  expect([again.status, made.subject, made.isDraft]).toEqual([201, "From MIME", true]);
});

test("a mail of forty megabytes arrives, is listed at once and survives a restart", async () => {
  const part = Buffer.alloc(30 * 1024 * 1024, 7)
    .toString("base64")
    .replace(/.{76}/g, "$&\r\n");
  const mime = `From: a@b.example\r\nSubject: Heavy\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nSee attached.\r\n--x\r\nContent-Type: application/zip; name=big.zip\r\nContent-Disposition: attachment; filename=big.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${part}\r\n--x--\r\n`;
  const answer = await fetch(`${office.graph.url}/admin/deliver?mailbox=leader@ashdale.example`, {
    method: "POST",
    body: mime,
  });
  expect(answer.status).toBe(201);
  const folder = await mkdtemp(path.join(tmpdir(), "world-"));
  await saveTo(office.world, folder);
  const again = await loadFrom(folder);
  await rm(folder, { recursive: true });
  const [heavy] = again?.mailbox("leader@ashdale.example")?.messages.values() ?? [];
  expect(heavy?.attachments[0]?.content.length).toBe(30 * 1024 * 1024);
  expect(heavy?.folderId).toBe([...office.leader.messages.values()][0]?.folderId);
});
