import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { londonDate } from "../../core/time.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { tellSent } from "../../functions/jobs/replies/tell-sent.ts";
import { readWork } from "../../functions/jobs/work/read-work.ts";
import { caseworker as tom, openTestOffice, type TestOffice } from "../support/office.ts";
import { atTheDesk } from "../support/replies.ts";

const today = londonDate(new Date());
let office: TestOffice;
let desk: ReturnType<typeof atTheDesk>;
beforeAll(async () => {
  office = await openTestOffice();
  // Nobody waits here for the post.
  office.world.quirks.transportMs = 0;
  desk = atTheDesk(office);
});
afterEach(async () => {
  await fetch(`${office.outside.graph.url}/admin/faults`, { method: "DELETE" });
  expect(office.outside.graph.violations).toEqual([]);
});
afterAll(() => office.close());

/** Follows Sent Items at a moment when it is due again. */
let minutes = 0;
const follow = () => desk.follow(new Date(Date.now() + (minutes += 2) * 60_000));

async function acknowledged(type: "leader_correspondence" | "foi" = "leader_correspondence") {
  const one = await desk.logged(type);
  const line = await desk.line(one.reference, type === "foi" ? "foi-acknowledgement" : "acknowledgement");
  const view = await desk.draft(one, line);
  const [draft] = view.drafts;
  if (!draft?.opens) throw new Error("no draft was made");
  return { ...one, line, draft, graphId: draft.opens.id };
}

test("an acknowledgement is drafted in the mailbox the letter came to, quotes the letter, and bears the reference once", async () => {
  const { reference, draft, graphId, line } = await acknowledged();
  expect(line.missing).toEqual([]);
  expect(draft).toMatchObject({ state: "open", gaps: [], making: { state: "done" } });
  const lying = (await desk.lying("drafts")).find(({ id }) => id === graphId);
  expect(lying?.subject).toBe(`RE: The street light outside my house [${reference}]`);
  expect(lying?.toRecipients[0]?.emailAddress.address).toBe("ann@resident.example");
  const body = lying?.body.content ?? "";
  expect(body).toMatch(/Dear Ann Resident,<\/p><p>Thank you[\s\S]*light has been out for a month/);
  expect((await desk.history(reference)).at(-1)).toMatchObject({
    kind: "reply-drafted",
    purpose: "acknowledgement",
  });
});

test("when it is sent from Outlook the case is acknowledged by itself, on the day it went, however often Sent Items are read", async () => {
  const { reference, graphId } = await acknowledged();
  await desk.send(graphId);
  await follow();
  await follow();
  const kinds = (await desk.history(reference)).map(({ kind }) => kind);
  expect(kinds).toEqual(["reply-drafted", "reply-sent", "acknowledged"]);
  const { dates } = await readCase({ reference }, office.as(tom));
  expect(dates.acknowledgedOn).toBe(today);
  expect((await desk.read(reference)).drafts[0]).toMatchObject({ state: "sent", sentOn: today, opens: null });
});

test("a reply from a reply's line answers the case, and stops nobody from sending it with changes", async () => {
  const one = await desk.logged();
  const line = await desk.line(one.reference, "response-frame");
  const { drafts } = await desk.draft(one, {
    ...line,
    text: line.text.replace(/\[\[.*\]\]/, "It is mended."),
  });
  const graphId = drafts[0]?.opens?.id ?? "";
  await desk.change(graphId, "<p>It has been mended.</p>");
  await desk.send(graphId);
  await follow();
  const { dates } = await readCase({ reference: one.reference }, office.as(tom));
  expect(dates.respondedOn).toBe(today);
  // How it ended, a person says.
  expect(await readWork({ reference: one.reference }, office.as(tom))).toMatchObject({
    stage: "responded",
    outcome: null,
  });
  expect((await desk.history(one.reference)).find(({ kind }) => kind === "reply-sent")).toMatchObject({
    means: "responded",
    cleared: false,
  });
});

