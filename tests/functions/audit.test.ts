import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { TriageChoice } from "../../core/contract/shapes.ts";
import { addDays, londonDate, londonInstant } from "../../core/time.ts";
import { seenBy } from "../../functions/office.ts";
import { sendOnce } from "../../functions/jobs/briefing/send-brief.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { undoLog } from "../../functions/jobs/cases/undo-log.ts";
import { answerRequest } from "../../functions/jobs/diary/answer-request.ts";
import { openRequest } from "../../functions/jobs/diary/open-request.ts";
import { saveAct, saveActAlone } from "../../functions/store/acts.ts";
import { verifyActs } from "../../functions/store/verify-acts.ts";
import { actsAbout, actsOfEffects } from "../support/acts.ts";
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
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

const verify = () => verifyActs(office.record.seenBy("system"));
const doer = { id: "tom", name: "Tom", roles: ["caseworker"], correlation: "c" };
const noteOne = (subject = "case LO-2026-000001") =>
  saveActAlone(office.record.seenBy("system"), doer, new Date(), { act: "case.viewed", subject });

const subject = "My neighbour Mr Quill";
async function log(type: "petition" | "foi" = "petition") {
  const internetMessageId = await office.post(officeMailbox, { subject, text: "Quill again." });
  const ref = { mailbox: officeMailbox, message: { internetMessageId } };
  const choice: TriageChoice = {
    type,
    topic: null,
    priority: "Standard",
    capacity: "council",
    note: "About Mr Quill",
    into: "conversation",
    also: [],
  };
  return { ref, ...(await logEmail({ ...ref, choice }, office.as(caseworker))) };
}

test("a logged case is an act: who, in which role, what the machine suggested beside what was chosen", async () => {
  const { reference } = await log("foi");
  const [act] = await actsAbout(office, reference);
  expect(act).toMatchObject({
    act: "case.logged",
    actor_id: caseworker.id,
    actor: caseworker.name,
    roles: "caseworker",
    on_behalf_of: null,
    before_digest: null,
    after_digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    correlation: expect.stringMatching(/^[0-9a-f-]{36}$/),
    detail: { type: "foi", suggestedType: expect.any(String), confidence: expect.any(Number) },
  });
});

test("undoing is an act that goes on from where the last one left the case", async () => {
  const { ref, reference, version } = await log();
  await undoLog({ ...ref, reference, version }, office.as(caseworker));
  const [logged, undone] = await actsAbout(office, reference);
  expect(undone).toMatchObject({ act: "case.undone", before_digest: logged?.after_digest });
  expect(undone?.after_digest).not.toBe(logged?.after_digest);
});

test("an answer for the Leader names both: who gave it and in whose name", async () => {
  const startAt = londonInstant(addDays(londonDate(new Date()), 3), "10:00");
  const internetMessageId = await office.invite({ startAt });
  const ref = { mailbox: leaderMailbox, message: { internetMessageId } };
  const { version } = await openRequest(ref, office.as(gatekeeper));
  const answer = { kind: "accept", reason: "priority", note: "", message: "Yes" } as const;
  await answerRequest({ ...ref, version, answer }, office.as(gatekeeper));
  const { id } = await office
    .as(gatekeeper)
    .db.selectFrom("diary_requests")
    .select("id")
    .executeTakeFirstOrThrow();
  const acts = office.record.seenBy("system").selectFrom("acts").selectAll();
  expect(await acts.where("subject", "=", `request ${id}`).executeTakeFirst()).toMatchObject({
    act: "request.answered",
    actor_id: gatekeeper.id,
    roles: "gatekeeper",
    on_behalf_of: office.settings.leader.name,
    detail: { kind: "accept", reason: "priority", overridden: "" },
  });
});

