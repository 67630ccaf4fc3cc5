import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { londonInstant } from "../../core/time.ts";
import { sendOnce } from "../../functions/jobs/briefing/send-brief.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { readHome } from "../../functions/jobs/office/read-home.ts";
import { officeItself } from "../../functions/office.ts";
import { claimEffects, noteProgress } from "../../functions/store/carriers.ts";
import { markEffectDone } from "../../functions/store/effect-outcomes.ts";
import { saveEffects } from "../../functions/store/effects.ts";
import { findSentBrief } from "../../functions/store/briefs.ts";
import type { Reply } from "../../stand-ins/graph/call.ts";
import {
  caseworker,
  gatekeeper,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => {
  delete office.hooks.before;
  delete office.hooks.after;
  expect(office.outside.graph.violations).toEqual([]);
});
afterAll(() => office.close());

const refusal = (status: number, code: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: {
    error: {
      code,
      message: "No.",
      innerError: { date: "2026-03-16T09:00:00", "request-id": "r", "client-request-id": "c" },
    },
  },
});
/** The app itself can only wait for a rest to end. */
const endRests = () => office.record.owner.deleteFrom("mailbox_rests").execute();
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

async function log() {
  const internetMessageId = await office.post(officeMailbox, {});
  return logEmail(
    {
      mailbox: officeMailbox,
      message: { internetMessageId },
      choice: {
        type: "petition",
        topic: null,
        priority: "Standard",
        capacity: "council",
        note: "",
        into: "new",
        also: [],
      },
    },
    office.as(caseworker),
  );
}
const views = async (reference: string) => {
  const { recent } = await readHome({}, office.as(caseworker));
  return recent.find((one) => one.reference === reference);
};

let day = 5;
/** Sends the brief of a new day; resolves to that day's moment and how many mails the Leader has been sent since. */
async function brief() {
  const on = `2027-05-${String(day++).padStart(2, "0")}`;
  const before = office.world.sentTo(leaderMailbox).length;
  const at = londonInstant(on, "07:00");
  await sendOnce(on, "the timetable", office.as(gatekeeper, at));
  const sent = () => {
    office.world.settle();
    return office.world.sentTo(leaderMailbox).length - before;
  };
  return { on, at, sent };
}

test("while Outlook will not have it, a case is on the record and its mark waits for its turn", async () => {
  office.hooks.before = (call) => (call.path.includes("/messages/") ? refusal(503, "ServerBusy") : undefined);
  const logged = await log();
  expect(logged.marking.state).toBe("waiting");
  expect(logged.marking.problem).toContain("Microsoft 365");
  delete office.hooks.before;
  await office.drain();
  expect((await views(logged.reference))?.marking.state).toBe("waiting");
  await office.drain(later(40));
  expect((await views(logged.reference))?.marking).toEqual({ state: "done" });
});

test("a wait that Graph asks for is kept, however long", async () => {
  office.hooks.before = (call) =>
    call.path.includes("/messages/") ? refusal(429, "TooManyRequests", { "Retry-After": "600" }) : undefined;
  const logged = await log();
  delete office.hooks.before;
  await office.drain(later(590));
  expect((await views(logged.reference))?.marking.state).toBe("waiting");
  await office.drain(later(610));
  expect((await views(logged.reference))?.marking.state).toBe("done");
  await endRests();
});

test("people who go on clicking while Microsoft 365 wants a mailbox left alone are told so and do not make the wait longer", async () => {
  let asked = 0;
  const id = await office.post(officeMailbox, {});
  office.hooks.before = () => {
    asked++;
    return refusal(429, "TooManyRequests", { "Retry-After": "600" });
  };
  const open = (at: Date) =>
    openMessage({ mailbox: officeMailbox, message: { internetMessageId: id } }, office.as(caseworker, at));
  for (const seconds of [0, 100, 599])
    await expect(open(later(seconds))).rejects.toMatchObject({ code: "mailbox-unavailable" });
  expect(asked).toBe(1);
  delete office.hooks.before;
  expect(await open(later(601))).toMatchObject({ case: null });
  await endRests();
});