test("pressing twice makes one draft, and so does pressing again after it is there", async () => {
  const one = await desk.logged();
  const line = await desk.line(one.reference, "acknowledgement");
  await Promise.all([desk.draft(one, line), desk.draft(one, line)]);
  const { drafts } = await desk.draft(one, line);
  expect(drafts).toHaveLength(1);
  expect((await desk.lying("drafts")).filter(({ subject }) => subject.includes(one.reference))).toHaveLength(
    1,
  );
});

test("a draft that somebody threw away is gone, and the same words can be drafted again", async () => {
  const one = await acknowledged();
  await desk.throwAway(one.graphId);
  // From Deleted Items for good.
  await desk.throwAway(one.graphId);
  const { drafts } = await desk.read(one.reference);
  expect(drafts[0]?.state).toBe("gone");
  expect((await desk.draft(one, one.line)).drafts.map(({ state }) => state)).toEqual(["open", "gone"]);
});

for (const kind of ["504-after", "reset-after"] as const)
  for (const [route, method] of [
    ["/messages/{message}/createReply", "POST"],
    ["/users/{user}/messages/{message}", "PATCH"],
  ] as const)
    test(`when Graph writes ${route.split("/").at(-1)} and its answer is lost (${kind}), there is still one draft with our words`, async () => {
      const one = await desk.logged();
      const line = await desk.line(one.reference, "acknowledgement");
      const plan = { faults: [{ kind, method, route, count: 1 }] };
      await fetch(`${office.outside.graph.url}/admin/faults`, { method: "POST", body: JSON.stringify(plan) });
      const { drafts } = await desk.draft(one, line);
      expect(drafts[0]?.state).toBe("making");
      for (const seconds of [20, 80, 200, 400]) await office.drain(new Date(Date.now() + seconds * 1000));
      expect((await desk.read(one.reference)).drafts.map(({ state }) => state)).toEqual(["open"]);
      const lying = (await desk.lying("drafts")).filter(({ subject }) => subject.includes("street light"));
      const ours = lying.filter(({ body }) => body.content.includes(one.reference));
      expect(ours).toHaveLength(1);
      expect(ours[0]?.body.content.match(/Thank you for your email/g)).toHaveLength(1);
    });

test("a reply written by hand in Outlook is seen, and a person says what it was with one press", async () => {
  const one = await desk.logged();
  await desk.byHand(one, "It is mended now. Tom");
  await follow();
  expect((await readCase({ reference: one.reference }, office.as(tom))).dates.respondedOn).toBeUndefined();
  const { toTell } = await desk.read(one.reference);
  expect(toTell).toHaveLength(1);
  const told = { reference: one.reference, sent: toTell[0]?.sent ?? 0, means: "responded" as const };
  const { dates } = await tellSent(told, office.as(tom));
  expect(dates.respondedOn).toBe(today);
  expect((await readWork({ reference: one.reference }, office.as(tom))).stage).toBe("responded");
  expect((await desk.read(one.reference)).toTell).toEqual([]);
  await expect(tellSent({ ...told, means: "neither" }, office.as(tom))).rejects.toMatchObject({
    code: "conflict",
  });
});

test("what is passed on to a colleague is no reply", async () => {
  const one = await desk.logged();
  await desk.byHand(one, "Please look into this.", "createForward", "lights@ashdale.example");
  await follow();
  expect((await desk.read(one.reference)).toTell).toEqual([]);
  expect(await desk.history(one.reference)).toEqual([]);
});

test("gaps that are left are marked in the draft, and a stranger's name neither opens nor fills one", async () => {
  const one = await desk.logged("leader_correspondence", {
    from: '"{{leader}} <b>[[x]]</b>" <eve@hostile.example>',
  });
  const line = await desk.line(one.reference, "holding");
  const { drafts } = await desk.draft(one, line);
  expect(drafts[0]?.gaps).toEqual(["say what is missing, and from whom", "name the day"]);
  const lying = (await desk.lying("drafts")).find(({ id }) => id === drafts[0]?.opens?.id);
  expect(lying?.body.content).toContain(
    '<span style="background-color:#fff100;color:#000000">[[name the day]]</span>',
  );
  expect(line.text).toMatch(/^Dear Sir or Madam,/);
});
