import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  claimSubscription,
  findLiveSubscriptions,
  noteSubscription,
  wantSubscriptions,
} from "../../functions/store/subscriptions.ts";
import { saveEffects } from "../../functions/store/effects.ts";
import { newSecret } from "../../functions/sync/secret.ts";
import { earOf, posted } from "../support/ear.ts";
import {
  caseworker,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

const now = new Date("2027-03-15T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const url = "https://office.example/api/notifications";
const ours = { id: "0a1b2c3d-0000-4000-8000-00000000000a", ...newSecret() };
const others = { id: "0a1b2c3d-0000-4000-8000-00000000000b", ...newSecret() };

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  vi.spyOn(console, "log").mockImplementation(() => {});
  await grant(leaderMailbox, ours);
  await grant(officeMailbox, others);
});
beforeEach(async () => {
  await office.record.owner.deleteFrom("effects").execute();
});
afterEach(() => vi.mocked(console.log).mockClear());
afterAll(() => office.close());

const db = () => office.record.seenBy("system");

/** A subscription as Graph would have granted it. */
async function grant(mailbox: string, { id, hash }: { id: string; hash: string }, expiresAt = later(86_400)) {
  const resource = `/users/${mailbox}/mailFolders('sentitems')/messages`;
  await wantSubscriptions(db(), [{ resource, mailbox }], now);
  await db().updateTable("subscriptions").set({ renew_at: now }).where("resource", "=", resource).execute();
  await claimSubscription(db(), "test", now, { resource, url });
  await noteSubscription(db(), resource, "test", {
    graph_id: id,
    secret_hash: hash,
    url,
    expires_at: expiresAt,
    renew_at: later(21_600),
  });
}

const notice = (more: object = {}) => ({
  subscriptionId: ours.id,
  subscriptionExpirationDateTime: later(86_400).toISOString(),
  clientState: ours.secret,
  tenantId: office.settings.tenantId,
  changeType: "created",
  resource: "Users/5/Messages/AAMk",
  resourceData: { "@odata.type": "#Microsoft.Graph.Message", id: "AAMk" },
  ...more,
});
const batch = (...value: object[]) => posted(JSON.stringify({ value }));
const tell = (...value: object[]) => earOf(office).hear(batch(...value), now);

/** An effect that waits, for one reason or another. */
async function waits(key: string, mailbox: string, as: object) {
  await saveEffects(db(), [{ key, kind: "send-mail", about: key, mailbox, payload: {} }], now);
  await db()
    .updateTable("effects")
    .set({ run_after: later(15), ...as })
    .where("key", "=", key)
    .execute();
}
const inDoubt = (key = "in doubt", mailbox = leaderMailbox) =>
  waits(key, mailbox, { trouble: "unsure", attempts: 1 });
const woken = async () => {
  const rows = await db()
    .selectFrom("effects")
    .select("key")
    .where("peek", "=", true)
    .orderBy("key")
    .execute();
  return rows.map(({ key }) => key);
};

test("a true notification has that mailbox’s effects in doubt looked for, and nothing that waits for another reason", async () => {
  await inDoubt();
  await inDoubt("of the other mailbox", officeMailbox);
  await waits("in its grace", leaderMailbox, {});
  await waits("told to wait", leaderMailbox, { trouble: "busy", attempts: 1 });
  await waits("failed", leaderMailbox, { trouble: "unsure", attempts: 1, failed_at: now });
  await waits("called off", leaderMailbox, { trouble: "unsure", attempts: 1, cancelled_at: now });
  await waits("being sent", leaderMailbox, { attempts: 1, leased_by: "a", leased_until: later(60) });
  expect(await tell(notice())).toEqual({ response: { status: 202 }, woke: true });
  expect(await woken()).toEqual(["being sent", "in doubt"]);
});

const forged: Record<string, () => object> = {
  "another secret": () => notice({ clientState: newSecret().secret }),
  "the secret of another subscription": () => notice({ clientState: others.secret }),
  "the secret without its end": () => notice({ clientState: ours.secret.slice(0, -1) }),
  "the hash in place of the secret": () => notice({ clientState: ours.hash }),
  "an empty secret": () => notice({ clientState: "" }),
  "no secret": () => notice({ clientState: null }),
  "another tenant": () => notice({ tenantId: "11111111-2222-4333-8444-555555555555" }),
  "no tenant": () => notice({ tenantId: undefined }),
  "an unknown subscription": () => notice({ subscriptionId: "0a1b2c3d-0000-4000-8000-0000000000ff" }),
  "what is no subscription at all": () => notice({ subscriptionId: "' or 1=1 --" }),
  "a lifecycle event with another secret": () =>
    notice({ clientState: "x", lifecycleEvent: "subscriptionRemoved" }),
};
test.each(Object.entries(forged))(
  "%s gets the answer of a true one, and nothing comes of it",
  async (_, made) => {
    await inDoubt();
    const before = await db().selectFrom("subscriptions").selectAll().orderBy("resource").execute();
    const { response, woke } = await tell(made());
    expect(woke).toBe(false);
    expect(await woken()).toEqual([]);
    expect(await db().selectFrom("subscriptions").selectAll().orderBy("resource").execute()).toEqual(before);
    expect(response).toEqual((await tell(notice())).response);
  },
);

test("one true notification is heard among forged ones, in any order and however often", async () => {
  await inDoubt();
  const crowd = Object.values(forged).map((made) => made());
  const shouted = notice({ subscriptionId: ours.id.toUpperCase(), somethingNew: { of: "Microsoft’s" } });
  expect((await tell(...crowd, shouted, notice(), ...crowd.toReversed(), notice())).woke).toBe(true);
  expect(await woken()).toEqual(["in doubt"]);
});