test("while Microsoft 365 wants a mailbox left alone nothing else is asked of it, and the other mailbox goes on", async () => {
  let asked = 0;
  office.hooks.before = (call) => {
    if (!call.path.includes("/messages/")) return undefined;
    asked++;
    return refusal(429, "TooManyRequests", { "Retry-After": "600" });
  };
  await log();
  const db = office.record.seenBy("system");
  const act = (key: string, mailbox: string) => ({
    key,
    kind: "create-event",
    about: key,
    mailbox,
    payload: {},
  });
  await saveEffects(db, [act("rest 1", officeMailbox), act("rest 2", leaderMailbox)], new Date());
  const taken = await claimEffects(db, "anyone", later(300), { limit: 100 });
  expect(asked).toBe(1);
  expect(taken.map(({ key }) => key)).toEqual(["rest 2"]);
  await db.updateTable("effects").set({ done_at: new Date() }).where("kind", "=", "create-event").execute();
  await endRests();
});

test("what Outlook refuses for good stands before people with what went wrong", async () => {
  office.hooks.before = (call) =>
    call.path.includes("/messages/") ? refusal(404, "ErrorItemNotFound") : undefined;
  const before = (await readHome({}, office.as(caseworker))).effects.failed;
  const logged = await log();
  expect(logged.marking).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("moved, answered or deleted"),
  });
  expect((await readHome({}, office.as(caseworker))).effects.failed).toBe(before + 1);
});

test("someone else's change to the message at that moment is kept, and the mark goes on top of it", async () => {
  let clashes = 2;
  office.hooks.before = (_, route) =>
    route.method === "PATCH" && clashes-- > 0 ? refusal(412, "ErrorIrresolvableConflict") : undefined;
  expect((await log()).marking).toEqual({ state: "done" });
});

test("when Graph takes the brief and its answer is lost, the Leader gets one brief", async () => {
  let lost = 0;
  office.hooks.after = (call, _, reply) =>
    call.path.endsWith("/send") && ++lost ? { ...refusal(504, "Timeout") } : reply;
  const { on, at, sent } = await brief();
  expect(lost).toBe(1);
  delete office.hooks.after;
  expect((await findSentBrief(office.as(gatekeeper), on))?.delivery.state).toBe("unknown");
  expect(sent()).toBe(1);
  await office.drain(new Date(at.getTime() + 60_000));
  expect(sent()).toBe(1);
  expect((await findSentBrief(office.as(gatekeeper), on))?.delivery).toEqual({ state: "done" });
});

test("when the draft is made and its answer is lost, the Leader still gets one brief", async () => {
  office.hooks.after = (call, route, reply) =>
    route.method === "PATCH" && call.path.includes("/messages/") ? { ...refusal(504, "Timeout") } : reply;
  const { at, sent } = await brief();
  delete office.hooks.after;
  expect(sent()).toBe(0);
  await office.drain(new Date(at.getTime() + 60_000));
  expect(sent()).toBe(1);
});

test("an effect taken by two carriers is one carrier's, and the one whose lease has ended may note nothing", async () => {
  const db = office.record.seenBy("system");
  const now = new Date();
  await saveEffects(db, [{ key: "test 1", kind: "test", about: "test", payload: {} }], now);
  await saveEffects(db, [{ key: "test 1", kind: "test", about: "test", payload: {} }], now);
  const holder = (id: string) => ({ id, by: officeItself("c"), onBehalfOf: "Helen Marsh" });
  const done = async () =>
    (
      await office.record
        .seenBy("system")
        .selectFrom("acts")
        .select("id")
        .where("subject", "=", "effect test 1")
        .execute()
    ).length;
  const [one] = await claimEffects(db, "first", now, { about: "test", limit: 5 });
  if (!one) throw new Error("nothing was claimed");
  expect(await claimEffects(db, "second", now, { about: "test", limit: 5 })).toEqual([]);
  const [again] = await claimEffects(db, "second", later(200), { about: "test", limit: 5 });
  expect(again?.id).toBe(one.id);
  await expect(noteProgress(db, one.id, "first", { draft: "x" }, later(120))).rejects.toThrow(/lease/);
  await markEffectDone(db, one, holder("first"), now);
  expect(await done()).toBe(0);
  expect(
    await db.selectFrom("effects").select("done_at").where("key", "=", "test 1").executeTakeFirst(),
  ).toEqual({
    done_at: null,
  });
  await markEffectDone(db, one, holder("second"), now);
  expect(await done()).toBe(1);
});