test("a yes against the diary says which of its rules were set aside", async () => {
  const day = addDays(londonDate(new Date()), 4);
  const accept = async (startAt: Date) => {
    const ref = { mailbox: leaderMailbox, message: { internetMessageId: await office.invite({ startAt }) } };
    const { version } = await openRequest(ref, office.as(gatekeeper));
    const answer = { kind: "accept", reason: "priority", note: "", message: "Yes" } as const;
    await answerRequest({ ...ref, version, answer }, office.as(gatekeeper));
  };
  await accept(londonInstant(day, "10:00"));
  await accept(londonInstant(day, "10:15"));
  const answers = await office.record
    .seenBy("system")
    .selectFrom("acts")
    .select("detail")
    .where("act", "=", "request.answered")
    .orderBy("id", "desc")
    .limit(2)
    .execute();
  expect(answers.map(({ detail }) => detail["overridden"])).toEqual(["overlaps", ""]);
});

test("a brief that goes by the timetable is the office's own act", async () => {
  const at = londonInstant("2027-06-07", "07:00");
  const { user: _, ...unstaffed } = seenBy(office.as(caseworker, at), "system");
  await sendOnce("2027-06-07", "the timetable", unstaffed);
  const acts = office.record.seenBy("system").selectFrom("acts").selectAll();
  expect(await acts.where("subject", "=", "brief 2027-06-07").executeTakeFirst()).toMatchObject({
    act: "brief.sent",
    actor_id: "office",
  });
});

test("what is done in Outlook is the office's act in the Leader's name, under the call that asked for it", async () => {
  const { reference } = await log();
  const [logged] = await actsAbout(office, reference);
  const { id } = await office.record.owner
    .selectFrom("cases")
    .select("id")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  expect(await actsOfEffects(office, `case ${id}`)).toMatchObject([
    {
      act: "effect.done",
      actor_id: "office",
      roles: "",
      on_behalf_of: office.settings.leader.name,
      subject: expect.stringMatching(/^effect mark-message \d+ \d+$/),
      after_digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      correlation: logged?.correlation,
      detail: { attempts: 1 },
    },
  ]);
});

test("no act holds a word of a letter, a note or a correspondent", async () => {
  await log();
  const acts = await office.record.seenBy("system").selectFrom("acts").selectAll().execute();
  expect(JSON.stringify(acts)).not.toMatch(/Quill|resident\.example/);
});

test("a fact and its act stand or fall together", async () => {
  const before = await verify();
  const failing = office.record
    .seenBy(caseworker)
    .transaction()
    .execute(async (tx) => {
      await saveAct(tx, doer, new Date(), { act: "case.logged", subject: "case LO-2026-999999" });
      throw new Error("the fact failed");
    });
  await expect(failing).rejects.toThrow("the fact failed");
  expect(await verify()).toEqual(before);
});

test("people who act at the same moment leave one whole chain", async () => {
  const before = await verify();
  await Promise.all(Array.from({ length: 20 }, (_, n) => noteOne(`case LO-2026-${n}`)));
  const after = await verify();
  if ("broken" in before || "broken" in after) throw new Error("the chain is broken");
  expect(after.count).toBe(before.count + 20);
});

test("the app's own role can neither change, remove nor clear acts, whoever it works for", async () => {
  await noteOne();
  for (const viewer of ["system", "everyone", caseworker] as const) {
    const db = office.record.seenBy(viewer);
    await expect(db.updateTable("acts").set({ actor: "x" }).execute()).rejects.toThrow(/permission denied/);
    await expect(db.deleteFrom("acts").execute()).rejects.toThrow(/permission denied/);
    await expect(sql`truncate acts`.execute(db)).rejects.toThrow(/permission denied/);
    await expect(db.deleteFrom("acts_head").execute()).rejects.toThrow(/permission denied/);
    await expect(sql`drop table acts`.execute(db)).rejects.toThrow(/must be owner/);
  }
});

test("nobody reads the acts through the app but the office itself", async () => {
  expect(await office.record.seenBy(gatekeeper).selectFrom("acts").select("id").execute()).toEqual([]);
});