test("what has run out is not heard, and what was made anew is not opened by the old secret", async () => {
  await inDoubt();
  const hear = earOf(office).hear;
  expect((await hear(batch(notice()), later(86_400))).woke).toBe(false);
  const anew = { id: ours.id, ...newSecret() };
  await grant(leaderMailbox, anew);
  expect((await tell(notice())).woke).toBe(false);
  await grant(leaderMailbox, ours);
  expect((await tell(notice())).woke).toBe(true);
});

test("the same notification again changes nothing that the first did not", async () => {
  await inDoubt();
  const { hear } = earOf(office);
  await hear(batch(notice()), now);
  const rows = async () => db().selectFrom("effects").selectAll().execute();
  const after = await rows();
  for (let time = 0; time < 5; time++) await hear(batch(notice()), later(time));
  expect(await rows()).toEqual(after);
});

const malformed: Record<string, string> = {
  "no JSON": "{value:",
  nothing: "",
  "no collection": "{}",
  "an empty collection": '{"value":[]}',
  "a collection that is none": '{"value":{"0":{}}}',
  "a notification that is a number": '{"value":[1]}',
  "a number for a subscription": '{"value":[{"subscriptionId":1}]}',
  "a secret of a kilobyte": JSON.stringify({
    value: [{ subscriptionId: "x", clientState: "s".repeat(1024) }],
  }),
  "more at once than Graph sends": JSON.stringify({ value: Array(501).fill({ subscriptionId: "x" }) }),
  "arrays within arrays": `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  "another prototype": '{"__proto__":{"value":[{"subscriptionId":"x"}]}}',
};
test.each(Object.entries(malformed))("%s is refused before the record is asked", async (_, body) => {
  const { hear, opened } = earOf(office);
  expect(await hear(posted(body), now)).toEqual({ response: { status: 400 }, woke: false });
  expect(opened()).toBe(0);
});

test("what is too large is refused unread, whether it says its size or not", async () => {
  const { hear, opened } = earOf(office);
  const large = JSON.stringify({ value: [notice({ resource: "x".repeat(300_000) })] });
  expect((await hear(posted(large), now)).response).toEqual({ status: 413 });
  const unread = posted("", {}, { "content-length": "104857600" });
  expect((await hear(unread, now)).response).toEqual({ status: 413 });
  expect(unread.bodyUsed).toBe(false);
  expect(opened()).toBe(0);
});

test("Graph’s question whether anybody is there is answered with its own words, as text and nothing else", async () => {
  const { hear, opened } = earOf(office);
  const token =
    "Validation: Testing client application reachability for subscription Request-Id: 1 & 2+<100%>";
  expect((await hear(posted("", { validationToken: token }), now)).response).toEqual({
    status: 200,
    body: token,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    },
  });
  expect(opened()).toBe(0);
});

const dubious: Record<string, string> = {
  "a script": "<script>alert(1)</script>",
  "the end of a tag and another": "x</title><img src=x onerror=alert(1)>",
  "a comment": "<!--",
  "a declaration": "<?xml version='1.0'?>",
  "a header of its own": "a\r\nSet-Cookie: a=b",
  "the end of a string": "a\u0000b",
  "ten kilobytes": "x".repeat(10_240),
};
test.each(Object.entries(dubious))("a question that holds %s is not repeated", async (_, token) => {
  const { response } = await earOf(office).hear(posted("", { validationToken: token }), now);
  expect(response).toEqual({ status: 400 });
});

test("a thousand forged posts in one moment ask the record once", async () => {
  const { hear, opened } = earOf(office);
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, n) => hear(batch(notice({ clientState: `guess ${n}` })), now)),
  );
  expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([202]));
  expect(opened()).toBe(1);
});

test("of a flood with the true secret no more is acted on than anybody sends, and Graph may come again with the rest", async () => {
  await inDoubt();
  const { hear, opened } = earOf(office);
  const answers = [];
  for (let post = 0; post < 300; post++) answers.push(await hear(batch(notice()), now));
  expect(answers.filter(({ response }) => response.status === 202)).toHaveLength(120);
  expect(answers.filter(({ response }) => response.status === 429)).toHaveLength(180);
  expect(opened()).toBe(121);
  expect((await hear(batch(notice()), later(1))).response.status).toBe(202);
});

test("while the record is out of reach Graph is asked to come again", async () => {
  const { hear } = earOf({
    ...office,
    as: () => {
      throw new Error("no record");
    },
  });
  expect(await hear(batch(notice()), now)).toEqual({ response: { status: 500 }, woke: false });
  vi.mocked(console.error).mockClear();
});

test("no secret is in the log or in the record, and nobody who is signed in can read the subscriptions", async () => {
  await tell(notice(), notice({ clientState: "a guess" }));
  await earOf(office).hear(posted("{"), now);
  const kept = JSON.stringify(await db().selectFrom("subscriptions").selectAll().execute());
  const logged = vi.mocked(console.log).mock.calls.flat().join("\n");
  expect(logged).toContain("notifications");
  for (const secret of [ours.secret, others.secret, "a guess", leaderMailbox])
    expect(logged).not.toContain(secret);
  expect(kept).not.toContain(ours.secret);
  expect(await findLiveSubscriptions(office.record.seenBy(caseworker), now)).toEqual([]);
  expect(await findLiveSubscriptions(db(), now)).toHaveLength(2);
});
